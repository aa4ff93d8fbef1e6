using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>One person of the scheme in the part of another: "Warbeck was beaten at Stoke in 1487", where the point of Stoke is about Simnel.</summary>
internal static class RoleFinder
{
    private const int EnoughFacts = 2;
    private const int NearSubject = 3;

    internal static IEnumerable<Slip> Find(PointFindings findings)
    {
        var names = SchemeNames.Of(findings.Pattern);
        foreach (var sentence in findings.Hits.Where(h => h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Stance == Stance.Asserted).GroupBy(h => h.Sentence))
        {
            foreach (var told in sentence.GroupBy(h => h.Target.Point))
            {
                if (Own(findings, told.Key) is { } own && IsTold(findings, told.Key, [.. told], own) && Other(findings, names, told.Key, [.. sentence]) is { } wrong)
                {
                    var (start, end) = (findings.Text.Tokens[wrong.From].Start, findings.Text.Tokens[wrong.To - 1].End);
                    var quote = findings.Text.Original[start..end];
                    var right = findings.Pattern.Points[told.Key].Facts[own].Text;
                    yield return new(start, end, quote, SlipKind.Actor, $"{findings.Pattern.Points[told.Key].Point.Title}: you wrote “{quote}”. The record says: {right}.", right);
                }
            }
        }
    }

    /// <summary>The core fact that names the person of a point and nothing else.</summary>
    private static int? Own(PointFindings findings, int point)
    {
        var pattern = findings.Pattern.Points[point];
        var index = pattern.Inferred ? -1 : pattern.Facts.ToList().FindIndex(f => f.Core && f.IsActor && f.Years.Count == 0 && f.Wordings.Count > 0 && ReadOnce.Of(findings.Pattern.Scheme, f.Text).Tokens.All(t => t.Capital && !SchemeNames.IsState(t.Stem)));
        return index < 0 ? null : index;
    }

    /// <summary>Two other facts of the point stand here, and its person neither here nor in the sentences around.</summary>
    private static bool IsTold(PointFindings findings, int point, List<Hit> told, int own)
    {
        var facts = findings.Pattern.Points[point].Facts;
        return told.Where(h => !facts[h.Target.Item].IsEffect).Select(h => h.Target.Item).Distinct().Count() >= EnoughFacts && told.Exists(h => facts[h.Target.Item].Core)
            && !findings.Hits.Exists(h => h.Target.Use == WordingUse.Fact && h.Target.Point == point && h.Target.Item == own && Math.Abs(h.Sentence - told[0].Sentence) <= 1);
    }

    /// <summary>The person of another point, of which the sentence tells nothing else, as the subject.</summary>
    private static (int From, int To)? Other(PointFindings findings, SchemeNames names, int point, List<Hit> sentence)
    {
        foreach (var other in sentence.Where(h => h.Target.Point != point).GroupBy(h => h.Target.Point))
        {
            if (Own(findings, other.Key) is { } own && other.All(h => h.Target.Item == own) && other.MaxBy(h => h.To - h.From) is { } hit
                && hit.From - findings.Text.Sentences[hit.Sentence].FirstToken <= NearSubject && !names.IsParty(point, findings.Text.Tokens[hit.To - 1].Stem)
                && !findings.Assertions.IsRejected(hit.From) && !findings.Assertions.IsSupposed(hit.From))
            {
                return (hit.From, hit.To);
            }
        }

        return null;
    }
}
