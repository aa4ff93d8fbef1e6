using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>What the marked texts of one prompt say: in how many of them each word and pair of words stands.</summary>
internal sealed class LevelVocabulary
{
    private const int MostGrams = 400;

    private readonly Dictionary<int, int> texts = [];
    private readonly Dictionary<int, int> gramIndex = [];

    public LevelVocabulary(int count, int[] ids, int[] counts, int[] grams)
    {
        if (ids.Length != counts.Length)
        {
            throw new InvalidDataException();
        }

        (Count, Ids, Counts, Grams) = (count, ids, counts, grams);
        for (var i = 0; i < ids.Length; i++)
        {
            texts[ids[i]] = counts[i];
        }

        for (var i = 0; i < grams.Length; i++)
        {
            gramIndex[grams[i]] = i;
        }
    }

    public int Count { get; }

    /// <summary>Words and pairs that stand in two texts or more.</summary>
    public int[] Ids { get; }

    public int[] Counts { get; }

    /// <summary>The words and pairs that split the texts most evenly; whether a text has one is a feature.</summary>
    public int[] Grams { get; }

    public static LevelVocabulary Of(IReadOnlyList<EssayText> essays)
    {
        var counts = new Dictionary<int, int>();
        foreach (var id in essays.SelectMany(e => Words(e).Concat(Pairs(e)).Distinct()))
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        var known = counts.Where(c => c.Value >= 2).OrderBy(c => c.Key).ToList();
        var even = known.Where(c => c.Value >= Math.Max(8, essays.Count / 100) && c.Value <= essays.Count * 0.97)
            .OrderBy(c => Math.Abs(c.Value - (essays.Count / 2.0))).ThenBy(c => c.Key).Take(MostGrams).Select(c => c.Key);
        return new(essays.Count, [.. known.Select(c => c.Key)], [.. known.Select(c => c.Value)], [.. even]);
    }

    /// <summary>Number of other texts that have a word or pair.</summary>
    public int Others(int id, int own) => Math.Max(0, texts.GetValueOrDefault(id) - own);

    public float[] GramsIn(EssayText essay)
    {
        var found = new float[Grams.Length];
        foreach (var id in Words(essay).Concat(Pairs(essay)))
        {
            if (gramIndex.TryGetValue(id, out var index))
            {
                found[index] = 1;
            }
        }

        return found;
    }

    public static IEnumerable<int> Words(EssayText essay) => essay.Tokens.Select(t => TextHash.Of(t.Stem));

    /// <summary>Neighbouring words, and content words with one or two between them.</summary>
    public static IEnumerable<int> Pairs(EssayText essay)
    {
        var all = essay.Tokens.Select(t => TextHash.Of(t.Stem)).ToArray();
        var content = essay.Tokens.Where(t => !t.IsStop).Select(t => TextHash.Of(t.Stem)).ToArray();
        for (var i = 1; i < all.Length; i++)
        {
            yield return HashCode(all[i - 1], all[i], 1);
        }

        for (var gap = 1; gap <= 3; gap++)
        {
            for (var i = gap; i < content.Length; i++)
            {
                yield return HashCode(content[i - gap], content[i], 2);
            }
        }
    }

    private static int HashCode(int a, int b, int kind) => (int)TextHash.Mix(((ulong)(uint)a << 32) ^ (uint)b ^ ((ulong)kind << 56));
}
