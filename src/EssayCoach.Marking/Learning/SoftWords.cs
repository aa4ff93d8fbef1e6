using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>The content words of a text with their letter groups, for comparing words that are alike without being the same.</summary>
/// <remarks>Soft cardinality after Jimenez, Becerra and Gelbukh (SemEval 2013): words that are alike count for less than words that are not.</remarks>
internal sealed class SoftWords
{
    // More words than this tell nothing new and would cost their square.
    private const int MostWords = 60;

    private readonly int[][] words;
    private readonly ulong[] masks;

    // For each word the sum of its squared likenesses with all words of its own text.
    private readonly float[] squares;

    public SoftWords(IReadOnlyList<Token> content)
    {
        var stems = content.Select(t => t.Stem).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        Ids = [.. stems.Select(s => TextHash.Of(s))];
        words = [.. stems.Select(Groups)];
        masks = [.. words.Select(Mask)];
        var alike = Alike(this, this);
        squares = [.. words.Select((_, i) => Squares(alike.AsSpan(i * words.Length, words.Length)))];
        Size = squares.Sum(s => 1 / s);
    }

    /// <summary>The words, in the order of their first appearance.</summary>
    public int[] Ids { get; }

    /// <summary>How many words there are, those that are alike counted softly.</summary>
    public float Size { get; }

    /// <summary>Likeness of each word of one with each of the other, row by row, from 0 to 1.</summary>
    public static float[] Alike(SoftWords a, SoftWords b)
    {
        var alike = new float[a.words.Length * b.words.Length];
        for (var i = 0; i < a.words.Length; i++)
        {
            for (var j = 0; j < b.words.Length; j++)
            {
                alike[(i * b.words.Length) + j] = a.Ids[i] == b.Ids[j] ? 1 : (a.masks[i] & b.masks[j]) == 0 ? 0 : IdSet.Dice(a.words[i], b.words[j]);
            }
        }

        return alike;
    }

    /// <summary>Soft size of both together, from the likenesses between them.</summary>
    public static float Together(SoftWords a, SoftWords b, float[] between)
    {
        var (sum, width) = (0f, b.words.Length);
        var across = (float[])b.squares.Clone();
        for (var i = 0; i < a.words.Length; i++)
        {
            var row = between.AsSpan(i * width, width);
            sum += 1 / (a.squares[i] + Squares(row));
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(row, row, across, across);
        }

        foreach (var square in across)
        {
            sum += 1 / square;
        }

        return sum;
    }

    private static float Squares(ReadOnlySpan<float> likenesses) => System.Numerics.Tensors.TensorPrimitives.SumOfSquares(likenesses);

    /// <summary>Groups of two and three letters, the edges marked.</summary>
    private static int[] Groups(string stem)
    {
        var padded = $"<{stem}>";
        return IdSet.Of(Enumerable.Range(2, 2).SelectMany(n => Enumerable.Range(0, padded.Length - n + 1).Select(i => TextHash.Of(padded.AsSpan(i, n)))));
    }

    private static ulong Mask(int[] groups) => groups.Aggregate(0ul, (mask, g) => mask | (1ul << (g & 63)));
}
