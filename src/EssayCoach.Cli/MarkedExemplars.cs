using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Cli;

/// <summary>Exemplars chosen by their use, and marked for comparison with their labels.</summary>
internal static class MarkedExemplars
{
    public const string All = "all";
    public const string Measuring = "measuring";

    /// <summary>The exemplars of a use, or null after saying why there are none.</summary>
    public static IReadOnlyList<LabelledExemplar>? Choose(string folder, string rubrics, string use, Terminal terminal)
    {
        if (ExemplarFolder.Read(folder, rubrics, terminal) is not { } all)
        {
            return null;
        }

        var chosen = all.Where(e => use == All || e.Exemplar.ForMeasuring == (use == Measuring)).ToList();
        if (chosen.Count == 0)
        {
            terminal.Say($"None of the {all.Count} exemplars in {folder} is for {use}.");
        }

        return chosen.Count == 0 ? null : chosen;
    }

    public static async Task<IReadOnlyList<AgreementRow>> MarkAsync(IReadOnlyList<LabelledExemplar> exemplars, MarkingModels models, Terminal terminal, CancellationToken cancel)
    {
        var marked = new List<AgreementRow>();
        await ProgressBar.RunAsync(terminal, "Marking", tell => OrderedWork.RunAsync(
            exemplars,
            e => Row(EssayMarker.Mark(e.Exemplar.Text, e.Scheme, models, e.Exemplar.Id)),
            row =>
            {
                marked.Add(row);
                tell(marked.Count / (double)exemplars.Count);
            },
            cancel));
        return marked;
    }

    private static AgreementRow Row(MarkedEssay report)
    {
        var points = report.Points.ToDictionary(p => p.Id, p => Point(p.Verdict, p.Evidence), StringComparer.Ordinal);
        points[AgreementRow.JudgementId] = Point(report.Judgement.Verdict, report.Judgement.Evidence);
        return new(report.Id, "?", points, [.. report.Slips.Select(s => new TextSpan(s.Start, s.End))], report.Level.Level, report.Level.Marks, new HashSet<string>(report.Flags, StringComparer.Ordinal));
    }

    private static PointAgreement Point(Verdict verdict, IReadOnlyList<Evidence> evidence) =>
        new(verdict.ToString().ToLowerInvariant(), [.. evidence.Select(e => new TextSpan(e.Start, e.End))]);

    /// <summary>Writes the labels as label rows; false after saying why they cannot be written.</summary>
    public static bool WriteLabels(IReadOnlyList<LabelledExemplar> exemplars, string path, Terminal terminal)
    {
        using var output = OutputFile.Open(path, terminal);
        foreach (var exemplar in output is null ? [] : exemplars)
        {
            output!.Writer.Write(LabelRows.Write(exemplar) + "\n");
        }

        return output is not null;
    }
}
