using System.Runtime.CompilerServices;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Finds the claims that a rubric calls mistakes where an essay makes them in its own words: "the Bastille, the royal palace" for "says that the Bastille was the royal palace".</summary>
internal sealed class ClaimFinder
{
    private const int Occurrences = 8;
    private const int SpanBase = 5;
    private const int SpanPerWord = 4;
    private const int Borders = 2;
    private const int Before = 3;
    private const int Nearby = 1;
    private const int Opening = 3;
    private const int Many = 4;
    private const double Most = 0.5;
    private const double TwoWords = 2;

    private static readonly ConditionalWeakTable<SchemePattern, Dictionary<int, List<Mistake>>> Made = [];

    /// <summary>Words that go on to say what the thing before them is.</summary>
    private static readonly HashSet<string> Says = new("which who whom whose that a an the meaning being called named known or ie namely".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that set a claim against another, so that it is not made.</summary>
    private static readonly HashSet<string> Against = new("rather instead unlike except opposed hardly myth misconception wrongly mistakenly falsely confused".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Sames = new("is was are were be been being as called named become becomes became means meant known".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Pronouns = new("he she it they this".Split(' '), StringComparer.Ordinal);

    private readonly PointFindings findings;
    private readonly EssayText text;
    private readonly Dictionary<int, List<Mistake>> mistakes;

    private ClaimFinder(PointFindings findings)
    {
        (this.findings, text) = (findings, findings.Text);
        mistakes = Made.GetValue(findings.Pattern, static p => Index(p));
    }

    private sealed record Mistake(int Point, ConfusionPattern Confusion, MistakeClaim Claim);

    private readonly record struct Place(int From, int To, bool Literal);

    /// <summary>The mistaken claims of an essay.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="counts">False for sentences that earn nothing, by sentence.</param>
    /// <returns>The claims, sentence by sentence.</returns>
    internal static List<ConfusionHit> Find(PointFindings findings, IReadOnlyList<bool> counts)
    {
        var finder = new ClaimFinder(findings);
        var found = new List<ConfusionHit>();
        for (var s = 0; s < findings.Text.Sentences.Count && finder.mistakes.Count > 0; s++)
        {
            if (counts[s] && !findings.Text.Sentences[s].IsQuestion)
            {
                found.AddRange(finder.In(s));
            }
        }

        return found;
    }

    private static Dictionary<int, List<Mistake>> Index(SchemePattern scheme)
    {
        var index = new Dictionary<int, List<Mistake>>();
        for (var p = 0; p < scheme.Points.Count; p++)
        {
            foreach (var confusion in scheme.Points[p].Confusions)
            {
                foreach (var claim in confusion.Claims.Where(c => c.Instead is null || !IsSaid(scheme, c)))
                {
                    foreach (var term in claim.Key.Terms)
                    {
                        ListOf(index, term).Add(new(p, confusion, claim));
                    }
                }
            }
        }

        return index;
    }

    /// <summary>True where the scheme itself says in one text what would contradict this fact: then both can be true.</summary>
    private static bool IsSaid(SchemePattern scheme, MistakeClaim claim) =>
        scheme.Points.Any(p => p.Texts.Any(t => claim.Wrong.Concat(claim.Own).All(slot => slot.Terms.Any(t.Contains))));

    private IEnumerable<ConfusionHit> In(int s)
    {
        Dictionary<int, List<(int From, int To)>>? places = null;
        var tried = new HashSet<Mistake>(ReferenceEqualityComparer.Instance);
        foreach (var (term, _, _) in findings.Terms.In(s))
        {
            foreach (var mistake in mistakes.GetValueOrDefault(term) ?? [])
            {
                if (tried.Add(mistake) && !ConfusionFinder.IsItself(findings, mistake.Point, s, mistake.Confusion.Confusion.Record) && Try(mistake, s, places ??= Places(s)) is { } hit)
                {
                    yield return hit;
                }
            }
        }
    }

    private Dictionary<int, List<(int From, int To)>> Places(int s)
    {
        var places = new Dictionary<int, List<(int From, int To)>>();
        foreach (var (term, from, to) in findings.Terms.In(s))
        {
            var list = ListOf(places, term);
            if (list.Count < Occurrences)
            {
                list.Add((from, to));
            }
        }

        return places;
    }

    private ConfusionHit? Try(Mistake mistake, int s, Dictionary<int, List<(int From, int To)>> places)
    {
        if (mistake.Claim is { Wrong.Length: 0, Years.Length: 0 })
        {
            return InTurn(mistake, s, places);
        }

        foreach (var key in All(mistake.Claim.Key, places).ToList())
        {
            var wrong = mistake.Claim.Wrong.Length > 0 ? new List<Place> { key } : [];
            foreach (var slot in mistake.Claim.Wrong.Where(x => x != mistake.Claim.Key))
            {
                if (Nearest(slot, places, wrong) is { } place)
                {
                    wrong.Add(place);
                }
            }

            if (mistake.Claim.Years.Length > 0)
            {
                wrong.AddRange(YearsIn(s, mistake.Claim.Years, key));
            }

            if (wrong.Count == mistake.Claim.Wrong.Length + Math.Min(1, mistake.Claim.Years.Length) && Said(mistake, s, wrong, places) is { } hit)
            {
                return hit;
            }
        }

        return null;
    }

    /// <summary>A claim of words that the point has too, so that only their order makes it false: each must follow the one before at once.</summary>
    private ConfusionHit? InTurn(Mistake mistake, int s, Dictionary<int, List<(int From, int To)>> places)
    {
        foreach (var first in All(mistake.Claim.Own[0], places).ToList())
        {
            var last = first;
            var literal = first.Literal;
            var met = 1;
            foreach (var slot in mistake.Claim.Own.Skip(1))
            {
                var next = All(slot, places).Where(p => p.From >= last.To && Between(last.To, p.From) <= Nearby).OrderBy(p => p.From).ToList();
                if (next.Count == 0)
                {
                    break;
                }

                (last, met) = (next[0], met + 1);
                literal &= last.Literal || slot.IsName;
            }

            if (met == mistake.Claim.Own.Length && literal && IsOneClaim(first.From, last.To) && (!mistake.Claim.IsBare || IsToldIn(mistake.Point, s, [first])) && IsMade(mistake.Claim, [first, last], s, first.From, last.To))
            {
                return new(mistake.Point, mistake.Confusion.Confusion, first.From, last.To);
            }
        }

        return null;
    }

    /// <summary>How many words of content stand between two places.</summary>
    private int Between(int from, int to)
    {
        var between = 0;
        for (var i = from; i < to && between <= Nearby; i++)
        {
            between += text.Tokens[i].IsStop ? 0 : 1;
        }

        return between;
    }

    /// <summary>A year of the mistake, if none of the point's own stands beside it.</summary>
    private IEnumerable<Place> YearsIn(int s, int[] years, Place key)
    {
        var span = text.Sentences[s];
        return Enumerable.Range(span.FirstToken, span.Count).Where(i => text.Tokens[i].Kind == TokenKind.Year && years.Contains(text.Tokens[i].Value))
            .OrderBy(i => Math.Abs(i - key.From)).Take(1).Select(i => new Place(i, i + 1, true));
    }

    private ConfusionHit? Said(Mistake mistake, int s, List<Place> wrong, Dictionary<int, List<(int From, int To)>> places)
    {
        var claim = mistake.Claim;
        var met = new List<Place>(wrong);
        var (own, all) = (0.0, claim.Own.Sum(o => o.Weight));
        foreach (var slot in claim.Own)
        {
            if (slot.IsName && IsCarried(slot, s, places))
            {
                own += slot.Weight;
            }
            else if (Nearest(slot, places, met) is { } place && Math.Abs(place.From - met[0].From) <= SpanBase + (SpanPerWord * (claim.Own.Length + wrong.Count)))
            {
                met.Add(place);
                own += slot.Weight;
            }
        }

        var (from, to) = (met.Min(m => m.From), met.Max(m => m.To));
        var share = all > 0 ? own / all : 0;
        var weight = claim.Wrong.Sum(w => w.Weight) + claim.Years.Length;
        var literal = wrong.TrueForAll(w => w.Literal);
        var enough = claim.Instead is { } instead ? share >= 1 && literal && !All(instead, places).Any() : share >= 1 || (claim.Own.Length >= Many && met.Count - wrong.Count >= claim.Own.Length - 1 && literal && IsTold(mistake.Point, s, wrong)) || (share >= Most && literal && weight >= TwoWords && IsTold(mistake.Point, s, wrong))
            || (all <= 0 && literal && (weight >= TwoWords || IsCalled(wrong[0])) && IsToldIn(mistake.Point, s, wrong));
        return enough && !IsLoose(met) && (!claim.Identifies || met.Count < 2 || IsSame(text, met.Min(m => m.To), met.Max(m => m.From))) && (!claim.IsBare || IsToldIn(mistake.Point, s, met)) && InOrder(claim, met) && to - from <= SpanBase + (SpanPerWord * met.Count) && IsOneClaim(from, to) && IsMade(claim, wrong, s, from, to)
            ? new(mistake.Point, mistake.Confusion.Confusion, from, to) : null;
    }

    /// <summary>"The Bastille, the royal palace", "the Notables were elected": one is said to be the other.</summary>
    internal static bool IsSame(EssayText text, int from, int to) =>
        to <= from || text.Tokens[from - 1].Clause != text.Tokens[to].Clause || Enumerable.Range(from, to - from).Any(i => Sames.Contains(text.Tokens[i].Norm));

    /// <summary>Two words alone must stand close, as one thing said of the other.</summary>
    private bool IsLoose(List<Place> met) =>
        met is [var a, var b] && (a.From < b.From ? (a.To, b.From) : (b.To, a.From)) is var (from, to)
        && (Between(from, to) > (text.Tokens[a.From].Capital || text.Tokens[b.From].Capital ? Opening : Nearby) || Enumerable.Range(from, Math.Max(0, to - from)).Any(i => text.Tokens[i].Norm is "or" or "and"));

    /// <summary>"Crooks suffers. He is the cook": the sentence before begins with the name.</summary>
    private bool IsCarried(Slot slot, int s, Dictionary<int, List<(int From, int To)>> places)
    {
        if (s == 0 || text.Sentences[s - 1].Paragraph != text.Sentences[s].Paragraph || !Pronouns.Contains(text.Tokens[text.Sentences[s].FirstToken].Norm) || All(slot, places).Any())
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
        if (claim.Subject is not { } subject || met.FindIndex(m => Meets(subject, m)) is not (>= 0 and var at))
        {
            return true;
        }

        var (before, named) = (met[at].From > 0 ? text.Tokens[met[at].From - 1].Norm : "", met.Where((m, i) => i != at && text.Tokens[m.From].Capital));
        return before == "by" || named.All(m => m.From > met[at].From);
    }

    private bool Meets(Slot slot, Place place) => findings.Terms.In(text.Tokens[place.From].Sentence).Any(t => t.From == place.From && t.To == place.To && slot.Terms.Contains(t.Term));

    /// <summary>The sentence, or the one before it, gives a fact of the point in other words than the mistaken ones.</summary>
    private bool IsTold(int point, int s, List<Place> wrong) =>
        IsToldIn(point, s, wrong) || (s > 0 && text.Sentences[s - 1].Paragraph == text.Sentences[s].Paragraph && IsToldIn(point, s - 1, wrong));

    private bool IsToldIn(int point, int s, List<Place> wrong) =>
        findings.HitsIn[s].Any(h => h.Target.Point == point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted && h.Told.Any(t => !wrong.Exists(w => t >= w.From && t < w.To)));

    /// <summary>No border between the words but those after which the same thing is spoken of: "the gabelle, which was ...".</summary>
    private bool IsOneClaim(int from, int to)
    {
        var borders = 0;
        for (var i = from + 1; i < to; i++)
        {
            if (text.Tokens[i].Clause != text.Tokens[i - 1].Clause)
            {
                borders++;
                var norm = text.Tokens[i].Norm;
                if (borders > Borders || !(Says.Contains(norm) || (norm.Length > 4 && (norm.EndsWith("ed", StringComparison.Ordinal) || norm.EndsWith("ing", StringComparison.Ordinal)))))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsMade(MistakeClaim claim, List<Place> wrong, int s, int from, int to)
    {
        var assertions = findings.Assertions;
        if (wrong.Exists(w => assertions.IsRejected(w.From) || assertions.IsSupposed(w.From) || (assertions.IsListed(w.From) && claim.Own.Length == 0)))
        {
            return false;
        }

        var (denied, against) = (false, false);
        for (var i = Math.Max(text.Sentences[s].FirstToken, from - Before); i < to; i++)
        {
            denied |= Lexicon.IsNegator(text.Tokens[i].Norm);
            against |= Against.Contains(text.Tokens[i].Norm);
        }

        return !against && denied == claim.Denies && Quantity.Agrees(claim.Text, text, text.Sentences[s], from, to);
    }

    private IEnumerable<Place> All(Slot slot, Dictionary<int, List<(int From, int To)>> places)
    {
        foreach (var term in slot.Terms)
        {
            foreach (var (from, to) in places.GetValueOrDefault(term) ?? [])
            {
                yield return new(from, to, slot.Terms.Length == 1 || !findings.Pattern.Vocabulary.IsGeneral(term));
            }
        }
    }

    private Place? Nearest(Slot slot, Dictionary<int, List<(int From, int To)>> places, List<Place> taken)
    {
        Place? best = null;
        var near = taken.Count > 0 ? taken[0].From : 0;
        foreach (var place in All(slot, places).Where(p => !slot.IsName || text.Tokens[p.From].Capital))
        {
            if ((best is null || Math.Abs(place.From - near) < Math.Abs(best.Value.From - near)) && !taken.Exists(t => t.From < place.To && t.To > place.From))
            {
                best = place;
            }
        }

        return best;
    }

    private static List<T> ListOf<T>(Dictionary<int, List<T>> lists, int key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
