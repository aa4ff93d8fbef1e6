using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Structure;

/// <summary>What is said against the scheme's matter: facts thrown together that belong to different points, and points denied.</summary>
internal static class Coherence
{
    private static readonly ConditionalWeakTable<SchemePattern, Dictionary<int, int>> Owners = [];

    private const double Telling = 1;
    private const int Many = 3;

    /// <summary>Share of the sentences in which words that each stand in one point alone come from three points or more.</summary>
    internal static double JumbledShare(EssayView view)
    {
        var owners = Owners.GetValue(view.Findings.Pattern, OwnersOf);
        var (jumbled, all) = (0, 0);
        for (var s = 0; s < view.Text.Sentences.Count; s++)
        {
            if (view.Integrity.Counts[s])
            {
                all++;
                jumbled += view.Findings.Terms.In(s).Select(m => owners.GetValueOrDefault(m.Term, -1)).Where(p => p >= 0).Distinct().Count() >= Many ? 1 : 0;
            }
        }

        return all == 0 ? 0 : jumbled / (double)all;
    }

    /// <summary>Points of which the essay denies something and asserts nothing.</summary>
    internal static int Denied(EssayView view)
    {
        var facts = view.Findings.Hits.Where(h => h.Target.Use is WordingUse.Fact or WordingUse.Accept);
        return facts.GroupBy(h => h.Target.Point).Count(p => p.Any(h => h.Stance is Stance.Denied or Stance.Rejected) && p.All(h => h.Stance != Stance.Asserted));
    }

    /// <summary>The point of each term that one point alone has.</summary>
    private static Dictionary<int, int> OwnersOf(SchemePattern pattern) =>
        Enumerable.Range(0, pattern.Points.Count).SelectMany(p => pattern.TermsOfPoint(p).Select(t => (t.Key, t.Value, Point: p)))
            .GroupBy(t => t.Key).Where(g => g.Count() == 1 && g.First().Value >= Telling).ToDictionary(g => g.Key, g => g.First().Point);
}
