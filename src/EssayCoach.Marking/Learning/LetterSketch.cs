using System.Numerics;

namespace EssayCoach.Marking.Learning;

/// <summary>Groups of two to four letters of a text as bits, so that two texts are compared in a hundred steps. Two groups in a hundred or so share a bit, which blurs no likeness that matters.</summary>
internal sealed class LetterSketch
{
    private const int Words = 128;
    private const int Longest = 4;

    private readonly ulong[] bits = new ulong[Words];

    /// <summary>Reads the groups of a text.</summary>
    public LetterSketch(ReadOnlySpan<char> text)
    {
        Span<int> groups = stackalloc int[Longest];
        for (var i = 0; i < text.Length; i++)
        {
            var count = TextHash.Groups(text.Slice(i, Math.Min(Longest, text.Length - i)), 2, groups);
            foreach (var group in groups[..count])
            {
                bits[(group >> 6) & (Words - 1)] |= 1ul << (group & 63);
            }
        }

        foreach (var word in bits)
        {
            Size += BitOperations.PopCount(word);
        }
    }

    /// <summary>Number of groups.</summary>
    public int Size { get; }

    /// <summary>How many groups two texts have in common.</summary>
    public int Common(LetterSketch other)
    {
        var common = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            common += BitOperations.PopCount(bits[i] & other.bits[i]);
        }

        return common;
    }
}
