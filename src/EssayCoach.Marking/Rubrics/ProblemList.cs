namespace EssayCoach.Marking.Rubrics;

/// <summary>Gathers the problems of one document.</summary>
internal sealed class ProblemList(SourceText source)
{
    private readonly List<Problem> found = [];

    internal bool HasErrors => found.Exists(p => p.Severity == ProblemSeverity.Error);

    internal void Error(int offset, string message, QuickFix? fix = null) => found.Add(source.Problem(ProblemSeverity.Error, offset, message, fix));

    internal void Say(ProblemSeverity severity, int offset, string message) => found.Add(source.Problem(severity, offset, message, null));

    internal void Warn(int offset, string message, QuickFix? fix = null) => found.Add(source.Problem(ProblemSeverity.Warning, offset, message, fix));

    /// <summary>Puts another text in the place of one, where the document has it letter by letter.</summary>
    internal QuickFix? Replace(Prose text, string? meant)
    {
        if (meant is null)
        {
            return null;
        }

        var (start, end) = (text.At, text.Place(text.Text.Length));
        return end >= start && end <= source.Text.Length && source.Text[start..end] == text.Text ? new(start, end - start, meant, meant.Length == 0 ? $"Take out \"{text.Line}\"" : $"Write \"{meant}\"") : null;
    }

    /// <summary>Puts a text in the place of a part of the document.</summary>
    internal static QuickFix Put(int start, int length, string text) => new(start, length, text, length == 0 ? $"Put in \"{text}\"" : text.Length == 0 ? "Take it out" : $"Write \"{text}\"");

    /// <summary>Takes out the semicolon nearest to a place, with the space after it.</summary>
    internal QuickFix? Semicolon(int offset)
    {
        var at = offset < source.Text.Length ? source.Text.LastIndexOf(';', offset) : -1;
        var end = at + 1 < source.Text.Length && at >= 0 && source.Text[at + 1] == ' ' ? at + 2 : at + 1;
        return at < 0 || offset - at > 3 ? null : Put(at, end - at, "");
    }

    /// <summary>Takes a line of the document out, with the lines that belong to it by indentation.</summary>
    internal QuickFix RemoveLine(int offset)
    {
        var start = source.Text.LastIndexOf('\n', Math.Max(0, Math.Min(offset, source.Text.Length) - 1)) + 1;
        var end = source.Text.IndexOf('\n', Math.Min(offset, source.Text.Length));
        return new(start, (end < 0 ? source.Text.Length : end + 1) - start, "", "Take the line away");
    }

    internal void Add(Problem problem) => found.Add(problem);

    /// <summary>The problems in the order of the document, those of other files last.</summary>
    internal IReadOnlyList<Problem> Sorted() =>
        [.. found.Distinct().OrderBy(p => p.File != source.FileName).ThenBy(p => p.Line).ThenBy(p => p.Column)];
}
