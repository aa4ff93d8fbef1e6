using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>A name that looks like another: the rubric's list of words says that the two are not the same.</summary>
internal static class LookAlikeFinder
{
    private const int SharedLetters = 4;

    private static readonly ConditionalWeakTable<MarkScheme, List<Pair>> Made = [];

    private sealed record Pair(string Right, string Stem, string Wrong);

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        foreach (var pair in Made.GetValue(findings.Pattern.Scheme, Pairs))
        {
            foreach (var slip in Places(findings, pair))
            {
                yield return slip;
            }
        }
    }

    private static List<Pair> Pairs(MarkScheme scheme) =>
        [.. scheme.Words.SelectMany(g => g.NotSame.Where(n => LooksLike(n, g.Word)).Select(n => new Pair(g.Word, Lexicon.Stem(Tokeniser.Normal(g.Word)), EssayText.Read(n).Tokens[0].Norm)))];

    private static bool LooksLike(string a, string b) =>
        a.Length > SharedLetters && b.Length > SharedLetters && !a.Contains(' ', StringComparison.Ordinal) && !b.Contains(' ', StringComparison.Ordinal)
        && a.AsSpan(0, SharedLetters).Equals(b.AsSpan(0, SharedLetters), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the look-alike stands in a sentence that says of it what the scheme says of the right one.</summary>
    private static IEnumerable<Slip> Places(PointFindings findings, Pair pair)
    {
        for (var i = 0; i < findings.Text.Tokens.Count; i++)
        {
            if (findings.Text.Tokens[i].Norm == pair.Wrong && !findings.Assertions.IsRejected(i) && Speaks(findings, findings.Text.Tokens[i].Sentence, pair.Stem))
            {
                var token = findings.Text.Tokens[i];
                var quote = findings.Text.Original[token.Start..token.End];
                yield return new(token.Start, token.End, quote, SlipKind.Concept, $"You wrote “{quote}”. That is something else; {pair.Right} is meant here.", pair.Right);
            }
        }
    }

    private static bool Speaks(PointFindings findings, int sentence, string right)
    {
        var span = findings.Text.Sentences[sentence];
        for (var i = span.FirstToken; i < span.EndToken; i++)
        {
            if (findings.Text.Tokens[i].Stem == right)
            {
                return false;
            }
        }

        return findings.Hits.Exists(h => h.Sentence == sentence && h.Target is { Use: WordingUse.Fact, Point: >= 0 } && h.Stance == Stance.Asserted && h.Wording.Claims
            && ReadOnce.Of(findings.Pattern.Scheme, findings.Pattern.Points[h.Target.Point].Facts[0].Text).Tokens.Any(t => t.Stem == right));
    }
}
