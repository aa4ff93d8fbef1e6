using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>An event called by another name: its words and its year stand in the sentence, but "neutrality pact with China" where the record has Japan.</summary>
internal static class NameSwapFinder
{
    private static readonly ConditionalWeakTable<SchemePattern, List<Event>> Made = [];

    private const int Reach = 7;
    private const int LongName = 5;

    private static readonly FrozenSet<string> Prepositions = Lexicon.Words("with of by against");

    /// <summary>An event as one name and the words around it.</summary>
    private sealed record Event(string Text, string Name, string Stem, string Preposition, string[] Heads, IReadOnlyList<int> Years);

    internal static List<Slip> Find(PointFindings findings)
    {
        var events = Events(findings.Pattern);
        var slips = new List<Slip>();
        for (var s = 0; s < findings.Text.Sentences.Count; s++)
        {
            foreach (var one in findings.Years.Written(s).Count == 0 ? [] : events)
            {
                if (findings.Years.Written(s).Any(one.Years.Contains) && Wrong(findings, one, events, s) is { } at && !slips.Exists(x => x.Start == findings.Text.Tokens[at].Start))
                {
                    slips.Add(Slip(findings, one, at));
                }
            }
        }

        return slips;
    }

    /// <summary>True where the year is right for an event whose words, beside its name, all stand in the sentence.</summary>
    internal static bool Fits(PointFindings findings, DateClash clash)
    {
        var token = findings.Text.Tokens[clash.YearToken];
        var sentence = findings.Text.Sentences[token.Sentence];
        return Events(findings.Pattern).Exists(e => e.Years.Contains(token.Value) && e.Heads.Length > 1 && !e.Heads.All(Wording.IsGeneric)
            && e.Heads.All(h => Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => Means(findings, findings.Text.Tokens[i].Stem, h))));
    }

    private static Slip Slip(PointFindings findings, Event one, int at)
    {
        var to = at + 1;
        while (to < findings.Text.Tokens.Count && findings.Text.Tokens[to] is { Capital: true, IsStop: false } next && next.Clause == findings.Text.Tokens[at].Clause)
        {
            to++;
        }

        var (start, end) = (findings.Text.Tokens[at].Start, findings.Text.Tokens[to - 1].End);
        var quote = findings.Text.Original[start..end];
        var kind = one.Preposition == "of" ? SlipKind.Concept : SlipKind.Actor;
        return new(start, end, quote, kind, $"You wrote “{quote}”. The record says: {one.Text}, {one.Years[0]}.", one.Text);
    }

    private static List<Event> Events(SchemePattern scheme) => Made.GetValue(scheme, Read);

    private static List<Event> Read(SchemePattern scheme)
    {
        var named = scheme.Scheme.Dates.SelectMany(d => d.Names.Select(n => (Name: n, d.Years)))
            .Concat(scheme.Points.Where(p => !p.Inferred && p.Facts.Count > 0 && p.Facts.Any(f => f.Core && f.Years.Count > 0)).Select(p => (Name: p.Facts[0].Text, Years: (IReadOnlyList<int>)[.. p.Facts.Where(f => f.Core).SelectMany(f => f.Years)])));
        return [.. named.Select(e => Read(scheme, e.Name, e.Years)).OfType<Event>()];
    }

    private static Event? Read(SchemePattern scheme, string text, IReadOnlyList<int> years)
    {
        var tokens = ReadOnce.Of(scheme.Scheme, text).Tokens.Where(t => t.Kind == TokenKind.Word).ToList();
        var names = tokens.Where((t, i) => t is { Capital: true, IsStop: false } && !Wording.IsGeneric(t.Stem) && !(i == 0 && Lexicon.IsKnown(t.Norm) && !SchemeNames.IsState(t.Stem))).ToList();
        if (names.Count != 1 || tokens.Count > 6 || scheme.Common.Contains(names[0].Stem))
        {
            return null;
        }

        var at = tokens.IndexOf(names[0]);
        var before = at > 0 ? tokens[tokens[at - 1].Norm == "the" && at > 1 ? at - 2 : at - 1].Norm : "";
        var heads = tokens.Where(t => !t.IsStop && t != names[0]).Select(t => t.Stem).ToArray();
        return heads.Length == 0 || (at > 0 && !Prepositions.Contains(before)) ? null : new(text, text[names[0].Start..names[0].End], names[0].Stem, at > 0 ? before : "", heads, years);
    }

    private static int? Wrong(PointFindings findings, Event one, List<Event> events, int s)
    {
        var (text, sentence) = (findings.Text, findings.Text.Sentences[s]);
        var (first, last) = (sentence.EndToken, -1);
        foreach (var head in one.Heads)
        {
            var at = First(findings, sentence, head);
            if (at < 0)
            {
                return null;
            }

            (first, last) = (Math.Min(first, at), Math.Max(last, at));
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Means(findings, findings.Terms.StemOf(i), one.Stem))
            {
                return null;
            }
        }

        for (var i = Math.Max(sentence.FirstToken, first - Reach); i < Math.Min(sentence.EndToken, last + Reach + 1); i++)
        {
            if (text.Tokens[i] is { Capital: true, IsStop: false, Kind: TokenKind.Word } token && Stands(text, one, i, first) && IsStrange(findings, one, events, token)
                && !findings.Assertions.IsRejected(i) && !findings.Assertions.IsSupposed(i) && Dated(text, one, sentence, first, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The first token of a sentence that means a word, or -1.</summary>
    private static int First(PointFindings findings, Sentence sentence, string head)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Means(findings, findings.Text.Tokens[i].Stem, head))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the event's own name would stand: behind its preposition, or straight before its first word.</summary>
    private static bool Stands(EssayText text, Event one, int i, int first)
    {
        if (one.Preposition.Length == 0)
        {
            return i == first - 1;
        }

        if (i + 2 < text.Tokens.Count && i < first && text.Tokens[i + 1].Norm == one.Preposition && text.Tokens[i + 2].Norm is "which" or "whom")
        {
            return true;
        }

        var before = i > 1 && text.Tokens[i - 1].Norm == "the" ? i - 2 : i - 1;
        return i > first && before >= 0 && text.Tokens[before].Norm == one.Preposition;
    }

    /// <summary>The year that fits stands in the same or the next clause.</summary>
    private static bool Dated(EssayText text, Event one, Sentence sentence, int first, int name) =>
        Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => text.Tokens[i].Kind == TokenKind.Year && one.Years.Contains(text.Tokens[i].Value)
            && Math.Min(Math.Abs(text.Tokens[i].Clause - text.Tokens[first].Clause), Math.Abs(text.Tokens[i].Clause - text.Tokens[name].Clause)) <= 1);

    /// <summary>A name that no event of these words and this year has. Where the words fit any event ("Treaty of ..."), it must also look like the right one.</summary>
    private static bool IsStrange(PointFindings findings, Event one, List<Event> events, Token token)
    {
        if (findings.Pattern.Common.Contains(token.Stem) || HasItsOwn(findings, one, token.Stem) || events.Exists(e => (e.Stem == token.Stem || Means(findings, token.Stem, e.Stem)) && e.Heads.Intersect(one.Heads, StringComparer.Ordinal).Any() && e.Years.Any(one.Years.Contains)))
        {
            return false;
        }

        var bare = one.Heads.All(Wording.IsGeneric);
        return bare ? one.Preposition == "of" && token.Norm.Length >= LongName && char.ToLowerInvariant(one.Name[0]) == token.Norm[0] && !SchemeNames.Of(findings.Pattern).IsKnown(token.Stem)
            : SchemeNames.Of(findings.Pattern).IsKnown(token.Stem) != (one.Preposition.Length == 0);
    }

    /// <summary>True where a point of that year has the name: then it may well have done the same.</summary>
    private static bool HasItsOwn(PointFindings findings, Event one, string stem) =>
        Enumerable.Range(0, findings.Pattern.Points.Count).Any(p => findings.Pattern.Points[p].Facts.Any(f => f.Years.Any(one.Years.Contains)) && SchemeNames.Of(findings.Pattern).IsOwn(findings.Pattern, p, stem));

    private static bool Means(PointFindings findings, string a, string b) => findings.Pattern.Vocabulary.MeanTheSame(a, b);
}
