using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Quotes the sentences that earned a point, each with the facts that it counts towards.</summary>
internal static class EvidenceWriter
{
    private const int Most = 4;
    private const int Short = 8;
    private const string Mistaken = "Speaks of this point, but what it says is not what the record says.";

    internal static List<Evidence> Write(PointFindings findings, PointPattern pattern, PointJudge.Weighed sum, Verdict verdict)
    {
        var text = findings.Text;
        var bySentence = sum.Hits.GroupBy(h => h.Sentence).OrderByDescending(g => g.Select(h => h.Target.Item).Distinct().Count()).ThenBy(g => g.Key).ToList();
        var shown = new List<(int Sentence, string Reason)>();
        var (covered, named) = (new HashSet<int>(), new HashSet<int>());
        foreach (var group in bySentence)
        {
            var items = group.Select(h => h.Target.Item).Where(i => i >= 0).Distinct().ToList();
            var names = group.Where(IsNamed).Select(h => h.Target.Item).Where(i => i >= 0).Distinct().ToList();
            if (shown.Count > 0 && (shown.Count >= Most || (items.TrueForAll(covered.Contains) && names.TrueForAll(named.Contains))))
            {
                continue;
            }

            covered.UnionWith(items);
            named.UnionWith(names);
            shown.Add((group.Key, verdict == Verdict.Wrong ? Mistaken : Reason(pattern, items, group.Any(h => h.Corrected))));
        }

        var sentences = shown.Select(s => s.Sentence).ToHashSet();
        return [.. shown.OrderBy(s => s.Sentence).Select(s => text.Quote(s.Sentence, verdict == Verdict.Partial && !sentences.Contains(s.Sentence + 1) && GoesOn(findings, s.Sentence, sum.Hits[0].Target.Point) ? s.Sentence + 1 : s.Sentence, s.Reason))];
    }

    /// <summary>A fact called by its name is the better evidence beside words that may mean it.</summary>
    private static bool IsNamed(Hit hit) => Array.Exists(hit.Wording.Slots, s => s is { IsName: true, IsSubject: false, IsTopic: false });

    /// <summary>True where a short sentence opens the matter ("Next came Clarkson.") and the next one goes on with it, denies nothing and opens no other point.</summary>
    private static bool GoesOn(PointFindings findings, int sentence, int point)
    {
        var (text, next) = (findings.Text, sentence + 1);
        return next < text.Sentences.Count && text.Sentences[next].Paragraph == text.Sentences[sentence].Paragraph && !text.Sentences[next].IsQuestion && !findings.Assertions.HasNegator(text.Sentences[next])
            && Content(text, sentence) <= Short && !findings.IsTalk(next) && !OpensAnother(findings, next, point);
    }

    /// <summary>True where a sentence calls another point by its name, or has more of its facts than of this point's.</summary>
    internal static bool OpensAnother(PointFindings findings, int sentence, int point)
    {
        var facts = findings.HitsIn[sentence].Where(h => h.Target is { Point: >= 0, Use: WordingUse.Fact, Item: >= 0 } && findings.Pattern.Specificity(h.Wording) >= 1).ToList();
        var own = Facts(point);
        return facts.Where(h => h.Target.Point != point).Select(h => h.Target.Point).Distinct().Any(p => Facts(p) > Math.Max(1, own))
            || facts.Exists(h => h.Target.Point != point && h.Target.Item == 0 && findings.Pattern.Points[h.Target.Point].Facts[0].IsActor);

        int Facts(int of) => facts.Where(h => h.Target.Point == of).Select(h => h.Target.Item).Distinct().Count();
    }

    private static int Content(EssayText text, int sentence) =>
        Enumerable.Range(text.Sentences[sentence].FirstToken, text.Sentences[sentence].Count).Count(i => !text.Tokens[i].IsStop);

    private static string Reason(PointPattern pattern, List<int> items, bool corrected)
    {
        var facts = items.Order().Where(i => !pattern.Inferred || i != 0).Select(i => pattern.Facts[i].Words).Distinct(StringComparer.Ordinal).ToList();
        var claim = pattern.Inferred && items.Contains(0);
        var said = facts.Count == 0 ? claim ? "Says what the point says." : "Makes the point in other words." : (claim ? "Says what the point says, with " : "Counts towards: ") + FactWords.Row(facts) + ".";
        return corrected ? said + " A name or word is spelt differently here, and that costs nothing." : said;
    }
}
