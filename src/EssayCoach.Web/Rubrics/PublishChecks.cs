using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Rubrics;

/// <summary>What stands in the way of a version, in a sentence with its line; null where nothing does.</summary>
internal static class PublishChecks
{
    private const int ProblemsNamed = 3;

    /// <summary>Why it cannot be marked with.</summary>
    internal static string? Errors(RubricDesk desk, RubricVersion version)
    {
        var errors = desk.Read(version.Kind, version.RubricId, version.Text).Problems.Where(p => p.Severity == ProblemSeverity.Error).ToList();
        return errors.Count == 0 ? null
            : "It cannot be marked with yet: " + string.Join(" ", errors.Take(ProblemsNamed).Select(p => $"Line {p.Line}: {p.Message}")) + (errors.Count > ProblemsNamed ? $" There are {errors.Count - ProblemsNamed} more." : "");
    }

    /// <summary>Which of its expected outcomes does not hold, or that it says nothing new.</summary>
    internal static string? Outcomes(RubricDesk desk, RubricVersion version)
    {
        var failed = desk.Read(version.Kind, version.RubricId, version.Text).Scheme is { } scheme ? ExpectationRun.Of(scheme).Where(e => !e.Held).ToList() : [];
        return failed.Count > 0 ? $"{(failed.Count == 1 ? "An expected outcome does" : $"{failed.Count} expected outcomes do")} not hold. Line {failed[0].Expected.Line}: {failed[0].Sentence}"
            : desk.Current(version.Kind, version.RubricId) is { } current && RubricReader.VersionOf(current) == version.Hash ? "Nothing has changed since the version that marks now."
            : null;
    }
}
