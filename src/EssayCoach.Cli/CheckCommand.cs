using System.CommandLine;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach check</c>: what is wrong with rubrics, and where.</summary>
internal sealed class CheckCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> names = new("R.md") { Description = "Rubrics: files, folders, or patterns such as 'rubrics/*.md'.", Arity = ArgumentArity.OneOrMore };

    public CheckCommand(Terminal terminal)
        : base("check", "Lists the problems of rubrics, each with its place and what to do.", "essaycoach check rubrics/my-question.md", "essaycoach check rubrics")
    {
        this.terminal = terminal;
        Add(names);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        if (RubricFiles.Find(call.GetValue(names)!, terminal) is not { } files)
        {
            return CommandLine.Wrong;
        }

        var problems = files.SelectMany(f => RubricFile.Load(f).Problems).ToList();
        foreach (var problem in problems)
        {
            terminal.Write(problem.ToString());
        }

        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        terminal.Write($"{Count(files.Count, "rubric")}, {Count(problems.Count, "problem")}{(problems.Count > 0 ? $", {Count(errors, "error")} among them" : "")}.");
        return errors > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
