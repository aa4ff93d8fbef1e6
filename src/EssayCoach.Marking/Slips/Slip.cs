namespace EssayCoach.Marking.Slips;

/// <summary>What kind of fact a slip gets wrong.</summary>
public enum SlipKind
{
    /// <summary>A year or day.</summary>
    Date,

    /// <summary>A person, party or state.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A thing taken for another, or a claim that the record contradicts.</summary>
    Concept,
}

/// <summary>A factual error worth correcting. It never costs marks by itself.</summary>
/// <param name="Start">First UTF-16 code unit in the essay as given.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Quote">The student's words between the two.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">A sentence for the student: what was written and what the record says.</param>
/// <param name="Expected">What the record says, in short.</param>
public sealed record Slip(int Start, int End, string Quote, SlipKind Kind, string Message, string Expected);
