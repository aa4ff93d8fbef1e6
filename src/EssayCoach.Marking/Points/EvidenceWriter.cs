using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Quotes the sentences that earned a point, each with the facts that it holds.</summary>
internal static class EvidenceWriter
{
    private const int Most = 4;

    internal static List<Evidence> Write(EssayText text, PointPattern pattern, PointJudge.Weighed sum)
    {
        var bySentence = sum.Hits.GroupBy(h => h.Sentence).OrderByDescending(g => g.Select(h => h.Target.Item).Distinct().Count()).ThenBy(g => g.Key).ToList();
        var shown = new List<(int Sentence, string Reason)>();
        var covered = new HashSet<int>();
        foreach (var group in bySentence)
        {
            var items = group.Select(h => h.Target.Item).Where(i => i >= 0).Distinct().ToList();
            if (shown.Count > 0 && (shown.Count >= Most || items.TrueForAll(covered.Contains)))
            {
                continue;
            }

            covered.UnionWith(items);
            shown.Add((group.Key, Reason(pattern, items, group.Any(h => h.Corrected))));
        }

        return [.. shown.OrderBy(s => s.Sentence).Select(s => text.Quote(s.Sentence, s.Sentence, s.Reason))];
    }

    private static string Reason(PointPattern pattern, List<int> items, bool corrected)
    {
        var facts = items.Order().Select(i => pattern.Inferred && i == 0 ? "what the scheme says" : pattern.Facts[i].Text).ToList();
        var said = facts.Count == 0 ? "States the point in other words." : "Gives: " + string.Join("; ", facts) + ".";
        return corrected ? said + " (A name or word is spelt differently here; that costs nothing.)" : said;
    }
}
