using System.Numerics.Tensors;

namespace EssayCoach.Marking.Learning;

/// <summary>How much two texts share, counted over all their letter groups of one to eight letters (the intersection kernel of Ionescu, Popescu and Cahill, EMNLP 2014).</summary>
internal static class GramKernel
{
    /// <summary>Number of folded weights of a trained prompt.</summary>
    public const int Slots = 1 << 18;

    /// <summary>The most texts that one kernel can hold.</summary>
    public const int MostTexts = 1 << 12;

    private const int Longest = 8;
    private const int LongestText = 30_000;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private static readonly ulong[] Powers = [.. Enumerable.Range(0, Longest + 1).Select(n => Enumerable.Repeat(Base, n).Aggregate(1ul, (a, b) => a * b))];

    /// <summary>Lower case and single spaces.</summary>
    public static string Prepare(string text)
    {
        var letters = new char[Math.Min(text.Length, LongestText)];
        var length = 0;
        foreach (var c in text.AsSpan(0, letters.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && letters[length - 1] != ' ')
            {
                letters[length++] = ' ';
            }
        }

        return new(letters, 0, length);
    }

    /// <summary>The kernel of every two texts, from 0 to 1, row by row.</summary>
    public static float[] Matrix(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var count = texts.Count;
        var prefixes = texts.Select(Prefixes).ToArray();
        var sums = new int[count * count];
        Parallel.For(1, Longest + 1, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, () => new int[count * count], (n, _, own) => Add(prefixes, n, own), own =>
        {
            lock (sums)
            {
                TensorPrimitives.Add(sums, own, sums);
            }
        });
        var kernel = new float[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = sums[(i * count) + j] / MathF.Sqrt(Math.Max(1f, Total(texts[i])) * Math.Max(1f, Total(texts[j])));
                kernel[(i * count) + j] = kernel[(j * count) + i] = value;
            }
        }

        return kernel;
    }

    /// <summary>Folds the weights of training texts into one array, so that prediction needs no training text. Signs keep collisions from adding up.</summary>
    public static float[] Fold(IReadOnlyList<string> texts, float[] weights)
    {
        var folded = new float[Slots];
        for (var i = 0; i < texts.Count; i++)
        {
            var weight = weights[i] / MathF.Sqrt(Math.Max(1f, Total(texts[i])));
            Walk(texts[i], (slot, sign) => folded[slot] += sign * weight);
        }

        return folded;
    }

    /// <summary>The weighted sum of kernels of a prepared text with the training texts.</summary>
    public static float Score(string text, float[] folded)
    {
        var sum = 0.0;
        Walk(text, (slot, sign) => sum += sign * folded[slot]);
        return (float)(sum / Math.Sqrt(Math.Max(1.0, Total(text))));
    }

    private static int Total(string text) => Enumerable.Range(1, Longest).Sum(n => Math.Max(0, text.Length - n + 1));

    private static ulong[] Prefixes(string text)
    {
        var prefix = new ulong[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            prefix[i + 1] = (prefix[i] * Base) + text[i] + 1;
        }

        return prefix;
    }

    private static ulong Gram(ulong[] prefix, int at, int n) => TextHash.Mix(prefix[at + n] - (prefix[at] * Powers[n]) + (ulong)n);

    private static int[] Add(ulong[][] prefixes, int n, int[] sums)
    {
        const int Bits = 12;
        var keys = new ulong[prefixes.Sum(p => Math.Max(0, p.Length - n))];
        var at = 0;
        for (var text = 0; text < prefixes.Length; text++)
        {
            for (var i = 0; i + n < prefixes[text].Length; i++)
            {
                keys[at++] = (Gram(prefixes[text], i, n) >> Bits << Bits) | (uint)text;
            }
        }

        Array.Sort(keys);
        var run = new List<(int Text, int Count)>();
        for (var i = 0; i < keys.Length;)
        {
            run.Clear();
            var gram = keys[i] >> Bits;
            while (i < keys.Length && keys[i] >> Bits == gram)
            {
                var key = keys[i];
                var from = i;
                while (i < keys.Length && keys[i] == key)
                {
                    i++;
                }

                run.Add(((int)(key & ((1 << Bits) - 1)), i - from));
            }

            AddRun(run, sums, prefixes.Length);
        }

        return sums;
    }

    private static void AddRun(List<(int Text, int Count)> run, int[] sums, int count)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var (text, times) = run[i];
            var row = sums.AsSpan(text * count, count);
            for (var j = 0; j <= i; j++)
            {
                row[run[j].Text] += Math.Min(times, run[j].Count);
            }
        }
    }

    /// <summary>Visits every letter group of a text once for each time it stands there: first, second and third time are different features.</summary>
    private static void Walk(string text, Action<int, float> visit)
    {
        var prefix = Prefixes(text);
        for (var n = 1; n <= Longest; n++)
        {
            var grams = new ulong[Math.Max(0, text.Length - n + 1)];
            for (var i = 0; i < grams.Length; i++)
            {
                grams[i] = Gram(prefix, i, n);
            }

            Array.Sort(grams);
            var times = 0ul;
            for (var i = 0; i < grams.Length; i++)
            {
                times = i > 0 && grams[i] == grams[i - 1] ? times + 1 : 0;
                var mixed = TextHash.Mix(grams[i] + (times * Base));
                visit((int)(mixed % Slots), mixed >> 63 == 0 ? 1 : -1);
            }
        }
    }
}
