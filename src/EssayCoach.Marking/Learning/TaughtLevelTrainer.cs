namespace EssayCoach.Marking.Learning;

/// <summary>Learns levels from a marker's own marks on one question.</summary>
/// <remarks>
/// Few marks set the mean and the spread of the engine's estimate; many train a model of the texts (<see cref="LevelTrainer"/>). Every figure is
/// measured on marks that the prediction was made without: each left out in turn, or a fifth at a time for the model.
/// </remarks>
public static class TaughtLevelTrainer
{
    /// <summary>Fewest marks that are learnt from.</summary>
    public const int FewestMarks = 5;

    /// <summary>From how many marks on a model of the texts is tried.</summary>
    public const int ManyMarks = 100;

    private const int Folds = 5;
    private const double WithinShare = 2 / 3.0;

    /// <summary>Learns from marked texts.</summary>
    /// <param name="rows">At least <see cref="FewestMarks"/> texts, none twice.</param>
    /// <param name="outOf">Highest mark of the scale; the lowest is 0.</param>
    /// <param name="seed">Seed of folds, training and intervals; the same rows and seed give the same result.</param>
    /// <param name="cancel">Ends the training between steps.</param>
    /// <returns>What was learnt, with its figures. Whether they are good enough is on the card.</returns>
    /// <exception cref="ArgumentException">There are too few texts, one stands there twice, or marks are off the scale; the message says which.</exception>
    public static TaughtLevel Train(IReadOnlyList<MarkedText> rows, int outOf, int seed = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (Problem(rows, outOf) is { } problem)
        {
            throw new ArgumentException(problem, nameof(rows));
        }

        // The order in which marks come out of a database must not matter.
        List<MarkedText> sorted = [.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)];
        var before = MarkAgreement.Of([.. sorted.Select(r => (r.Estimate, r.Marks))], seed);
        var scaled = Card(LevelMethod.Scale, sorted, ScaledWithout(sorted, outOf), outOf, before, seed);
        var fit = MarkFit.Of(sorted, outOf);
        if (sorted.Count < ManyMarks)
        {
            return new(scaled, fit, null);
        }

        var modelled = Card(LevelMethod.Model, sorted, ModelledWithout(sorted, outOf, seed, cancel), outOf, before, seed);
        return modelled.Taught.Kappa > (scaled.Taught.Kappa ?? 0) ? new(modelled, fit, LevelTrainer.TrainPrompt(Rows(sorted, outOf), seed, cancel)) : new(scaled, fit, null);
    }

    private static string? Problem(IReadOnlyList<MarkedText> rows, int outOf) =>
        outOf < 1 ? $"The scale ends at {outOf}; its highest mark must be above 0."
        : rows.Count < FewestMarks ? $"There are {rows.Count} marked texts; at least {FewestMarks} are needed."
        : rows.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? $"The text {twice.Key} stands there {twice.Count()} times."
        : rows.FirstOrDefault(r => r.Marks < 0 || r.Marks > outOf || r.Estimate < 0 || r.Estimate > outOf) is { } off ? $"The marks of text {off.Id} are not from 0 to {outOf}."
        : null;

    private static int[] ScaledWithout(List<MarkedText> rows, int outOf) =>
        [.. rows.Select((r, i) => MarkFit.Of([.. rows.Where((_, j) => j != i)], outOf).Predict(r.Estimate, outOf))];

    private static int[] ModelledWithout(List<MarkedText> rows, int outOf, int seed, CancellationToken cancel)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        new Random(seed).Shuffle(order);
        var predicted = new int[rows.Count];
        for (var k = 0; k < Folds; k++)
        {
            var model = LevelTrainer.TrainPrompt(Rows([.. order.Where((_, at) => at % Folds != k).Select(i => rows[i])], outOf), seed, cancel);
            foreach (var i in order.Where((_, at) => at % Folds == k))
            {
                predicted[i] = model.Predict(rows[i].Text).Score;
            }
        }

        return predicted;
    }

    private static List<LevelRow> Rows(List<MarkedText> rows, int outOf) => rows.ConvertAll(r => new LevelRow(r.Id, "", r.Text, r.Marks, 0, outOf));

    private static TaughtLevelCard Card(LevelMethod method, List<MarkedText> rows, int[] predicted, int outOf, MarkAgreement before, int seed)
    {
        var pairs = predicted.Zip(rows, (p, r) => (p, r.Marks)).ToList();
        var spread = Math.Max(1, pairs.Select(p => Math.Abs(p.p - p.Marks)).Order().ElementAt((int)Math.Ceiling(WithinShare * rows.Count) - 1));
        var within = pairs.Count(p => Math.Abs(p.p - p.Marks) <= spread) / (double)rows.Count;
        return new(method, rows.Count, outOf, before, MarkAgreement.Of(pairs, seed), spread, Math.Round(within, 2));
    }
}
