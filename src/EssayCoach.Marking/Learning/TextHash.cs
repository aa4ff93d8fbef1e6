namespace EssayCoach.Marking.Learning;

/// <summary>Numbers that stand for words and letter groups; the same on every machine and in every run.</summary>
internal static class TextHash
{
    private const uint Basis = 2166136261u;
    private const uint Prime = 16777619u;

    /// <summary>FNV-1a (Fowler, Noll, Vo) over UTF-16 units, mixed.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return (int)(Mix(hash) >> 32);
    }

    /// <summary>The hashes of all beginnings of a text that have at least so many letters, the shortest first.</summary>
    /// <returns>How many there are.</returns>
    public static int Groups(ReadOnlySpan<char> text, int shortest, Span<int> into)
    {
        var (hash, count) = (Basis, 0);
        for (var i = 0; i < text.Length; i++)
        {
            hash = (hash ^ text[i]) * Prime;
            if (i + 1 >= shortest)
            {
                into[count++] = (int)(Mix(hash) >> 32);
            }
        }

        return count;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit in moves every bit out.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
