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
            return "There is nothing to read yet. Start with one sentence that answers the question, however rough.";
        }

        if (grounds.Flagged(NotEnglish.Flag))
        {
            return "The text does not seem to be in English. If your teacher accepts this language, ask them to mark it; else write one paragraph in English and submit again.";
        }

        if (grounds.Flagged("off-topic"))
        {
            return $"The text does not touch the question. Read it again (“{grounds.Scheme.Question}”) and write three sentences on one event that belongs to it.";
        }

        return Advice.For(grounds) is [var first, ..] ? first : "Read your answer aloud and mark the sentence that answers the question.";
    }
}
