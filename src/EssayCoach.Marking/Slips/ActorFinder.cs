using System.Collections.Frozen;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>The wrong doer: somebody whom no text of a point names does what the point tells, "Baldwin's government signed the trade agreement of 1921".</summary>
internal static class ActorFinder
{
    private const int EnoughFacts = 2;
    private const double OwnName = 1.5;

    /// <summary>What is done once, by one party that the record names.</summary>
    private static readonly FrozenSet<string> Deeds = Lexicon.Stems("signed recognised offered founded declared concluded announced proclaimed issued negotiated launched invented promised led");

    private static readonly FrozenSet<string> Between = Lexicon.Words("had then first also formally officially government governments coalition ministry cabinet party side");

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        var names = SchemeNames.Of(findings.Pattern);
        foreach (var group in findings.Hits.Where(IsOfPoint).GroupBy(h => (h.Target.Point, h.Sentence)))
        {
            var pattern = findings.Pattern.Points[group.Key.Point];
            List<Hit> hits = [.. group];
            if (!pattern.Inferred && IsTold(findings, pattern, hits) && Doer(findings, names, hits) is { } wrong)
            {
                var (start, end) = (findings.Text.Tokens[wrong.From].Start, findings.Text.Tokens[wrong.To - 1].End);
                var quote = findings.Text.Original[start..end];
                yield return new(start, end, quote, SlipKind.Actor, $"{pattern.Point.Title}: you wrote “{quote}”. The record says: {pattern.Point.Statement.TrimEnd('.')}.", pattern.Point.Statement);
            }
        }
    }

    private static bool IsOfPoint(Hit hit) => hit.Target is { Use: WordingUse.Fact or WordingUse.Accept, Point: >= 0 } && hit.Stance == Stance.Asserted;

    /// <summary>The sentence calls the point by its own name, or gives two of its core facts, the year among them.</summary>
    private static bool IsTold(PointFindings findings, PointPattern pattern, List<Hit> hits)
    {
        var core = hits.Where(h => h.Target.Item >= 0 && pattern.Facts[h.Target.Item] is { Core: true, IsEffect: false }).ToList();
        var dated = pattern.Facts.Any(f => f.Core && f.Years.Count > 0 && findings.Years.Speaks(hits[0].Sentence, f.Years)) ? 1 : 0;
        return core.Select(h => h.Target.Item).Distinct().Count() + dated >= EnoughFacts
            || core.Exists(h => h.Target.Item == 0 && h.Wording.Slots.Any(s => s.IsName) && findings.Pattern.Specificity(h.Wording) >= OwnName);
    }

    /// <summary>A known name that the point does not have, before a deed whose object, or whose relative, is the point.</summary>
    private static (int From, int To)? Doer(PointFindings findings, SchemeNames names, List<Hit> hits)
    {
        var text = findings.Text;
        var point = hits[0].Target.Point;
        var span = text.Sentences[hits[0].Sentence];
        for (var i = span.FirstToken; i < span.EndToken; i++)
        {
            if (text.Tokens[i] is not { Capital: true, IsStop: false, Kind: TokenKind.Word } token || !names.IsKnown(token.Stem) || names.IsEverywhere(token.Stem) || findings.Assertions.IsRejected(i) || findings.Assertions.IsSupposed(i) || !Acts(text, i, span.EndToken))
            {
                continue;
            }

            var (from, to) = (i, i + 1);
            while (from > span.FirstToken && text.Tokens[from - 1] is { Capital: true, IsStop: false } before && before.Clause == token.Clause)
            {
                from--;
            }

            var strange = Enumerable.Range(from, to - from).All(t => !names.IsOwn(findings.Pattern, point, text.Tokens[t].Stem));
            if (strange && Bears(text, hits, i) && !HasParty(findings, names, point, i) && !IsAnothers(findings, names, hits[0], i))
            {
                return (from, to);
            }
        }

        return null;
    }

    /// <summary>True where a deed follows: "Stalin offered", "Baldwin's government then signed".</summary>
    private static bool Acts(EssayText text, int name, int end)
    {
        var i = name + 1;
        while (i < end && Between.Contains(text.Tokens[i].Norm) && i < name + 4)
        {
            i++;
        }

        return i < end && text.Tokens[i].Clause == text.Tokens[name].Clause && Deeds.Contains(text.Tokens[i].Stem) && text.Tokens[i].Norm.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>The point's words follow in the clause, or the clause tells of what has just been named: "the declaration, in which ...".</summary>
    private static bool Bears(EssayText text, List<Hit> hits, int name)
    {
        var clause = text.Tokens[name].Clause;
        var first = name;
        while (first > 0 && text.Tokens[first - 1].Clause == clause)
        {
            first--;
        }

        var relative = text.Tokens[first].Norm is "which" or "when" || (first + 1 < text.Tokens.Count && text.Tokens[first + 1].Norm == "which");
        return hits.Exists(h => h.Told.Any(t => (t > name && text.Tokens[t].Clause == clause) || (relative && text.Tokens[t].Clause == clause - 1)));
    }

    /// <summary>True where the clause also names somebody of the point: then the two act together, or on one another.</summary>
    private static bool HasParty(PointFindings findings, SchemeNames names, int point, int name)
    {
        var (text, clause) = (findings.Text, findings.Text.Tokens[name].Clause);
        var i = name;
        while (i > 0 && text.Tokens[i - 1].Clause == clause)
        {
            i--;
        }

        for (; i < text.Tokens.Count && text.Tokens[i].Clause == clause; i++)
        {
            if (i != name && text.Tokens[i].Capital && SchemeNames.IsState(text.Tokens[i].Stem) && names.IsParty(point, text.Tokens[i].Stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the name belongs to another point that the sentence tells of.</summary>
    private static bool IsAnothers(PointFindings findings, SchemeNames names, Hit hit, int name) =>
        findings.Hits.Exists(h => IsOfPoint(h) && h.Sentence == hit.Sentence && h.Target.Point != hit.Target.Point && h.Told.Any(t => t != name && !Between.Contains(findings.Text.Tokens[t].Norm))
            && names.IsOwn(findings.Pattern, h.Target.Point, findings.Text.Tokens[name].Stem));
}
