using System.CommandLine;
using System.Text;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach draft</c>: a rubric to start from, made of a question page or a mark scheme.</summary>
internal sealed class DraftCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string> page = new("PAGE") { Description = "A question page or mark scheme: a text, Markdown or Word file, or - for standard input." };
    private readonly Option<string?> folder = new("--out") { Description = "A folder for the rubrics, one file a question. Default: standard output.", HelpName = "FOLDER" };
    private readonly Option<bool> split = new("--split") { Description = "Make a point of each fact where a bullet holds several." };
    private readonly Option<bool> force = new("--force") { Description = "Replace rubrics that are already there." };

    public DraftCommand(Terminal terminal)
        : base("draft", "Drafts rubrics from a question page or a bare mark scheme.", "essaycoach draft mark-scheme.md > rubrics/my-question.md", "essaycoach draft questions.md --out rubrics")
    {
        this.terminal = terminal;
        Add(page);
        Add(folder);
        Add(split);
        Add(force);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var path = call.GetValue(page)!;
        if (InputFile.Bytes(path, ScriptReader.LargestFile, terminal) is not { } bytes)
        {
            return CommandLine.Wrong;
        }

        var reading = ScriptReader.Read(bytes, path == InputFile.Standard ? "Standard input" : path);
        if ((reading.Problem ?? reading.Notice) is { } sentence)
        {
            terminal.Say(sentence);
        }

        if (reading.Text is null)
        {
            return CommandLine.Wrong;
        }

        var drafts = RubricDraft.From(reading.Text, path == InputFile.Standard ? "rubric.md" : Path.GetFileName(path), call.GetValue(split) ? new HashSet<string>(StringComparer.Ordinal) { RubricDraft.Everything } : null);
        if (drafts.Count == 0)
        {
            terminal.Say($"There is no question or mark scheme in {path} to make a rubric of. Give it a heading with the question, and the points as bullets under it.");
            return CommandLine.Wrong;
        }

        return call.GetValue(folder) is { } to && to != InputFile.Standard ? Save(drafts, to, call.GetValue(force)) : Print(drafts);
    }

    private int Print(IReadOnlyList<DraftedRubric> drafts)
    {
        terminal.Out.Write(string.Join("\n", drafts.Select(d => d.Markdown.TrimEnd('\n') + "\n")));
        if (drafts.Count > 1)
        {
            terminal.Say($"These are {drafts.Count} rubrics one after the other. With --out FOLDER each becomes a file.");
        }

        Ask(drafts);
        return CommandLine.Done;
    }

    private int Save(IReadOnlyList<DraftedRubric> drafts, string to, bool replaces)
    {
        Directory.CreateDirectory(to);
        var files = drafts.Select(d => (Path: Path.Combine(to, Path.GetFileName(d.FileName)), d.Markdown)).ToList();
        if (files.FirstOrDefault(f => !replaces && File.Exists(f.Path)).Path is { } there)
        {
            terminal.Say($"{there} is already there, so nothing was written. Name another folder, or replace it with --force.");
            return CommandLine.Wrong;
        }

        foreach (var (path, markdown) in files)
        {
            File.WriteAllText(path, markdown, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            terminal.Write(path);
        }

        Ask(drafts);
        return CommandLine.Done;
    }

    private void Ask(IReadOnlyList<DraftedRubric> drafts)
    {
        foreach (var draft in drafts)
        {
            foreach (var question in draft.Questions)
            {
                terminal.Say($"{draft.FileName}: {question}");
            }
        }
    }
}
