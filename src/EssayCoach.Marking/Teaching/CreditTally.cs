using EssayCoach.Marking.Learning;

namespace EssayCoach.Marking.Teaching;

/// <summary>Points that a teacher decided, counted by whether teacher and engine credit them, for one essay or several.</summary>
internal readonly record struct CreditTally(int Hit, int Undue, int Lost, int Rightly)
{
    private const int Resamples = 1000;

    public int All => Hit + Undue + Lost + Rightly;

    public double F1 => Hit == 0 ? 0 : 2.0 * Hit / ((2 * Hit) + Undue + Lost);

    public static CreditTally operator +(CreditTally a, CreditTally b) => new(a.Hit + b.Hit, a.Undue + b.Undue, a.Lost + b.Lost, a.Rightly + b.Rightly);

    public static CreditTally Of(IEnumerable<GivenVerdict> given, IReadOnlyDictionary<string, bool> credited)
    {
        var sum = new CreditTally();
        foreach (var verdict in given)
        {
            sum += (verdict.Verdict is Points.Verdict.Full or Points.Verdict.Partial, credited.GetValueOrDefault(verdict.PointId)) switch
            {
                (true, true) => new(1, 0, 0, 0),
                (false, true) => new(0, 1, 0, 0),
                (true, false) => new(0, 0, 1, 0),
                _ => new(0, 0, 0, 1),
            };
        }

        return sum;
    }

    public static CreditTally Sum(IEnumerable<CreditTally> tallies) => tallies.Aggregate(default(CreditTally), (a, b) => a + b);

    public CreditAgreement Agreement() => new(Share(Hit, Hit + Undue), Share(Hit, Hit + Lost), Math.Round(F1, 4));

    /// <summary>95% percentile interval of the rise in F1, over resampled essays (B. Efron, Annals of Statistics 7, 1979).</summary>
    public static (double Low, double High) GainInterval(IReadOnlyList<(CreditTally Before, CreditTally After)> essays, int seed)
    {
        var random = new Random(seed);
        var gains = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            var (before, after) = (default(CreditTally), default(CreditTally));
            for (var i = 0; i < essays.Count; i++)
            {
                var essay = essays[random.Next(essays.Count)];
                (before, after) = (before + essay.Before, after + essay.After);
            }

            gains[r] = after.F1 - before.F1;
        }

        Array.Sort(gains);
        return (Math.Round(gains[(int)(Resamples * 0.025)], 4), Math.Round(gains[(int)(Resamples * 0.975)], 4));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round(part / (double)whole, 4);
}
