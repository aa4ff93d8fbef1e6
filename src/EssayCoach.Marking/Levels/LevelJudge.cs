using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking.Levels;

/// <summary>Places an essay on a level set: a practice estimate with a range, never an exact mark.</summary>
public static class LevelJudge
{
    private const double MostlyCopied = 0.4;

    /// <summary>Places an essay.</summary>
    /// <param name="reading">How the essay is built and handled.</param>
    /// <param name="integrity">What must earn nothing.</param>
    /// <param name="levels">The level set, or null.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="slips">Number of factual errors; more than one pull the estimate down.</param>
    /// <returns>The estimate; level and marks are null where there is no level set or the text cannot be placed.</returns>
    public static LevelEstimate Place(StructureReading reading, IntegrityReport integrity, LevelSet? levels, int words, int slips)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(integrity);
        if (levels is null)
        {
            return Unplaced(null, "The rubric names no level set, so no level is given.", "no level set");
        }

        if (integrity.Flags.Contains(NotEnglish.Flag, StringComparer.Ordinal))
        {
            return Unplaced(levels, "The text does not seem to be in English, which is the only language read here. A person has to mark it.", "not in English");
        }

        if (integrity.CopiedShare >= MostlyCopied)
        {
            return Unplaced(levels, "Much of the text stands in a model answer of this rubric, so no mark is given. A teacher should look at it.", "copied text");
        }

        var grounds = new LevelGrounds(reading, integrity, words, slips);
        return words == 0 ? Blank(levels) : Estimate(grounds, levels);
    }

    private static LevelEstimate Unplaced(LevelSet? levels, string reason, string decidedBy) =>
        new(null, levels?.Grids[0].Bands.Count, null, null, levels?.OutOf, 0, reason, decidedBy, []);

    private static LevelEstimate Blank(LevelSet levels) =>
        new(0, levels.Grids[0].Bands.Count, 0, [0, 0], levels.OutOf, 0.95, "There is no text to mark.", "no text",
            levels.Grids.Count < 2 ? [] : [.. levels.Grids.Select(g => new ObjectiveEstimate(g.Objective ?? "", 0, g.Bands.Count, 0, [0, 0], g.Bands[^1].To))]);

    private static LevelEstimate Estimate(LevelGrounds grounds, LevelSet levels)
    {
        var climbed = Ladder.Climb(grounds);
        var (height, cap) = Ladder.Hold(climbed, grounds);
        var confidence = Confidence(grounds, climbed);
        var reason = Reasons.Write(grounds, height, cap);
        var decidedBy = cap?.Feature ?? Reasons.Lacking(grounds).Feature;
        if (levels.Grids.Count == 1)
        {
            var one = BandPlacer.Place(levels.Grids[0], height, levels.OutOf);
            return new(one.Level, one.Of, one.Marks, one.Range, levels.OutOf, confidence, reason, decidedBy, []);
        }

        var parts = levels.Grids.Select(g => BandPlacer.Place(g, g.About == "knowledge" ? Knowledge.Height(grounds, height) : height, g.Bands[^1].To)).ToList();
        var level = (int)Math.Ceiling(parts.Average(p => p.Level ?? 0) - 0.5);
        return new(level, parts[0].Of, parts.Sum(p => p.Marks), [parts.Sum(p => p.Range![0]), parts.Sum(p => p.Range![1])], levels.OutOf, confidence, reason, decidedBy, parts);
    }

    private static double Confidence(LevelGrounds grounds, double climbed)
    {
        var confidence = 0.7;
        confidence -= grounds.Words is < 250 or > 1500 ? 0.15 : 0;
        confidence -= grounds.Flagged("too-short") ? 0.15 : 0;
        confidence -= grounds.Reading.Points.Count(p => p.Credited) < 3 ? 0.1 : 0;
        confidence -= grounds.Reading.OtherPoints.Count >= 4 ? 0.1 : 0;
        confidence -= Math.Abs(climbed - Math.Round(climbed)) < 0.1 ? 0.05 : 0;
        return Math.Round(Math.Clamp(confidence, 0.2, 0.9), 2);
    }
}
