using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Whether words that stand in a sentence make the mistaken claim there.</summary>
internal sealed partial class ClaimFinder
{
    /// <summary>"The Bastille, the royal palace", "the Notables were elected": one is said to be the other.</summary>
    internal static bool IsSame(EssayText text, int from, int to) =>
        to <= from || text.Tokens[from - 1].Clause != text.Tokens[to].Clause || Enumerable.Range(from, to - from).Any(i => Sames.Contains(text.Tokens[i].Norm));

    /// <summary>Two words alone must stand close, as one thing said of the other.</summary>
    private bool IsLoose(List<Place> met, bool carried) =>
        met is [var a, var b] && (a.From < b.From ? (a.To, b.From) : (b.To, a.From)) is var (from, to)
        && (Between(from, to) > (text.Tokens[a.From].Capital || text.Tokens[b.From].Capital || carried ? Opening : Nearby) || Enumerable.Range(from, Math.Max(0, to - from)).Any(i => text.Tokens[i].Norm is "or" or "and"));

    /// <summary>"Crooks suffers. He is the cook": the sentence before begins with the name.</summary>
    private bool IsCarried(Slot slot, int s, ILookup<int, (int Term, int From, int To)> places)
    {
        if (s == 0 || text.Sentences[s - 1].Paragraph != text.Sentences[s].Paragraph || text.Tokens[text.Sentences[s].FirstToken].Norm is not ("he" or "she" or "it" or "they" or "this") || All(slot, places).Any())
        {
            return false;
        }

        var first = text.Sentences[s - 1].FirstToken;
        return findings.Terms.In(s - 1).Any(t => slot.Terms.Contains(t.Term) && t.From < first + Opening && !HasOther(s - 1, t.From, t.To));
    }

    /// <summary>True where the sentence names somebody else, of whom "he" may be said.</summary>
    private bool HasOther(int s, int from, int to) =>
        Enumerable.Range(text.Sentences[s].FirstToken + 1, Math.Max(0, text.Sentences[s].Count - 1)).Any(i => (i < from || i >= to) && text.Tokens[i] is { Capital: true, IsStop: false });

    /// <summary>"acts as a ceiling", "is called a tariff": the thing itself is said to be one.</summary>
    private bool IsCalled(Place wrong) =>
        Enumerable.Range(Math.Max(0, wrong.From - Before), Math.Min(wrong.From, Before)).Any(i => text.Tokens[i].Clause == text.Tokens[wrong.From].Clause && Sames.Contains(text.Tokens[i].Norm));

    /// <summary>"Curley shoots Lennie" is no "Lennie shoots Curley", but "Lennie was shot by Curley" is.</summary>
    private bool InOrder(MistakeClaim claim, List<Place> met)
    {
        if (claim.Subject is not { } subject)
        {
            return true;
        }

        var at = met.FindIndex(m => Meets(subject, m));
        if (at < 0)
        {
            return false;
        }

        var (before, named) = (met[at].From > 0 ? text.Tokens[met[at].From - 1].Norm : "", met.Where((m, i) => i != at && text.Tokens[m.From].Capital));
        return before == "by" || named.All(m => m.From > met[at].From);
    }

    private bool Meets(Slot slot, Place place) => findings.Terms.In(text.Tokens[place.From].Sentence).Any(t => t.From == place.From && t.To == place.To && slot.Terms.Contains(t.Term));

    /// <summary>The sentence, or the one before it, gives a fact of the point in other words than the mistaken ones.</summary>
    private bool IsTold(int point, int s, List<Place> wrong) =>
        IsToldIn(point, s, wrong) || (s > 0 && text.Sentences[s - 1].Paragraph == text.Sentences[s].Paragraph && IsToldIn(point, s - 1, wrong));

    private bool IsToldIn(int point, int s, List<Place> wrong) =>
        findings.HitsIn[s].Any(h => h.Target.Point == point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted && (wrong.Count == 0 || !ClaimStance.IsContrasted(text, h.From, wrong[0].From)) && h.Told.Any(t => !wrong.Exists(w => t >= w.From && t < w.To)));

    /// <summary>No border between the words but those after which the same thing is spoken of: "the gabelle, which was ...".</summary>
    private bool IsOneClaim(MistakeClaim claim, int from, int to, List<Place> met)
    {
        var borders = 0;
        for (var i = from + 1; i < to; i++)
        {
            if (text.Tokens[i].Clause != text.Tokens[i - 1].Clause)
            {
                borders++;
                var norm = text.Tokens[i].Norm;
                if (borders > Borders || !(Says.Contains(norm) || (norm == "because" && claim.Text.Contains(" for ", StringComparison.Ordinal)) || Resumes.Contains(norm) || met.Exists(m => m.From == i && text.Tokens[i].Capital) || (norm.Length > 4 && (norm.EndsWith("ed", StringComparison.Ordinal) || norm.EndsWith("ing", StringComparison.Ordinal)))))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"When Labour was elected in 1945, MacDonald became Prime Minister": the only year of the sentence dates whoever is said to hold the office.</summary>
    private bool IsOfOffice(MistakeClaim claim, List<Place> met, int s)
    {
        if (claim.Years.Length == 0 || claim.Subject is null || met.Count < 3 || findings.Years.Written(s).Count != 1)
        {
            return false;
        }

        var words = met.Where(m => text.Tokens[m.From].Kind != TokenKind.Year).OrderBy(m => m.From).ToList();
        return Enumerable.Range(words[0].To, Math.Max(0, words[^1].From - words[0].To)).Any(i => Holds.Contains(text.Tokens[i].Norm));
    }

    /// <summary>"Lindner, who had been Chancellor": what is said of him was so at another time.</summary>
    private bool IsFormer(MistakeClaim claim, List<Place> met, int s)
    {
        var (from, to) = Span(met);
        var (first, end) = (Math.Max(text.Sentences[s].FirstToken, from - Before), Math.Min(text.Sentences[s].EndToken, to + Before));
        return claim.Years.Length > 0 && claim.Subject is not null && Enumerable.Range(first, end - first).Any(i => Former.Contains(text.Tokens[i].Norm));
    }

    private bool IsMade(MistakeClaim claim, List<Place> wrong, List<Place> met, int s)
    {
        var (from, to) = Span(met);
        var assertions = findings.Assertions;
        if (claim.IsBare && wrong.Exists(IsOwner))
        {
            return false;
        }

        if (Enumerable.Range(from, to - from).Any(assertions.IsSupposed) || wrong.Exists(w => assertions.IsRejected(w.From) || (assertions.IsListed(w.From) && claim.Own.Length == 0)))
        {
            return false;
        }

        var (start, denied, against) = (Math.Max(text.Sentences[s].FirstToken, from - Before), false, false);
        foreach (ref readonly var token in text.Tokens.Between(start, to))
        {
            denied |= Lexicon.IsNegator(token.Norm);
            against |= Against.Contains(token.Norm);
        }

        return !against && denied == claim.Denies && (!denied || ClaimStance.IsDenialOf(text, text.Sentences[s], [.. met.Select(m => m.From)])) && ClaimStance.IsStated(text, text.Sentences[s], from, to, claim.Text) && Quantity.Agrees(claim.Text, text, text.Sentences[s], from, to);
    }

    /// <summary>"Calonne's tax" is not said to have done anything.</summary>
    private bool IsOwner(Place place) => text.Tokens[place.To - 1] is var last && last.Capital && text.Original.AsSpan(last.Start, last.End - last.Start) is [.., '\'' or '’', 's'];

    private static (int From, int To) Span(List<Place> met) => (met.Min(m => m.From), met.Max(m => m.To));

    private IEnumerable<Place> All(Slot slot, ILookup<int, (int Term, int From, int To)> places)
    {
        foreach (var term in slot.Terms)
        {
            foreach (var (_, from, to) in places[term].Take(Occurrences))
            {
                yield return new(from, to, slot.Terms.Length == 1 || !findings.Pattern.Vocabulary.IsGeneral(term));
            }
        }
    }

    private Place? Nearest(Slot slot, ILookup<int, (int Term, int From, int To)> places, List<Place> taken)
    {
        Place? best = null;
        var near = taken.Count > 0 ? taken[0].From : 0;
        foreach (var place in All(slot, places).Where(p => !slot.IsName || text.Tokens[p.From].Capital || p.To > p.From + 1))
        {
            if ((best is null || Math.Abs(place.From - near) < Math.Abs(best.Value.From - near)) && !taken.Exists(t => t.From < place.To && t.To > place.From))
            {
                best = place;
            }
        }

        return best;
    }
}
