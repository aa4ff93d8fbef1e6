using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>The wrong party: "signed with X" in a sentence that otherwise gives a point's facts, where the point is about somebody else.</summary>
internal static class PartyFinder
{
    private const int EnoughFacts = 2;
    private const int Land = 5;

    private static readonly ConditionalWeakTable<PointPattern, HashSet<string>> Own = [];

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        for (var p = 0; p < findings.Pattern.Points.Count; p++)
        {
            var pattern = findings.Pattern.Points[p];
            if (pattern.Inferred || pattern.Facts.Count == 0 || !findings.Hits.Exists(h => h.Target is { Use: WordingUse.Fact, Item: 0 } && h.Target.Point == p))
            {
                continue;
            }

            var party = pattern.Facts.FirstOrDefault(f => f.Core && f.IsActor && f.Wordings.Count > 0 && f != pattern.Facts[0] && ReadOnce.Of(findings.Pattern.Scheme, f.Text).Tokens.All(t => t.Capital));
            foreach (var sentence in Told(findings, p, pattern, party).Where(s => party is not null || !HasParty(findings, p, s)))
            {
                if (With(findings, pattern, sentence, party is null) is { } wrong && (party is not null || (Bears(findings, p, wrong.From) && !SchemeNames.Of(findings.Pattern).IsOwn(findings.Pattern, p, findings.Text.Tokens[wrong.From].Stem))))
                {
                    var (start, end) = (findings.Text.Tokens[wrong.From].Start, findings.Text.Tokens[wrong.To - 1].End);
                    var quote = findings.Text.Original[start..end];
                    var record = party?.Text ?? pattern.Point.Statement.TrimEnd('.');
                    yield return new(start, end, quote, SlipKind.Actor, $"{pattern.Point.Title}: you wrote “{quote}”. The record says: {record}.", record);
                }
            }
        }
    }

    /// <summary>Sentences with two core facts of the point, its name and year for instance, and without its party.</summary>
    private static IEnumerable<int> Told(PointFindings findings, int p, PointPattern pattern, FactPattern? party) =>
        findings.Hits.Where(h => h.Target.Point == p && h.Target.Use == WordingUse.Fact && h.Stance == Stance.Asserted)
            .GroupBy(h => h.Sentence)
            .Where(g => g.Any(h => h.Target.Item == 0) && g.All(h => h.Target.Item < 0 || party is null || pattern.Facts[h.Target.Item] != party)
                && g.Select(h => h.Target.Item).Where(f => f >= 0 && pattern.Facts[f].Core).Distinct().Count() + (pattern.Facts.Any(f => f.Core && f.Years.Count > 0 && findings.Years.Speaks(g.Key, f.Years)) ? 1 : 0) >= EnoughFacts)
            .Select(g => g.Key);

    /// <summary>True where the clause tells of the point, and the name is of no other point that the sentence tells of.</summary>
    private static bool Bears(PointFindings findings, int p, int name)
    {
        var token = findings.Text.Tokens[name];
        var told = findings.Hits.FindAll(h => h.Sentence == token.Sentence && h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted);
        return told.Exists(h => h.Target.Point == p && h.Told.Any(t => t < name && findings.Text.Tokens[t].Clause == token.Clause))
            && !told.Exists(h => h.Target.Point != p && SchemeNames.Of(findings.Pattern).IsOwn(findings.Pattern, h.Target.Point, token.Stem));
    }

    /// <summary>A party of the scheme behind "with" that no text of the point names.</summary>
    private static (int From, int To)? With(PointFindings findings, PointPattern pattern, int sentence, bool known)
    {
        var span = findings.Text.Sentences[sentence];
        var own = Own.GetValue(pattern, p => StemsOf(findings.Pattern.Scheme, p));
        for (var i = span.FirstToken + 1; i < span.EndToken; i++)
        {
            if (findings.Text.Tokens[i].Norm != "with")
            {
                continue;
            }

            var from = i + 1 < span.EndToken && findings.Text.Tokens[i + 1].Norm == "the" ? i + 2 : i + 1;
            var to = from;
            while (to < span.EndToken && findings.Text.Tokens[to] is { Capital: true, IsStop: false } && findings.Text.Tokens[to].Clause == findings.Text.Tokens[from].Clause)
            {
                to++;
            }

            if (to > from && (!known || SchemeNames.Of(findings.Pattern).IsKnown(findings.Text.Tokens[to - 1].Stem)) && Enumerable.Range(from, to - from).All(t => !findings.Pattern.Common.Contains(findings.Text.Tokens[t].Stem) && !own.Contains(findings.Text.Tokens[t].Stem) && !Shares(findings, own, findings.Text.Tokens[t].Stem)))
            {
                return (from, to);
            }
        }

        return null;
    }

    private static HashSet<string> StemsOf(MarkScheme scheme, PointPattern pattern) => new(
        new[] { pattern.Point.Title, pattern.Point.Statement }.Concat(pattern.Facts.Select(f => f.Text)).Concat(pattern.Point.Accept).SelectMany(t => ReadOnce.Of(scheme, t).Tokens).Select(t => t.Stem), StringComparer.Ordinal);

    /// <summary>True where the sentence names a party of the point, beside the point's own name.</summary>
    private static bool HasParty(PointFindings findings, int p, int sentence)
    {
        var span = findings.Text.Sentences[sentence];
        var name = ReadOnce.Of(findings.Pattern.Scheme, findings.Pattern.Points[p].Facts[0].Text).Tokens.Where(t => t.Capital).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(span.FirstToken, span.Count).Any(i => findings.Text.Tokens[i] is { Capital: true, IsStop: false } t && !findings.Pattern.Common.Contains(t.Stem)
            && SchemeNames.Of(findings.Pattern).IsParty(p, t.Stem) && (SchemeNames.IsState(t.Stem) || !name.Contains(t.Stem)));
    }

    /// <summary>True where a word means the same as one that the point's texts have, or is the land of its people: "Piedmont" where the army is "Piedmontese".</summary>
    private static bool Shares(PointFindings findings, HashSet<string> own, string stem) =>
        (stem.Length >= Land && own.Any(o => o.StartsWith(stem, StringComparison.Ordinal)))
        || findings.Pattern.Vocabulary.Groups(stem).Any(g => findings.Pattern.Common.Any(c => findings.Pattern.Vocabulary.Groups(c).Contains(g)) || own.Any(o => findings.Pattern.Vocabulary.Groups(o).Contains(g)));
}
