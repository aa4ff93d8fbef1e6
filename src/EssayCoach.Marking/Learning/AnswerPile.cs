using System.Numerics.Tensors;

namespace EssayCoach.Marking.Learning;

/// <summary>Answers to one question, looked at together: a terse reference makes every answer look poor, and the pile shows what looks good among them. No label is used.</summary>
internal sealed class AnswerPile
{
    /// <summary>Fewest answers that tell something of each other.</summary>
    public const int Fewest = 5;

    /// <summary>Most answers that are looked at together.</summary>
    public const int Most = 400;

    private const float Penalty = 0.7f;
    private const float LeastSpread = 0.02f;
    private const float Furthest = 4;

    // Of these, what similar answers have is looked at too: words of the reference, of it without the question's, and likeness of words.
    private static readonly int[] Smoothed = [15, 18, 33];

    /// <summary>Number of features.</summary>
    public static readonly int Count = (2 * PassageFeatures.OfAnswer.Length) + Smoothed.Length + 2;

    private readonly float[][] features;

    private AnswerPile(float[][] features) => this.features = features;

    /// <summary>Works out the features of every answer of a pile.</summary>
    /// <param name="pairs">Features of each answer with its reference.</param>
    /// <param name="likeness">Likeness of every two answers, row by row.</param>
    public static AnswerPile Of(IReadOnlyList<float[]> pairs, float[] likeness)
    {
        var count = pairs.Count;
        var standard = PassageFeatures.OfAnswer.Select(k => Standard([.. pairs.Select(p => p[k])])).ToArray();
        var smooth = Smoothed.Select(k => Smooth([.. pairs.Select(p => p[k])], likeness)).ToArray();
        return new([.. Enumerable.Range(0, count).Select(i =>
        {
            var row = likeness.AsSpan(i * count, count);
            var others = TensorPrimitives.Sum<float>(row) - row[i];
            var nearest = Math.Max(i == 0 ? 0 : TensorPrimitives.Max<float>(row[..i]), i == count - 1 ? 0 : TensorPrimitives.Max<float>(row[(i + 1)..]));
            return (float[])[.. PassageFeatures.OfAnswer.Select(k => pairs[i][k]), .. standard.Select(s => s[i]), .. smooth.Select(s => s[i]), others / Math.Max(1, count - 1), nearest];
        })]);
    }

    public float[] this[int answer] => features[answer];

    private static float[] Standard(float[] values)
    {
        var mean = values.Average();
        var spread = Math.Max(LeastSpread, MathF.Sqrt(values.Average(v => (v - mean) * (v - mean))));
        return [.. values.Select(v => Math.Clamp((v - mean) / spread, -Furthest, Furthest))];
    }

    /// <summary>What the other answers' words say of each one, over the mean: words that good-looking answers share count though the reference lacks them.</summary>
    private static float[] Smooth(float[] values, float[] likeness)
    {
        var mean = values.Average();
        return KernelRidge.Fit(likeness, [.. values.Select(v => v - mean)], Penalty).LeftOut;
    }
}

/// <summary>How alike answers to one question are: by their words, by their letter groups, and by both.</summary>
internal static class Likeness
{
    public static float Letters(PreparedText a, PreparedText b) => IdSet.Cosine(a.Letters.Common(b.Letters), a.Letters.Size, b.Letters.Size);

    /// <summary>The likeness of every two answers, row by row.</summary>
    public static float[] Both(IReadOnlyList<PreparedText> answers, Rarity rarity) => Both(Words([.. answers.Select(a => rarity.Weigh(a.All))]), Letters(answers));

    public static float[] Both(float[] words, float[] letters) => [.. words.Zip(letters, (w, l) => (w + l) / 2)];

    public static float[] Words(WeighedWords[] words) => Matrix(words.Length, (i, j) => words[i].Cosine(words[j]));

    public static float[] Letters(IReadOnlyList<PreparedText> answers) => Matrix(answers.Count, (i, j) => Letters(answers[i], answers[j]));

    private static float[] Matrix(int count, Func<int, int, float> alike)
    {
        var matrix = new float[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[(i * count) + j] = matrix[(j * count) + i] = alike(i, j);
            }
        }

        return matrix;
    }
}
