using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Finds what the short names of a scheme stand for, where a point writes out its own: AV beside "alternative vote".</summary>
internal static class Initials
{
    private const int Shortest = 2;
    private const int Longest = 5;

    /// <summary>The short names that a point uses and writes out, each with the words.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>Short name and words, in the order of the points.</returns>
    internal static IReadOnlyList<(string Short, string Words)> Find(MarkScheme scheme) =>
        [.. scheme.Points.SelectMany(In).DistinctBy(f => f.Short, StringComparer.Ordinal)];

    private static IEnumerable<(string Short, string Words)> In(Point point)
    {
        var texts = point.Facts.SelectMany(f => f.Wordings.Prepend(f.Text)).Concat(point.Accept).Prepend(point.Statement).Prepend(point.Title).Select(t => (Text: t, EssayText.Read(t).Tokens)).ToList();
        var shorts = texts.SelectMany(t => t.Tokens.Select(x => t.Text[x.Start..x.End])).Where(IsShort).ToHashSet(StringComparer.Ordinal);
        return shorts.Count == 0 ? [] : texts.SelectMany(t => Runs(t.Text, t.Tokens)).Where(r => shorts.Contains(r.Short));
    }

    private static bool IsShort(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetterUpper);

    /// <summary>Runs of words with their first letters: names, and small-lettered ones that are a text by themselves.</summary>
    private static IEnumerable<(string Short, string Words)> Runs(string text, Parts<Token> tokens)
    {
        for (var from = 0; from < tokens.Count; from++)
        {
            var initials = "";
            for (var at = from; at < tokens.Count && at - from < Longest && tokens[at] is { Kind: TokenKind.Word, IsStop: false } token && token.Clause == tokens[from].Clause && !IsShort(text[token.Start..token.End]); at++)
            {
                initials += char.ToUpperInvariant(text[token.Start]);
                if (initials.Length >= Shortest && (tokens.Skip(from).Take(initials.Length).All(t => t.Capital) || initials.Length == tokens.Count))
                {
                    yield return (initials, text[tokens[from].Start..token.End]);
                }
            }
        }
    }
}
