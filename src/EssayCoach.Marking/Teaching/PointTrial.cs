using EssayCoach.Marking.Learning;

namespace EssayCoach.Marking.Teaching;

/// <summary>Measures what a teacher's verdicts on some essays change on others.</summary>
internal sealed class PointTrial(IReadOnlyList<TrialEssay> essays, PassageModel passages, int seed)
{
    private const int Folds = 5;
    private const int Draws = 3;

    /// <summary>Fewest essays left to measure on, for a place on the curve.</summary>
    private const int FewestLeft = 5;

    private static readonly int[] Sizes = [3, 5, 10, 20, 40];

    /// <summary>Every essay is marked with what the others of four fifths taught.</summary>
    public TaughtPointsCard? Measure(CancellationToken cancel)
    {
        var order = Order(seed);
        var tallies = new (CreditTally Before, CreditTally After)[essays.Count];
        for (var k = 0; k < Folds; k++)
        {
            cancel.ThrowIfCancellationRequested();
            var taught = Teach(order.Where((_, at) => at % Folds != k));
            foreach (var i in order.Where((_, at) => at % Folds == k))
            {
                tallies[i] = (essays[i].Tally(null), essays[i].Tally(taught));
            }
        }

        var (before, after) = (CreditTally.Sum(tallies.Select(t => t.Before)), CreditTally.Sum(tallies.Select(t => t.After)));
        if (before.All == 0)
        {
            return null;
        }

        var (low, high) = CreditTally.GainInterval(tallies, seed);
        var labelled = essays.SelectMany(e => e.Labelled).ToList();
        return new(before.All, labelled.Count, labelled.Count(p => p.Covers), before.Agreement(), after.Agreement(), Math.Round(after.F1 - before.F1, 4), low, high, Curve(cancel));
    }

    /// <summary>How far credit agrees on the other essays after so many taught, over three draws.</summary>
    private List<TaughtStep> Curve(CancellationToken cancel)
    {
        var steps = new List<TaughtStep>();
        foreach (var size in Sizes.Where(s => s + FewestLeft <= essays.Count))
        {
            var (before, after) = (default(CreditTally), default(CreditTally));
            for (var draw = 1; draw <= Draws; draw++)
            {
                cancel.ThrowIfCancellationRequested();
                var order = Order(seed + draw);
                var taught = Teach(order.Take(size));
                foreach (var i in order.Skip(size))
                {
                    (before, after) = (before + essays[i].Tally(null), after + essays[i].Tally(taught));
                }
            }

            steps.Add(new(size, Math.Round(before.F1, 4), Math.Round(after.F1, 4)));
        }

        return steps;
    }

    private TaughtPoints Teach(IEnumerable<int> of) => new(passages, of.Order().SelectMany(i => essays[i].Labelled));

    private int[] Order(int by)
    {
        var order = Enumerable.Range(0, essays.Count).ToArray();
        new Random(by).Shuffle(order);
        return order;
    }
}
