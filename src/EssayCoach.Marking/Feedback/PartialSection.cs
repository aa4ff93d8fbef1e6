using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>Points half made, with what is missing.</summary>
internal static class PartialSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark
            ? null
            : new("partial", "Points you half make", [.. grounds.Points.Where(p => p.Verdict == Verdict.Partial)
                .Select(p => $"{p.Title}: {FeedbackGrounds.Quoted(p.Evidence[0].Quote)} {p.Missing ?? "A core fact is still open."}")]);
}
