namespace EssayCoach.Marking.Learning;

/// <summary>Numbers that stand for words and letter groups; the same on every machine and in every run.</summary>
internal static class TextHash
{
    /// <summary>FNV-1a (Fowler, Noll, Vo) over UTF-16 units, mixed.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(Mix(hash) >> 32);
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit in moves every bit out.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
