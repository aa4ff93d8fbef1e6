using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Levels;

/// <summary>The height for grids that look at knowledge alone: precision, range and accuracy of what is used.</summary>
internal static class Knowledge
{
    /// <summary>About half of the listed content, well handled, is enough for the top (marking practice, not a rule of any board).</summary>
    private const double Enough = 0.45;

    internal static double Height(LevelGrounds grounds, double argument)
    {
        if (argument < 1)
        {
            return argument;
        }

        var points = grounds.Reading.Points;
        var earned = points.Sum(p => p.Verdict switch { Verdict.Full => 1.0, Verdict.Partial => 0.5, _ => 0 }) + (0.5 * Math.Min(3, grounds.Reading.OtherPoints.Count));
        var range = points.Count == 0 ? 0 : Math.Min(1, earned / (Enough * points.Count));
        var paragraphs = grounds.Handling.Paragraphs;
        var precise = paragraphs.Count == 0 ? 0 : grounds.Handling.EvidenceParagraphs / (double)paragraphs.Count;
        var height = 1 + (2.6 * range) + (1.2 * precise) - Math.Min(0.6, 0.2 * grounds.Slips);
        return Math.Clamp((0.6 * height) + (0.4 * argument), 1, Math.Min(Ladder.Top, grounds.Flagged("keyword-list") ? 1.6 : Ladder.Top));
    }
}
