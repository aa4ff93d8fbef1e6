namespace EssayCoach.Marking.Learning;

/// <summary>Compares a passage with the texts that it should cover, in numbers that no subject owns.</summary>
/// <remarks>Overlap, question discounting, likeness of words, order, numbers, denial and length, after the short-answer systems of SemEval 2013 task 7 (Dzikovska et al.).</remarks>
public static class PassageFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 61;

    // What the question and its references have, whatever the answer: how much of them the question gives away, their denials, number and length.
    private static readonly int[] OfQuestion = [23, 24, 30, 38, 39, 47, 49, 50];

    /// <summary>The features that the answer takes part in, by their places: those are compared within a pile. The others are the same for the whole pile, and from a hundred questions they would be learnt by heart.</summary>
    internal static readonly int[] OfAnswer = [.. Enumerable.Range(0, Count).Except(OfQuestion)];

    private const int LongestSequence = 400;

    private static readonly (int One, int Other)[] Opposites =
    [
        .. "increase decrease, rise fall, success failure, strong weak, gain lose, open close, accept refuse, include exclude, friend enemy, trust distrust, better worse, allow prevent, high low, positive negative, elastic inelastic, win lose, join leave, restore break, support oppose, rich poor, import export, more less, on off, connect separate, same different, hot cold, big small, large small, long short, fast slow, hard soft, heavy light, up down, full empty, attract repel, live dead, before after, complete incomplete, dark bright, start stop, add remove, near far, above below"
            .Split(", ").Select(p => p.Split(' ')).Select(p => (TextHash.Of(Text.Lexicon.Stem(p[0])), TextHash.Of(Text.Lexicon.Stem(p[1])))),
    ];

    /// <summary>Computes the features of a pair.</summary>
    /// <param name="answer">The passage.</param>
    /// <param name="references">The texts that it should cover; at least one.</param>
    /// <param name="question">The question.</param>
    /// <param name="rarity">Weight of each word.</param>
    /// <returns><see cref="Count"/> finite numbers.</returns>
    internal static float[] Of(PreparedText answer, IReadOnlyList<PreparedText> references, PreparedText question, Rarity rarity)
    {
        var (best, bestF, common, sum, recall, precision) = (references[0], -1f, 0, 0f, 0f, 0f);
        foreach (var reference in references)
        {
            var (r, p) = (rarity.Share(reference.Unique, answer.Unique), rarity.Share(answer.Unique, reference.Unique));
            var letters = answer.Letters.Common(reference.Letters);
            var f = F1(r, p) + (0.3f * IdSet.Dice(letters, reference.Letters.Size, answer.Letters.Size));
            (best, bestF, common) = f > bestF ? (reference, f, letters) : (best, bestF, common);
            (sum, recall, precision) = (sum + r, Math.Max(recall, r), Math.Max(precision, p));
        }

        var union = references.Count == 1 ? best.Unique : IdSet.Of(references.SelectMany(r => r.Unique));
        return
        [
            .. Overlap(answer, best, common, rarity), .. Discounted(answer, best, question, rarity), .. Likeness(answer, best, question, rarity), .. Conflicts(answer, best, question),
            recall, sum / references.Count, precision, rarity.Share(answer.Unique, union), MathF.Log(references.Count), .. Lengths(answer, best, question), .. Fields(answer, best, question, rarity),
        ];
    }

    private static float F1(float a, float b) => a + b <= 0 ? 0 : 2 * a * b / (a + b);

    private static float[] Overlap(PreparedText a, PreparedText r, int letters, Rarity rarity)
    {
        var (recall, precision) = (rarity.Share(r.Unique, a.Unique), rarity.Share(a.Unique, r.Unique));
        var common = Longest(a.Stems, r.Stems);
        return
        [
            recall, precision, F1(recall, precision), IdSet.Part(r.Unique, a.Unique), IdSet.Part(a.Unique, r.Unique), IdSet.Part(r.Pairs, a.Pairs), IdSet.Part(a.Pairs, r.Pairs),
            IdSet.Part(r.All, a.All), IdSet.Part(a.All, r.All), IdSet.Cosine(letters, a.Letters.Size, r.Letters.Size), IdSet.Part(letters, a.Letters.Size), IdSet.Part(letters, r.Letters.Size),
            common / (float)Math.Max(1, r.Stems.Length), common / (float)Math.Max(1, a.Stems.Length), rarity.ShareMeant(r.Unique, a), rarity.Cosine(a.Unique, r.Unique), rarity.ShareMeant(a.Unique, r), IdSet.Part(r.Names, a.Unique),
        ];
    }

    /// <summary>What the question gives away counts for nothing.</summary>
    private static float[] Discounted(PreparedText a, PreparedText r, PreparedText q, Rarity rarity)
    {
        var (newR, newA) = (IdSet.Filter(r.Unique, q.Unique, isIn: false), IdSet.Filter(a.Unique, q.Unique, isIn: false));
        var junk = IdSet.Filter(newA, r.Unique, isIn: false);
        var missing = IdSet.Filter(newR, a.Unique, isIn: false);
        return
        [
            rarity.Share(newR, a.Unique), rarity.ShareMeant(newR, a), rarity.Share(newA, r.Unique), newA.Length / (float)Math.Max(1, a.Unique.Length), rarity.Share(a.Unique, newA),
            newR.Length / (float)Math.Max(1, r.Unique.Length), rarity.Share(r.Unique, newR), IdSet.Common(newR, a.Unique) > 0 ? 1 : 0, rarity.Share(q.Unique, a.Unique),
            MathF.Log(1 + rarity.Sum(junk)), MathF.Log(1 + rarity.Sum(missing)), rarity.Cosine(a.Unique, q.Unique), rarity.Cosine(r.Unique, q.Unique),
        ];
    }

    /// <summary>The same with words that are alike, such as misspelt ones.</summary>
    private static float[] Likeness(PreparedText a, PreparedText r, PreparedText q, Rarity rarity)
    {
        var alike = SoftWords.Alike(r.Soft, a.Soft);
        var shared = Math.Max(0, r.Soft.Size + a.Soft.Size - SoftWords.Together(r.Soft, a.Soft, alike));
        var width = a.Soft.Ids.Length;
        float total = 0, found = 0, newTotal = 0, newFound = 0;
        for (var i = 0; i < r.Soft.Ids.Length; i++)
        {
            var nearest = width == 0 ? 0 : System.Numerics.Tensors.TensorPrimitives.Max<float>(alike.AsSpan(i * width, width));
            var (weight, met) = (rarity.Of(r.Soft.Ids[i]), nearest >= 0.45f ? nearest : 0);
            (total, found) = (total + weight, found + (weight * met));
            if (!IdSet.Has(q.Unique, r.Soft.Ids[i]))
            {
                (newTotal, newFound) = (newTotal + weight, newFound + (weight * met));
            }
        }

        var (recall, precision) = (r.Soft.Size <= 0 ? 0 : shared / r.Soft.Size, a.Soft.Size <= 0 ? 0 : shared / a.Soft.Size);
        return [recall, precision, F1(recall, precision), total <= 0 ? 0 : found / total, newTotal <= 0 ? 0 : newFound / newTotal];
    }

    private static float[] Conflicts(PreparedText a, PreparedText r, PreparedText q)
    {
        var shared = IdSet.Common(r.Numbers, a.Numbers);
        bool Turned(int one, int other) => IdSet.Has(a.All, one) && IdSet.Has(r.All, other) && !IdSet.Has(r.All, one);
        return
        [
            a.Denials % 2 == r.Denials % 2 ? 0 : 1, a.Denials, r.Denials, q.Denials, r.Numbers.Length == 0 ? 0 : shared / (float)r.Numbers.Length,
            r.Numbers.Length > 0 && a.Numbers.Length > 0 && shared == 0 ? 1 : 0, Opposites.Count(p => Turned(p.One, p.Other) || Turned(p.Other, p.One)),
        ];
    }

    private static float[] Lengths(PreparedText a, PreparedText r, PreparedText q) =>
    [
        MathF.Log(1 + a.Stems.Length), MathF.Log(1 + r.Stems.Length), MathF.Log(1 + q.Stems.Length), Math.Min(3f, a.Stems.Length / (float)Math.Max(1, r.Stems.Length)),
        a.Because ? 1 : 0, a.Supposes ? 1 : 0, a.Length <= 1 ? 1 : 0, a.Stems.Length / (float)Math.Max(1, a.Length),
    ];

    /// <summary>Words that belong to one field of meaning: the trace that a paraphrase leaves.</summary>
    private static float[] Fields(PreparedText a, PreparedText r, PreparedText q, Rarity rarity)
    {
        var (newR, newA) = (IdSet.Filter(r.Unique, q.Unique, isIn: false), IdSet.Filter(a.Unique, q.Unique, isIn: false));
        var (onlyR, onlyA) = (IdSet.Filter(newR, a.Unique, isIn: false), IdSet.Filter(newA, r.Unique, isIn: false));
        return
        [
            rarity.ShareTouched(newR, a, q.Fields), rarity.ShareTouched(newA, r, q.Fields), rarity.ShareTouched(onlyR, a, q.Fields), rarity.ShareTouched(onlyA, r, q.Fields),
            IdSet.Cosine(IdSet.Filter(r.Fields, q.Fields, isIn: false), IdSet.Filter(a.Fields, q.Fields, isIn: false)),
        ];
    }

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Longest(int[] a, int[] b)
    {
        Span<int> row = stackalloc int[Math.Min(b.Length, LongestSequence) + 1];
        foreach (var word in a.AsSpan(0, Math.Min(a.Length, LongestSequence)))
        {
            var corner = 0;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = word == b[j - 1] ? corner + 1 : Math.Max(row[j], row[j - 1]);
                corner = above;
            }
        }

        return row[^1];
    }
}
