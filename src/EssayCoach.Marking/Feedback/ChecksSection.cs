namespace EssayCoach.Marking.Feedback;

/// <summary>What a person should look at, and what was not checked.</summary>
internal static class ChecksSection
{
    private static readonly IReadOnlyList<(string Flag, string Sentence)> Notices =
    [
        ("copied-question", "A good part of the text repeats the question. Those sentences were read and not counted."),
        ("copied-source", "Passages are the same, word for word, as a model answer or plan. They were not counted; a teacher should look."),
        ("keyword-list", "Much of the text is a list of names and key words. A list states nothing, so it was not counted."),
        ("repetition", "Some sentences appear more than once. Each was counted once."),
        ("off-topic", "Nothing in the text was found to be about the question. If that is wrong, a person should read it."),
        ("off-period", "Much of the text lies outside the years or scope of the question."),
        ("too-short", "The text is very short, so the estimate is unsure."),
        ("not-english", "The text does not seem to be in English. Nothing was credited; a person has to read it."),
        ("instructions-to-marker", "Some words are addressed to whoever marks. They were read as text, not followed, and not counted."),
    ];

    internal static FeedbackSection Write(FeedbackGrounds grounds)
    {
        var lines = Notices.Where(n => grounds.Flagged(n.Flag)).Select(n => n.Sentence).ToList();
        lines.Add(grounds.Scheme.Dates.Count > 0
            ? "Facts were checked against this rubric and its table of dates only. Anything else you write was not checked."
            : "Facts were checked against this rubric only. Anything else you write was not checked.");
        lines.Add("Spelling and grammar were not marked.");
        return new("checks", "What was not checked", lines);
    }
}
