using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Cli;

/// <summary>The mark report for a reader at a screen: coverage with quotes, slips, what to do next, and the level last.</summary>
internal sealed class TextReport(Page page, MarkedEssay report, MarkScheme scheme)
{
    public void Write()
    {
        page.Write(report.Rubric.Question, ink: Ink.Strong);
        page.Write($"{report.Id}, {report.Words} {(report.Words == 1 ? "word" : "words")}, {(report.Engine.Classifier == "none" ? "marked by rules alone" : "marked by rules and the trained model")}", ink: Ink.Faint);
        page.Write("A practice estimate, not an examiner's mark.", ink: Ink.Faint);
        Coverage();
        Judgement();
        Slips();
        Others();
        foreach (var id in new[] { "next-step", "went-well", "even-better", "checks", "estimate" })
        {
            Section(id);
        }
    }

    private void Heading(string title)
    {
        page.Gap();
        page.Write(title, ink: Ink.Strong);
    }

    private void Coverage()
    {
        var points = report.Points;
        Heading($"Coverage: {points.Count(p => p.Credited)} of {points.Count} points ({points.Count(p => p.Verdict == Verdict.Full)} in full, {points.Count(p => p.Verdict == Verdict.Partial)} in part)");
        foreach (var side in points.GroupBy(p => p.Side, StringComparer.Ordinal))
        {
            var name = scheme.Sides.FirstOrDefault(s => s.Code == side.Key)?.Name ?? (side.Key == "both" ? "Either side" : side.Key);
            page.Write($"{name}: {side.Count(p => p.Credited)} of {side.Count()}", 2, ink: Ink.Strong);
            foreach (var point in side.Where(p => p.Verdict != Verdict.Missing))
            {
                Point(point);
            }

            var open = side.Count(p => p.Verdict == Verdict.Missing);
            page.Write(open == 0 ? "" : $"{open} more {(open == 1 ? "point" : "points")} still open here.", 4, ink: Ink.Faint);
        }
    }

    private void Point(PointResult point)
    {
        page.Write(point.Title, 4, $"[{Word(point.Verdict)}] ", InkOf(point.Verdict));
        Quotes(point.Evidence);
        page.Write(point.Verdict == Verdict.Partial ? point.Missing ?? "" : "", 6, ink: Ink.Middling);
    }

    private void Quotes(IReadOnlyList<Evidence> evidence)
    {
        foreach (var e in evidence)
        {
            page.Write($"“{e.Quote}”", 6);
            page.Write(e.Reason, 8, ink: Ink.Faint);
        }
    }

    private void Judgement()
    {
        Heading("Judgement: " + report.Judgement.Verdict switch { Verdict.Full => "made in full", Verdict.Partial => "made in part", _ => "not found yet" });
        Quotes(report.Judgement.Evidence);
    }

    private void Slips()
    {
        Heading(report.Slips.Count == 0 ? "Slips: none found" : "Slips to put right (no marks are taken off for them)");
        foreach (var slip in report.Slips)
        {
            page.Write(slip.Message, 2, "- ", Ink.Bad);
        }
    }

    private void Others()
    {
        if (report.OtherPoints.Count > 0)
        {
            Heading("Not in the scheme: needs a person");
            foreach (var other in report.OtherPoints)
            {
                page.Write($"“{other.Quote}”", 2, "- ");
            }
        }
    }

    private void Section(string id)
    {
        foreach (var section in report.Feedback.Sections.Where(s => s.Id == id))
        {
            Heading(section.Title);
            foreach (var paragraph in section.Paragraphs)
            {
                page.Write(paragraph, 2, section.Paragraphs.Count > 1 ? "- " : "");
            }
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Ink InkOf(Verdict verdict) => verdict switch { Verdict.Full => Ink.Good, Verdict.Partial => Ink.Middling, _ => Ink.Bad };
}
