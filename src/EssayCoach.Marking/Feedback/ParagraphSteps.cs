using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Steps on one paragraph, with the sentence to work on.</summary>
internal static class ParagraphSteps
{
    internal static string? GoOn(FeedbackGrounds g)
    {
        if (!g.Flagged("too-short") || g.Sentences.Counted.Count == 0)
        {
            return null;
        }

        var back = g.HasPeriod ? "one fact that backs it, with its date, and say why it does" : "one example that backs it, and say why it does";
        var fact = g.Sentences.Counted.Where(s => !g.Sentences.IsVerdict(s) && !g.Sentences.IsMistaken(s)).OrderByDescending(g.Sentences.Earns).ThenByDescending(s => Math.Min(2, g.Sentences.Precise(s))).ThenBy(s => s).Cast<int?>().FirstOrDefault();
        return fact is { } at ? $"Write on. Take {Quotation.Closed(g.Sentences.Words(at))} Say in two more sentences what it led to and what that means for the question; then do the same for a second fact."
            : g.Answer is { } answer ? $"Write on. You have an answer: {Quotation.Closed(answer.Quote)} Give {back}."
            : $"Write on from {Quotation.Closed(g.Sentences.Words(g.Sentences.Counted[^1]))} Give {back}.";
    }

    internal static string? OffPeriod(FeedbackGrounds g)
    {
        if (!g.Flagged("off-period") || g.Scheme.Period is not { } period)
        {
            return null;
        }

        var from = Math.Min(period.From, g.Scheme.Background?.From ?? period.From);
        var stray = g.Sentences.Counted.Cast<int?>().FirstOrDefault(s => g.Sentences.YearOutside(s!.Value, from, period.To) is not null);
        var lead = stray is { } s ? $"You write {Quotation.Closed(g.Sentences.Words(s))} That lies outside the question." : $"A good part of the text lies outside the question.";
        return $"{lead} Keep one sentence of background at most, and use the room for facts from {period.From} to {period.To}.";
    }

    internal static string? Story(FeedbackGrounds g)
    {
        if (!g.Flagged("narrative"))
        {
            return null;
        }

        int Told(ParagraphRole p) => g.Sentences.In(p).Sum(s => (g.Sentences.Has(s, "narrative") ? 2 : 0) - (g.Sentences.Has(s, "explanation", "analysis", "focus", "judgement") ? 2 : 0));
        var tale = g.Body.Where(p => g.Sentences.In(p).Any()).OrderByDescending(Told).ThenByDescending(p => p.Words).FirstOrDefault();
        return tale is null ? null
            : $"Rework {g.Place(tale)}: {Quotation.Closed(g.Sentences.Words(g.Sentences.In(tale).First()))} Mostly it tells what happened. Put a claim about the question in front, and end with a sentence that starts {g.Mattered}.";
    }

    internal static string? Vague(FeedbackGrounds g)
    {
        var loose = g.Body.Where(p => p.Score is 1).SelectMany(p => g.Sentences.In(p).Select(s => (p, s)))
            .Where(x => g.Sentences.Precise(x.s) == 0 && !g.Sentences.Supposes(x.s) && !g.Sentences.IsVerdict(x.s) && !g.Sentences.Announces(x.s))
            .OrderByDescending(x => g.Sentences.Has(x.s, "vague")).ThenBy(x => x.s).ToList();
        return loose.Count == 0 ? null
            : $"{Writes(g, loose[0].p, loose[0].s)} {Quotation.Closed(g.Sentences.Words(loose[0].s))} {(g.HasPeriod ? "Say who, what and when" : "Add an example or a figure")}, so that a reader can check it.";
    }

    internal static string? Unexplained(FeedbackGrounds g)
    {
        var bare = g.Body.Where(p => p.Score == 2 || (p.Score > 2 && g.Level.DecidedBy == "explanation")).SelectMany(p => g.Sentences.In(p).Select(s => (p, s)))
            .Where(x => !g.Sentences.IsVerdict(x.s) && !g.Sentences.Announces(x.s) && !g.Sentences.Supposes(x.s) && !g.Sentences.IsMistaken(x.s) && !Thinks(g, x.s) && !Thinks(g, g.Sentences.Next(x.s)) && (g.Sentences.Earns(x.s) || (g.Sentences.Precise(x.s) > 0 && !g.Flagged("off-period"))))
            .OrderBy(x => x.p.Score).ThenByDescending(x => g.Sentences.Earns(x.s)).ThenByDescending(x => Math.Min(2, g.Sentences.Precise(x.s))).ThenBy(x => x.s).ToList();
        return bare.Count == 0 ? null
            : $"In {g.Place(bare[0].p)} keep {Quotation.Closed(g.Sentences.Words(bare[0].s))} Then add a sentence that starts {g.Mattered} and {QuestionWords.Of(g.Scheme.Question).Tie}.";
    }

    internal static string? Compare(FeedbackGrounds g)
    {
        var body = g.Body.ToList();
        var at = body.FindLastIndex(p => g.Sentences.In(p).Any() && !g.Sentences.In(p).Any(s => g.Sentences.Has(s, "comparison")));
        return at < 1 ? null
            : $"Weigh {g.Place(body[at])} against {g.Place(body[at - 1])}: after the sentence that starts {Quotation.Opening(g.Sentences.Words(g.Sentences.In(body[at]).Last()))}, say which of the two {(g.HasPeriod ? "mattered" : "matters")} more, and why.";
    }

    internal static string? Sustain(FeedbackGrounds g)
    {
        var loose = g.Body.Where(p => g.Sentences.In(p).Any() && !g.Sentences.Judges(g.Sentences.In(p).Last()) && !g.Sentences.Has(g.Sentences.In(p).Last(), "focus", "judgement", "sustained", "criteria")).OrderBy(p => g.Sentences.In(p).Any(s => g.Sentences.Has(s, "focus", "judgement", "sustained", "criteria"))).ThenByDescending(p => p.Words).FirstOrDefault();
        return loose is null || g.Answer is null ? null
            : $"Take the end of {g.Place(loose)}: {Quotation.Closed(g.Sentences.Words(g.Sentences.In(loose).Last()))} Add half a sentence that {QuestionWords.Of(g.Scheme.Question).Tie}.";
    }

    internal static string? HalfMade(FeedbackGrounds g) =>
        g.Points.FirstOrDefault(p => p.Verdict == Verdict.Partial && p.Missing is not null) is { } point
            ? $"Finish a point that you have begun: {Quotation.Closed(FeedbackGrounds.Best(point).Quote)} {point.Missing}"
            : null;

    internal static string? Answer(FeedbackGrounds g)
    {
        var main = g.Body.SelectMany(p => g.Sentences.In(p).Select(s => (p, s))).Where(x => !g.Sentences.Announces(x.s) && !g.Sentences.IsMistaken(x.s))
            .OrderByDescending(x => g.Sentences.Earns(x.s)).ThenBy(x => x.p.Score).ThenByDescending(x => Math.Min(2, g.Sentences.Precise(x.s))).ThenBy(x => x.s).ToList();
        return main.Count == 0 ? null
            : $"{Writes(g, main[0].p, main[0].s)} {Quotation.Closed(g.Sentences.Words(main[0].s))} Ask what somebody who disagrees would say to that, and answer them in one sentence.";
    }

    /// <summary>Where a sentence stands; not by the first words of its part where it is itself the first.</summary>
    private static string Writes(FeedbackGrounds g, ParagraphRole p, int s) =>
        g.Sentences.In(p).First() == s && !g.Place(p).StartsWith("paragraph", StringComparison.Ordinal) ? "You write" : $"In {g.Place(p)} you write";

    private static bool Thinks(FeedbackGrounds g, int? s) => s is { } at && g.Sentences.Has(at, "explanation", "analysis", "focus", "comparison", "reason");
}
