namespace EssayCoach.Web.Practice;

/// <summary>Where two texts differ: what both begin with, what each has in the middle, and what both end with.</summary>
public sealed record Difference(string Before, string Mine, string Other, string After)
{
    /// <summary>Cuts at whole words, so that a changed word is shown whole. Linear in the length of the texts.</summary>
    public static Difference Between(string mine, string other)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(other);
        var start = mine.AsSpan().CommonPrefixLength(other);
        while (start > 0 && !(IsBetweenWords(mine, start) && IsBetweenWords(other, start)))
        {
            start--;
        }

        var shorter = Math.Min(mine.Length, other.Length) - start;
        var end = 0;
        while (end < shorter && mine[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        while (end > 0 && !(IsBetweenWords(mine, mine.Length - end) && IsBetweenWords(other, other.Length - end)))
        {
            end--;
        }

        return new(mine[..start], mine[start..^end], other[start..^end], mine[^end..]);
    }

    private static bool IsBetweenWords(string text, int at) => at == 0 || at == text.Length || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]);
}
