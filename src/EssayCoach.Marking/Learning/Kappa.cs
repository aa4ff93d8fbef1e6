namespace EssayCoach.Marking.Learning;

/// <summary>Cohen's kappa with quadratic weights (J. Cohen, Psychological Bulletin 70, 1968).</summary>
public static class Kappa
{
    private const int Resamples = 1000;

    /// <summary>Agreement beyond chance of two markers on an ordered scale.</summary>
    /// <param name="pairs">What each of the two said of the same thing.</param>
    /// <returns>1 for full agreement, 0 for chance; NaN where there is nothing to compare or both said one and the same throughout.</returns>
    public static double Quadratic(IReadOnlyCollection<(int First, int Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        double seen = 0, square1 = 0, square2 = 0, sum1 = 0, sum2 = 0;
        foreach (var (a, b) in pairs)
        {
            seen += Math.Pow(a - b, 2);
            (sum1, sum2, square1, square2) = (sum1 + a, sum2 + b, square1 + ((double)a * a), square2 + ((double)b * b));
        }

        // The sum over all pairs of one's answers with the other's of (a - b) squared, divided by n, without building the table.
        var expected = square1 + square2 - (2 * sum1 * sum2 / pairs.Count);
        return pairs.Count > 0 && expected > 0 ? 1 - (seen / expected) : double.NaN;
    }

    /// <summary>The 95% percentile interval of weighted kappa over resampled pairs (B. Efron, Annals of Statistics 7, 1979).</summary>
    /// <param name="pairs">What the two said of the same thing.</param>
    /// <param name="seed">Seed of the resampling; the same pairs and seed give the same interval.</param>
    /// <returns>Both ends to four digits, or null where no sample can be measured.</returns>
    internal static (double? Low, double? High) Interval(IReadOnlyList<(int First, int Second)> pairs, int seed)
    {
        var random = new Random(seed);
        var kappas = new List<double>(Resamples);
        var sample = new (int, int)[pairs.Count];
        for (var r = 0; r < Resamples; r++)
        {
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = pairs[random.Next(pairs.Count)];
            }

            var kappa = Quadratic(sample);
            if (!double.IsNaN(kappa))
            {
                kappas.Add(kappa);
            }
        }

        kappas.Sort();
        return kappas.Count == 0 ? (null, null) : (Math.Round(kappas[(int)(kappas.Count * 0.025)], 4), Math.Round(kappas[(int)(kappas.Count * 0.975)], 4));
    }
}
