namespace EssayCoach.Marking.Learning;

/// <summary>How kernel ridge and trees are put together, and what agreement that gives, all from predictions for texts not seen.</summary>
internal sealed record LevelBlend(double TreeShare, double Stretch, double PredictedMean, double Error, double? Kappa, double? Low, double? High)
{
    private static readonly double[] Shares = [0.3, 0.5, 0.7];

    /// <summary>Chooses the share by squared error and the stretch by kappa.</summary>
    public static LevelBlend Choose(double[] ridge, double[] trees, double[] scores, int min, int max, int seed, bool hasTrees)
    {
        double[] Mixed(double share) => [.. ridge.Zip(trees, (r, t) => ((1 - share) * r) + (share * t))];
        double Error(double[] predicted) => Math.Sqrt(predicted.Zip(scores, (p, s) => (p - s) * (p - s)).Average());

        var best = hasTrees ? Shares.MinBy(s => Error(Mixed(s))) : 0;
        var mixed = Mixed(best);
        var (mean, center) = (scores.Average(), mixed.Average());
        (int First, int Second)[] Pairs(double stretch) =>
            [.. mixed.Zip(scores, (m, s) => ((int)Math.Clamp(Math.Round(mean + (stretch * (m - center)), MidpointRounding.AwayFromZero), min, max), (int)s))];

        // Kappa jumps from one stretch to the next, so the middle of the best neighbourhood is taken.
        var grid = Enumerable.Range(18, 23).Select(s => s / 20.0).ToArray();
        var kappas = grid.Select(s => Learning.Kappa.Quadratic(Pairs(s))).Select(k => double.IsNaN(k) ? -1 : k).ToArray();
        var smooth = grid.Select((_, i) => kappas[Math.Max(0, i - 1)..Math.Min(grid.Length, i + 2)].Average()).ToArray();
        var stretch = scores.Length >= 20 ? grid[Array.IndexOf(smooth, smooth.Max())] : 1;
        var pairs = Pairs(stretch);
        var kappa = Learning.Kappa.Quadratic(pairs);
        var (low, high) = double.IsNaN(kappa) ? (null, null) : Learning.Kappa.Interval(pairs, seed);
        return new(best, stretch, center, Math.Round(Error(mixed), 4), double.IsNaN(kappa) ? null : Math.Round(kappa, 4), low, high);
    }
}
