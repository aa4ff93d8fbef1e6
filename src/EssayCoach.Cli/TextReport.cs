using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Cli;

/// <summary>The mark report for a reader at a screen: level, coverage with quotes, slips, next step.</summary>
internal sealed class TextReport(Page page, MarkedEssay report, MarkScheme scheme)
{
    public void Write()
    {
        page.Write("Practice estimate, not an examiner's mark", ink: Ink.Strong);
        page.Write($"{report.Id} · {report.Words} words · {report.Rubric.Id} · {(report.Engine.Classifier == "none" ? "marked by rules alone" : "marked by rules and the trained model")}", ink: Ink.Faint);
        page.Write(report.Rubric.Question);
        Level();
        Coverage();
        Judgement();
        Slips();
        Others();
        Flags();
        NextStep();
    }

    private void Heading(string title)
    {
        page.Gap();
        page.Write(title, ink: Ink.Strong);
    }

    private void Level()
    {
        var level = report.Level;
        Heading("Level");
        page.Write(level.Level is null ? "Not placed." : $"Level {level.Level} of {level.Of}{Marks(level.Marks, level.Range, level.OutOf)}, confidence {level.Confidence:P0}.".Replace(" %", "%", StringComparison.Ordinal), 2);
        foreach (var o in level.Objectives)
        {
            page.Write(o.Level is null ? "not placed" : $"level {o.Level} of {o.Of}{Marks(o.Marks, o.Range, o.OutOf)}", 4, o.Id + ": ");
        }

        page.Write(level.Reason, 2);
        page.Write(level.DecidedBy, 2, "What holds it here: ");
    }

    private static string Marks(int? marks, IReadOnlyList<int>? range, int? outOf) =>
        marks is null ? "" : $", most likely {marks} of {outOf} marks{(range is [var low, var high] ? $" ({low} to {high})" : "")}";

    private void Coverage()
    {
        var points = report.Points;
        Heading($"Coverage: {points.Count(p => p.Credited)} of {points.Count} points ({points.Count(p => p.Verdict == Verdict.Full)} full, {points.Count(p => p.Verdict == Verdict.Partial)} partial)");
        foreach (var side in points.GroupBy(p => p.Side, StringComparer.Ordinal))
        {
            var name = scheme.Sides.FirstOrDefault(s => s.Code == side.Key)?.Name ?? (side.Key == "both" ? "Either side" : side.Key);
            page.Write($"{name}: {side.Count(p => p.Credited)} of {side.Count()}", 2, ink: Ink.Strong);
            foreach (var point in side.Where(p => p.Verdict != Verdict.Missing))
            {
                Point(point);
            }

            var missing = side.Where(p => p.Verdict == Verdict.Missing).Select(p => p.Title).ToList();
            page.Write(string.Join("; ", missing), 4, missing.Count > 0 ? "Not found: " : "", Ink.Faint);
        }
    }

    private void Point(PointResult point)
    {
        page.Write(point.Title, 4, $"[{Word(point.Verdict)}] ", InkOf(point.Verdict));
        Quotes(point.Evidence);
        page.Write(point.Missing ?? "", 6, ink: Ink.Faint);
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
        Heading("Judgement");
        page.Write(report.Judgement.Verdict == Verdict.Missing ? "not found" : Word(report.Judgement.Verdict), 2, ink: InkOf(report.Judgement.Verdict));
        Quotes(report.Judgement.Evidence);
    }

    private void Slips()
    {
        Heading(report.Slips.Count == 0 ? "Slips: none found" : "Slips to correct (they cost no marks by themselves)");
        foreach (var slip in report.Slips)
        {
            page.Write($"“{slip.Quote}” ({Word(slip.Kind)})", 2, ink: Ink.Bad);
            page.Write(slip.Message, 4);
        }
    }

    private void Others()
    {
        if (report.OtherPoints.Count > 0)
        {
            Heading("Not in the scheme: needs a person");
            foreach (var other in report.OtherPoints)
            {
                page.Write($"“{other.Quote}”", 2);
            }
        }
    }

    private void Flags()
    {
        if (report.Flags.Count > 0)
        {
            Heading("For a person to look at");
            page.Write(string.Join(", ", report.Flags), 2, ink: Ink.Middling);
        }
    }

    private void NextStep()
    {
        foreach (var section in report.Feedback.Sections.Where(s => s.Id == "next-step"))
        {
            Heading(section.Title);
            foreach (var paragraph in section.Paragraphs)
            {
                page.Write(paragraph, 2);
            }
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Ink InkOf(Verdict verdict) => verdict switch { Verdict.Full => Ink.Good, Verdict.Partial => Ink.Middling, _ => Ink.Bad };
}
