namespace EssayCoach.Marking.Learning;

/// <summary>Sets of ids as sorted arrays: two of them are compared in one walk, without hashing.</summary>
internal static class IdSet
{
    public static int[] Of(IEnumerable<int> ids) => Of(ids.ToArray().AsSpan());

    /// <summary>The same; the numbers are put in order where they stand.</summary>
    public static int[] Of(Span<int> ids)
    {
        ids.Sort();
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (i == 0 || ids[i] != ids[i - 1])
            {
                ids[count++] = ids[i];
            }
        }

        return ids[..count].ToArray();
    }

    public static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            // Without branches: which of two hashes is the smaller cannot be foreseen.
            var (x, y) = (a[i], b[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return common;
    }

    public static bool Has(int[] set, int id) => Array.BinarySearch(set, id) >= 0;

    /// <summary>Those of the first that are in the second, or are not.</summary>
    public static int[] Filter(int[] of, int[] by, bool isIn) => Array.FindAll(of, id => Has(by, id) == isIn);

    public static float Part(int[] of, int[] within) => Part(Common(of, within), of.Length);

    public static float Part(int common, int of) => of == 0 ? 0 : common / (float)of;

    public static float Dice(int common, int a, int b) => a + b == 0 ? 0 : 2f * common / (a + b);

    /// <summary>Cosine of two sets.</summary>
    public static float Cosine(int[] a, int[] b) => Cosine(Common(a, b), a.Length, b.Length);

    public static float Cosine(int common, int a, int b) => a == 0 || b == 0 ? 0 : common / MathF.Sqrt((float)a * b);
}
