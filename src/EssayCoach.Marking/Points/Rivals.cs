namespace EssayCoach.Marking.Points;

/// <summary>Settles which point a sentence is about where several points share its words: treaties, breaks and recognitions resemble each other.</summary>
internal static class Rivals
{
    /// <summary>Leaves out the hits of a point in a sentence that plainly speaks of another one.</summary>
    internal static List<Hit> Settle(SchemePattern scheme, YearsNear years, List<Hit> hits)
    {
        var kept = new List<Hit>(hits.Count);
        foreach (var sentence in hits.GroupBy(h => h.Sentence))
        {
            var claims = Claims(scheme, years, [.. sentence]);
            kept.AddRange(sentence.Where(h => !IsOfPoint(h) || !claims.Exists(c => c.Point == h.Target.Point && claims.Exists(o => Outdoes(o, c)))));
        }

        return kept;
    }

    private static bool IsOfPoint(Hit hit) => hit.Target.Use is WordingUse.Fact or WordingUse.Accept && hit.Stance == Stance.Asserted;

    private static List<Claim> Claims(SchemePattern scheme, YearsNear years, List<Hit> hits)
    {
        var claims = new List<Claim>();
        foreach (var group in hits.Where(IsOfPoint).GroupBy(h => h.Target.Point))
        {
            var facts = scheme.Points[group.Key].Facts;
            var core = group.Where(h => h.Target.Item >= 0 && facts[h.Target.Item].Core).ToList();
            var found = core.Select(h => h.Target.Item).Distinct().Count();
            var all = facts.Count(f => f.Core && !f.IsYear);
            var own = facts.Where(f => f.Core).SelectMany(f => f.Years).ToList();
            var named = core.Exists(h => h.Wording.Slots.Any(s => s.IsName && s.Weight >= 2) && scheme.Specificity(h.Wording) >= 1);
            claims.Add(new(group.Key, [.. group.SelectMany(h => h.Told)], all == 0 ? 0 : found / (double)all,
                own.Count > 0 && years.Speaks(group.First().Sentence, own), own.Count > 0 && years.Written(group.First().Sentence).Count > 0, named));
        }

        return claims;
    }

    /// <summary>
    /// A claim loses to one that uses all its words and more and is more complete, or, where the sentence gives a year,
    /// to one whose year it is, unless the losing point is called by its own name.
    /// </summary>
    private static bool Outdoes(Claim winner, Claim loser) =>
        winner.Point != loser.Point
        && ((loser.Told.Count < winner.Told.Count && loser.Told.IsSubsetOf(winner.Told) && loser.Share < winner.Share)
            || (winner.HasYear && loser is { HasYear: false, OtherYear: true, Named: false } && winner.Share >= loser.Share));

    private sealed record Claim(int Point, HashSet<int> Told, double Share, bool HasYear, bool OtherYear, bool Named);
}
