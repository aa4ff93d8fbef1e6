using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking.Feedback;

/// <summary>What a person should look at, and what was not checked.</summary>
internal static class ChecksSection
{
    private static readonly IReadOnlyList<(string Flag, string Sentence)> Notices =
    [
        ("copied-question", "A good part of the text repeats the question. Those sentences were read and not counted."),
        ("copied-source", "Some passages are the same, word for word, as a model answer or plan. They were not counted, and a teacher should look at them."),
        ("keyword-list", "Much of the text is names and key words in a row. They say nothing of themselves, so they were not counted."),
        ("repetition", "Some sentences appear more than once. Each was counted once."),
        ("off-topic", "Nothing in the text was found to be about the question. If that is wrong, ask a person to read it."),
        ("off-period", "Much of the text lies outside the years or the scope of the question."),
        ("too-short", "The text is very short, so the estimate is unsure."),
        ("not-english", "The text does not seem to be in English. Nothing was credited, and a person has to read it."),
        ("instructions-to-marker", "Some words are addressed to whoever marks. They were read as text, not followed, and not counted."),
    ];

    internal static FeedbackSection Write(FeedbackGrounds grounds)
    {
        if (grounds.Text.Tokens.Count == 0)
        {
            return new("checks", "What was not checked", ["There was no text to check."]);
        }

        var lines = Notices.Where(n => grounds.Flagged(n.Flag)).Select(n => n.Sentence).ToList();
        if (Plausibility.IsDoubted(grounds.Points))
        {
            lines.Add("Much of what the text says of the points is at odds with the scheme or joins what does not belong together. No point was counted, and a person has to read it.");
        }

        if (!grounds.Flagged(NotEnglish.Flag))
        {
            lines.Add(grounds.Scheme.Dates.Count > 0
                ? "Facts were checked against the scheme for this question and its table of dates. Anything else you write was not checked."
                : "Facts were checked against the scheme for this question. Anything else you write was not checked.");
            lines.Add("Spelling and grammar were not marked.");
        }

        return new("checks", "What was not checked", lines);
    }
}
