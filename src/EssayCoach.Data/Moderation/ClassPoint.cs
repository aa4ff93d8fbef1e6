using EssayCoach.Marking.Text;

namespace EssayCoach.Data.Moderation;

/// <summary>A claim beside the scheme that is credited to everybody who answers an assignment.</summary>
public sealed class ClassPoint
{
    private const double Alike = 0.6;
    private const int FewestWords = 3;

    private readonly HashSet<string> telling;

    /// <param name="statement">The point in the marker's words.</param>
    public ClassPoint(string statement)
    {
        Statement = statement;
        telling = Telling(statement);
    }

    public string Statement { get; }

    /// <summary>Whether a claim makes this point: it has three telling words of it at least, and most of them.</summary>
    public bool Covers(string claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var shared = Telling(claim).Count(telling.Contains);
        return shared >= FewestWords && shared >= Alike * telling.Count;
    }

    private static HashSet<string> Telling(string words) => EssayText.Read(words).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
}
