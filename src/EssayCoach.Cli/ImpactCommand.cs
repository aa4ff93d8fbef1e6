using System.CommandLine;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Points;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach impact</c>: which marks would move if one rubric took the place of another, by how much and why.</summary>
internal sealed class ImpactCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string> old = new("OLD.md") { Description = "The rubric as it is published." };
    private readonly Argument<string> edited = new("NEW.md") { Description = "The rubric that would take its place." };
    private readonly Option<string> essays = new("--jsonl") { Description = "The essays that were marked: lines {\"id\",\"text\"}, or - for standard input.", HelpName = "IN.jsonl", Required = true };
    private readonly Option<string?> model = ModelChoice.Option();

    public ImpactCommand(Terminal terminal)
        : base("impact", "Says which marks would move if one rubric took the place of another. Nothing is changed.", "essaycoach impact rubrics/links.md edited/links.md --jsonl essays.jsonl")
    {
        this.terminal = terminal;
        Add(old);
        Add(edited);
        Add(essays);
        Add(model);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        if (SchemeFile.Load(call.GetValue(old)!, terminal) is not { } before || SchemeFile.Load(call.GetValue(edited)!, terminal) is not { } after
            || ModelChoice.Choose(call.GetValue(model), terminal) is not { } models || InputFile.Open(call.GetValue(essays)!, terminal) is not { } stream)
        {
            return CommandLine.Wrong;
        }

        using (stream)
        {
            var (marks, bad) = Read(stream);
            var report = Impact.Of(marks, before, after, models);
            Write(report);
            foreach (var id in report.Failed)
            {
                terminal.Say($"{id}: the essay is too long to be marked.");
            }

            return bad + report.Failed.Count > 0 ? CommandLine.SomeFailed : CommandLine.Done;
        }
    }

    private (List<PastMark> Marks, int Bad) Read(Stream stream)
    {
        var (marks, bad) = (new List<PastMark>(), 0);
        foreach (var line in JsonLines.Read(stream))
        {
            var (document, problem) = JsonLines.Parse(line);
            using (document)
            {
                if (document is not null && JsonLines.Text(document.RootElement, "text") is { } text)
                {
                    marks.Add(new(JsonLines.Id(document.RootElement, line), text));
                    continue;
                }

                bad++;
                terminal.Say($"Line {line.Number}: {problem ?? "The line has no text."}");
            }
        }

        return (marks, bad);
    }

    private void Write(ImpactReport report)
    {
        foreach (var moved in report.Moved)
        {
            var marks = moved.Before is { } b && moved.After is { } a ? $"{b} to {a} of {moved.OutOf} ({(moved.By > 0 ? "+" : "")}{moved.By})" : "no marks";
            terminal.Write($"{moved.Id}: {marks}");
            foreach (var change in moved.Why)
            {
                terminal.Write($"  {change.Title}: {Word(change.Before)} to {Word(change.After)}{(change.Evidence.Count > 0 ? $" - \"{change.Evidence[0].Quote.ReplaceLineEndings(" ")}\"" : "")}");
            }
        }

        terminal.Write($"{report.Essays} essays: {report.Up} marks up, {report.Down} down, {report.Moved.Count - report.Up - report.Down} with other points and the same mark, {report.Essays - report.Moved.Count - report.Failed.Count} as before.");
    }

    private static string Word(Verdict? verdict) => verdict is { } v ? v.ToString().ToLowerInvariant() : "no such point";
}
