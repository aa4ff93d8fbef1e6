using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace EssayCoach.Marking.Learning;

/// <summary>A training run: the model's parts and its card.</summary>
/// <param name="Card">What the model says of itself.</param>
/// <param name="Rarity">Weight of each stem.</param>
/// <param name="Model">The trained transformer as ML.NET writes it.</param>
public sealed record PassageTraining(ModelCard Card, IReadOnlyDictionary<string, float> Rarity, byte[] Model);

/// <summary>Trains the passage classifier with ML.NET's logistic regression.</summary>
public static class PassageTrainer
{
    /// <summary>Version of the model file's layout.</summary>
    public const int Format = 1;

    private const int Folds = 5;
    private const double WantedPrecision = 0.9;
    private static readonly float[] Regularisations = [0.03f, 0.3f, 3f];

    /// <summary>Trains on labelled pairs; regularisation and cut are chosen by cross-validation over whole questions, or whole essays where there are few questions.</summary>
    /// <param name="pairs">Labelled pairs.</param>
    /// <param name="trained">What they are, for the card.</param>
    /// <param name="licence">Terms of the texts, for the card.</param>
    /// <param name="seed">Seed of folds and training; the same pairs and seed give the same model.</param>
    /// <param name="progress">Told the share done, from 0 to 1, or null.</param>
    /// <param name="cancel">Ends the training between folds.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentException">There are too few pairs, or all have one label.</exception>
    public static PassageTraining Train(IReadOnlyList<PassagePair> pairs, string trained, string licence, int seed = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var covering = pairs.Count(p => p.Covers == true);
        if (pairs.Count < 20 || covering < 5 || pairs.Count - covering < 5)
        {
            throw new ArgumentException($"Training needs at least 20 labelled passages, 5 of each label. There are {pairs.Count}, {covering} of them covering.", nameof(pairs));
        }

        var rarity = Weights(pairs);
        var rows = pairs.Select(p => Row(p, rarity)).ToList();
        var questions = pairs.Select(p => p.QuestionId).Distinct(StringComparer.Ordinal).Count();
        var groups = pairs.Select(p => questions >= 3 ? p.QuestionId : Essay(p.Id)).ToList();
        var fold = Assign(groups, seed);
        var (best, scores) = (Regularisations[0], new float[rows.Count]);
        var least = double.MaxValue;
        for (var i = 0; i < Regularisations.Length; i++)
        {
            var held = CrossValidate(rows, fold, Regularisations[i], seed, cancel);
            var loss = LogLoss(rows, held);
            if (loss < least)
            {
                (best, scores, least) = (Regularisations[i], held, loss);
            }

            progress?.Report((i + 1.0) / (Regularisations.Length + 1));
        }

        var cut = Cut(rows, scores);
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows);
        var model = Pipeline(context, best).Fit(data);
        using var stream = new MemoryStream();
        context.Model.Save(model, data.Schema, stream);
        progress?.Report(1);
        var card = new ModelCard("points", Format, trained, rows.Count, covering, questions, groups.Distinct(StringComparer.Ordinal).Count(), seed, best, cut, Figures(rows, scores, cut), licence);
        return new(card, rarity, stream.ToArray());
    }

    /// <summary>Rows of one essay share the part of their id before the slash.</summary>
    private static string Essay(string id) => id.Split('/')[0];

    private static IEstimator<ITransformer> Pipeline(MLContext context, float l2) =>
        context.Transforms.NormalizeMeanVariance(nameof(PassageModel.Row.Features), fixZero: false)
            .AppendCacheCheckpoint(context)
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(PassageModel.Row.Label),
                FeatureColumnName = nameof(PassageModel.Row.Features),
                L1Regularization = 0,
                L2Regularization = l2,
                NumberOfThreads = 1,
            }));

    private static PassageModel.Row Row(PassagePair pair, IReadOnlyDictionary<string, float> rarity) => new()
    {
        Label = pair.Covers == true,
        Features = PassageFeatures.Of(PreparedText.Of(pair.Answer), [.. pair.Reference.Select(PreparedText.Of)], PreparedText.Of(pair.Question), rarity),
    };

    /// <summary>Inverse document frequency of stems over all texts, ln((N+1)/(n+0.5)).</summary>
    private static SortedDictionary<string, float> Weights(IReadOnlyList<PassagePair> pairs)
    {
        var texts = pairs.SelectMany(p => p.Reference.Append(p.Answer)).Distinct(StringComparer.Ordinal).ToList();
        var counts = texts.SelectMany(t => PreparedText.Of(t).Unique).GroupBy(s => s, StringComparer.Ordinal);
        return new(counts.ToDictionary(g => g.Key, g => MathF.Log((texts.Count + 1) / (g.Count() + 0.5f)), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Whole groups go to folds, in an order that the seed fixes.</summary>
    private static int[] Assign(List<string> groups, int seed)
    {
        var random = new Random(seed);
        var order = groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(order);
        var fold = order.Select((g, i) => (g, i % Folds)).ToDictionary(x => x.g, x => x.Item2, StringComparer.Ordinal);
        return [.. groups.Select(g => fold[g])];
    }

    private static float[] CrossValidate(List<PassageModel.Row> rows, int[] fold, float l2, int seed, CancellationToken cancel)
    {
        var scores = new float[rows.Count];
        for (var k = 0; k < Folds; k++)
        {
            cancel.ThrowIfCancellationRequested();
            var train = rows.Where((_, i) => fold[i] != k).ToList();
            var held = Enumerable.Range(0, rows.Count).Where(i => fold[i] == k).ToList();
            if (held.Count == 0 || train.TrueForAll(r => r.Label) || train.TrueForAll(r => !r.Label))
            {
                continue;
            }

            var context = new MLContext(seed);
            var model = Pipeline(context, l2).Fit(context.Data.LoadFromEnumerable(train));
            var predicted = model.Transform(context.Data.LoadFromEnumerable(held.Select(i => rows[i]).ToList()));
            foreach (var (score, i) in context.Data.CreateEnumerable<PassageModel.Score>(predicted, reuseRowObject: false, ignoreMissingColumns: true).Zip(held))
            {
                scores[i] = score.Probability;
            }
        }

        return scores;
    }

    private static double LogLoss(List<PassageModel.Row> rows, float[] scores) =>
        rows.Zip(scores, (r, s) => -Math.Log(Math.Clamp(r.Label ? s : 1 - s, 1e-6, 1))).Average();

    /// <summary>The lowest probability from which the wanted precision was kept on passages not seen.</summary>
    private static double Cut(List<PassageModel.Row> rows, float[] scores)
    {
        for (var cut = 0.5; cut < 0.96; cut += 0.02)
        {
            var kept = rows.Zip(scores).Where(x => x.Second >= cut).ToList();
            if (kept.Count >= 5 && kept.Count(x => x.First.Label) >= WantedPrecision * kept.Count)
            {
                return Math.Round(cut, 2);
            }
        }

        return 0.96;
    }

    private static PassageFigures Figures(List<PassageModel.Row> rows, float[] scores, double cut)
    {
        double F1(bool label)
        {
            var hit = rows.Zip(scores).Count(x => x.First.Label == label && (x.Second >= 0.5) == label);
            var all = rows.Count(r => r.Label == label) + scores.Count(s => (s >= 0.5) == label);
            return all == 0 ? 0 : 2.0 * hit / all;
        }

        var accuracy = rows.Zip(scores).Count(x => x.First.Label == (x.Second >= 0.5)) / (double)rows.Count;
        var kept = rows.Zip(scores).Where(x => x.Second >= cut).ToList();
        var right = kept.Count(x => x.First.Label);
        return new(Round(accuracy), Round((F1(true) + F1(false)) / 2), Round(Area(rows, scores)), Round(kept.Count == 0 ? 0 : right / (double)kept.Count), Round(right / (double)rows.Count(r => r.Label)));
    }

    private static double Area(List<PassageModel.Row> rows, float[] scores)
    {
        var order = rows.Zip(scores).OrderBy(x => x.Second).ToList();
        double ranks = 0;
        for (var i = 0; i < order.Count; i++)
        {
            ranks += order[i].First.Label ? i + 1 : 0;
        }

        double positive = order.Count(x => x.First.Label), negative = order.Count - positive;
        return (ranks - (positive * (positive + 1) / 2)) / (positive * negative);
    }

    private static double Round(double value) => Math.Round(value, 4);
}
