using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Focus, evidence, explanation, balance, judgement, organisation: what the essay shows with one example each, then what it does not show yet.</summary>
internal static class SkillsSection
{
    private const int Telling = 8;

    private static readonly IReadOnlyList<(Func<FeedbackGrounds, string?> Shown, string Open)> Skills =
    [
        (Focus, "a sentence that takes up the words of the question again"),
        (Evidence, "a date, a name or a figure that a reader can check"),
        (Explanation, "a reason, or what something led to"),
        (Balance, "a side that is argued"),
        (Judgement, "a sentence that answers the question outright"),
    ];

    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark || grounds.IsShort || grounds.Flagged("keyword-list"))
        {
            return null;
        }

        var found = Skills.Select(s => (Line: s.Shown(grounds), s.Open)).ToList();
        var open = found.Where(f => f.Line is null).Select(f => f.Open).ToList();
        List<string> lines = [.. found.Select(f => f.Line).OfType<string>(), Organisation(grounds)];
        if (open.Count > 0)
        {
            lines.Add("Not found yet: " + FactWords.Row(open) + ".");
        }

        return new("skills", "Skills", lines);
    }

    private static string? Focus(FeedbackGrounds g)
    {
        var body = g.Body.SelectMany(g.Sentences.In).Where(s => !g.Sentences.Announces(s) && !g.Sentences.IsVerdict(s)).ToList();
        var back = body.Where(s => g.Sentences.Has(s, "focus") || g.Sentences.Echoes(s) >= 2 || (g.Sentences.Echoes(s) == 1 && g.Sentences.Has(s, "explanation", "analysis", "comparison", "counter")))
            .OrderByDescending(s => g.Sentences.Echoes(s) + (g.Sentences.Has(s, "focus") ? 2 : 0) + (g.Sentences.Has(s, "explanation", "analysis", "comparison", "counter") ? 1 : 0)).ThenBy(s => s).Cast<int?>().FirstOrDefault();
        return back is { } at ? $"Focus: {(g.Sentences.Echoes(at) > 0 ? "here you take up the words of the question" : "here you say what a fact shows")}: {Quotation.Closed(g.Sentences.Words(at))}" : null;
    }

    private static string? Evidence(FeedbackGrounds g) =>
        g.Sentences.Counted.Where(s => g.Sentences.Precise(s) > 0 && !g.Sentences.Announces(s) && !g.Sentences.IsMistaken(s)).OrderByDescending(g.Sentences.Earns).ThenByDescending(s => Math.Min(3, g.Sentences.Precise(s))).ThenBy(s => s).Cast<int?>().FirstOrDefault() is { } at
            ? $"Evidence: this can be checked: {Quotation.Closed(g.Sentences.Words(at))}"
            : null;

    private static string? Explanation(FeedbackGrounds g) =>
        g.Sentences.Counted.Where(s => g.Sentences.Has(s, "explanation") && !g.Sentences.IsVerdict(s) && !g.Sentences.IsMistaken(s) && (g.Sentences.Earns(s) || g.Sentences.Length(s) >= Telling)).OrderByDescending(g.Sentences.Earns).ThenByDescending(s => g.Sentences.Has(s, "analysis")).ThenBy(s => s).Cast<int?>().FirstOrDefault() is { } at
            ? $"Explanation: here you give a reason or a result: {Quotation.Closed(g.Sentences.Words(at))}"
            : null;

    private static string? Balance(FeedbackGrounds g)
    {
        var shares = g.Reading.Structure.Balance.Where(b => b.Value >= 0.03).OrderByDescending(b => b.Value).ToList();
        return shares.Count switch
        {
            0 => null,
            1 => $"Balance: what you argue belongs to one side, ‘{g.Side(shares[0].Key)}’.",
            _ => $"Balance: of what you argue, {FactWords.Row([.. shares.Select(s => $"about {Math.Round(s.Value * 20) * 5:0}% is on ‘{g.Side(s.Key)}’")])}.",
        };
    }

    private static string? Judgement(FeedbackGrounds g) => g.Reading.Judgement.Verdict switch
    {
        Verdict.Missing => null,
        Verdict.Full => "Judgement: you answer the question, with a reason." + Again(g),
        _ when g.Answer?.Reason == JudgementWords.Summary => "Judgement: you sum up, without saying yet which side counts for more.",
        _ => "Judgement: you answer the question, and can back the answer further." + Again(g),
    };

    private static string Again(FeedbackGrounds g) =>
        g.Reading.Judgement.Evidence.FirstOrDefault(e => e.Reason == JudgementWords.AlsoHere) is { } again ? $" You speak of it here as well: {Quotation.Closed(again.Quote)}" : "";

    private static string Organisation(FeedbackGrounds g)
    {
        var (intro, end) = (g.Paragraphs.Any(p => p.Role == "intro"), g.Paragraphs.Any(p => p.Role == "conclusion"));
        var main = g.Paragraphs.Count(p => p.Role is not ("intro" or "conclusion"));
        var rest = (intro, end) switch
        {
            (true, true) => "an introduction and a conclusion",
            (true, false) => "an introduction and no separate conclusion",
            (false, true) => "a conclusion and no separate introduction",
            _ => "no separate introduction or conclusion",
        };
        return g.Text.Paragraphs.Any(p => p.Kind == ParagraphKind.ListItem) ? $"Organisation: part of the answer is set out as a list, with {rest}." : main == 0 ? $"Organisation: {rest}, with nothing between them yet." : $"Organisation: {FeedbackGrounds.Count(main, "main paragraph", "main paragraphs")}, with {rest}.";
    }
}
