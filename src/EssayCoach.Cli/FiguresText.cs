using EssayCoach.Marking.Learning;
using Spectre.Console;

namespace EssayCoach.Cli;

/// <summary>The figures as a table for people.</summary>
internal static class FiguresText
{
    public static void Write(AgreementFigures figures, AgreementFigures? second, Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("figure", "value", "95% interval", "on");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        if (second is not null)
        {
            table.AddColumn(new TableColumn("second labels").RightAligned()).AddColumn(new TableColumn("95% interval").RightAligned());
        }

        foreach (var (figure, i) in figures.Figures.Select((f, i) => (f, i)))
        {
            string[] cells = [figure.Title, Value(figure), Interval(figure), figure.Count.ToString()];
            table.AddRow([.. (second is null ? cells : [.. cells, Value(second.Figures[i]), Interval(second.Figures[i])]).Select(Markup.Escape)]);
        }

        // The table pads its lines with blanks, which a file or a mail need not carry.
        var drawn = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(drawn),
        });
        console.Profile.Width = Math.Max(terminal.Width, 100);
        terminal.Write($"{figures.Essays} labelled essays, {figures.Essays - figures.MissingReports} with a report.");
        console.Write(table);
        foreach (var line in drawn.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0))
        {
            terminal.Write(line);
        }

        Others("F1 of credited points by kind of essay", figures.ByKind, terminal);
        Others("F1 of credit by point", figures.ByPoint, terminal);
    }

    private static void Others(string title, IReadOnlyDictionary<string, double> values, Terminal terminal)
    {
        terminal.Write(title + ":");
        foreach (var (key, value) in values)
        {
            terminal.Write($"  {Number(value)}  {key}");
        }
    }

    private static string Value(AgreementFigure f) => f.Count == 0 ? "-" : Number(f.Value);

    private static string Interval(AgreementFigure f) => f.Count == 0 || double.IsNaN(f.Low) ? "-" : $"{Number(f.Low)} to {Number(f.High)}";

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.000");
}
