using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>The student's answer in one line.</summary>
internal static class AnswerSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.Text.Tokens.Count == 0)
        {
            return null;
        }

        var judgement = grounds.Reading.Judgement;
        var line = judgement.Verdict == Verdict.Missing || judgement.Evidence.Count == 0
            ? "No sentence was found that answers the question outright."
            : $"You argue that: {FeedbackGrounds.Quoted(judgement.Evidence[^1].Quote)} {judgement.Evidence[^1].Reason}";
        return new("answer", "Your answer to the question", [line]);
    }
}
