using System.Text;

namespace EssayCoach.Marking.Rubrics;

/// <summary>What a part of a rubric document is to a form.</summary>
public enum FormPartKind
{
    /// <summary>Text that the form leaves alone: empty lines, sections that are no points.</summary>
    Other,

    /// <summary>A line of the front matter, <c>key: value</c>.</summary>
    Detail,

    /// <summary>The heading that holds the question.</summary>
    Question,

    /// <summary>The heading of a side, of the judgement or of another section.</summary>
    Section,

    /// <summary>The heading of a point.</summary>
    Title,

    /// <summary>The paragraph under a point's heading, or one of a model answer.</summary>
    Statement,

    /// <summary>A line of a point such as <c>- Core: ...</c>, with the wordings listed under it.</summary>
    Field,

    /// <summary>A bullet that is a point by itself, a source or a correction.</summary>
    Bullet,
}

/// <summary>A part of a rubric document as a form shows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Raw">The part letter by letter, with its line ends.</param>
/// <param name="Key">The key of a detail or field, such as <c>marks</c>, <c>Core</c> or <c>Confusion (date)</c>; of a bullet or paragraph that belongs to no point what it is; else empty.</param>
/// <param name="Value">What the form shows and changes.</param>
/// <param name="Wordings">The wordings listed under a field.</param>
public sealed record FormPart(FormPartKind Kind, string Raw, string Key, string Value, IReadOnlyList<string> Wordings);

/// <summary>
/// A rubric document cut into the parts that a form shows. What is not changed is written back letter by letter, so that reading and then writing keeps the author's text.
/// </summary>
/// <param name="Parts">The parts in the order of the document.</param>
public sealed partial record RubricForm(IReadOnlyList<FormPart> Parts)
{
    /// <summary>The key of a bullet that names a source.</summary>
    public const string Source = "Source";

    /// <summary>The key of a bullet that holds words of a model answer that should be better.</summary>
    public const string Correction = "Correction";

    /// <summary>The key of a paragraph of a model answer.</summary>
    public const string Paragraph = "Paragraph";

    /// <summary>Cuts a document into its parts.</summary>
    /// <param name="document">Any text.</param>
    /// <returns>The form; its parts put together are the document with LF line ends.</returns>
    public static RubricForm Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(FormCutter.Cut(SourceText.Normal(document)));
    }

    /// <summary>The document.</summary>
    /// <returns>All parts, each as it was read or as it was changed.</returns>
    public string Write() => string.Concat(Parts.Select(p => p.Raw));

    /// <summary>Changes what a part says.</summary>
    /// <param name="index">Index of the part.</param>
    /// <param name="value">Its new value; line ends become spaces. An empty field is taken out.</param>
    /// <param name="wordings">The wordings under a field; null to keep them.</param>
    /// <returns>The changed form, or this one where nothing changes.</returns>
    public RubricForm With(int index, string value, IReadOnlyList<string>? wordings = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var part = Parts[index];
        var line = OneLine(value);
        var listed = wordings is null ? part.Wordings : [.. wordings.Select(w => w.Trim()).Where(w => w.Length > 0)];
        if (line == part.Value && listed.SequenceEqual(part.Wordings, StringComparer.Ordinal))
        {
            return this;
        }

        return new([.. Parts.Take(index), part with { Raw = FormCutter.Raw(part, line, listed), Value = line, Wordings = listed }, .. Parts.Skip(index + 1)]);
    }

    /// <summary>Puts a field under a point.</summary>
    /// <param name="title">Index of the point's title, or of its bullet.</param>
    /// <param name="key">The key, such as <c>Core</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed form.</returns>
    public RubricForm Add(int title, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var last = Enumerable.Range(title + 1, Parts.Count - title - 1).TakeWhile(i => Parts[i].Kind is FormPartKind.Statement or FormPartKind.Field or FormPartKind.Other && !Parts[i].Raw.StartsWith('#'))
            .Where(i => Parts[i].Kind != FormPartKind.Other).DefaultIfEmpty(title).Last();
        var indent = Parts[title].Kind == FormPartKind.Bullet ? "  " : "";
        var before = Parts[last].Kind is FormPartKind.Field or FormPartKind.Bullet ? "" : "\n";
        var line = OneLine(value);
        var head = new StringBuilder(Parts[last].Raw.EndsWith('\n') ? "" : "\n").Append(before).Append(indent).Append("- ").Append(key).Append(": ").Append(line).Append('\n');
        return new([.. Parts.Take(last + 1), new(FormPartKind.Field, head.ToString(), key, line, []), .. Parts.Skip(last + 1)]);
    }
}
