namespace EssayCoach.Marking.Rubrics;

/// <summary>What the top of a rubric says of its question: enough to list it, read a hundred times faster than the whole document.</summary>
/// <param name="Id">The id that the whole reading gives.</param>
/// <param name="Question">The exam question.</param>
/// <param name="Details">The front matter; keys in lower case.</param>
/// <param name="Period">The years that the question covers, or null.</param>
public sealed record RubricHead(string Id, string Question, IReadOnlyDictionary<string, string> Details, Period? Period)
{
    private const string Fence = "---";

    /// <summary>Reads front matter and title where they stand in the usual form: <c>---</c> lines first if any, then a heading that asks the question.</summary>
    /// <param name="document">The Markdown document, or as much of it as holds the title.</param>
    /// <param name="fileName">Its file name or path, for the id where the document gives none.</param>
    /// <returns>The head, the same as the whole reading's; null where the top has another form or an error: only the whole reading tells.</returns>
    public static RubricHead? Read(string document, string fileName)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        if (Cut(document) is not { } top)
        {
            return null;
        }

        var source = new SourceText(top.Text, fileName);
        var problems = new ProblemList(source);
        var details = QuestionDetails.Read(source, new(top.FrontMatter, []), problems);
        var id = Slug.Of(details.Id ?? "") is { Length: > 0 } own ? own : Slug.Of(Path.GetFileNameWithoutExtension(fileName));
        return problems.HasErrors ? null : new(id, top.Title, details.All, details.Period);
    }

    private static (string Text, (int, int)? FrontMatter, string Title)? Cut(string document)
    {
        using var lines = new StringReader(document.TrimStart('\uFEFF'));
        var text = new System.Text.StringBuilder();
        (int, int)? front = null;
        var first = true;
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine(), first = false)
        {
            if (first && line == Fence)
            {
                front = ReadFrontMatter(lines, text);
                if (front is null)
                {
                    return null;
                }
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                var title = string.Join(' ', line[2..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                return IsPlainQuestion(title) ? (text.ToString(), front, title) : null;
            }
            else if (line.Trim().Length > 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Copies the lines up to the closing fence; null where it never comes.</summary>
    private static (int, int)? ReadFrontMatter(StringReader lines, System.Text.StringBuilder text)
    {
        text.Append(Fence).Append('\n');
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line == Fence)
            {
                var span = (Fence.Length + 1, text.Length);
                text.Append(Fence).Append('\n');
                return span;
            }

            text.Append(line).Append('\n');
        }

        return null;
    }

    // Marks such as emphasis and entities, and a short heading that may name a section, are for the whole reading.
    private static bool IsPlainQuestion(string title) =>
        title.IndexOfAny(['*', '_', '`', '[', ']', '<', '&', '\\', '#']) < 0
        && (title.EndsWith('?') || title.Split(' ').Length > 5)
        && SectionKinds.Of(title) == SectionKind.Side;
}
