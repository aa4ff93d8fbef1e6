namespace EssayCoach.Marking.Learning;

/// <summary>Measures how far mark reports, or a second marker, agree with labels.</summary>
public static class Agreement
{
    private const int Resamples = 1000;
    private const int FewestForInterval = 2;

    /// <summary>In reading order: group, id, title, the figure, and on how many things it rests.</summary>
    private static readonly IReadOnlyList<(string Group, string Id, string Title, Func<AgreementTally, double> Value, Func<AgreementTally, int> Count)> Measures =
    [
        ("points", "precision", "Credited points: precision", t => Share(t.Hit, t.Hit + t.Undue), t => t.Hit + t.Undue),
        ("points", "recall", "Credited points: recall", t => Share(t.Hit, t.Hit + t.Lost), t => t.Hit + t.Lost),
        ("points", "f1", "Credited points: F1", t => F1(t.Hit, t.Undue, t.Lost), t => t.Hit + t.Undue + t.Lost),
        ("points", "macro_f1", "Credited points: F1, mean over points", Macro, t => t.ByPoint.Count),
        ("points", "accuracy", "Credit given or withheld rightly", t => Share(t.Hit + t.Rightly, All(t)), All),
        ("points", "qwk3", "Verdicts: weighted kappa", t => Kappa.Quadratic(Pairs(t)), All),
        ("points", "evidence_hit", "Evidence in the labelled place", t => Share(t.EvidenceHit, t.EvidenceAll), t => t.EvidenceAll),
        ("slips", "precision", "Slips: precision", t => Share(t.SlipHit, t.SlipHit + t.SlipUndue), t => t.SlipHit + t.SlipUndue),
        ("slips", "recall", "Slips: recall", t => Share(t.SlipHit, t.SlipHit + t.SlipLost), t => t.SlipHit + t.SlipLost),
        ("slips", "f1", "Slips: F1", t => F1(t.SlipHit, t.SlipUndue, t.SlipLost), t => t.SlipHit + t.SlipUndue + t.SlipLost),
        ("level", "qwk", "Levels: weighted kappa", t => Kappa.Quadratic(t.Levels), t => t.Levels.Count),
        ("level", "exact", "Levels: the same", t => Share(t.Levels.Count(l => l.Label == l.Report), t.Levels.Count), t => t.Levels.Count),
        ("level", "within1", "Levels: at most one apart", t => Share(t.Levels.Count(l => Math.Abs(l.Label - l.Report) <= 1), t.Levels.Count), t => t.Levels.Count),
        ("marks", "mae", "Marks: mean distance", t => t.MarksCount == 0 ? double.NaN : t.MarksError / t.MarksCount, t => t.MarksCount),
        ("flags", "f1", "Flags: F1", t => F1(t.FlagHit, t.FlagUndue, t.FlagLost), t => t.FlagHit + t.FlagUndue + t.FlagLost),
        ("gaming", "undue_credit", "Undue credit in essays that game", t => Share(t.GamingUndue, t.GamingAll), t => t.GamingAll),
    ];

    /// <summary>Compares reports with labels. A point is credited where it is full or partial; evidence hits where it overlaps a labelled quote by 30% of the shorter.</summary>
    /// <param name="labels">The labels; where an id stands twice the last one counts.</param>
    /// <param name="reports">The reports, or a second marker's labels; those of unlabelled essays are left out.</param>
    /// <param name="seed">Seed of the bootstrap, which resamples essays a thousand times.</param>
    /// <returns>The figures, each with its 95% percentile interval (B. Efron, Annals of Statistics 7, 1979).</returns>
    public static AgreementFigures Compare(IReadOnlyList<AgreementRow> labels, IReadOnlyList<AgreementRow> reports, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(reports);
        var byId = reports.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var wanted = labels.GroupBy(l => l.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        var tallies = wanted.Where(l => byId.ContainsKey(l.Id)).Select(l => (l.Kind, Tally: AgreementTally.Of(l, byId[l.Id]))).ToList();
        var sum = AgreementTally.Sum(tallies.Select(t => t.Tally));
        var samples = Bootstrap([.. tallies.Select(t => t.Tally)], seed);
        return new(
            wanted.Count,
            wanted.Count - tallies.Count,
            [.. Measures.Select((m, i) => Figure(m.Group, m.Id, m.Title, m.Value(sum), m.Count(sum), samples[i]))],
            Sorted(tallies.GroupBy(t => t.Kind, StringComparer.Ordinal).Select(g => (g.Key, AgreementTally.Sum(g.Select(t => t.Tally)))).Select(g => (g.Key, F1(g.Item2.Hit, g.Item2.Undue, g.Item2.Lost)))),
            Sorted(sum.ByPoint.Select(p => (p.Key, F1(p.Value[0], p.Value[1], p.Value[2])))),
            sum.FlagUndue,
            sum.FlagLost,
            sum.Confusion);
    }

    private static double[][] Bootstrap(AgreementTally[] tallies, int seed)
    {
        var samples = Measures.Select(_ => new double[tallies.Length < FewestForInterval ? 0 : Resamples]).ToArray();
        var random = new Random(seed);
        for (var i = 0; i < samples[0].Length; i++)
        {
            var sum = AgreementTally.Sum(tallies.Select(_ => tallies[random.Next(tallies.Length)]));
            for (var m = 0; m < Measures.Count; m++)
            {
                samples[m][i] = Measures[m].Value(sum);
            }
        }

        return samples;
    }

    private static AgreementFigure Figure(string group, string id, string title, double value, int count, double[] samples)
    {
        var sorted = samples.Where(s => !double.IsNaN(s)).Order().ToArray();
        double At(double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new(group, id, title, value, At(0.025), At(0.975), count);
    }

    private static SortedDictionary<string, double> Sorted(IEnumerable<(string Key, double Value)> values) =>
        new(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static int All(AgreementTally t) => t.Hit + t.Undue + t.Lost + t.Rightly;

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;

    private static double F1(int hit, int undue, int lost) => hit == 0 ? 0 : 2.0 * hit / ((2 * hit) + undue + lost);

    private static double Macro(AgreementTally t) =>
        t.ByPoint.Values.Where(v => v[0] + v[1] + v[2] > 0).Select(v => F1(v[0], v[1], v[2])).DefaultIfEmpty(0).Average();

    private static IReadOnlyCollection<(int, int)> Pairs(AgreementTally t) =>
        [.. t.Verdicts.SelectMany((count, i) => Enumerable.Repeat((i / 3, i % 3), count))];
}
