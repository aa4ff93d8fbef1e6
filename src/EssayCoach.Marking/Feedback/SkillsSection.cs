using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>Focus, evidence, explanation, balance, judgement, organisation: each with one example from the essay.</summary>
internal static class SkillsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark || grounds.Flagged("keyword-list")
            ? null
            : new("skills", "Skills", [Focus(grounds), Evidence(grounds), Explanation(grounds), Balance(grounds), Judgement(grounds), Organisation(grounds)]);

    private static string Focus(FeedbackGrounds g) =>
        First(g, s => g.Signals.Has(s, "focus")) is { } s
            ? $"Focus: this sentence comes back to the question: {g.QuotedSentence(s)}"
            : "Focus: no sentence was found that ties a fact back to the words of the question.";

    private static string Evidence(FeedbackGrounds g) =>
        g.Counted.Where(s => g.Signals.Evidence(s) > 0).OrderByDescending(s => Math.Min(4, g.Signals.Evidence(s))).ThenBy(s => s).Cast<int?>().FirstOrDefault() is { } s
            ? $"Evidence: this is precise: {g.QuotedSentence(s)}"
            : "Evidence: no dates or names were found that could be checked.";

    private static string Explanation(FeedbackGrounds g) =>
        (First(g, s => g.Signals.Has(s, "explanation") && g.Signals.Evidence(s) > 0) ?? First(g, s => g.Signals.Has(s, "explanation"))) is { } s
            ? $"Explanation: this joins a fact to what came of it: {g.QuotedSentence(s)}"
            : "Explanation: no sentence was found that says why something mattered or what it led to.";

    private static string Balance(FeedbackGrounds g)
    {
        var shares = g.Reading.Structure.Balance.Where(b => b.Value > 0).Select(b => $"{g.SideName(b.Key)} {Math.Round(b.Value * 100)}%").ToList();
        return shares.Count == 0 ? "Balance: no side of the argument could be told apart." : $"Balance: share of the main paragraphs: {string.Join(", ", shares)}.";
    }

    private static string Judgement(FeedbackGrounds g) => g.Reading.Judgement.Verdict switch
    {
        Verdict.Full => $"Judgement: stated with a reason: {FeedbackGrounds.Quoted(g.Reading.Judgement.Evidence[^1].Quote)}",
        Verdict.Partial => $"Judgement: there, but not yet fully backed: {FeedbackGrounds.Quoted(g.Reading.Judgement.Evidence[^1].Quote)}",
        _ => "Judgement: none was found.",
    };

    private static string Organisation(FeedbackGrounds g)
    {
        var intro = g.Paragraphs.Any(p => p.Role == "intro");
        var end = g.Paragraphs.Any(p => p.Role == "conclusion");
        var main = FeedbackGrounds.Count(g.Body.Count(), "main paragraph", "main paragraphs");
        var rest = (intro, end) switch
        {
            (true, true) => "with an introduction and a conclusion",
            (true, false) => "with an introduction and no separate conclusion",
            (false, true) => "with a conclusion and no separate introduction",
            _ => "with no separate introduction or conclusion",
        };
        return $"Organisation: {main}, {rest}.";
    }

    private static int? First(FeedbackGrounds g, Func<int, bool> test) => g.Counted.Where(test).Cast<int?>().FirstOrDefault();
}
