using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Focus, evidence, explanation, balance, judgement, organisation: what the essay shows with one example each, then what it does not show yet.</summary>
internal static class SkillsSection
{
    private const int Telling = 8;
    private const int Share = 5;

    private static readonly string[] Handling = ["analysis", "comparison", "counter"];

    private static readonly IReadOnlyList<(Func<FeedbackGrounds, HashSet<int>, string?> Shown, string Open)> Skills =
    [
        (Focus, "a sentence that comes back to the question"),
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

        // What is quoted as working is an example already: another sentence says more.
        var quoted = WentWellSection.Quoted(grounds).ToHashSet();
        var found = Skills.Select(s => (Line: s.Shown(grounds, quoted), s.Open)).ToList();
        var open = found.Where(f => f.Line is null).Select(f => f.Open).ToList();
        var lines = found.Select(f => f.Line).Append(Organisation(grounds)).OfType<string>().ToList();
        if (open.Count > 0)
        {
            lines.Add("Not found yet: " + FactWords.Row(open) + ".");
        }

        return new("skills", "Skills", lines);
    }

    private static string? Focus(FeedbackGrounds g, HashSet<int> quoted)
    {
        bool Handles(int s) => g.Sentences.Explains(s) || g.Sentences.Has(s, Handling);
        var back = g.Body.Where(p => !g.IsOpening(p)).SelectMany(g.Sentences.In).Where(s => (!g.Sentences.Announces(s) || g.Sentences.Has(s, "focus")) && !g.Sentences.IsVerdict(s) && g.Sentences.IsSound(s) && g.Sentences.Length(s) >= Telling - 1)
            .Where(s => g.Sentences.Has(s, "focus") || g.Sentences.Judges(s) || (g.Sentences.Echoes(s) > 0 && Handles(s)))
            .OrderByDescending(s => g.Sentences.Echoes(s) + (g.Sentences.Has(s, "focus") ? 2 : 0) + (g.Sentences.Judges(s) ? 2 : 0) + (Handles(s) ? 1 : 0)).ThenBy(s => s);
        return Example(g, quoted, back, "Focus: you come back to the question in");
    }

    private static string? Evidence(FeedbackGrounds g, HashSet<int> quoted) => Example(
        g,
        quoted,
        g.Sentences.Counted.Where(s => g.Sentences.Precise(s) > 0 && !g.Sentences.Announces(s) && !g.Sentences.IsVerdict(s) && g.Sentences.IsSound(s))
            .OrderByDescending(g.Sentences.Earns).ThenByDescending(s => Math.Min(3, g.Sentences.Precise(s))).ThenBy(s => s),
        "Evidence: a reader can check");

    private static string? Explanation(FeedbackGrounds g, HashSet<int> quoted) => Example(
        g,
        quoted,
        g.Sentences.Counted.Where(s => g.Sentences.Explains(s) && !g.Sentences.IsVerdict(s) && !g.Sentences.Announces(s) && g.Sentences.IsSound(s) && (g.Sentences.Earns(s) || g.Sentences.Length(s) >= Telling))
            .OrderByDescending(g.Sentences.Earns).ThenByDescending(s => g.Sentences.Has(s, "analysis")).ThenBy(s => s),
        "Explanation: you give a reason or a result in");

    /// <summary>The best sentence that is not quoted yet; where each of them is, no quotation comes twice.</summary>
    private static string? Example(FeedbackGrounds g, HashSet<int> quoted, IEnumerable<int> from, string lead)
    {
        var ranked = from.ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var left = ranked.Where(s => !quoted.Contains(s)).Cast<int?>().FirstOrDefault();
        if (left is not { } at)
        {
            return lead.Split(':')[0] + ": a sentence that is quoted elsewhere on this page shows it.";
        }

        quoted.Add(at);
        return $"{lead} {Quotation.Closed(g.Sentences.Words(at))}";
    }

    private static string? Balance(FeedbackGrounds g, HashSet<int> quoted)
    {
        var shares = g.Reading.Structure.Balance.Where(b => b.Value >= 0.03).OrderByDescending(b => b.Value).ToList();
        return shares.Count switch
        {
            0 => null,
            1 => $"Balance: what you argue belongs to one side, ‘{g.Side(shares[0].Key)}’.",
            _ => $"Balance: of what you argue, {FactWords.Row([.. shares.Zip(Hundred([.. shares.Select(s => s.Value)]), (s, share) => $"about {share}% is on ‘{g.Side(s.Key)}’")])}.",
        };
    }

    /// <summary>Shares in steps of five that add up to a hundred: what is left over goes where most was cut off.</summary>
    private static int[] Hundred(double[] shares)
    {
        var exact = shares.Select(s => s / shares.Sum() * 100 / Share).ToArray();
        var steps = exact.Select(e => (int)e).ToArray();
        foreach (var i in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - steps[i]).Take((100 / Share) - steps.Sum()))
        {
            steps[i]++;
        }

        return [.. steps.Select(s => s * Share)];
    }

    private static string? Judgement(FeedbackGrounds g, HashSet<int> quoted) => g.Reading.Judgement.Verdict switch
    {
        Verdict.Missing => null,
        _ when g.IsFence => "Judgement: you sum up, without saying yet which side counts for more.",
        Verdict.Full => "Judgement: you answer the question, with a reason." + Again(g),
        _ when g.Answer?.Reason == JudgementWords.Summary => "Judgement: you sum up, without saying yet which side counts for more.",
        _ => "Judgement: you answer the question, and can back the answer further." + Again(g),
    };

    private static string Again(FeedbackGrounds g) => g.Reading.Judgement.Evidence
        .FirstOrDefault(e => e.Reason == JudgementWords.AlsoHere && g.Sentences.At(e.Start) is { } s && g.Sentences.Judges(s) && !g.Sentences.Announces(s) && !g.Sentences.Says(s, "test")) is { } again ? $" You come back to it here: {Quotation.Closed(again.Quote)}" : "";

    /// <summary>How the answer is set out; not said where words to the marker stand among the paragraphs.</summary>
    private static string? Organisation(FeedbackGrounds g)
    {
        if (g.Flagged("instructions-to-marker"))
        {
            return null;
        }

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
