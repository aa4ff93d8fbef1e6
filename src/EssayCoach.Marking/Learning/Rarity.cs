using System.Collections.Frozen;

namespace EssayCoach.Marking.Learning;

/// <summary>How much each word weighs: ln((N+1)/(n+0.5)) for a word in n of N texts (inverse document frequency); a word never met counts as rare.</summary>
internal sealed class Rarity
{
    private const float UnseenShare = 0.8f;
    private readonly FrozenDictionary<int, float> weights;
    private readonly float unseen;

    public Rarity(int[] ids, float[] values)
    {
        if (ids.Length != values.Length || values.Any(v => !float.IsFinite(v)))
        {
            throw new InvalidDataException();
        }

        (Ids, Values) = (ids, values);
        weights = ids.Zip(values).DistinctBy(x => x.First).ToFrozenDictionary(x => x.First, x => x.Second);
        unseen = values.Length == 0 ? 1 : UnseenShare * values.Max();
    }

    public int[] Ids { get; }

    public float[] Values { get; }

    public static Rarity Of(IReadOnlyCollection<PreparedText> texts)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var id in texts.SelectMany(t => t.All))
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        return new([.. counts.Keys], [.. counts.Values.Select(n => MathF.Log((texts.Count + 1) / (n + 0.5f)))]);
    }

    public float Of(int id) => weights.TryGetValue(id, out var weight) ? weight : unseen;

    public float Sum(int[] ids)
    {
        var sum = 0f;
        foreach (var id in ids)
        {
            sum += Of(id);
        }

        return sum;
    }

    /// <summary>The share of one set, by weight, that is in another.</summary>
    public float Share(int[] of, int[] within)
    {
        float total = 0, found = 0;
        var j = 0;
        foreach (var id in of)
        {
            while (j < within.Length && within[j] < id)
            {
                j++;
            }

            var weight = Of(id);
            total += weight;
            found += j < within.Length && within[j] == id ? weight : 0;
        }

        return total <= 0 ? 0 : found / total;
    }

    /// <summary>The same, where a word of like meaning will do.</summary>
    public float ShareMeant(int[] of, PreparedText within)
    {
        float total = 0, found = 0;
        foreach (var id in of)
        {
            var weight = Of(id);
            total += weight;
            found += within.Means(id) ? weight : 0;
        }

        return total <= 0 ? 0 : found / total;
    }

    /// <summary>The same, where a word of the same field of meaning will do, the question's fields left out.</summary>
    public float ShareTouched(int[] of, PreparedText within, int[] besides)
    {
        float total = 0, found = 0;
        foreach (var id in of)
        {
            var weight = Of(id);
            total += weight;
            found += within.Touches(id, besides) ? weight : 0;
        }

        return total <= 0 ? 0 : found / total;
    }

    /// <summary>Cosine of two sets of weighted words.</summary>
    public float Cosine(int[] a, int[] b) => Weigh(a).Cosine(Weigh(b));

    /// <summary>Weighs a set of words, for comparing it with many.</summary>
    public WeighedWords Weigh(int[] ids)
    {
        var squares = new float[ids.Length];
        var sum = 0f;
        for (var i = 0; i < ids.Length; i++)
        {
            var weight = Of(ids[i]);
            sum += squares[i] = weight * weight;
        }

        return new(ids, squares, sum);
    }
}

/// <summary>A set of words with the square of each one's weight, and the sum of those.</summary>
internal sealed record WeighedWords(int[] Ids, float[] Squares, float Sum)
{
    public float Cosine(WeighedWords other)
    {
        var length = MathF.Sqrt(Sum * other.Sum);
        var (i, j, common) = (0, 0, 0f);
        while (i < Ids.Length && j < other.Ids.Length)
        {
            var (x, y) = (Ids[i], other.Ids[j]);
            common += x == y ? Squares[i] : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return length <= 0 ? 0 : common / length;
    }
}
