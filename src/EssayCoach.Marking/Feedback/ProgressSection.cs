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
        var won = grounds.Points.Where(p => p.Verdict > before.GetValueOrDefault(p.Id)).Select(p => p.Title).ToList();
        var lost = grounds.Points.Where(p => p.Verdict < before.GetValueOrDefault(p.Id)).Select(p => p.Title).ToList();
        var lines = new List<string>
        {
            won.Count > 0 ? $"Stronger than last time: {string.Join("; ", won)}." : "No point is stronger than last time.",
        };
        if (lost.Count > 0)
        {
            lines.Add($"Weaker than last time: {string.Join("; ", lost)}.");
        }

        if (previous.Level.Level is { } was && grounds.Level.Level is { } now)
        {
            lines.Add(was == now ? $"The level estimate is the same as last time: {now}." : $"The level estimate was {was} and is now {now}.");
        }

        return new("progress", "Since your last attempt", lines);
    }
}
