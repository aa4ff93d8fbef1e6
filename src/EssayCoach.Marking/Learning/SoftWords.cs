using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>The content words of a text with their letter groups, for comparing words that are alike without being the same.</summary>
/// <remarks>Soft cardinality after Jimenez, Becerra and Gelbukh (SemEval 2013): words that are alike count for less than words that are not.</remarks>
internal sealed class SoftWords
{
    // More words than this tell nothing new and would cost their square.
    private const int MostWords = 60;
    private const int MostLetters = 60;

    // Letter groups of all words in order, and the word that each comes from.
    private readonly int[] groups;
    private readonly int[] owners;

    // How many letter groups each word has.
    private readonly int[] sizes;

    // For each word the sum of its squared likenesses with all words of its own text.
    private readonly float[] squares;

    public SoftWords(IReadOnlyList<Token> content)
    {
        var stems = content.Select(t => t.Stem).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        Ids = [.. stems.Select(s => TextHash.Of(s))];
        int[][] words = [.. stems.Select(Groups)];
        sizes = [.. words.Select(w => w.Length)];
        groups = [.. words.SelectMany(w => w)];
        owners = [.. words.SelectMany((w, i) => w.Select(_ => i))];
        Array.Sort(groups, owners);
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
        var width = b.Ids.Length;
        var alike = Shared(a, b);
        for (var i = 0; i < a.Ids.Length; i++)
        {
            for (var j = 0; j < width; j++)
            {
                ref var cell = ref alike[(i * width) + j];
                cell = a.Ids[i] == b.Ids[j] ? 1 : cell <= 0 ? 0 : 2 * cell / (a.sizes[i] + b.sizes[j]);
            }
        }

        return alike;
    }

    /// <summary>Soft size of both together, from the likenesses between them.</summary>
    public static float Together(SoftWords a, SoftWords b, float[] between)
    {
        var (sum, width) = (0f, b.Ids.Length);
        var across = (float[])b.squares.Clone();
        for (var i = 0; i < a.Ids.Length; i++)
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
        Span<int> found = stem.Length > MostLetters ? new int[2 * padded.Length] : stackalloc int[2 * padded.Length];
        var count = 0;
        for (var i = 0; i + 1 < padded.Length; i++)
        {
            count += TextHash.Groups(padded.AsSpan(i, Math.Min(3, padded.Length - i)), 2, found[count..]);
        }

        return IdSet.Of(found[..count]);
    }

    /// <summary>How many letter groups each word of one shares with each of the other.</summary>
    private static float[] Shared(SoftWords a, SoftWords b)
    {
        var (i, j, width) = (0, 0, b.Ids.Length);
        var shared = new float[a.Ids.Length * width];
        while (i < a.groups.Length && j < b.groups.Length)
        {
            var (x, y) = (a.groups[i], b.groups[j]);
            if (x != y)
            {
                i += x < y ? 1 : 0;
                j += y < x ? 1 : 0;
                continue;
            }

            for (var k = j; k < b.groups.Length && b.groups[k] == x; k++)
            {
                shared[(a.owners[i] * width) + b.owners[k]]++;
            }

            i++;
        }

        return shared;
    }
}
