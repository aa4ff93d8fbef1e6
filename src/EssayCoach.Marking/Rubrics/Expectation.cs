namespace EssayCoach.Marking.Rubrics;

/// <summary>What a sentence must come to.</summary>
public enum ExpectedOutcome
{
    /// <summary>The point is credited, in full or in part.</summary>
    Credited,

    /// <summary>The point is credited in full.</summary>
    Full,

    /// <summary>The point is not credited.</summary>
    NotCredited,

    /// <summary>A slip is found.</summary>
    Slip,
}

/// <summary>An outcome that the rubric's author expects: this sentence must earn the point, this one must not.</summary>
/// <param name="PointId">Id of the point, or <c>judgement</c>.</param>
/// <param name="Outcome">What the sentence must come to.</param>
/// <param name="Sentence">The sentence, as a student might write it.</param>
/// <param name="Line">Its line in the document, from 1.</param>
/// <param name="Column">Its column in UTF-16 code units, from 1.</param>
public sealed record Expectation(string PointId, ExpectedOutcome Outcome, string Sentence, int Line, int Column);
