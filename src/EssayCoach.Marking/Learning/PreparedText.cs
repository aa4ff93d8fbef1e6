using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>A passage or reference made ready for comparison.</summary>
public sealed class PreparedText
{
    private static readonly Dictionary<string, int[]> Groups = SynonymsOfStem();

    private static readonly HashSet<string> Reasons = new("because so therefore since thus hence as consequently".Split(' '), StringComparer.Ordinal);

    private PreparedText(IReadOnlyList<Token> tokens)
    {
        var content = tokens.Where(t => !t.IsStop).ToList();
        Stems = [.. content.Select(t => t.Stem)];
        Unique = new(Stems, StringComparer.Ordinal);
        Names = new(content.Where(t => t.Capital).Select(t => t.Stem), StringComparer.Ordinal);
        Numbers = new(content.Where(t => t.Kind is TokenKind.Number or TokenKind.Year).Select(t => t.Norm), StringComparer.Ordinal);
        Pairs = new(Stems.Zip(Stems.Skip(1), (a, b) => a + " " + b), StringComparer.Ordinal);
        Meanings = [.. Stems.SelectMany(s => Groups.GetValueOrDefault(s, [])).Distinct()];
        Denials = tokens.Count(t => Lexicon.IsNegator(t.Norm));
        Because = tokens.Any(t => Reasons.Contains(t.Norm));
        Letters = Trigrams(content);
    }

    internal string[] Stems { get; }

    internal HashSet<string> Unique { get; }

    internal HashSet<string> Names { get; }

    internal HashSet<string> Numbers { get; }

    internal HashSet<string> Pairs { get; }

    internal HashSet<int> Meanings { get; }

    internal HashSet<int> Letters { get; }

    internal int Denials { get; }

    internal bool Because { get; }

    /// <summary>Makes a text ready.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its stems, pairs, numbers and letter groups.</returns>
    public static PreparedText Of(string text) => new(EssayText.Read(text).Tokens);

    /// <summary>Makes part of an essay ready.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="first">First sentence.</param>
    /// <param name="last">Last sentence, included.</param>
    /// <returns>Its stems, pairs, numbers and letter groups.</returns>
    public static PreparedText Of(EssayText text, int first, int last)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = text.Sentences[first].FirstToken;
        return new([.. text.Tokens.Skip(from).Take(text.Sentences[last].EndToken - from)]);
    }

    /// <summary>True where this text has a word that means the same as a stem.</summary>
    internal bool Means(string stem) => Unique.Contains(stem) || (Groups.TryGetValue(stem, out var groups) && groups.Any(Meanings.Contains));

    private static HashSet<int> Trigrams(List<Token> content)
    {
        var grams = new HashSet<int>();
        foreach (var token in content)
        {
            var padded = " " + token.Norm + " ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                grams.Add((padded[i] * 73856093) ^ (padded[i + 1] * 19349663) ^ (padded[i + 2] * 83492791));
            }
        }

        return grams;
    }

    private static Dictionary<string, int[]> SynonymsOfStem() =>
        Lexicon.SynonymGroups
            .SelectMany((group, i) => group.Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(w => (Stem: Lexicon.Stem(w), Group: i)))
            .GroupBy(x => x.Stem, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(x => x.Group).Distinct().ToArray(), StringComparer.Ordinal);
}
