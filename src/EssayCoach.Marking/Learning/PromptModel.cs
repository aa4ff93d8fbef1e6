using System.Numerics.Tensors;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>The trained model of one prompt: kernel ridge over letter groups and features, and boosted trees where there are marks enough.</summary>
internal sealed class PromptModel
{
    private const string Weights = "weights", Rows = "rows", Scales = "scales", Folded = "folded", Words = "words", WordCounts = "counts", Grams = "grams", TreeModel = "trees";

    public required PromptCard Card { get; init; }

    public required LevelVocabulary Vocabulary { get; init; }

    public required FeatureScale Scale { get; init; }

    /// <summary>Scaled features of the training texts, row by row, and their weights.</summary>
    public required float[] Features { get; init; }

    public required float[] FeatureWeights { get; init; }

    /// <summary>Weights of letter groups, or none where there were too few marks.</summary>
    public required float[] GramWeights { get; init; }

    public required Learner? Trees { get; init; }

    /// <summary>Mean score, and mean of the predictions for texts not seen.</summary>
    public required double Mean { get; init; }

    public required double PredictedMean { get; init; }

    /// <summary>Predicts the score of a text.</summary>
    public LevelPrediction Predict(string text)
    {
        var essay = EssayText.Read(text);
        var hand = Scale.Apply(LevelFeatures.Of(essay, Vocabulary, own: 0));
        double score = Mean + Near(hand);
        if (GramWeights.Length > 0)
        {
            score += GramKernel.Score(GramKernel.Prepare(text), GramWeights);
        }

        if (Trees is not null)
        {
            score = ((1 - Card.TreeShare) * score) + (Card.TreeShare * Trees.Score([.. hand, .. Vocabulary.GramsIn(essay)]));
        }

        return Rounded(score);
    }

    /// <summary>The nearer a training text is in its features, the more it counts: a Gaussian kernel, exp(-d²/4F).</summary>
    public static float Similarity(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var distance = TensorPrimitives.Distance(a, b);
        return MathF.Exp(-distance * distance / (4 * a.Length));
    }

    private float Near(float[] hand)
    {
        var sum = 0f;
        for (var i = 0; i < FeatureWeights.Length; i++)
        {
            sum += FeatureWeights[i] * Similarity(hand, Features.AsSpan(i * hand.Length, hand.Length));
        }

        return sum;
    }

    private LevelPrediction Rounded(double raw)
    {
        var score = Mean + (Card.Stretch * (raw - PredictedMean));
        score = double.IsFinite(score) ? Math.Clamp(score, Card.Min, Card.Max) : Mean;
        var whole = (int)Math.Round(score, MidpointRounding.AwayFromZero);
        var spread = Math.Max(0.05, Card.Error);
        var upper = whole >= Card.Max ? 1 : Normal((whole + 0.5 - score) / spread);
        var lower = whole <= Card.Min ? 0 : Normal((whole - 0.5 - score) / spread);
        return new(whole, Math.Round(Math.Clamp(upper - lower, 0, 1), 4));
    }

    /// <summary>Normal distribution function by its logistic approximation (Bowling et al., JIEM 2, 2009); wrong by less than 0.0002.</summary>
    private static double Normal(double z) => 1 / (1 + Math.Exp(-((0.07056 * z * z * z) + (1.5976 * z))));

    public void Save(ModelArchive archive, string name)
    {
        archive.PutNumbers($"{name}/{Scales}", [.. Scale.Means, .. Scale.Inverses, (float)Mean, (float)PredictedMean]);
        archive.PutNumbers($"{name}/{Rows}", Features);
        archive.PutNumbers($"{name}/{Weights}", FeatureWeights);
        archive.PutNumbers($"{name}/{Folded}", GramWeights);
        archive.PutNumbers($"{name}/{Words}", [Vocabulary.Count, .. Vocabulary.Ids]);
        archive.PutNumbers($"{name}/{WordCounts}", Vocabulary.Counts);
        archive.PutNumbers($"{name}/{Grams}", Vocabulary.Grams);
        Trees?.Save(archive, $"{name}/{TreeModel}");
    }

    public static PromptModel Load(ModelArchive archive, string name, PromptCard card)
    {
        var scales = archive.GetNumbers<float>($"{name}/{Scales}");
        var width = (scales.Length - 2) / 2;
        var words = archive.GetNumbers<int>($"{name}/{Words}");
        var model = new PromptModel
        {
            Card = card,
            Vocabulary = new(words[0], words[1..], archive.GetNumbers<int>($"{name}/{WordCounts}"), archive.GetNumbers<int>($"{name}/{Grams}")),
            Scale = new(scales[..width], scales[width..(2 * width)]),
            Features = archive.GetNumbers<float>($"{name}/{Rows}"),
            FeatureWeights = archive.GetNumbers<float>($"{name}/{Weights}"),
            GramWeights = archive.GetNumbers<float>($"{name}/{Folded}"),
            Trees = archive.Under($"{name}/{TreeModel}").Any() ? Learner.Load(archive, $"{name}/{TreeModel}", width + (archive.Get($"{name}/{Grams}").Length / sizeof(int))) : null,
            Mean = scales[^2],
            PredictedMean = scales[^1],
        };
        return model.Features.Length == model.FeatureWeights.Length * width && model.GramWeights.Length is 0 or GramKernel.Slots ? model : throw new InvalidDataException();
    }
}

/// <summary>Brings features to mean 0 and deviation 1, and cuts what lies far out.</summary>
/// <param name="Means">Mean of each feature.</param>
/// <param name="Inverses">One over the deviation of each, or 0 for one that never changes.</param>
internal sealed record FeatureScale(float[] Means, float[] Inverses)
{
    private const float Furthest = 5;

    public static FeatureScale Of(IReadOnlyList<float[]> rows)
    {
        var means = new float[rows[0].Length];
        var inverses = new float[means.Length];
        for (var f = 0; f < means.Length; f++)
        {
            var mean = rows.Average(r => (double)r[f]);
            var deviation = Math.Sqrt(rows.Average(r => (r[f] - mean) * (r[f] - mean)));
            (means[f], inverses[f]) = ((float)mean, deviation > 1e-6 ? (float)(1 / deviation) : 0);
        }

        return new(means, inverses);
    }

    public float[] Apply(float[] row) => [.. row.Select((x, f) => Math.Clamp((x - Means[f]) * Inverses[f], -Furthest, Furthest))];
}
