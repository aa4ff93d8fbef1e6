using EssayCoach.Marking.Integrity;

namespace EssayCoach.Marking.Feedback;

/// <summary>The one thing to do now, five to ten minutes' work.</summary>
internal static class NextStepSection
{
    internal static FeedbackSection Write(FeedbackGrounds grounds) => new("next-step", "Do this next", [Step(grounds)]);

    private static string Step(FeedbackGrounds grounds)
    {
        if (grounds.Text.Tokens.Count == 0)
        {
            return "There is nothing to read yet. Start with one sentence that answers the question, however rough, and one fact that backs it.";
        }

        if (grounds.Flagged(NotEnglish.Flag))
        {
            return "The text does not seem to be in English, so it was not marked. If your teacher accepts this language, ask them to read it. If not, write one paragraph in English and hand it in again.";
        }

        if (grounds.Flagged("off-topic"))
        {
            return $"The text does not seem to be about this question. The question is: {Question(grounds.Scheme.Question)} Write three sentences on one {(grounds.HasPeriod ? "event" : "example")} that belongs to it.";
        }

        return grounds.Steps is [var first, ..] ? first : "Underline the sentence that answers the question. If there is none, write one, and give a reason for it.";
    }

    private static string Question(string question)
    {
        var quote = Text.Quotation.Closed(question, int.MaxValue);
        return quote.Trim('“', '”');
    }
}
