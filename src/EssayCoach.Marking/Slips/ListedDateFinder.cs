using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>A year that the rubric lists as often given wrongly, in a clause that tells what the point dates: "The harvest also failed in 1786".</summary>
internal static class ListedDateFinder
{
    private const int Reach = 8;

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        var told = findings.Hits.Where(h => h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted).ToLookup(h => h.Target.Point);
        foreach (var hits in told.OrderBy(h => h.Key))
        {
            var pattern = findings.Pattern.Points[hits.Key];
            List<int> right = [.. pattern.Facts.Where(f => f.Core).SelectMany(f => f.Years)];
            foreach (var (confusion, wrong) in pattern.Confusions.Where(c => c.Years.Count > 0).Select(c => (c.Confusion, c.Years.Except(right).ToList())))
            {
                foreach (var hit in hits)
                {
                    if (Year(findings, hit, wrong) is { } year && !findings.Years.Speaks(hit.Sentence, right) && Dates(findings, pattern, hit))
                    {
                        var token = findings.Text.Tokens[year];
                        var quote = findings.Text.Original[token.Start..token.End];
                        yield return new(token.Start, token.End, quote, SlipKind.Date, SlipWords.Confused(pattern.Point.Title, confusion, quote), confusion.Record);
                    }
                }
            }
        }
    }

    /// <summary>The first core fact, or one that has the year.</summary>
    private static bool Dates(PointFindings findings, PointPattern pattern, Hit hit) =>
        pattern.Facts[hit.Target.Item] is { Core: true, IsEffect: false } fact && (hit.Target.Item == 0 || fact.Years.Count > 0)
        && (hit.Told.Count > 1 || hit.Wording.Slots.Any(s => s.IsName)) && hit.Wording.Slots.Any(s => s.IsSpecific) && Words(findings, hit.Wording.Text).IsSubsetOf(Words(findings, fact.Text));

    private static HashSet<string> Words(PointFindings findings, string text) => ReadOnce.Of(findings.Pattern.Scheme, text).Tokens.Where(t => !t.IsStop && t.Kind == TokenKind.Word).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    private static int? Year(PointFindings findings, Hit hit, List<int> wrong)
    {
        var (text, span) = (findings.Text, findings.Text.Sentences[hit.Sentence]);
        for (var i = Math.Max(span.FirstToken, hit.From - Reach); i < Math.Min(span.EndToken, hit.To + Reach); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Year && wrong.Contains(text.Tokens[i].Value) && i > 0 && !DateClashFinder.Limits.Contains(text.Tokens[i - 1].Norm) && Math.Abs(text.Tokens[i].Clause - text.Tokens[hit.From].Clause) <= 1
                && !findings.Assertions.IsRejected(i) && !findings.Assertions.IsSupposed(i) && YearBinding.Binds(text, hit.Told, (hit.From, hit.To), i) && !IsAnothers(findings, hit, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>True where the year is right for something else that the sentence tells of.</summary>
    private static bool IsAnothers(PointFindings findings, Hit hit, int year)
    {
        var value = findings.Text.Tokens[year].Value;
        return findings.HitsIn[hit.Sentence].Any(h => h.Stance == Stance.Asserted
            && ((h.Target is { Use: WordingUse.Fact, Item: >= 0 } t && (findings.Pattern.Points[t.Point].Facts[t.Item].Years.Contains(value) || (t.Point != hit.Target.Point && findings.Pattern.Points[t.Point].Facts.Any(f => f.Core && f.Years.Contains(value)))))
                || (h.Target.Use == WordingUse.Event && findings.Pattern.Scheme.Dates[h.Target.Item].Years.Contains(value))));
    }
}
