using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>Points made, by side, with the sentence that earned each.</summary>
internal static class PointsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark || grounds.Points.Count == 0)
        {
            return null;
        }

        var full = grounds.Points.Count(p => p.Verdict == Verdict.Full);
        var partial = grounds.Points.Count(p => p.Verdict == Verdict.Partial);
        var lines = new List<string>
        {
            $"Of {FeedbackGrounds.Count(grounds.Points.Count, "point", "points")} in the scheme, {full} made in full and {partial} in part. This shows range; the level comes from how the points are used.",
        };
        foreach (var point in grounds.Points.Where(p => p.Verdict == Verdict.Full))
        {
            lines.Add($"{point.Title}: {FeedbackGrounds.Quoted(point.Evidence[0].Quote)}");
        }

        foreach (var side in grounds.Points.Where(p => p.Verdict is Verdict.Missing or Verdict.Wrong && p.Side != "both").GroupBy(p => p.Side, StringComparer.Ordinal))
        {
            lines.Add($"Still open on {grounds.SideName(side.Key)}: {FeedbackGrounds.Count(side.Count(), "point", "points")}.");
        }

        return new("points", "Points you make", lines);
    }
}
