namespace EssayCoach.Marking.Learning;

/// <summary>Probabilities given to labelled passages by models that had not seen them, and what they are worth.</summary>
internal sealed class HeldOutScores(IReadOnlyList<LearnerRow> rows, double[] scores)
{
    private const int FewestAtCut = 5;

    /// <summary>Those of some rows alone.</summary>
    public HeldOutScores Of(Func<int, bool> isMeant)
    {
        var some = Enumerable.Range(0, rows.Count).Where(isMeant).ToList();
        return new(some.ConvertAll(i => rows[i]), [.. some.Select(i => scores[i])]);
    }

    public double LogLoss() => rows.Zip(scores, (r, s) => -Math.Log(Math.Clamp(r.Label ? s : 1 - s, 1e-6, 1))).Average();

    /// <summary>The lowest probability from which the wanted precision was kept.</summary>
    public double Cut(double precision)
    {
        for (var cut = 0.5; cut < 0.96; cut += 0.02)
        {
            var kept = rows.Zip(scores).Where(x => x.Second >= cut).ToList();
            if (kept.Count >= FewestAtCut && kept.Count(x => x.First.Label) >= precision * kept.Count)
            {
                return Math.Round(cut, 2);
            }
        }

        return 0.96;
    }

    public PassageFigures Figures(double cut)
    {
        var accuracy = rows.Zip(scores).Count(x => x.First.Label == (x.Second >= 0.5)) / (double)rows.Count;
        var kept = rows.Zip(scores).Where(x => x.Second >= cut).ToList();
        var right = kept.Count(x => x.First.Label);
        return new(Round(accuracy), Round((F1(true) + F1(false)) / 2), Round(Area()), Round(kept.Count == 0 ? 0 : right / (double)kept.Count), Round(right / (double)Math.Max(1, rows.Count(r => r.Label))));
    }

    private double F1(bool label)
    {
        var hit = rows.Zip(scores).Count(x => x.First.Label == label && (x.Second >= 0.5) == label);
        var all = rows.Count(r => r.Label == label) + scores.Count(s => (s >= 0.5) == label);
        return all == 0 ? 0 : 2.0 * hit / all;
    }

    private double Area()
    {
        var order = rows.Zip(scores).OrderBy(x => x.Second).ToList();
        double ranks = 0;
        for (var i = 0; i < order.Count; i++)
        {
            ranks += order[i].First.Label ? i + 1 : 0;
        }

        double positive = order.Count(x => x.First.Label), negative = order.Count - positive;
        return positive * negative == 0 ? 0.5 : (ranks - (positive * (positive + 1) / 2)) / (positive * negative);
    }

    private static double Round(double value) => Math.Round(value, 4);
}
