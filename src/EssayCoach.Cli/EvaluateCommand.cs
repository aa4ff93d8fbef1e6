using System.CommandLine;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach evaluate</c>: how far reports agree with labels.</summary>
internal sealed class EvaluateCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> labels = new("--labels") { Description = "Label rows {\"id\",\"text\",\"points\",\"slips\",\"level\",\"marks\",\"flags\"}.", HelpName = "L.jsonl" };
    private readonly Option<string?> reports = new("--reports") { Description = "Reports of the same essays, from: essaycoach mark --jsonl.", HelpName = "R.jsonl" };
    private readonly Option<string?> second = new("--second") { Description = "A second marker's label rows, compared with the first in the same way.", HelpName = "L2.jsonl" };
    private readonly Option<string?> essays = new("--essays") { Description = "Marks the exemplars in this folder and compares with their labels.", HelpName = "FOLDER" };
    private readonly Option<string?> rubric = new("--rubric", "--rubrics") { Description = "The rubric of the exemplars, or a folder of rubrics.", HelpName = "R.md" };
    private readonly Option<string> use = new("--use") { Description = "Which exemplars: measuring, training or all.", DefaultValueFactory = _ => "all" };
    private readonly Option<string?> model = ModelChoice.Option();
    private readonly Option<string?> write = new("--write-labels") { Description = "Also writes the exemplars' labels as label rows.", HelpName = "L.jsonl" };
    private readonly Option<string> format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<int> seed = new("--seed") { Description = "Seed of the bootstrap intervals.", DefaultValueFactory = _ => 1 };

    public EvaluateCommand(Terminal terminal)
        : base(
            "evaluate",
            "Measures how far reports agree with labels; every figure has a bootstrap interval over essays.",
            "essaycoach evaluate --labels labels.jsonl --reports reports.jsonl",
            "essaycoach evaluate --labels labels.jsonl --reports reports.jsonl --second other.jsonl --format json",
            "essaycoach evaluate --essays essays/ussr-links-1920s --rubric rubrics/ussr-links-1920s.md --use measuring")
    {
        this.terminal = terminal;
        use.AcceptOnlyFromAmong("measuring", "training", "all");
        format.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { labels, reports, second, essays, rubric, use, model, write, format, seed })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        if (call.GetValue(labels) is { } path && call.GetValue(reports) is not null && call.GetValue(essays) is null)
        {
            return Compare(path, call);
        }

        if (call.GetValue(essays) is { } folder && call.GetValue(rubric) is { } schemes && call.GetValue(labels) is null)
        {
            return await MarkAsync(folder, schemes, call, cancel);
        }

        terminal.Say("Name label rows after --labels and reports after --reports, or exemplars after --essays and their rubric after --rubric.");
        return CommandLine.Wrong;
    }

    private int Compare(string path, ParseResult call)
    {
        var (wanted, texts) = (new List<AgreementRow>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var isRead = LabelRows.Read(
            path,
            row =>
            {
                var (label, text) = AgreementJson.ReadLabels(row);
                wanted.Add(label);
                texts[label.Id] = text;
            },
            terminal);
        if (!isRead || Others(call.GetValue(reports)!, texts) is not { } given)
        {
            return CommandLine.Wrong;
        }

        var other = call.GetValue(second) is { } more ? Others(more, texts) : null;
        if (call.GetValue(second) is not null && other is null)
        {
            return CommandLine.Wrong;
        }

        Show(wanted, given, other, call);
        return CommandLine.Done;
    }

    /// <summary>The rows of labelled essays; quotes are looked up in the text that was labelled.</summary>
    private List<AgreementRow>? Others(string path, Dictionary<string, string> texts)
    {
        var rows = new List<AgreementRow>();
        var isRead = LabelRows.Read(
            path,
            row =>
            {
                if (texts.TryGetValue(AgreementJson.IdOf(row), out var text))
                {
                    rows.Add(AgreementJson.Read(row, text));
                }
            },
            terminal);
        return isRead ? rows : null;
    }

    private async Task<int> MarkAsync(string folder, string schemes, ParseResult call, CancellationToken cancel)
    {
        if (MarkedExemplars.Choose(folder, schemes, call.GetValue(use)!, terminal) is not { } exemplars || ModelChoice.Choose(call.GetValue(model), terminal) is not { } models)
        {
            return CommandLine.Wrong;
        }

        if (call.GetValue(write) is { } to && !MarkedExemplars.WriteLabels(exemplars, to, terminal))
        {
            return CommandLine.Wrong;
        }

        var given = await MarkedExemplars.MarkAsync(exemplars, models, terminal, cancel);
        Show([.. exemplars.Select(e => AgreementRow.Of(e.Exemplar, e.Scheme))], given, null, call);
        return CommandLine.Done;
    }

    private void Show(IReadOnlyList<AgreementRow> wanted, IReadOnlyList<AgreementRow> given, IReadOnlyList<AgreementRow>? other, ParseResult call)
    {
        var figures = Agreement.Compare(wanted, given, call.GetValue(seed));
        var compared = other is null ? null : Agreement.Compare(wanted, other, call.GetValue(seed));
        if (call.GetValue(format) == "json")
        {
            FiguresJson.Write(figures, compared, terminal);
        }
        else
        {
            FiguresText.Write(figures, compared, terminal);
        }
    }
}
