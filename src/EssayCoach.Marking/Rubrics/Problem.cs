namespace EssayCoach.Marking.Rubrics;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>The document can be used, but probably does not say what its author meant.</summary>
    Warning,

    /// <summary>The document cannot be marked with.</summary>
    Error,
}

/// <summary>A change that would settle a problem: what to put in the place of a part of the document.</summary>
/// <param name="Start">Where the part begins, in UTF-16 code units of the document with LF line ends.</param>
/// <param name="Length">How long it is; 0 where something is put in.</param>
/// <param name="Replacement">What to put there.</param>
/// <param name="Label">What the change does, in a few words.</param>
public sealed record QuickFix(int Start, int Length, string Replacement, string Label)
{
    /// <summary>Makes the change.</summary>
    /// <param name="document">The document that the problem was found in.</param>
    /// <returns>The document with LF line ends and the change made.</returns>
    public string Apply(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = SourceText.Normal(document);
        return Start + Length <= text.Length ? text[..Start] + Replacement + text[(Start + Length)..] : text;
    }
}

/// <summary>Something wrong with a document, where it is and what to do.</summary>
/// <param name="File">The document's file name as given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">A sentence that a tutor understands.</param>
public sealed record Problem(string File, int Line, int Column, ProblemSeverity Severity, string Message)
{
    /// <summary>A change that would settle it, or null where a person must think.</summary>
    public QuickFix? Fix { get; init; }

    /// <summary>The problem as <c>file:line:column: error: sentence</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {(Severity == ProblemSeverity.Error ? "error" : "warning")}: {Message}");
}

/// <summary>What came of reading a rubric: the scheme where it could be read, and every problem found.</summary>
/// <param name="Scheme">The mark scheme, or null where an error stands in the way.</param>
/// <param name="Problems">All problems in the order of the document.</param>
public sealed record RubricReading(MarkScheme? Scheme, IReadOnlyList<Problem> Problems);
