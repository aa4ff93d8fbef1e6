using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;

namespace EssayCoach.Web.Practice;

/// <summary>A point whose verdict is another than before.</summary>
public sealed record VerdictChange(string Title, Verdict Was, Verdict Now)
{
    public bool IsStronger => Worth(Now) > Worth(Was);

    public bool IsWeaker => Worth(Now) < Worth(Was);

    /// <summary>Wrong and not made are worth the same: nothing is taken off.</summary>
    private static int Worth(Verdict verdict) => Math.Max((int)verdict, (int)Verdict.Wrong);

    public override string ToString() => $"{Title}: {VerdictWords.Of(Was).ToLowerInvariant()} → {VerdictWords.Of(Now).ToLowerInvariant()}";
}

/// <summary>What differs between two reports on one question.</summary>
/// <param name="Verdicts">Points, and the judgement, whose verdict has changed, in the scheme's order.</param>
/// <param name="PutRight">Slips of the first that the second has no longer.</param>
/// <param name="NewSlips">Slips of the second that the first had not.</param>
/// <param name="StillMissing">How many points neither makes.</param>
public sealed record ReportChanges(IReadOnlyList<VerdictChange> Verdicts, IReadOnlyList<Slip> PutRight, IReadOnlyList<Slip> NewSlips, int StillMissing)
{
    private const string Judgement = "Your judgement";

    public static ReportChanges None { get; } = new([], [], [], 0);

    public bool IsEmpty => Verdicts.Count + PutRight.Count + NewSlips.Count == 0;

    public IEnumerable<VerdictChange> Stronger => Verdicts.Where(v => v.IsStronger);

    public IEnumerable<VerdictChange> Weaker => Verdicts.Where(v => v.IsWeaker);

    public static ReportChanges Between(MarkedEssay before, MarkedEssay after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = before.Points.DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var both = after.Points.Where(p => was.ContainsKey(p.Id)).Select(p => new VerdictChange(p.Title, was[p.Id].Verdict, p.Verdict)).ToList();
        return new(
            [.. both.Append(new(Judgement, before.Judgement.Verdict, after.Judgement.Verdict)).Where(v => v.Was != v.Now)],
            Without(before.Slips, after.Slips),
            Without(after.Slips, before.Slips),
            both.Count(v => v is { Was: Verdict.Missing, Now: Verdict.Missing }));
    }

    /// <summary>The change in one sentence, for a live region.</summary>
    public string Sentence
    {
        get
        {
            List<string> parts = [.. Verdicts.Select(v => v.ToString())];
            Add(parts, PutRight.Count, "fact", "put right");
            Add(parts, NewSlips.Count, "fact", "more to check");
            return parts.Count == 0 ? "No verdict has changed yet." : string.Join("; ", parts) + ".";
        }
    }

    /// <summary>What was won, lost and is still missing, counted in one sentence.</summary>
    public string Headline
    {
        get
        {
            List<string> parts = [];
            Add(parts, Stronger.Count(), "verdict", "stronger");
            Add(parts, Weaker.Count(), "verdict", "weaker");
            Add(parts, PutRight.Count, "fact", "put right");
            Add(parts, NewSlips.Count, "fact", "more to check");
            Add(parts, StillMissing, "point", "still missing");
            return parts.Count == 0 ? "No verdict has changed." : string.Join(", ", parts) + ".";
        }
    }

    private static void Add(List<string> parts, int count, string noun, string what)
    {
        if (count > 0)
        {
            parts.Add($"{VerdictWords.Number(count, noun)} {what}");
        }
    }

    private static List<Slip> Without(IReadOnlyList<Slip> slips, IReadOnlyList<Slip> others)
    {
        var known = others.Select(s => (s.Quote, s.Expected)).ToHashSet();
        return [.. slips.Where(s => !known.Contains((s.Quote, s.Expected)))];
    }
}
