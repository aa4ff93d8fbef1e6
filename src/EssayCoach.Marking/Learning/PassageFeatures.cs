namespace EssayCoach.Marking.Learning;

/// <summary>Compares a passage with the texts that it should cover, in numbers that no subject owns.</summary>
/// <remarks>Overlap, question discounting, order, numbers, denial and length, after the short-answer systems of SemEval 2013 task 7 (Dzikovska et al.).</remarks>
public static class PassageFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 30;

    private static readonly string[][] Opposites =
    [
        ["increas", "decreas"], ["rise", "fall"], ["success", "failur"], ["strong", "weak"], ["gain", "lose"], ["open", "close"], ["accept", "refus"],
        ["includ", "exclud"], ["friend", "enemi"], ["trust", "distrust"], ["better", "wors"], ["allow", "prevent"], ["high", "low"], ["posit", "neg"],
        ["elast", "inelast"], ["win", "lose"], ["join", "leav"], ["restor", "break"], ["support", "oppos"], ["rich", "poor"], ["import", "export"],
    ];

    /// <summary>Computes the features of a pair.</summary>
    /// <param name="answer">The passage.</param>
    /// <param name="references">The texts that it should cover; at least one.</param>
    /// <param name="question">The question.</param>
    /// <param name="rarity">Weight of each stem; a stem that is not there counts as rare.</param>
    /// <returns><see cref="Count"/> numbers.</returns>
    public static float[] Of(PreparedText answer, IReadOnlyList<PreparedText> references, PreparedText question, IReadOnlyDictionary<string, float> rarity)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(rarity);
        var weigh = new Weigher(rarity);
        var recalls = references.Select(r => weigh.Share(r.Unique, answer.Unique)).ToList();
        var best = references[0];
        var bestF = -1f;
        foreach (var reference in references)
        {
            var f = F1(weigh.Share(reference.Unique, answer.Unique), weigh.Share(answer.Unique, reference.Unique));
            if (f > bestF)
            {
                (best, bestF) = (reference, f);
            }
        }

        var all = references.SelectMany(r => r.Unique).ToHashSet(StringComparer.Ordinal);
        return [.. Overlap(answer, best, weigh), .. Discounted(answer, best, question, weigh), .. Conflicts(answer, best), recalls.Max(), recalls.Average(), weigh.Share(answer.Unique, all), .. Lengths(answer, best)];
    }

    private static float F1(float a, float b) => a + b == 0 ? 0 : 2 * a * b / (a + b);

    private static float[] Overlap(PreparedText a, PreparedText r, Weigher weigh)
    {
        var recall = weigh.Share(r.Unique, a.Unique);
        var precision = weigh.Share(a.Unique, r.Unique);
        var common = Longest(a.Stems, r.Stems);
        return
        [
            recall, precision, F1(recall, precision), Part(r.Unique, a.Unique), Part(r.Pairs, a.Pairs), Part(a.Pairs, r.Pairs),
            Dice(a.Letters, r.Letters), Part(r.Letters, a.Letters), common / (float)Math.Max(1, r.Stems.Length), common / (float)Math.Max(1, a.Stems.Length),
            weigh.ShareMeant(r.Unique, a), Part(r.Names, a.Unique),
        ];
    }

    private static float[] Discounted(PreparedText a, PreparedText r, PreparedText q, Weigher weigh)
    {
        var newR = r.Unique.Except(q.Unique, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var newA = a.Unique.Except(q.Unique, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return
        [
            weigh.Share(newR, a.Unique), weigh.Share(newA, r.Unique), weigh.ShareMeant(newR, a), newA.Count / (float)Math.Max(1, a.Unique.Count),
            newR.Overlaps(a.Unique) ? 1 : 0, weigh.Share(q.Unique, a.Unique),
        ];
    }

    private static float[] Conflicts(PreparedText a, PreparedText r)
    {
        var shared = r.Numbers.Count(a.Numbers.Contains);
        var opposite = Opposites.Count(p => (a.Unique.Contains(p[0]) && r.Unique.Contains(p[1]) && !r.Unique.Contains(p[0])) || (a.Unique.Contains(p[1]) && r.Unique.Contains(p[0]) && !r.Unique.Contains(p[1])));
        return
        [
            a.Denials % 2 == r.Denials % 2 ? 0 : 1, a.Denials, shared / (float)Math.Max(1, r.Numbers.Count),
            r.Numbers.Count > 0 && a.Numbers.Count > 0 && shared == 0 ? 1 : 0, opposite,
        ];
    }

    private static float[] Lengths(PreparedText a, PreparedText r) =>
        [MathF.Log(1 + a.Stems.Length), MathF.Log(1 + r.Stems.Length), Math.Min(3f, a.Stems.Length / (float)Math.Max(1, r.Stems.Length)), a.Because ? 1 : 0];

    private static float Part<T>(HashSet<T> of, HashSet<T> within) => of.Count == 0 ? 0 : of.Count(within.Contains) / (float)of.Count;

    private static float Dice(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 0 : 2f * a.Count(b.Contains) / (a.Count + b.Count);

    private static int Longest(string[] a, string[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var word in a)
        {
            var corner = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = word == b[j - 1] ? corner + 1 : Math.Max(row[j], row[j - 1]);
                corner = above;
            }
        }

        return row[b.Length];
    }

    private sealed class Weigher(IReadOnlyDictionary<string, float> rarity)
    {
        private const float Unseen = 5;

        public float Share(HashSet<string> of, HashSet<string> within) => Ratio(of, within.Contains);

        public float ShareMeant(HashSet<string> of, PreparedText within) => Ratio(of, within.Means);

        private float Ratio(HashSet<string> of, Func<string, bool> met)
        {
            float total = 0, found = 0;
            foreach (var stem in of)
            {
                var weight = rarity.TryGetValue(stem, out var known) ? known : Unseen;
                total += weight;
                found += met(stem) ? weight : 0;
            }

            return total == 0 ? 0 : found / total;
        }
    }
}
