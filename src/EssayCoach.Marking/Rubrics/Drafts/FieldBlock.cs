using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Lines of the shape <c>- name: value</c> under a heading, and bold paragraphs of the shape <c>**name:** value</c>.</summary>
internal sealed partial class FieldBlock(string reference, string title)
{
    private static readonly HashSet<string> Usual = new(
        ["id", "board", "syllabus", "level", "year", "topic", "question", "marks", "period", "sides", "statement", "side", "facts", "core", "extra", "accept", "confusions", "partial", "strong", "middling", "weak", "reading"],
        StringComparer.Ordinal);

    private readonly List<(string Name, List<string> Lines)> fields = [];

    internal string Reference { get; } = reference.Replace(" ", "", StringComparison.Ordinal);

    internal string Title { get; } = title;

    internal IEnumerable<(string Name, string Value)> Fields => fields.Select(f => (f.Name, Join(f.Lines)));

    internal void Add(string line)
    {
        if (Field().Match(line) is { Success: true } field && NameOf(field) is { } name)
        {
            fields.Add((name, [field.Groups["value"].Value.Trim('*', ' ')]));
        }
        else if (line.Trim().Trim('-', '=', '_', '*').Length > 0 && fields.Count > 0)
        {
            var item = line.TrimStart();
            var bullet = item.StartsWith("- ", StringComparison.Ordinal) || item.StartsWith("* ", StringComparison.Ordinal);
            fields[^1].Lines.Add((bullet ? "; " : "") + (bullet ? item[2..] : item));
        }
    }

    /// <summary>The value of the first field that has one of the names; empty where there is none.</summary>
    internal string Value(params string[] names) => Fields.Where(f => names.Contains(f.Name, StringComparer.Ordinal)).Select(f => f.Value).FirstOrDefault() ?? "";

    /// <summary>A line without a bullet or bold type is a field only under a name that is usual here: else it goes on from the line above.</summary>
    private static string? NameOf(Match field)
    {
        var name = DraftText.OneLine(field.Groups["name"].Value).ToLowerInvariant();
        var note = field.Groups["note"].Value;
        name = name == "facts" && note is "core" or "extra" ? note : name;
        return field.Groups["lead"].Value.Trim().Length > 0 || Usual.Contains(name) ? name : null;
    }

    private static string Join(List<string> lines) => DraftText.OneLine(string.Join(' ', lines)).TrimStart(';', ' ');

    [GeneratedRegex(@"^(?<lead>\s*(?:[-*+]\s+)?(?:\*\*)?)(?<name>[A-Za-z][A-Za-z ,'/-]{0,50}?)(?:\s?\((?<note>[^)]{0,80})\))?(?:\*\*)?\s*:(?:\*\*)?(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}

/// <summary>A question with its own fields and its points.</summary>
internal sealed class QuestionBlock(string id, string title)
{
    internal string Id { get; } = id;

    internal string Title { get; } = title;

    internal FieldBlock Details { get; } = new("", "");

    internal List<FieldBlock> Points { get; } = [];

    internal List<TableBlock> Tables { get; } = [];
}

/// <summary>A table as its rows of cells, the heading first.</summary>
internal sealed record TableBlock(List<List<string>> Rows)
{
    internal static TableBlock Read(IReadOnlyList<string> lines, ref int at)
    {
        var rows = new List<List<string>>();
        for (; at < lines.Count && lines[at].TrimStart().StartsWith('|'); at++)
        {
            var cells = lines[at].Trim().Trim('|').Split('|').Select(c => c.Trim()).ToList();
            if (!cells.TrueForAll(c => c.Trim('-', ':', ' ').Length == 0))
            {
                rows.Add(cells);
            }
        }

        at--;
        return new(rows);
    }

    /// <summary>The column whose heading holds one of the words; -1 where there is none.</summary>
    internal int Column(params string[] words) => Rows.Count == 0 ? -1 : Rows[0].FindIndex(c => words.Any(w => c.Contains(w, StringComparison.OrdinalIgnoreCase)));

    internal static string Cell(List<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";
}
