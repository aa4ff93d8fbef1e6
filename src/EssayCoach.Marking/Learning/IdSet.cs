namespace EssayCoach.Marking.Learning;

/// <summary>Sets of ids as sorted arrays: two of them are compared in one walk, without hashing.</summary>
internal static class IdSet
{
    public static int[] Of(IEnumerable<int> ids)
    {
        var sorted = ids.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }

    public static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    public static bool Has(int[] set, int id) => Array.BinarySearch(set, id) >= 0;

    /// <summary>Those of the first that are in the second, or are not.</summary>
    public static int[] Filter(int[] of, int[] by, bool isIn) => Array.FindAll(of, id => Has(by, id) == isIn);

    public static float Part(int[] of, int[] within) => of.Length == 0 ? 0 : Common(of, within) / (float)of.Length;

    public static float Dice(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => a.Length + b.Length == 0 ? 0 : 2f * Common(a, b) / (a.Length + b.Length);

    /// <summary>Cosine of two sets.</summary>
    public static float Cosine(int[] a, int[] b) => a.Length == 0 || b.Length == 0 ? 0 : Common(a, b) / MathF.Sqrt((float)a.Length * b.Length);
}
