namespace EssayCoach.Marking.Rubrics;

/// <summary>Gathers the problems of one document.</summary>
internal sealed class ProblemList(SourceText source)
{
    private readonly List<Problem> found = [];

    internal bool HasErrors => found.Exists(p => p.Severity == ProblemSeverity.Error);

    internal void Error(int offset, string message) => found.Add(source.Problem(ProblemSeverity.Error, offset, message));

    internal void Warn(int offset, string message) => found.Add(source.Problem(ProblemSeverity.Warning, offset, message));

    internal void Add(Problem problem) => found.Add(problem);

    /// <summary>The problems in the order of the document, those of other files last.</summary>
    internal IReadOnlyList<Problem> Sorted() =>
        [.. found.Distinct().OrderBy(p => p.File != source.FileName).ThenBy(p => p.Line).ThenBy(p => p.Column)];
}
