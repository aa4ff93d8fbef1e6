using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>Trains, for each prompt, a model that gives scores as its markers gave them.</summary>
/// <remarks>
/// Kernel ridge regression over letter groups (Cozma, Butnaru and Ionescu, ACL 2018) and features, averaged with boosted trees; below a hundred marks the features alone.
/// The predictions are stretched around the mean, because least squares makes them too narrow and quadratic kappa punishes that.
/// </remarks>
public static class LevelTrainer
{
    /// <summary>Version of the model file's layout.</summary>
    public const int Format = 1;

    /// <summary>Fewest marked texts of a prompt.</summary>
    public const int FewestRows = 5;

    private const int ManyRows = 100;
    private const int Folds = 5;
    private const int TreeCount = 150;
    private const float GramShare = 0.8f;

    /// <summary>Trains on marked texts.</summary>
    /// <param name="rows">Marked texts; each prompt has one scale and at least <see cref="FewestRows"/>.</param>
    /// <param name="trained">What they are, for the card.</param>
    /// <param name="licence">Terms of the texts, for the card.</param>
    /// <param name="seed">Seed of folds and training; the same rows and seed give the same model.</param>
    /// <param name="progress">Told the share done, from 0 to 1, or null.</param>
    /// <param name="cancel">Ends the training between steps.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentException">A prompt has too few texts or two scales, or a text has no score on its scale; the message says which.</exception>
    public static LevelModel Train(IReadOnlyList<LevelRow> rows, string trained, string licence, int seed = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var prompts = rows.GroupBy(r => r.Prompt, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        if ((rows.Count == 0 ? "There are no marked texts to learn from." : prompts.Select(Problem).FirstOrDefault(p => p is not null)) is { } problem)
        {
            throw new ArgumentException(problem, nameof(rows));
        }

        var models = new List<PromptModel>();
        foreach (var prompt in prompts)
        {
            models.Add(TrainPrompt(prompt, seed, cancel));
            progress?.Report(models.Sum(m => m.Card.Rows) / (double)rows.Count);
        }

        return new(new("levels", Format, trained, rows.Count, seed, licence, [.. models.Select(m => m.Card)]), models, "");
    }

    private static string? Problem(List<LevelRow> rows)
    {
        var (first, name) = (rows[0], $"Prompt {rows[0].Prompt}");
        return rows.Count < FewestRows ? $"{name} has {rows.Count} marked texts; at least {FewestRows} are needed."
            : rows.Find(r => r.Min != first.Min || r.Max != first.Max) is { } other ? $"{name} has two scales, {first.Min} to {first.Max} and {other.Min} to {other.Max} (row {other.Id})."
            : rows.Find(r => r.Score is null || r.Score < r.Min || r.Score > r.Max || r.Min >= r.Max) is { } bad ? $"{name}: row {bad.Id} has no score from {bad.Min} to {bad.Max}."
            : null;
    }

    /// <summary>Trains the model of one prompt.</summary>
    internal static PromptModel TrainPrompt(IReadOnlyList<LevelRow> all, int seed, CancellationToken cancel)
    {
        var random = new Random(seed);
        var rows = all.OrderBy(_ => random.Next()).Take(GramKernel.MostTexts).ToList();
        var essays = rows.Select(r => EssayText.Read(r.Text)).ToList();
        var vocabulary = LevelVocabulary.Of(essays);
        var raw = essays.Select(e => LevelFeatures.Of(e, vocabulary, own: 1)).ToList();
        var scale = FeatureScale.Of(raw);
        var hand = raw.Select(scale.Apply).ToList();
        var scores = rows.Select(r => (double)r.Score!).ToArray();
        var mean = scores.Average();
        var isMany = rows.Count >= ManyRows;

        var texts = rows.Select(r => GramKernel.Prepare(r.Text)).ToList();
        var ridge = Ridge(hand, isMany ? texts : null, [.. scores.Select(s => (float)(s - mean))], cancel);
        var left = ridge.LeftOut.Select(v => v + mean).ToArray();
        var (trees, treeLeft) = isMany ? Trees([.. hand.Zip(essays, (h, e) => (float[])[.. h, .. vocabulary.GramsIn(e)])], scores, seed, cancel) : (null, left);
        var blend = LevelBlend.Choose(left, treeLeft, scores, rows[0].Min, rows[0].Max, seed, isMany);
        return new()
        {
            Card = new(rows[0].Prompt, rows.Count, rows[0].Min, rows[0].Max, blend.Kappa, blend.Low, blend.High, blend.Error, blend.TreeShare, blend.Stretch),
            Vocabulary = vocabulary,
            Scale = scale,
            Features = [.. hand.SelectMany(h => h)],
            FeatureWeights = [.. ridge.Weights.Select(w => w * (isMany ? 1 - GramShare : 1))],
            GramWeights = isMany ? GramKernel.Fold(texts, [.. ridge.Weights.Select(w => w * GramShare)]) : [],
            Trees = trees,
            Mean = mean,
            PredictedMean = blend.PredictedMean,
        };
    }

    private static KernelRidge Ridge(List<float[]> hand, List<string>? texts, float[] targets, CancellationToken cancel)
    {
        var count = hand.Count;
        var kernel = texts is null ? new float[count * count] : GramKernel.Matrix(texts, cancel);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var near = PromptModel.Similarity(hand[i], hand[j]);
                kernel[(i * count) + j] = texts is null ? near : (GramShare * kernel[(i * count) + j]) + ((1 - GramShare) * near);
            }
        }

        cancel.ThrowIfCancellationRequested();
        return texts is null ? KernelRidge.Choose(kernel, targets, 0.3f, 1f, 3f).Fit : KernelRidge.Choose(kernel, targets, 0.06f, 0.2f, 0.5f).Fit;
    }

    /// <summary>Trees on all rows, and for each row what trees that had not seen it say.</summary>
    private static (Learner All, double[] Left) Trees(List<float[]> features, double[] scores, int seed, CancellationToken cancel)
    {
        var rows = features.Zip(scores, (f, s) => new LearnerRow { Features = f, Target = (float)s }).ToList();
        var left = new double[rows.Count];
        var learners = new Learner[Folds + 1];
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, k =>
            learners[k] = Learner.NumberTrees([.. rows.Where((_, i) => i % Folds != k)], TreeCount, seed));
        for (var i = 0; i < rows.Count; i++)
        {
            left[i] = learners[i % Folds].Score(rows[i].Features);
        }

        return (learners[Folds], left);
    }
}
