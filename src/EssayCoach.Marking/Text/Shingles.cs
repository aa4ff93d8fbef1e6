namespace EssayCoach.Marking.Text;

/// <summary>Runs of a fixed number of words, hashed, so that shared spans are found in one pass.</summary>
internal static class Shingles
{
    private sealed record Hashed(ulong[] Words);

    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>All runs of a text.</summary>
    internal static HashSet<ulong> Of(EssayText text, int length)
    {
        var all = new HashSet<ulong>();
        var words = Words(text);
        for (var i = 0; i + length <= words.Length; i++)
        {
            all.Add(Run(words, i, length));
        }

        return all;
    }

    /// <summary>Which tokens lie in a run that another text has too.</summary>
    internal static bool[] Shared(EssayText text, HashSet<ulong> other, int length)
    {
        var shared = new bool[text.Tokens.Count];
        var words = Words(text);
        for (var i = 0; i + length <= words.Length; i++)
        {
            if (other.Contains(Run(words, i, length)))
            {
                Array.Fill(shared, true, i, length);
            }
        }

        return shared;
    }

    /// <summary>The hash of a run of words.</summary>
    internal static ulong Run(ulong[] words, int at, int length)
    {
        var hash = 14695981039346656037UL;
        for (var i = at; i < at + length; i++)
        {
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ words[i]) * Multiplier, 23);
        }

        return hash;
    }

    /// <summary>One hash a word (FNV-1a, 64 bits), the same on every machine.</summary>
    internal static ulong[] Words(EssayText text) => text.WorkedOut(static t => new Hashed(Hash(t.Tokens))).Words;

    private static ulong[] Hash(Parts<Token> tokens)
    {
        var words = new ulong[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in tokens[i].Norm)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            words[i] = hash;
        }

        return words;
    }
}
