using System.Numerics;

namespace EssayCoach.Marking.Points;

/// <summary>How far a word may stray from its spelling and still be read as that word.</summary>
internal static class Spelling
{
    /// <summary>One edit for words of 5 to 7 letters, two from 8 on, none for shorter ones.</summary>
    internal static int Tolerance(int length) => length < 5 ? 0 : length < 8 ? 1 : 2;

    /// <summary>The different letters of a word, a bit each.</summary>
    internal static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 0;
        }

        return letters;
    }

    /// <summary>True where two words are more edits apart than a limit by their letters alone: one edit brings in, or takes out, one letter at most.</summary>
    internal static bool IsFar(uint a, uint b, int limit) => BitOperations.PopCount(a & ~b) > limit || BitOperations.PopCount(b & ~a) > limit;

    /// <summary>True where the words differ in nothing but doubled letters.</summary>
    internal static bool DiffersInDoublingAlone(string a, string b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length && a[i] == b[j])
        {
            i = AfterRun(a, i);
            j = AfterRun(b, j);
        }

        return i == a.Length && j == b.Length;
    }

    private static int AfterRun(string word, int at)
    {
        var letter = word[at];
        while (at < word.Length && word[at] == letter)
        {
            at++;
        }

        return at;
    }

    /// <summary>Edits between two words, a swap of neighbours counting one (Damerau 1964, restricted); gives up beyond a limit.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">The most edits of interest.</param>
    /// <returns>The number of edits, or one more than the limit.</returns>
    internal static int Distance(string a, string b, int limit)
    {
        if (limit == 0)
        {
            return a == b ? 0 : 1;
        }

        // A first letter is rarely wrong, and never by more than a swap or one stroke: this also keeps look-alikes apart.
        if (a[0] != b[0] && (a.Length < 2 || b.Length < 2 || a[0] != b[1] || a[1] != b[0]))
        {
            return limit + 1;
        }

        Span<int> two = stackalloc int[b.Length + 1];
        Span<int> one = stackalloc int[b.Length + 1];
        Span<int> now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(one[j] + 1, now[j - 1] + 1), one[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, two[j - 2] + 1);
                }

                now[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = two;
            two = one;
            one = now;
            now = spare;
        }

        return one[b.Length];
    }
}
