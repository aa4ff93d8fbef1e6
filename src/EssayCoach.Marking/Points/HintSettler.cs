namespace EssayCoach.Marking.Points;

/// <summary>Takes a fact said in part as said where its sentence vouches for the rest: by who acted, or by the name with the point's own year.</summary>
internal static class HintSettler
{
    internal static List<Hit> Settle(SchemePattern scheme, YearsNear years, List<Hit> hits)
    {
        var settled = new List<Hit>(hits.Count);
        foreach (var sentence in hits.GroupBy(h => h.Sentence))
        {
            var here = sentence.ToList();
            settled.AddRange(here.Where(h => h.Target.Use != WordingUse.Hint || Vouched(scheme, years, here, h))
                .Select(h => h.Target.Use == WordingUse.Hint ? h with { Target = h.Target with { Use = WordingUse.Fact } } : h));
        }

        return settled;
    }

    private static bool Vouched(SchemePattern scheme, YearsNear years, List<Hit> here, Hit hint)
    {
        var facts = scheme.Points[hint.Target.Point].Facts;
        if (!facts[hint.Target.Item].Core || hint.Stance != Stance.Asserted)
        {
            return false;
        }

        var actor = here.Exists(h => h.Target is { Use: WordingUse.Fact, Item: >= 0 } && h.Target.Point == hint.Target.Point && h.Target.Item != hint.Target.Item && h.Stance == Stance.Asserted
            && facts[h.Target.Item] is { Core: true, IsActor: true } && h.Wording.Slots.Any(s => s.IsName && s.Weight > Slot.TopicWeight));
        var own = facts.Where(f => f.Core).SelectMany(f => f.Years).ToList();
        var name = hint.Wording.Slots.Any(s => s.IsName && s.IsSpecific);
        return actor || (name && own.Count > 0 && years.Speaks(hint.Sentence, own));
    }
}
