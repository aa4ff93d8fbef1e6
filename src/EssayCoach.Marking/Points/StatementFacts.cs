using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Makes facts out of a bare statement: its names and years, and what it says of them.</summary>
internal static class StatementFacts
{
    private const double ClaimShare = 0.16;

    internal static List<FactPattern> Infer(string statement, Vocabulary vocabulary, IReadOnlySet<string> common)
    {
        var text = EssayText.Read(statement);
        var facts = new List<FactPattern>();
        var named = new HashSet<int>();
        foreach (var (from, to) in Names(text, common))
        {
            var name = statement[text.Tokens[from].Start..text.Tokens[to - 1].End];
            var wording = Wording.Compile(name, vocabulary, 0.6, keepYears: false);
            if (wording.Slots.Length == 0)
            {
                continue;
            }

            facts.Add(new(name, true, [wording], [], false, true));
            for (var i = from; i < to; i++)
            {
                named.Add(i);
            }
        }

        var years = text.Tokens.Where(t => t.Kind == TokenKind.Year).Select(t => t.Value).Distinct().ToList();
        if (Claim(text, named, vocabulary, common) is { } claim)
        {
            facts.Insert(0, new(statement, true, [claim], [], false, false));
        }

        facts.AddRange(years.Select(y => new FactPattern(y.ToString(), years.Count <= 2, [], [y], false, false)));
        return [.. facts.OrderByDescending(f => f.Core)];
    }

    /// <summary>Runs of capitalised words, the sentence's first word only where it is no common word.</summary>
    private static IEnumerable<(int From, int To)> Names(EssayText text, IReadOnlySet<string> common)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (!IsName(text, i, common))
            {
                continue;
            }

            var to = i + 1;
            while (to < text.Tokens.Count && text.Tokens[to].Sentence == text.Tokens[i].Sentence && IsName(text, to, common) && text.Tokens[to].Start - text.Tokens[to - 1].End <= 1)
            {
                to++;
            }

            yield return (i, to);
            i = to;
        }
    }

    private static bool IsName(EssayText text, int at, IReadOnlySet<string> common)
    {
        var token = text.Tokens[at];
        var first = text.Sentences[token.Sentence].FirstToken == at;
        return token.Kind == TokenKind.Word && token.Capital && !token.IsStop && !common.Contains(token.Stem) && (!first || !Lexicon.IsKnown(token.Norm));
    }

    private static Wording? Claim(EssayText text, HashSet<int> named, Vocabulary vocabulary, IReadOnlySet<string> common)
    {
        var words = Enumerable.Range(0, text.Tokens.Count)
            .Where(i => text.Tokens[i] is { IsStop: false, Kind: TokenKind.Word } && !common.Contains(text.Tokens[i].Stem)).ToList();
        var said = words.Where(i => !named.Contains(i)).Select(i => text.Tokens[i].Norm).Distinct(StringComparer.Ordinal).ToList();
        return said.Count == 0 ? null : Wording.Compile(string.Join(' ', said), vocabulary, ClaimShare, keepYears: false);
    }
}
