using System.CommandLine;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Cli;

/// <summary>Loads the rubric to mark with.</summary>
internal static class SchemeFile
{
    public static Option<string?> Option() => new("--rubric") { Description = "The rubric to mark with, a Markdown file.", HelpName = "R.md" };

    /// <summary>The mark scheme, or null after saying what stands in the way. Warnings are left to <c>check</c>.</summary>
    public static MarkScheme? Load(string path, Terminal terminal)
    {
        var reading = RubricFile.Load(path);
        if (reading.Scheme is null)
        {
            foreach (var problem in reading.Problems.Where(p => p.Severity == ProblemSeverity.Error))
            {
                terminal.Say(problem.ToString());
            }

            terminal.Say($"{path} cannot be marked with. essaycoach check {path} shows every problem.");
        }

        return reading.Scheme;
    }
}
