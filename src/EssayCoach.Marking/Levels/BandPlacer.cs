using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking.Levels;

/// <summary>Turns a height on the ladder of five levels into a level and marks of any grid, top to top and bottom to bottom.</summary>
internal static class BandPlacer
{
    private const int LadderLevels = 5;

    /// <summary>Marks either side of the likeliest, as a share of the highest mark: two in twenty.</summary>
    private const double Tolerance = 0.1;

    internal static ObjectiveEstimate Place(LevelGrid grid, double height, int outOf)
    {
        var count = grid.Bands.Count;
        if (height < 1)
        {
            return new(grid.Objective ?? "", 0, count, 0, [0, Math.Min(1, outOf)], outOf);
        }

        var scaled = 1 + ((height - 1) * (count - 1) / (LadderLevels - 1));
        var level = Math.Min(count, (int)Math.Floor(scaled + 1e-9));
        var part = level == count ? Math.Min(1, (height - LadderLevels) / 0.8) : scaled - level;
        var band = grid.Bands[level - 1];
        var marks = band.From + (int)Math.Round(Math.Clamp(part, 0, 1) * (band.To - band.From), MidpointRounding.AwayFromZero);
        var spread = Math.Max(1, (int)Math.Round(Tolerance * outOf, MidpointRounding.AwayFromZero));
        return new(grid.Objective ?? "", level, count, marks, [Math.Max(0, marks - spread), Math.Min(outOf, marks + spread)], outOf);
    }
}
