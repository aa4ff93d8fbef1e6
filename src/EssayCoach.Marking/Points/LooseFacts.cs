using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>
/// Finds what a passage that makes a point says in part of core facts for which no wordings are listed: "and quick, since we know by the next morning" says "quick result".
/// It tells a full point from a partial one, so that nobody is asked for what they wrote, and never makes a point.
/// </summary>
internal static class LooseFacts
{
    /// <summary>The share of a fact's weight that must be met. Half of it was right about three times as often as wrong on our own labels, more of it found little.</summary>
    private const double Least = 0.5;

    /// <summary>Adds to a point that was made what its passages say loosely of the facts not found.</summary>
    internal static PointJudge.Weighed Fill(PointFindings findings, int index, PointJudge.Weighed sum)
    {
        var pattern = findings.Pattern.Points[index];
        var scope = Continued(findings, index, [.. sum.Hits.Select(h => h.Sentence)]);
        var (facts, hits) = (sum.Facts.ToArray(), sum.Hits.ToList());
        for (var f = 0; f < facts.Length; f++)
        {
            if (facts[f] <= 0 && Said(findings, pattern.Facts[f], scope) is { } said)
            {
                facts[f] = 1;
                hits.AddRange(said.Told.GroupBy(i => findings.Text.Tokens[i].Sentence).Select(s => new Hit(new(WordingUse.Fact, index, f), said.Wording, s.Key, s.Min(), s.Max() + 1, Stance.Asserted, s.Any(findings.Terms.IsCorrected), [.. s.Order()])));
            }
        }

        return new(facts, sum.Anchored, hits);
    }

    /// <summary>Which facts of a point some sentences state loosely, core ones alone.</summary>
    internal static double[] In(PointFindings findings, int index, IEnumerable<int> sentences)
    {
        var scope = sentences.ToHashSet();
        return [.. findings.Pattern.Points[index].Facts.Select(f => Said(findings, f, scope) is not null ? 1.0 : 0)];
    }

    /// <summary>The sentences that make the point, each with the one after it where that opens no other point.</summary>
    private static HashSet<int> Continued(PointFindings findings, int index, HashSet<int> own)
    {
        var sentences = findings.Text.Sentences;
        own.UnionWith([.. own.Select(s => s + 1).Where(s => s < sentences.Count && sentences[s].Paragraph == sentences[s - 1].Paragraph && !sentences[s].IsQuestion && !EvidenceWriter.OpensAnother(findings, s, index))]);
        return own;
    }

    private static (Wording Wording, List<int> Told)? Said(PointFindings findings, FactPattern fact, HashSet<int> scope)
    {
        if (!fact.Core || !fact.IsBare || fact.IsYear || (fact.Years.Count > 0 && !scope.Any(s => findings.Years.Speaks(s, fact.Years))))
        {
            return null;
        }

        foreach (var wording in fact.Wordings)
        {
            if (Told(findings, wording, scope) is { } told)
            {
                return (wording, told);
            }
        }

        return null;
    }

    /// <summary>The words that meet enough of a wording, or null.</summary>
    private static List<int>? Told(PointFindings findings, Wording wording, HashSet<int> scope)
    {
        var (met, all, told) = (0.0, 0.0, new List<int>());
        foreach (var slot in wording.Slots.Where(s => s is { Denies: false, Years.Length: 0, IsSubject: false }))
        {
            all += slot.Weight;
            if (scope.Order().SelectMany(findings.Terms.In).Where(t => slot.Terms.Contains(t.Term) && !findings.Assertions.IsRejected(t.From) && !findings.Assertions.IsSupposed(t.From)).Select(t => (int?)t.From).FirstOrDefault() is { } at)
            {
                met += slot.Weight;
                told.Add(at);
            }
        }

        return told.Count > 0 && met >= Least * all ? told : null;
    }
}
