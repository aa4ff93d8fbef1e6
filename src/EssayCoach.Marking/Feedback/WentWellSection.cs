using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Two or three things that work, each in the student's own words.</summary>
internal static class WentWellSection
{
    private const int Most = 3;
    private const int Telling = 8;

    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark || grounds.Flagged("keyword-list"))
        {
            return null;
        }

        return new("went-well", "What works", HasWhole(grounds) ? [.. grounds.Strong.Select(x => $"{x.What}: {Quotation.Closed(grounds.Sentences.Words(x.Sentence))}")] : Begun(grounds));
    }

    /// <summary>The sentences that are quoted here.</summary>
    internal static IEnumerable<int> Quoted(FeedbackGrounds grounds) => HasWhole(grounds) ? grounds.Strong.Select(x => x.Sentence) : [];

    private static bool HasWhole(FeedbackGrounds grounds) => grounds.Points.Any(p => p.Verdict == Verdict.Full && FeedbackGrounds.IsSure(p));

    /// <summary>The strongest sentences and what each of them does.</summary>
    internal static List<(string What, int Sentence)> Strong(FeedbackGrounds g)
    {
        var (used, lines) = (new HashSet<int>(), new List<(string, int)>());
        var whole = g.Points.Where(p => p.Verdict == Verdict.Full && FeedbackGrounds.IsSure(p)).Select(p => FeedbackGrounds.Best(p).Start).ToHashSet();
        var body = g.Body.SelectMany(g.Sentences.In).Where(s => !g.Sentences.Announces(s)).ToList();
        bool Earns(int s) => whole.Contains(g.Text.Sentences[s].Start);
        void Add(string what, IEnumerable<int> from, Func<int, bool> test)
        {
            foreach (var s in from.Where(s => test(s) && !used.Contains(s) && g.Sentences.IsSound(s)).Take(lines.Count < Most ? 1 : 0))
            {
                used.Add(s);
                lines.Add((what, s));
            }
        }

        Add("A fact tied to its reason or result", body, s => Earns(s) && g.Sentences.Explains(s));
        Add("One thing weighed against another", g.Sentences.Counted, s => g.Sentences.Says(s, "weighing"));
        Add("Two sides held together", g.Sentences.Counted, s => !g.Sentences.IsVerdict(s) && g.Sentences.Says(s, "contrast") && (g.Sentences.Judges(s) || g.Sentences.Echoes(s) > 0 || Earns(s)));
        Add("A turn to the other side", body, s => !g.Sentences.IsVerdict(s) && g.Sentences.Length(s) >= Telling && g.Sentences.Says(s, "turn") && (Earns(s) || g.Sentences.Explains(s) || g.Sentences.Precise(s) > 0));
        Add("Exact knowledge", body, s => Earns(s) && g.Sentences.Precise(s) > 1);
        Add("A fact that counts for a point", body, Earns);
        Add("A step back to the question", body, s => g.Sentences.Has(s, "focus") && g.Sentences.Length(s) >= Telling);
        return lines;
    }

    /// <summary>No point is whole yet: an answer that stands, and a point that is begun.</summary>
    private static List<string> Begun(FeedbackGrounds g)
    {
        var lines = new List<string>();
        if (g.Answer is { } answer && !g.IsFence && !answer.Quote.EndsWith("because", StringComparison.OrdinalIgnoreCase))
        {
            lines.Add($"You take a stand: {Quotation.Closed(answer.Quote)}");
        }

        if (g.Slips.Count == 0 && g.Points.FirstOrDefault(p => p.Verdict == Verdict.Partial && FeedbackGrounds.IsSure(p) && (lines.Count == 0 || !g.HasPeriod || IsPrecise(g, FeedbackGrounds.Best(p).Start)) && g.Sentences.At(FeedbackGrounds.Best(p).Start) is { } s && g.Sentences.IsSound(s) && !g.Sentences.IsVerdict(s)) is { } point)
        {
            lines.Add($"A point that counts is begun: {Quotation.Closed(FeedbackGrounds.Best(point).Quote)}");
        }

        return lines;
    }

    private static bool IsPrecise(FeedbackGrounds g, int start) => g.Sentences.Counted.Any(s => g.Text.Sentences[s].Start == start && g.Sentences.Precise(s) > 0);
}
