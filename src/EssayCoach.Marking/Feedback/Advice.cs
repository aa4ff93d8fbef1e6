using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking.Feedback;

/// <summary>Things to do next, the most useful first, each tied to a place of the essay.</summary>
internal static class Advice
{
    private static readonly IReadOnlyList<Func<FeedbackGrounds, string?>> Ladder =
    [
        Copied, Listed, NoJudgement, OneSided, OffPeriod, Story, Unexplained, Vague, NoReason, NoTest, NotCompared, Unsustained, HalfMade, Polish,
    ];

    /// <summary>All advice that fits, best first; never empty where there is text to work on.</summary>
    internal static List<string> For(FeedbackGrounds grounds) => [.. Ladder.Select(step => step(grounds)).OfType<string>()];

    private static string? Copied(FeedbackGrounds g) => g.Flagged("copied-question") || g.Flagged("copied-source") || g.Flagged("repetition")
        ? "Some sentences stand in the question, in a model answer or earlier in your own text, so they were set aside. Write one paragraph in your own words: a claim, a fact with its date, and why it mattered."
        : null;

    private static string? Listed(FeedbackGrounds g) => g.Flagged("keyword-list")
        ? "Choose three of your key words and write two sentences on each: what happened, and what it changed for the question."
        : null;

    private static string? NoJudgement(FeedbackGrounds g) => g.Reading.Judgement.Verdict == Verdict.Missing
        ? $"Add a last paragraph of two or three sentences that answers “{g.Scheme.Question}”. Say how far, and give the one reason that weighs most. You could start: “On balance …, because …”."
        : null;

    private static string? OneSided(FeedbackGrounds g)
    {
        if (!g.Flagged("one-sided"))
        {
            return null;
        }

        var argued = g.Reading.Structure.Balance.OrderByDescending(b => b.Value).First().Key;
        var other = g.Scheme.Sides.FirstOrDefault(s => s.Code != argued);
        return other is null ? null : $"You write about {g.SideName(argued)}. Add one paragraph on the other side, {g.SideName(other.Code)}: one fact with its date, and how far it changes your answer.";
    }

    private static string? OffPeriod(FeedbackGrounds g) => g.Flagged("off-period") && g.Scheme.Period is { } period
        ? $"A good part of the text lies outside {period.From} to {period.To}. Keep one sentence of background and use the room for facts from inside those years."
        : null;

    private static string? Story(FeedbackGrounds g) =>
        g.Flagged("narrative") && g.Body.OrderByDescending(p => p.Words).FirstOrDefault() is { } p && g.Sentences(p).Cast<int?>().FirstOrDefault() is { } s
            ? $"Take {g.Numbered(p)}, which starts {g.QuotedSentence(s)} It tells what happened. Put a claim about the question in front, and end with “This mattered because …”."
            : null;

    private static string? Unexplained(FeedbackGrounds g) =>
        g.Body.FirstOrDefault(p => p.Score == 2) is { } p && Best(g, p) is { } s
            ? $"Take {g.Numbered(p)}. Keep {g.QuotedSentence(s)} Then add one sentence that starts “This mattered because …” and says what it changed for the question."
            : null;

    private static string? Vague(FeedbackGrounds g) =>
        g.Body.FirstOrDefault(p => p.Score <= 1) is { } p && g.Sentences(p).OrderByDescending(s => g.Signals.Has(s, "vague")).ThenBy(s => s).Cast<int?>().FirstOrDefault() is { } s
            ? $"In {g.Numbered(p)} you write {g.QuotedSentence(s)} Add who, what and when, so that a reader could check it."
            : null;

    private static string? NoReason(FeedbackGrounds g) =>
        g.Reading.Judgement is { Verdict: Verdict.Partial, Evidence.Count: > 0 } judgement
            ? $"Your answer is {FeedbackGrounds.Quoted(judgement.Evidence[^1].Quote)} Add “because”, then say why one side counts for more than the other."
            : null;

    private static string? NoTest(FeedbackGrounds g) =>
        g.Reading.Handling.Criteria ? null : "Say in your first paragraph by what test you judge (for example how long a result lasted, or how much it changed), and use that test again in each paragraph.";

    private static string? NotCompared(FeedbackGrounds g) =>
        g.Reading.Handling.Comparisons < 2 && g.Body.Skip(1).FirstOrDefault() is { } p
            ? $"At the end of {g.Numbered(p)}, add one sentence that says whether this mattered more or less than the point before it, and why."
            : null;

    private static string? Unsustained(FeedbackGrounds g) =>
        g.Reading.Handling.Sustained < 2 && g.Body.FirstOrDefault() is { } p
            ? $"End {g.Numbered(p)} with half a sentence that says what it means for your overall answer; do the same in the others."
            : null;

    private static string? HalfMade(FeedbackGrounds g) =>
        g.Points.FirstOrDefault(p => p.Verdict == Verdict.Partial) is { } point
            ? $"Make a half-made point whole: {FeedbackGrounds.Quoted(point.Evidence[0].Quote)} {point.Missing}"
            : null;

    private static string? Polish(FeedbackGrounds g) =>
        g.Body.OrderBy(p => p.Score).ThenByDescending(p => p.Words).FirstOrDefault() is { } p && Best(g, p) is { } s
            ? $"Look again at {g.Numbered(p)}: {g.QuotedSentence(s)} Ask what somebody who disagrees would say, and answer them in one sentence."
            : null;

    private static int? Best(FeedbackGrounds g, ParagraphRole p) => g.Sentences(p).OrderByDescending(s => Math.Min(3, g.Signals.Evidence(s))).ThenBy(s => s).Cast<int?>().FirstOrDefault();
}
