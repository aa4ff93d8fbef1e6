using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Points made, by side, with the sentence that earned each; what is open is hinted at by side and number.</summary>
internal static class PointsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark || grounds.Points.Count == 0)
        {
            return null;
        }

        var lines = new List<string> { Summary(grounds) };
        foreach (var side in grounds.Points.GroupBy(p => p.Side, StringComparer.Ordinal))
        {
            lines.Add($"{grounds.Side(side.Key)}: {Tally([.. side])}.");
            lines.AddRange(side.Where(p => p.Verdict == Verdict.Full).Select(p => $"{p.Title}: {Quotation.Closed(FeedbackGrounds.Best(p).Quote)}"));
        }

        return new("points", "Points you make", lines);
    }

    private static string Summary(FeedbackGrounds grounds)
    {
        var (full, partial) = (grounds.Points.Count(p => p.Verdict == Verdict.Full), grounds.Points.Count(p => p.Verdict == Verdict.Partial));
        var all = FeedbackGrounds.Count(grounds.Points.Count, "point", "points");
        return (full, partial) switch
        {
            (0, 0) => $"None of the {all} in the scheme was found yet. An answer does not need them all: a few that are well explained go a long way.",
            (0, _) => $"You have begun {partial} of the {all} in the scheme. An answer does not need them all: a few that are well explained go a long way.",
            (_, 0) => $"You make {full} of the {all} in the scheme. Points show range; the level depends on how you use them.",
            _ => $"You make {full} of the {all} in the scheme, and half of {(partial == 1 ? "another" : $"{partial} more")}. Points show range; the level depends on how you use them.",
        };
    }

    private static string Tally(List<PointResult> side)
    {
        var (full, partial) = (side.Count(p => p.Verdict == Verdict.Full), side.Count(p => p.Verdict == Verdict.Partial));
        var open = side.Count - full - partial;
        if (side.Count == 1)
        {
            return "the one point is " + (full == 1 ? "made" : partial == 1 ? "half made" : "still open");
        }

        var parts = new List<string>();
        if (full > 0)
        {
            parts.Add($"{full} made");
        }

        if (partial > 0)
        {
            parts.Add($"{partial} half made");
        }

        if (open > 0)
        {
            parts.Add($"{open} still open");
        }

        return open == side.Count ? $"{FeedbackGrounds.Count(open, "point", "points")} still open" : full == side.Count ? $"{(full == 2 ? "both" : $"all {full}")} points made" : $"of {FeedbackGrounds.Count(side.Count, "point", "points")}, " + FactWords.Row(parts);
    }
}
