using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>What has changed since the last attempt.</summary>
internal static class ProgressSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.Previous is not { } previous || previous.Rubric.Id != grounds.Scheme.Id)
        {
            return null;
        }

        var before = previous.Points.ToDictionary(p => p.Id, p => p.Verdict, StringComparer.Ordinal);
        var known = grounds.Points.Where(p => before.ContainsKey(p.Id)).ToList();
        List<string> lines =
        [
            .. known.Where(p => Worth(p.Verdict) > Worth(before[p.Id])).Select(p => $"Stronger than last time: {p.Title}."),
            .. known.Where(p => Worth(p.Verdict) < Worth(before[p.Id])).Select(p => $"Weaker than last time: {p.Title}."),
        ];
        if (lines.Count == 0)
        {
            lines.Add("The points of the scheme that were found are the same as last time.");
        }

        if (previous.Level.Level is { } was && grounds.Level.Level is { } now)
        {
            lines.Add(was == now ? $"The level of the practice estimate is the same as last time: {now}." : $"The level of the practice estimate was {was} and is now {now}.");
        }

        return new("progress", "Since your last attempt", lines);
    }

    /// <summary>A wrong point is no further on than one that is missing.</summary>
    private static Verdict Worth(Verdict verdict) => verdict == Verdict.Missing ? Verdict.Wrong : verdict;
}
