using System.Collections.Frozen;
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

    private static readonly ConditionalWeakTable<SchemePattern, ILookup<int, Mistake>> Made = [];

    /// <summary>Words that go on to say what the thing before them is.</summary>
    private static readonly FrozenSet<string> Says = Lexicon.Words("which who whom whose that a an the meaning being called named known or ie namely");

    /// <summary>Words that set a claim against another, so that it is not made.</summary>
    private static readonly FrozenSet<string> Against = Lexicon.Words("rather instead unlike except opposed hardly myth misconception wrongly mistakenly falsely confused");

    /// <summary>Words with which a sentence comes back to what it spoke of before a comma.</summary>
    private static readonly FrozenSet<string> Resumes = Lexicon.Words("is are was were has had");

    private static readonly FrozenSet<string> Holds = Lexicon.Words("is was became remained");

    /// <summary>Words by which an office is another time's.</summary>
    private static readonly FrozenSet<string> Former = Lexicon.Words("had former formerly previously earlier until till ex once would");

    private static readonly FrozenSet<string> Sames = Lexicon.Words("is was are were be been being as called named become becomes became means meant known");

    private readonly PointFindings findings;
    private readonly EssayText text;
    private readonly ILookup<int, Mistake> mistakes;

    private ClaimFinder(PointFindings findings)
    {
        (this.findings, text) = (findings, findings.Text);
        mistakes = Made.GetValue(findings.Pattern, Index);
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

    /// <summary>The mistakes by the terms of the slot that each is looked for by.</summary>
    private static ILookup<int, Mistake> Index(SchemePattern scheme) =>
        (from point in Enumerable.Range(0, scheme.Points.Count)
         from confusion in scheme.Points[point].Confusions
         from claim in confusion.Claims
         where claim.Instead is null ? !IsTitled(scheme, claim) : !IsSaid(scheme, claim)
         let mistake = new Mistake(point, confusion, claim)
         from term in claim.Key.Terms
         select (term, mistake)).ToLookup(x => x.term, x => x.mistake);

    /// <summary>True where the scheme itself says in one text what would contradict this fact: then both can be true.</summary>
    private static bool IsSaid(SchemePattern scheme, MistakeClaim claim) =>
        scheme.Points.Any(p => p.Texts.Any(t => claim.Wrong.Concat(claim.Own).All(slot => slot.Terms.Any(t.Contains))));

    /// <summary>True where the scheme's table of dates has the words as a name: "Seattle study" is one, wherever another study was made.</summary>
    private static bool IsTitled(SchemePattern scheme, MistakeClaim claim) =>
        claim.Years.Length == 0 && scheme.Scheme.Dates.SelectMany(d => d.Names).Select(n => EssayText.Read(n).Tokens.SelectMany(t => scheme.Vocabulary.Of(t.Stem) is var e && e.Term >= 0 ? e.Groups.Append(e.Term) : []).ToHashSet())
            .Any(name => claim.Wrong.Concat(claim.Own).All(slot => slot.Terms.Any(name.Contains)));

    private IEnumerable<ConfusionHit> In(int s)
    {
        var here = findings.Terms.In(s);
        ILookup<int, (int Term, int From, int To)>? places = null;
        HashSet<Mistake>? tried = null;
        foreach (var (term, _, _) in here)
        {
            foreach (var mistake in mistakes[term])
            {
                if ((tried ??= new(ReferenceEqualityComparer.Instance)).Add(mistake) && Try(mistake, s, places ??= here.ToLookup(t => t.Term)) is { } hit && !ConfusionFinder.IsItself(findings, mistake.Point, s, hit.Confusion.Record))
                {
                    yield return hit;
                }
            }
        }
    }

    private ConfusionHit? Try(Mistake mistake, int s, ILookup<int, (int Term, int From, int To)> places)
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
    private ConfusionHit? InTurn(Mistake mistake, int s, ILookup<int, (int Term, int From, int To)> places)
    {
        foreach (var first in All(mistake.Claim.Own[0], places).ToList())
        {
            var last = first;
            var (literal, named) = (first.Literal, mistake.Claim.Own.Length >= Opening && mistake.Claim.Own.Any(o => o.IsName));
            var met = 1;
            foreach (var slot in mistake.Claim.Own.Skip(1))
            {
                var next = All(slot, places).Where(p => p.From >= last.To && Between(last.To, p.From) <= Nearby).OrderBy(p => p.From).ToList();
                if (next.Count == 0)
                {
                    break;
                }

                (last, met) = (next[0], met + 1);
                literal &= last.Literal || slot.IsName || named;
            }

            List<Place> ends = [first, last];
            if (met == mistake.Claim.Own.Length && literal && IsOneClaim(mistake.Claim, first.From, last.To, []) && (!mistake.Claim.IsBare || IsToldIn(mistake.Point, s, [first])) && IsMade(mistake.Claim, ends, ends, s))
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

    /// <summary>The year of the mistake that stands nearest.</summary>
    private IEnumerable<Place> YearsIn(int s, int[] years, Place key)
    {
        var span = text.Sentences[s];
        return Enumerable.Range(span.FirstToken, span.Count).Where(i => text.Tokens[i].Kind == TokenKind.Year && years.Contains(text.Tokens[i].Value))
            .OrderBy(i => Math.Abs(i - key.From)).Take(1).Select(i => new Place(i, i + 1, true));
    }

    private ConfusionHit? Said(Mistake mistake, int s, List<Place> wrong, ILookup<int, (int Term, int From, int To)> places)
    {
        var claim = mistake.Claim;
        var met = new List<Place>(wrong);
        var (own, all, carried) = (0.0, claim.Own.Sum(o => o.Weight), false);
        foreach (var slot in claim.Own)
        {
            if (slot.IsName && IsCarried(slot, s, places))
            {
                (own, carried) = (own + slot.Weight, true);
            }
            else if (Nearest(slot, places, met) is { } place && Math.Abs(place.From - met[0].From) <= SpanBase + (SpanPerWord * (claim.Own.Length + wrong.Count)))
            {
                met.Add(place);
                own += slot.Weight;
            }
        }

        var (from, to) = Span(met);
        var office = IsOfOffice(claim, met, s);
        return IsEnough(mistake, s, wrong, met.Count - wrong.Count, all > 0 ? own / all : 0, places) && IsOneThing(claim, met, carried) && (office || IsDated(met)) && !IsFormer(claim, met, s) && (!claim.IsBare || IsToldIn(mistake.Point, s, met))
            && to - from <= SpanBase + (SpanPerWord * met.Count) && (office || IsOneClaim(claim, from, to, met)) && IsMade(claim, wrong, met, s)
            ? new(mistake.Point, mistake.Confusion.Confusion, from, to) : null;
    }

    /// <summary>True where so much of the claim is said that nothing else can be meant.</summary>
    private bool IsEnough(Mistake mistake, int s, List<Place> wrong, int ownMet, double share, ILookup<int, (int Term, int From, int To)> places)
    {
        var claim = mistake.Claim;
        var literal = wrong.TrueForAll(w => w.Literal);
        if (claim.Instead is { } instead)
        {
            return share >= 1 && literal && !All(instead, places).Any();
        }

        var weight = claim.Wrong.Sum(w => w.Weight) + claim.Years.Length;
        var nearly = (claim.Own.Length >= Many && ownMet >= claim.Own.Length - 1) || (share >= Most && weight >= TwoWords);
        var bare = claim.Own.Sum(o => o.Weight) <= 0 && (weight >= TwoWords || IsCalled(wrong[0]));
        return share >= 1 || (literal && ((nearly && IsTold(mistake.Point, s, wrong)) || (bare && IsToldIn(mistake.Point, s, wrong))));
    }

    /// <summary>A year of the mistake is said of something else of it.</summary>
    private bool IsDated(List<Place> met) =>
        met.TrueForAll(y => text.Tokens[y.From].Kind != TokenKind.Year || met.Exists(m => m != y && YearBinding.Binds(text, m.From, m.To, y.From)));

    /// <summary>True where what was met is said of one thing, in the claim's own order.</summary>
    private bool IsOneThing(MistakeClaim claim, List<Place> met, bool carried) =>
        !IsLoose(met, carried) && (!claim.Identifies || met.Count < 2 || IsSame(text, met.Min(m => m.To), met.Max(m => m.From))) && InOrder(claim, met);
}
