namespace EssayCoach.Marking.Learning;

/// <summary>Trains the passage classifier: ML.NET's logistic regression and boosted trees, averaged.</summary>
public static class PassageTrainer
{
    /// <summary>Version of the model file's layout.</summary>
    public const int Format = 4;

    internal const int Folds = 5;

    private const int FewestInPiles = 100;

    // Labels of a question say nothing of other questions, so there is less to learn by heart and the penalty may be lighter.
    private const float WithLabels = 0.1f;

    // What is asked of passages that labels alone can tell is asked of the likest ones; in essays a teacher's labels are right more often (docs/learning.md).
    private const double WantedPrecision = 0.9, WantedWithLabels = 0.8;

    // For each row trained on: with fewer rows the penalty must weigh less.
    private static readonly float[] Regularisations = [0.006f, 0.02f, 0.06f];

    /// <summary>Trains on labelled pairs; regularisation and cut are chosen by cross-validation over whole questions, or whole essays where there are few questions.</summary>
    /// <param name="pairs">Labelled pairs.</param>
    /// <param name="trained">What they are, for the card.</param>
    /// <param name="licence">Terms of the texts, for the card.</param>
    /// <param name="seed">Seed of folds and training; the same pairs and seed give the same model.</param>
    /// <param name="progress">Told the share done, from 0 to 1, or null.</param>
    /// <param name="cancel">Ends the training between folds.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentException">There are too few pairs, or all have one label.</exception>
    public static PassageModel Train(IReadOnlyList<PassagePair> pairs, string trained, string licence, int seed = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var labels = pairs.Select(p => p.Covers == true).ToArray();
        var covering = labels.Count(l => l);
        if (pairs.Count < 20 || covering < 5 || pairs.Count - covering < 5)
        {
            throw new ArgumentException($"Training needs at least 20 labelled passages, 5 of each label. There are {pairs.Count}, {covering} of them covering.", nameof(pairs));
        }

        var answers = Prepare(pairs.Select(p => p.Answer), cancel);
        var rarity = Rarity.Of([.. answers, .. Prepare(pairs.SelectMany(p => p.Reference.Append(p.Question)).Distinct(StringComparer.Ordinal), cancel)]);
        var rows = PassageRows.Of(pairs, answers, rarity, cancel);
        progress?.Report(0.2);
        var questions = pairs.Select(p => p.QuestionId).Distinct(StringComparer.Ordinal).Count();
        var groups = pairs.Select(p => questions >= 3 ? p.QuestionId : Essay(p.Id)).ToList();
        var fold = Assign(groups, seed);

        var alone = labels.Select((l, i) => rows.Alone(i, l)).ToList();
        var l2 = Regularisations.Select(r => r * pairs.Count)
            .MinBy(r => CrossValidate(alone, fold, Folds, train => Learner.Logistic(train, r, seed), (model, features) => model.Score(features), cancel).Scores.LogLoss());
        progress?.Report(0.4);
        var (head, scores) = TrainAndMeasure(alone, fold, l2, seed, cancel);
        var cut = scores.Cut(WantedPrecision);
        progress?.Report(0.6);
        var inPile = Enumerable.Range(0, pairs.Count).Where(i => rows.InPile(i, labels[i]) is not null).ToList();
        var (pile, pileScores) = Train(inPile.ConvertAll(i => rows.InPile(i, labels[i])!), inPile.ConvertAll(i => fold[i]), l2, seed, cancel);
        progress?.Report(0.8);
        List<TaughtRow> withLabels = [.. rows.Taught];
        var (taught, taughtScores) = Train(withLabels.ConvertAll(r => new LearnerRow { Label = labels[r.Answer], Features = r.Features }), withLabels.ConvertAll(r => fold[r.Answer]), l2 * WithLabels, seed, cancel);
        progress?.Report(1);
        var card = new ModelCard("points", Format, trained, pairs.Count, covering, questions, groups.Distinct(StringComparer.Ordinal).Count(), seed, Math.Round(l2, 4), cut, taughtScores?.Of(i => !withLabels[i].IsHelped).Cut(WantedWithLabels), scores.Figures(cut), pileScores?.Figures(cut), taughtScores?.Of(i => withLabels[i].IsHelped).Figures(cut), licence);
        return new(card, rarity, new(head, pile, taught), LabelledAnswers.Of(pairs), "");
    }

    private static PreparedText[] Prepare(IEnumerable<string> texts, CancellationToken cancel) =>
        [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).WithCancellation(cancel).Select(PreparedText.Of)];

    /// <summary>Rows of one essay share the part of their id before the slash.</summary>
    private static string Essay(string id) => id.Split('/')[0];

    private static (PassageHead? Head, HeldOutScores? Scores) Train(List<LearnerRow> rows, IReadOnlyList<int> fold, float l2, int seed, CancellationToken cancel) =>
        rows.Count < FewestInPiles || IsOneSided(rows) ? (null, null) : TrainAndMeasure(rows, fold, l2, seed, cancel);

    private static (PassageHead Head, HeldOutScores Scores) TrainAndMeasure(List<LearnerRow> rows, IReadOnlyList<int> fold, float l2, int seed, CancellationToken cancel)
    {
        var (heads, scores) = CrossValidate(rows, fold, Folds + 1, train => PassageHead.Train(train, l2, seed), (head, features) => head.Score(features), cancel);
        return (heads[Folds]!, scores);
    }

    /// <summary>What each fold trains, and what it says of its own rows. A fold more has no row of its own: it trains on all, beside the others.</summary>
    private static (T?[] Models, HeldOutScores Scores) CrossValidate<T>(List<LearnerRow> rows, IReadOnlyList<int> fold, int folds, Func<List<LearnerRow>, T> train, Func<T, float[], double> score, CancellationToken cancel)
        where T : class
    {
        var (scores, models) = (new double[rows.Count], new T?[folds]);
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, k =>
        {
            var seen = rows.Where((_, i) => fold[i] != k).ToList();
            if (IsOneSided(seen))
            {
                return;
            }

            var model = models[k] = train(seen);
            for (var i = 0; i < rows.Count; i++)
            {
                scores[i] = fold[i] == k ? score(model, rows[i].Features) : scores[i];
            }
        });
        return (models, new(rows, scores));
    }

    private static bool IsOneSided(List<LearnerRow> rows) => rows.TrueForAll(r => r.Label) || rows.TrueForAll(r => !r.Label);

    /// <summary>Whole groups go to folds, in an order that the seed fixes.</summary>
    internal static int[] Assign(IReadOnlyList<string> groups, int seed)
    {
        var random = new Random(seed);
        var order = groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(order);
        var fold = order.Select((g, i) => (g, i % Folds)).ToDictionary(x => x.g, x => x.Item2, StringComparer.Ordinal);
        return [.. groups.Select(g => fold[g])];
    }
}
