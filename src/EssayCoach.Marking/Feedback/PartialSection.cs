using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Points half made, with what is missing.</summary>
internal static class PartialSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark
            ? null
            : new("partial", "Points you half make", [.. grounds.Points.Where(p => p.Verdict == Verdict.Partial)
                .Select(p => $"{FactWords.Of(p.Title) ?? p.Title}: {Quotation.Closed(FeedbackGrounds.Best(p).Quote)} {p.Missing ?? "Part of the point is still open."}")]);
}
