using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Steps on one paragraph, with the sentence to work on.</summary>
internal static class ParagraphSteps
{
    private const int Telling = 5;
    private const int Full = 25;
    private const int Middle = 3;

    internal static string? GoOn(FeedbackGrounds g)
    {
        if (!g.Flagged("too-short") || g.Sentences.Counted.Count == 0)
        {
            return null;
        }

        var back = g.HasPeriod ? "one fact that backs it, with its date, and say why it does" : "one example that backs it, and say why it does";
        var fact = g.Sentences.Counted.Where(s => !g.Sentences.IsVerdict(s) && g.Sentences.IsSound(s)).OrderByDescending(g.Sentences.Earns).ThenByDescending(s => Math.Min(2, g.Sentences.Precise(s))).ThenBy(s => s).Cast<int?>().FirstOrDefault();
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
            : $"Rework {g.Place(tale)}: {Quotation.Closed(g.Sentences.Words(g.Sentences.In(tale).First()))} Most of that paragraph tells what happened. Put a claim about the question in front, and end with a sentence that starts {g.Mattered}.";
    }

    internal static string? Vague(FeedbackGrounds g)
    {
        var loose = g.Body.Where(p => p.Score is 1).SelectMany(p => g.Sentences.In(p).Select(s => (p, s)))
            .Where(x => g.Sentences.Precise(x.s) == 0 && g.Sentences.Length(x.s) >= Telling && g.Sentences.IsSound(x.s) && !g.Sentences.Supposes(x.s) && !g.Sentences.IsVerdict(x.s) && !g.Sentences.Announces(x.s))
            .OrderBy(x => g.IsOpening(x.p)).ThenByDescending(x => g.Sentences.Has(x.s, "vague")).ThenBy(x => x.s).ToList();
        return loose.Count == 0 ? null
            : $"{Writes(g, loose[0].p, loose[0].s)} {Quotation.Closed(g.Sentences.Words(loose[0].s))} {(g.HasPeriod ? "Say who, what and when" : "Add an example, a figure or a short quotation")}, so that a reader can check it.";
    }

    internal static string? Unexplained(FeedbackGrounds g)
    {
        var bare = g.Body.Where(p => p.Score == 2 || (p.Score > 2 && g.Level.DecidedBy == "explanation")).SelectMany(p => g.Sentences.In(p).Select(s => (p, s)))
            .Where(x => !g.Sentences.IsVerdict(x.s) && !g.Sentences.Announces(x.s) && !g.Sentences.Supposes(x.s) && g.Sentences.IsSound(x.s) && !IsUsed(g, x.p, x.s) && (g.Sentences.Earns(x.s) || (g.Sentences.Precise(x.s) > 0 && !g.Flagged("off-period"))))
            .OrderBy(x => g.IsOpening(x.p)).ThenBy(x => x.p.Score).ThenByDescending(x => g.Sentences.Earns(x.s)).ThenByDescending(x => Math.Min(2, g.Sentences.Precise(x.s))).ThenBy(x => x.s).ToList();
        return bare.Count == 0 ? null
            : $"In {g.Place(bare[0].p)} keep {Quotation.Closed(g.Sentences.Words(bare[0].s))} Then add a sentence that starts {g.Mattered} and {QuestionWords.Of(g.Scheme.Question).Tie}.";
    }

    /// <summary>Two paragraphs side by side that are not weighed yet; best of all two on different sides.</summary>
    internal static string? Compare(FeedbackGrounds g)
    {
        var body = g.Body.Where(p => IsFull(g, p)).ToList();
        var pairs = Enumerable.Range(1, Math.Max(0, body.Count - 1)).Where(i => !g.Sentences.In(body[i]).Any(g.Sentences.Compares)).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var at = pairs.OrderByDescending(i => body[i].Role != body[i - 1].Role).ThenByDescending(i => i).First();
        var weighed = g.Sentences.Counted.Where(s => g.Sentences.Says(s, "weighing")).Cast<int?>().LastOrDefault();
        var lead = weighed is { } s ? $"You weigh one thing against another in {Quotation.Opening(g.Sentences.Words(s))}. Do it inside the argument too. " : "";
        return $"{lead}Weigh {g.Place(body[at])} against {g.Place(body[at - 1])}: after the sentence that starts {Quotation.Opening(g.Sentences.Words(g.Sentences.In(body[at]).Last()))}, say which of the two {(g.HasPeriod ? "mattered" : "matters")} more, and why.";
    }

    internal static string? Sustain(FeedbackGrounds g)
    {
        bool Ties(int s) => g.Sentences.Judges(s) || g.Sentences.Has(s, "focus", "judgement", "sustained", "criteria") || (g.Sentences.Echoes(s) > 0 && g.Sentences.Thinks(s));
        var loose = g.Body.Where(p => IsFull(g, p) && !Ties(g.Sentences.In(p).Last())).OrderBy(p => g.Sentences.In(p).Any(Ties)).ThenByDescending(p => p.Words).FirstOrDefault();
        return loose is null || g.Answer is null ? null
            : $"Take the end of {g.Place(loose)}: {Quotation.Closed(g.Sentences.Words(g.Sentences.In(loose).Last()))} Add half a sentence that {QuestionWords.Of(g.Scheme.Question).Tie}.";
    }

    /// <summary>Where wrong facts hold the answer down they come first.</summary>
    internal static string? PutRight(FeedbackGrounds g) =>
        g.Level.DecidedBy == "accuracy" && g.Sentences.Counted.Where(g.Sentences.IsMistaken).Cast<int?>().FirstOrDefault() is { } s
            ? $"Put right what stands under ‘Facts to check’. Start with {Quotation.Closed(g.Sentences.Words(s))} Then see whether what you conclude from it still holds."
            : null;

    internal static string? HalfMade(FeedbackGrounds g) =>
        g.Points.FirstOrDefault(p => p.Verdict == Verdict.Partial && p.Missing is not null && FeedbackGrounds.IsSure(p) && g.Sentences.At(FeedbackGrounds.Best(p).Start) is { } s && g.Sentences.IsSound(s) && !g.Sentences.IsVerdict(s)) is { } point
            ? $"Finish a point that you have begun: {Quotation.Closed(FeedbackGrounds.Best(point).Quote)} {point.Missing}"
            : null;

    internal static string? Answer(FeedbackGrounds g)
    {
        var main = g.Body.SelectMany(p => g.Sentences.In(p).Select(s => (p, s))).Where(x => !g.Sentences.Announces(x.s) && g.Sentences.IsSound(x.s))
            .OrderByDescending(x => g.Sentences.Earns(x.s)).ThenBy(x => x.p.Score).ThenByDescending(x => Math.Min(2, g.Sentences.Precise(x.s))).ThenBy(x => x.s).ToList();
        return main.Count == 0 ? null
            : $"{Writes(g, main[0].p, main[0].s)} {Quotation.Closed(g.Sentences.Words(main[0].s))} Ask what somebody who disagrees would say to that, and answer them in one sentence.";
    }

    /// <summary>Where a sentence stands; not by the first words of its part where it is itself the first.</summary>
    private static string Writes(FeedbackGrounds g, ParagraphRole p, int s) =>
        g.Sentences.In(p).First() == s && !g.Place(p).StartsWith("paragraph", StringComparison.Ordinal) ? "You write" : $"In {g.Place(p)} you write";

    /// <summary>True where the fact is put to use: by its own sentence or the next, or in a strong answer by any that follows in the paragraph.</summary>
    private static bool IsUsed(FeedbackGrounds g, ParagraphRole p, int fact) => g.Sentences.In(p).Any(s => s >= fact && (s <= fact + 1 || g.Rung > Middle) && g.Sentences.Thinks(s));

    /// <summary>True for a paragraph that has something to weigh or to tie, and does not stray from the question.</summary>
    private static bool IsFull(FeedbackGrounds g, ParagraphRole p) =>
        g.Sentences.In(p).Any() && (g.Sentences.In(p).Count() > 1 || p.Words >= Full) && g.Sentences.In(p).Count(g.Sentences.IsSound) * 2 > g.Sentences.In(p).Count();
}
