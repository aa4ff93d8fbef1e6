namespace EssayCoach.Marking.Text;

/// <summary>A span of the student's own text, with the reason why it counts.</summary>
/// <param name="Start">First UTF-16 code unit of the span in the essay exactly as given.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Quote">The text between <paramref name="Start"/> and <paramref name="End"/>, unchanged.</param>
/// <param name="Reason">Why the span counts, in a sentence for the student.</param>
public sealed record Evidence(int Start, int End, string Quote, string Reason);
