using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Feedback;

/// <summary>Two or three things that work, each in the student's own words.</summary>
internal static class WentWellSection
{
    private const int Most = 3;

    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark || grounds.Flagged("keyword-list"))
        {
            return null;
        }

        var used = new HashSet<int>();
        var lines = new List<string>();
        void Add(string what, Func<int, bool> test)
        {
            foreach (var s in grounds.Counted.Where(s => test(s) && !used.Contains(s)).Take(lines.Count < Most ? 1 : 0))
            {
                used.Add(s);
                lines.Add($"{what}: {grounds.QuotedSentence(s)}");
            }
        }

        var earned = grounds.Points.Where(p => p.Verdict == Verdict.Full).SelectMany(p => p.Evidence).Select(e => e.Start).ToHashSet();
        var signals = grounds.Signals;
        bool Earns(int s) => earned.Contains(grounds.Text.Sentences[s].Start);
        Add("A fact with its reason", s => Earns(s) && signals.HasAny(s, "explanation", "analysis"));
        Add("Weighing one thing against another", s => signals.Has(s, "comparison") && signals.HasAny(s, "counter", "explanation", "judgement", "degree"));
        Add("Seeing the limits of a point", s => signals.Has(s, "counter") && signals.Evidence(s) > 0);
        Add("Precise knowledge", Earns);
        Add("A link back to the question", s => signals.Has(s, "focus"));
        return new("went-well", "What works", lines);
    }
}
