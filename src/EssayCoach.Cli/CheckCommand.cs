using System.CommandLine;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach check</c>: what is wrong with rubrics, and where.</summary>
internal sealed class CheckCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> names = new("R.md") { Description = "Rubrics: files, folders, or patterns such as 'rubrics/*.md'.", Arity = ArgumentArity.OneOrMore };

    public CheckCommand(Terminal terminal)
        : base("check", "Lists the problems of rubrics and the expected outcomes that do not hold, each with its place and what to do.", "essaycoach check rubrics/my-question.md", "essaycoach check rubrics")
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

        var tried = 0;
        var problems = new List<Problem>();
        foreach (var file in files)
        {
            var reading = RubricFile.Load(file);
            var outcomes = reading.Scheme is { } scheme ? ExpectationRun.Of(scheme) : [];
            tried += outcomes.Count;
            problems.AddRange(reading.Problems.Concat(outcomes.Where(o => !o.Held).Select(o => o.ToProblem(file))));
        }

        foreach (var problem in problems)
        {
            terminal.Write(problem.ToString());
        }

        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        terminal.Write($"{Count(files.Count, "rubric")}, {(tried > 0 ? $"{Count(tried, "expected outcome")} tried, " : "")}{Count(problems.Count, "problem")}{(problems.Count > 0 ? $", {Count(errors, "error")} among them" : "")}.");
        return errors > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
