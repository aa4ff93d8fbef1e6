namespace EssayCoach.Marking.Feedback;

/// <summary>At most two further steps; one where there is plenty to do already.</summary>
internal static class EvenBetterSection
{
    private const int Most = 2;

    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark ? null : new("even-better", "Even better if", [.. grounds.Steps.Skip(1).Take(grounds.Rung < 2 || grounds.IsShort ? 1 : Most)]);
}
