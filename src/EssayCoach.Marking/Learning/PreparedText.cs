using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>A passage or reference made ready for comparison. Words are numbers here, so that no text is hashed while passages are compared.</summary>
public sealed class PreparedText
{
    private const int MostLetters = 8000;
    private static readonly Dictionary<int, int[]> Groups = OfStem(Lexicon.SynonymGroups.Select(g => g.Where(w => !w.Contains(' ', StringComparison.Ordinal))));
    private static readonly Dictionary<int, int[]> FieldsOfStem = OfStem(Lexicon.Fields);
    private static readonly FrozenSet<string> Reasons = Lexicon.Words("because so therefore since thus hence as consequently");
    private static readonly FrozenSet<string> Suppositions = Lexicon.Words("if unless when");

    private PreparedText(IReadOnlyList<Token> tokens)
    {
        var content = tokens.Where(t => !t.IsStop).ToList();
        Stems = [.. content.Select(t => TextHash.Of(t.Stem))];
        All = IdSet.Of(tokens.Select(t => TextHash.Of(t.Stem)));
        Length = tokens.Count;
        Unique = IdSet.Of(Stems);
        Names = IdSet.Of(content.Where(t => t.Capital).Select(t => TextHash.Of(t.Stem)));
        Numbers = IdSet.Of(content.Where(t => t.Kind is TokenKind.Number or TokenKind.Year).Select(t => TextHash.Of(t.Norm)));
        Pairs = IdSet.Of(Stems.Zip(Stems.Skip(1), (a, b) => (int)TextHash.Mix(((ulong)(uint)a << 32) | (uint)b)));
        Meanings = IdSet.Of(Stems.SelectMany(s => Groups.GetValueOrDefault(s, [])));
        Fields = IdSet.Of(Stems.SelectMany(s => FieldsOfStem.GetValueOrDefault(s, [])));
        Denials = tokens.Count(t => Lexicon.IsNegator(t.Norm));
        Because = tokens.Any(t => Reasons.Contains(t.Norm));
        Supposes = tokens.Any(t => Suppositions.Contains(t.Norm));
        Letters = LetterGroups(tokens);
        Soft = new(content);
    }

    /// <summary>Content words in order.</summary>
    internal int[] Stems { get; }

    /// <summary>All different words, the small ones included.</summary>
    internal int[] All { get; }

    /// <summary>Number of words, the small ones included.</summary>
    internal int Length { get; }

    /// <summary>The different content words.</summary>
    internal int[] Unique { get; }

    internal int[] Names { get; }

    internal int[] Numbers { get; }

    internal int[] Pairs { get; }

    internal int[] Meanings { get; }

    /// <summary>The fields of meaning that its words belong to.</summary>
    internal int[] Fields { get; }

    internal LetterSketch Letters { get; }

    internal SoftWords Soft { get; }

    internal int Denials { get; }

    internal bool Because { get; }

    internal bool Supposes { get; }

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
    internal bool Means(int stem)
    {
        if (IdSet.Has(Unique, stem))
        {
            return true;
        }

        if (Groups.TryGetValue(stem, out var groups))
        {
            foreach (var group in groups)
            {
                if (IdSet.Has(Meanings, group))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True where this text has that word, or one that means the same or belongs to a field of it other than those of the question.</summary>
    internal bool Touches(int stem, int[] besides)
    {
        if (Means(stem))
        {
            return true;
        }

        if (FieldsOfStem.TryGetValue(stem, out var fields))
        {
            foreach (var field in fields)
            {
                if (IdSet.Has(Fields, field) && !IdSet.Has(besides, field))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The words as they stand, so that misspelt words still meet.</summary>
    private static LetterSketch LetterGroups(IReadOnlyList<Token> tokens)
    {
        var text = " " + string.Join(' ', tokens.Take(MostLetters / 2).Select(t => t.Norm)) + " ";
        return new(text.AsSpan(0, Math.Min(text.Length, MostLetters)));
    }

    private static Dictionary<int, int[]> OfStem(IEnumerable<IEnumerable<string>> groups) =>
        groups
            .SelectMany((group, i) => group.Select(w => (Stem: TextHash.Of(Lexicon.Stem(w)), Group: i)))
            .GroupBy(x => x.Stem)
            .ToDictionary(g => g.Key, g => g.Select(x => x.Group).Distinct().ToArray());
}
