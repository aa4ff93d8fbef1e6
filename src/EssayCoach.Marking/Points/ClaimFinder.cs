using System.Runtime.CompilerServices;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Finds the claims that a rubric calls mistakes where an essay makes them in its own words: "the Bastille, the royal palace" for "says that the Bastille was the royal palace".</summary>
internal sealed partial class ClaimFinder
{
    private const int Occurrences = 8;
    private const int SpanBase = 5;
    private const int SpanPerWord = 4;
    private const int Borders = 2;
    private const int Before = 3;
    private const int Nearby = 1;
    private const int Opening = 3;
    private const int Many = 4;
    private const double Most = 0.67;
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
}
