namespace EssayCoach.Marking.Structure;

/// <summary>Finds precise claims that the scheme does not list: possibly valid, never called wrong, left to a person.</summary>
internal static class OtherPointFinder
{
    private const int Most = 6;
    private const int Shortest = 9;

    internal static List<OtherPoint> Find(EssayView view, IReadOnlyList<ParagraphReading> paragraphs)
    {
        var body = paragraphs.Where(p => p.Role is not "conclusion").Select(p => p.Index).ToHashSet();
        return [.. Enumerable.Range(0, view.Text.Sentences.Count)
            .Where(s => body.Contains(view.Text.Sentences[s].Paragraph) && IsClaim(view, s))
            .Take(Most)
            .Select(s => new OtherPoint(view.Text.Sentences[s].Start, view.Text.Sentences[s].End, view.Text.Original[view.Text.Sentences[s].Start..view.Text.Sentences[s].End]))];
    }

    private static bool IsClaim(EssayView view, int s)
    {
        var sentence = view.Text.Sentences[s];
        if (!view.Integrity.Counts[s] || view.Credits[s].Count > 0 || sentence.IsQuestion || sentence.Count < Shortest || view.Signals.HasAny(s, "judgement", "summary"))
        {
            return false;
        }

        var years = view.Findings.Years.Written(s);
        var inPeriod = view.Scheme.Period is not { } period || years.All(y => y >= Math.Min(period.From, view.Scheme.Background?.From ?? period.From) && y <= period.To);
        var slipped = view.Findings.Confusions.Any(c => c.From < sentence.EndToken && c.To > sentence.FirstToken);
        var touched = view.Findings.Hits.Exists(h => h.Sentence == s && h.Target.Use is Points.WordingUse.Fact or Points.WordingUse.Accept && h.Stance != Points.Stance.Asserted);
        return inPeriod && !slipped && !touched && view.Signals.Evidence(s) >= 2 && (years.Count > 0 || view.Signals.HasAny(s, "explanation", "analysis", "focus"));
    }
}
