namespace EssayCoach.Web.Rubrics;

/// <summary>What a tab asks to be kept of a draft.</summary>
/// <param name="BasedOn">The revision that the tab started from.</param>
/// <param name="Writer">The tab's own id.</param>
/// <param name="Replaces">True where the text takes the place of another tutor's on purpose: that one is kept as an earlier text.</param>
/// <param name="Owner">The tag of the person whose page this is: another may have signed in meanwhile.</param>
public sealed record RubricSave(string Text, int BasedOn, string Writer, bool Replaces = false, string? Owner = null);

/// <summary>What came of a save.</summary>
public enum SaveOutcome
{
    Kept,

    /// <summary>Somebody else has saved something else meanwhile: nothing was changed.</summary>
    Refused,

    /// <summary>It is no draft any more: sent to review, published or deleted.</summary>
    Closed,
}

/// <summary>The answer to a save.</summary>
public sealed record RubricSaved(SaveOutcome Outcome, int Revision, DateTime? SavedUtc);

/// <summary>What is done to a version, and the sentence where it cannot be.</summary>
public sealed record Done(bool IsDone, string Sentence)
{
    public static Done Well(string sentence) => new(true, sentence);

    public static Done Not(string sentence) => new(false, sentence);
}
