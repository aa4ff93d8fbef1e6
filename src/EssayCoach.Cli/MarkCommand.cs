using System.CommandLine;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach mark</c>: one essay, or a file of essays.</summary>
internal sealed class MarkCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string?> essay = new("ESSAY") { Description = "The essay: a text, Markdown or Word file, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> rubric = SchemeFile.Option();
    private readonly Option<string?> lines = new("--jsonl") { Description = "Mark many: a file with a line {\"id\",\"text\"} for each essay, or - for standard input.", HelpName = "IN.jsonl" };
    private readonly Option<string?> target = new("--out") { Description = "Where the report goes. Default: standard output.", HelpName = "FILE" };
    private readonly Option<string?> format = new("--format") { Description = "text or json. Default: text on a screen, else json.", HelpName = "json|text" };
    private readonly Option<string?> model = ModelChoice.Option();

    public MarkCommand(Terminal terminal)
        : base(
            "mark",
            "Marks one essay, or every line of a file.",
            "essaycoach mark --rubric rubrics/ussr-links-1920s.md essay.docx",
            "essaycoach mark --rubric rubrics/ussr-links-1920s.md --format json - < essay.txt",
            "essaycoach mark --rubric rubrics/ussr-links-1920s.md --jsonl class.jsonl --out reports.jsonl")
    {
        this.terminal = terminal;
        format.AcceptOnlyFromAmong("json", "text");
        rubric.Required = true;
        foreach (var option in new Option[] { rubric, format, model, lines, target })
        {
            Add(option);
        }

        Add(essay);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        var (one, many) = (call.GetValue(essay), call.GetValue(lines));
        if (one is null == many is null)
        {
            terminal.Say(one is null ? "Name the essay to mark, or a file of essays after --jsonl. See: essaycoach mark --help" : "Name either one essay or a file of essays after --jsonl, not both.");
            return CommandLine.Wrong;
        }

        if (many is not null && call.GetValue(format) == "text")
        {
            terminal.Say("Many essays are reported as JSON lines; --format text is for one essay.");
            return CommandLine.Wrong;
        }

        if (SchemeFile.Load(call.GetValue(rubric)!, terminal) is not { } scheme || ModelChoice.Choose(call.GetValue(model), terminal) is not { } models)
        {
            return CommandLine.Wrong;
        }

        return many is null ? MarkOne(call, one!, scheme, models) : await new MarkLines(terminal, scheme, models).RunAsync(many, call.GetValue(target), cancel);
    }

    private int MarkOne(ParseResult call, string path, MarkScheme scheme, MarkingModels models)
    {
        if (Read(path) is not { } script)
        {
            return CommandLine.Wrong;
        }

        if (EssayLength.IsTooLong(script.Text!))
        {
            terminal.Say(EssayLength.Problem);
            return CommandLine.Wrong;
        }

        var id = path == InputFile.Standard ? "essay" : Path.GetFileNameWithoutExtension(path);
        var report = EssayMarker.Mark(script.Text!, scheme, models, id) with { Text = script.IsExtracted ? script.Text : null };
        var to = call.GetValue(target);
        using var output = OutputFile.Open(to, terminal, path, call.GetValue(rubric));
        if (output is null)
        {
            return CommandLine.Wrong;
        }

        var toScreen = OutputFile.IsStandard(to) && terminal.OutIsScreen;
        if ((call.GetValue(format) ?? (toScreen ? "text" : "json")) == "json")
        {
            output.Writer.Write(report.ToJson(indented: true) + "\n");
        }
        else
        {
            new TextReport(new Page(output.Writer, terminal.Width, toScreen && terminal.UsesColour), report, scheme).Write();
        }

        return CommandLine.Done;
    }

    private ScriptReading? Read(string path)
    {
        if (InputFile.Bytes(path, ScriptReader.LargestFile, terminal) is not { } bytes)
        {
            return null;
        }

        var script = ScriptReader.Read(bytes, path == InputFile.Standard ? "Standard input" : path);
        if ((script.Problem ?? script.Notice) is { } sentence)
        {
            terminal.Say(sentence);
        }

        return script.Text is null ? null : script;
    }
}
