using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Steps for text that could not count: what to write in its place.</summary>
internal static class IntegritySteps
{
    internal static string? CopiedSource(FeedbackGrounds g) => g.Flagged("copied-source")
        ? "Close the model answer and write one paragraph from memory: a claim, a fact that backs it, and why it matters for the question. Passages that stand in the model answer word for word cannot count."
        : null;

    internal static string? Doubted(FeedbackGrounds g)
    {
        if (!Plausibility.IsDoubted(g.Points))
        {
            return null;
        }

        var first = g.Sentences.Counted.Where(g.Sentences.IsMistaken).Select(g.Sentences.Words).FirstOrDefault() ?? g.Points.First(p => p.Verdict == Verdict.Wrong).Evidence[0].Quote;
        return $"Check what you write against your notes, sentence by sentence, before anything else. Start with {Quotation.Closed(first)} If it is right as it stands, show the essay to your teacher.";
    }

    internal static string? CopiedQuestion(FeedbackGrounds g)
    {
        if (!g.Flagged("copied-question"))
        {
            return null;
        }

        var own = g.Sentences.Counted.Where(s => !g.Sentences.Announces(s) && !g.Sentences.IsVerdict(s)).OrderByDescending(g.Sentences.Earns).ThenBy(s => s).Cast<int?>().FirstOrDefault();
        var ask = g.HasPeriod ? "say what led to it and what it changed" : "give an example and say what follows from it";
        return own is { } s
            ? $"You write {Quotation.Closed(g.Sentences.Words(s))} That is your own. Go on from there: {ask}. Sentences that repeat the question cannot count."
            : $"Put one sentence in your own words. Name one thing that bears on the question, then {ask}. Sentences that repeat the question cannot count.";
    }

    internal static string? Repeated(FeedbackGrounds g)
    {
        if (!g.Flagged("repetition"))
        {
            return null;
        }

        var kept = g.Sentences.Counted.Select(s => g.Sentences.Words(s).Trim()).ToHashSet(StringComparer.Ordinal);
        var copy = g.Sentences.SetAside.Where(s => kept.Contains(g.Sentences.Words(s).Trim())).OrderByDescending(g.Sentences.Length).ThenBy(s => s).Cast<int?>().FirstOrDefault();
        var lead = copy is { } at ? $"You write more than once: {Quotation.Closed(g.Sentences.Words(at))} It counts once." : "Some sentences come more than once, and count once.";
        return lead + (g.HasPeriod ? " Use the room for a new point: one fact with its date, and why it matters for the question." : " Use the room for a new point: one example, and why it matters for the question.");
    }

    internal static string? Listed(FeedbackGrounds g)
    {
        if (!g.Flagged("keyword-list"))
        {
            return null;
        }

        var list = g.Sentences.SetAside.OrderByDescending(g.Sentences.Length).ThenBy(s => s).Cast<int?>().FirstOrDefault();
        var where = list is { } s ? $"From {Quotation.Opening(g.Sentences.Words(s))} choose" : "Choose";
        return g.HasPeriod
            ? where + " three names, and write two sentences on each: what happened, and what it changed for the question."
            : where + " three terms, and write two sentences on each: what it means here, and what follows from it for the question.";
    }
}
