using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>A year that the essay gives to an event and that the record does not.</summary>
/// <param name="Point">Index of the point, or -1 where only the table of dates knows the event.</param>
/// <param name="Name">The event.</param>
/// <param name="Record">What the record says.</param>
/// <param name="YearToken">The token of the year.</param>
/// <param name="IsNear">True where it is one year out.</param>
internal sealed record DateClash(int Point, string Name, string Record, int YearToken, bool IsNear);

/// <summary>Compares the years of an essay with the record, only where a year plainly belongs to an event.</summary>
internal static class DateClashFinder
{
    private const int Reach = 10;
    private const int Memory = 4;

    /// <summary>Words that make a year a border of what is told, and not its date.</summary>
    internal static readonly FrozenSet<string> Limits = Lexicon.Words("until till since from before after by between to through late following despite prior");

    private static readonly FrozenSet<string> Turns = Lexicon.Words("and but yet while whereas though although");
    private static readonly FrozenSet<string> Ends = Lexicon.Words("closed ended dissolved abolished expired collapsed cancelled");

    private sealed record Dated(int Point, string Name, string Record, IReadOnlyList<int> Years, int Sentence, int From, int To, IReadOnlyList<int> Told, string Wording, bool IsNamed = true);

    internal static List<DateClash> Find(PointFindings findings)
    {
        var dated = Events(findings).Concat(Facts(findings)).ToList();
        dated.AddRange(Carried(findings, dated));
        var clashes = new List<DateClash>();
        foreach (var group in dated.GroupBy(d => d.Sentence))
        {
            var events = group.ToList();
            foreach (var item in events)
            {
                if (WrongYear(findings, item, events) is { } token && !clashes.Exists(c => c.YearToken == token && c.Point == item.Point))
                {
                    var year = findings.Text.Tokens[token].Value;
                    clashes.Add(new(item.Point, item.Name, item.Record, token, item.Years.Any(y => Math.Abs(y - year) <= 1)));
                }
            }
        }

        return clashes;
    }

    /// <summary>What one sentence names and the next dates: "It came into force in 2015".</summary>
    private static List<Dated> Carried(PointFindings findings, List<Dated> dated) =>
        [.. Enumerable.Range(1, Math.Max(0, findings.Text.Sentences.Count - 1))
            .Where(s => findings.Years.Written(s).Count == 1 && EventCarry.Dates(findings.Text, s) && !dated.Exists(d => d.Sentence == s))
            .Select(s => (Sentence: s, Named: dated.FindAll(d => d.Sentence == s - 1)))
            .Where(x => x.Named.Count > 0 && x.Named.TrueForAll(d => Same(d.Years, x.Named[0].Years)) && findings.Years.Written(x.Sentence - 1).Count == 0)
            .Select(x => x.Named[0] with { Sentence = x.Sentence, From = findings.Text.Sentences[x.Sentence].FirstToken, To = findings.Text.Sentences[x.Sentence].FirstToken + 1, Told = [findings.Text.Sentences[x.Sentence].FirstToken] })];

    private static IEnumerable<Dated> Events(PointFindings findings) =>
        findings.Hits.Where(h => h.Target.Use == WordingUse.Event && h.Stance is Stance.Asserted && IsLiteral(findings, h)).Select(h =>
        {
            var item = findings.Pattern.Scheme.Dates[h.Target.Item];
            return new Dated(PointOf(findings, h), item.Names[0], item.Record, item.Years, h.Sentence, h.From, h.To, h.Told, h.Wording.Text);
        });

    /// <summary>The point whose own name the event is, so that a wrong year bears on its verdict.</summary>
    private static int PointOf(PointFindings findings, Hit hit)
    {
        var own = findings.Hits.FirstOrDefault(h => h.Sentence == hit.Sentence && h.Target is { Use: WordingUse.Fact, Item: 0 } && h.From < hit.To && h.To > hit.From);
        return own?.Target.Point ?? -1;
    }

    /// <summary>Facts that hold a year, and facts whose year is a fact of its own: a name, or two claims of one point in one sentence.</summary>
    private static IEnumerable<Dated> Facts(PointFindings findings)
    {
        foreach (var group in findings.Hits.Where(h => h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted && IsLiteral(findings, h)).GroupBy(h => (h.Target.Point, h.Sentence)))
        {
            var point = findings.Pattern.Points[group.Key.Point];
            if (point.Inferred)
            {
                continue;
            }

            var yearFact = point.Facts.FirstOrDefault(f => f.Core && f.IsYear);
            var core = group.Where(h => point.Facts[h.Target.Item].Core).ToList();
            var told = core.Select(h => h.Target.Item).Where(f => !point.Facts[f].IsEffect).Distinct().Count();
            foreach (var hit in group.Where(h => point.Facts[h.Target.Item].Core || IsCalled(findings.Text, h)))
            {
                var fact = point.Facts[hit.Target.Item];
                var years = fact.Years.Count > 0 ? fact.Years : fact.Core ? yearFact?.Years ?? [] : [];
                var named = hit.Target.Item == 0 && hit.Wording.Slots.Any(s => s.IsName && s.Weight >= 1.5) && findings.Pattern.Specificity(hit.Wording) >= 1.5 && hit.Told.Any(t => !YearsNear.IsMonth(findings.Text.Tokens[t].Norm));
                if (years.Count > 0 && (named || (fact.Years.Count == 1 && hit.Wording.Specific >= 2 && hit.Told.Any(t => findings.Text.Tokens[t] is { Capital: false, Kind: TokenKind.Word } w && !Wording.IsGeneric(w.Stem)) && hit.Wording.Slots.Any(s => s.IsName)) || (yearFact is not null && told >= 2 && !fact.IsActor)))
                {
                    yield return new(hit.Target.Point, fact.Text, Record(fact.Text, years), years, hit.Sentence, hit.From, hit.To, hit.Told, hit.Wording.Text, named && fact.Text.Split(' ').Length <= 4);
                }
            }
        }
    }

    /// <summary>True where the sentence itself has a name and more of the wording.</summary>
    private static bool IsCalled(EssayText text, Hit hit) => hit.Told.Count > 1 && hit.Told.Any(t => text.Tokens[t].Capital && !YearsNear.IsMonth(text.Tokens[t].Norm));

    private static string Record(string text, IReadOnlyList<int> years) => years.Any(y => text.Contains(y.ToString(), StringComparison.Ordinal)) ? text : years[0].ToString();

    private static int? WrongYear(PointFindings findings, Dated item, List<Dated> events)
    {
        var text = findings.Text;
        var sentence = text.Sentences[item.Sentence];
        if (findings.Years.Speaks(item.Sentence, item.Years))
        {
            return null;
        }

        int? nearest = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var distance = i < item.From ? item.From - i : i - item.To + 1;
            if (text.Tokens[i].Kind == TokenKind.Year && distance <= Reach && !IsLimit(text, i) && !Belongs(text, i, item, events) && YearBinding.Binds(text, item.Told, (item.From, item.To), i)
                && (nearest is null || distance < Math.Abs(nearest.Value - item.From)))
            {
                nearest = i;
            }
        }

        return nearest is { } year && !Belongs(text, year, item, events) && !IsRivals(findings, item, text.Tokens[year].Value) && !IsNamesakes(findings, item, year) && !IsToldBefore(findings, item, text.Tokens[year].Value) && SameStatement(text, item, year) && !IsAfterTurn(findings, item, year) && !IsEnd(text, item) ? nearest : null;
    }

    /// <summary>True where the year is right for another point, or stands in another fact, that the sentence speaks of: "peace at Brest-Litovsk in 1918, no seat at Paris".</summary>
    private static bool IsRivals(PointFindings findings, Dated item, int year) =>
        findings.Hits.Exists(h => h.Sentence == item.Sentence && h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted
            && findings.Pattern.Points[h.Target.Point].Facts is var facts && facts[h.Target.Item].Core
            && ((h.Target.Point != item.Point && facts.Any(f => f.Core && f.Years.Contains(year)))
                || ((h.From >= item.To || h.To <= item.From) && facts[h.Target.Item].Text.Contains(year.ToString(), StringComparison.Ordinal))));

    /// <summary>True where a few sentences before this one named an event of that year, which "the treaty" here may well mean.</summary>
    private static bool IsToldBefore(PointFindings findings, Dated item, int year) =>
        !item.IsNamed && findings.Hits.Exists(h => h.Sentence < item.Sentence && item.Sentence - h.Sentence <= Memory && h.Target.Point != item.Point && h.Stance == Stance.Asserted
            && findings.Text.Sentences[h.Sentence].Paragraph == findings.Text.Sentences[item.Sentence].Paragraph
            && h.Target switch
            {
                { Use: WordingUse.Event } t => findings.Pattern.Scheme.Dates[t.Item].Years.Contains(year),
                { Use: WordingUse.Fact, Item: 0 } t => findings.Pattern.Points[t.Point].Facts.Any(f => f.Core && f.Years.Contains(year)),
                _ => false,
            });

    /// <summary>"by 1924", "until 1933", one end of a span: no date of the event itself.</summary>
    private static bool IsLimit(EssayText text, int i)
    {
        var spanned = (i > 0 && text.Tokens[i - 1].Kind == TokenKind.Year && text.Tokens[i - 1].Start == text.Tokens[i].Start)
            || (i + 1 < text.Tokens.Count && text.Tokens[i + 1].Kind == TokenKind.Year && text.Tokens[i + 1].Start == text.Tokens[i].Start);
        var since = i > 1 && text.Tokens[i - 1].Norm == "from" && text.Tokens[i - 2].Norm is "dates" or "dating" or "dated";
        return !since && (spanned || (i > 0 && Limits.Contains(text.Tokens[i - 1].Norm)) || (i > 1 && Limits.Contains(text.Tokens[i - 2].Norm)));
    }

    /// <summary>True where the year is right for, or stands nearer to, another event of the sentence.</summary>
    private static bool Belongs(EssayText text, int year, Dated item, List<Dated> events)
    {
        var own = Math.Min(Math.Abs(year - item.From), Math.Abs(year - item.To + 1));
        return events.Exists(e => e.Name != item.Name && !(e.From >= item.From && e.To <= item.To && e.To - e.From < item.To - item.From && item.Years.All(e.Years.Contains))
            && (e.Years.Contains(text.Tokens[year].Value) || (!Same(e.Years, item.Years) && Math.Min(Math.Abs(year - e.From), Math.Abs(year - e.To + 1)) < own)));
    }

    /// <summary>True where each word that tells was written, or is listed by the rubric: "coalition" is no date of an Alliance.</summary>
    private static bool IsLiteral(PointFindings findings, Hit hit) =>
        (hit.Target.Use == WordingUse.Event && (hit.Told.Any(t => findings.Text.Tokens[t].Capital) || hit.Told.Count < hit.Wording.Telling)) || hit.Told.All(t => IsWritten(findings, hit.Wording.Text, t));

    private static bool IsWritten(PointFindings findings, string wording, int token)
    {
        var (own, vocabulary) = (ReadOnce.Of(findings.Pattern.Scheme, wording).Tokens, findings.Pattern.Vocabulary);
        return findings.Terms.StemOf(token) is var stem && (own.Any(o => o.Stem == stem) || vocabulary.Of(stem).Phrases.Count > 0
            || vocabulary.Groups(stem).Any(g => !vocabulary.IsGeneral(g) && own.Any(o => vocabulary.Groups(o.Stem).Contains(g))));
    }

    /// <summary>"The EU stopped it in 2006": where the year is right for something else that is told of the same name, that may be meant.</summary>
    private static bool IsNamesakes(PointFindings findings, Dated item, int year)
    {
        var value = findings.Text.Tokens[year].Value;
        var names = item.Told.Where(t => findings.Text.Tokens[t].Capital && !findings.Pattern.Common.Contains(findings.Text.Tokens[t].Stem)).Select(t => findings.Text.Tokens[t].Stem).ToList();
        return names.Count > 0 && item.Told.Any(t => findings.Text.Tokens[t] is { Capital: false, Kind: TokenKind.Word } token && !Wording.IsGeneric(token.Stem) && !IsWritten(findings, item.Wording, t))
            && findings.Pattern.Scheme.Dates.Where(d => d.Years.Contains(value)).SelectMany(d => d.Names)
                .Concat(findings.Pattern.Points.SelectMany(p => p.Facts).Where(f => f.Years.Contains(value)).Select(f => f.Text))
                .Any(text => ReadOnce.Of(findings.Pattern.Scheme, text).Tokens.Any(t => names.Contains(t.Stem)));
    }

    private static bool Same(IReadOnlyList<int> a, IReadOnlyList<int> b) => a.Count == b.Count && a.All(b.Contains);

    /// <summary>True where "and" or "but" begins a new statement before a year that is right for something else of the scheme.</summary>
    private static bool IsAfterTurn(PointFindings findings, Dated item, int year)
    {
        var text = findings.Text;
        var (from, to) = year < item.From ? (year, item.From) : (item.To - 1, year);
        var turned = Enumerable.Range(from, Math.Max(0, to - from)).Any(i => Turns.Contains(text.Tokens[i].Norm) && (year > item.From || text.Tokens[i].Norm != "and") && text.Tokens[i].Clause > text.Tokens[from].Clause);
        var scheme = findings.Pattern;
        return turned && (scheme.Scheme.Dates.Any(d => d.Years.Contains(text.Tokens[year].Value)) || scheme.Points.Any(p => p.Facts.Any(f => f.Core && f.Years.Contains(text.Tokens[year].Value))));
    }

    /// <summary>True where the sentence tells of an end that the record does not date: "in 1943 he closed down the Comintern".</summary>
    private static bool IsEnd(EssayText text, Dated item)
    {
        var sentence = text.Sentences[item.Sentence];
        return Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => (i < item.From || i >= item.To) && Ends.Contains(text.Tokens[i].Norm) && Math.Min(Math.Abs(i - item.From), Math.Abs(i - item.To)) <= 3);
    }

    /// <summary>At most one clause border lies between the event and its year, and one more before a "which".</summary>
    private static bool SameStatement(EssayText text, Dated item, int year)
    {
        var (from, to) = year < item.From ? (year, item.From) : (item.To - 1, year);
        var relative = Enumerable.Range(from, Math.Max(0, to - from + 1)).Any(i => text.Tokens[i].Norm == "which" && text.Tokens[i].Clause >= text.Tokens[to].Clause - 1) ? 1 : 0;
        return Math.Abs(text.Tokens[to].Clause - text.Tokens[from].Clause) <= 1 + relative;
    }
}
