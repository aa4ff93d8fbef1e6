using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>How far an essay makes a point of the mark scheme.</summary>
public enum Verdict
{
    /// <summary>Not there, or there only as something denied, supposed or listed.</summary>
    Missing,

    /// <summary>Touched, but with the false part taken away nothing of the core is left but the point's own name.</summary>
    Wrong,

    /// <summary>Part of the core facts, or a near miss.</summary>
    Partial,

    /// <summary>The core facts are there with the point's claim.</summary>
    Full,
}

/// <summary>One fact of a point and whether the essay holds it.</summary>
/// <param name="Text">The fact as the rubric words it.</param>
/// <param name="Core">True where the fact is needed for full credit, false where it only enriches.</param>
/// <param name="Found">True where the essay states it.</param>
public sealed record FactResult(string Text, bool Core, bool Found);

/// <summary>The verdict on one point of the mark scheme, with the student's words that earned it.</summary>
/// <param name="Id">The point's id: the slug of its heading.</param>
/// <param name="Title">The point's heading.</param>
/// <param name="Side">The code of the side that the scheme puts the point on.</param>
/// <param name="Argued">The side that the student used the point for, or null where it is not used.</param>
/// <param name="Verdict">How far the point is made.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
/// <param name="Evidence">The sentences that count, in the order of the text; never empty for full, partial and wrong.</param>
/// <param name="Facts">Every fact of the point, core first.</param>
/// <param name="Missing">What would make the point full, or null where it is.</param>
/// <param name="DecidedBy"><c>rules</c> or <c>classifier</c>: which of the two settled the verdict.</param>
public sealed record PointResult(
    string Id,
    string Title,
    string Side,
    string? Argued,
    Verdict Verdict,
    double Confidence,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<FactResult> Facts,
    string? Missing,
    string DecidedBy)
{
    /// <summary>What <see cref="DecidedBy"/> says where the rules settled the verdict.</summary>
    public const string ByRules = "rules";

    /// <summary>What <see cref="DecidedBy"/> says where the trained classifier settled it.</summary>
    public const string ByClassifier = "classifier";

    /// <summary>True for full and partial.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Credited => Verdict is Verdict.Full or Verdict.Partial;
}
