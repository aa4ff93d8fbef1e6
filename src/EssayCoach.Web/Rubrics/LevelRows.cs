namespace EssayCoach.Web.Rubrics;

/// <summary>A row of a table of levels.</summary>
/// <param name="Line">Its line, from 0.</param>
public sealed record LevelRow(int Line, string Level, string Marks, string Words);

/// <summary>Finds and changes the rows of a level set's tables, line by line.</summary>
public static class LevelRows
{
    public static IReadOnlyList<LevelRow> Of(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. Lines(document).Select((line, i) => Row(line, i)).OfType<LevelRow>()];
    }

    /// <summary>The document with one row changed.</summary>
    public static string With(string document, LevelRow row)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(row);
        var lines = Lines(document);
        lines[row.Line] = $"| {row.Level} | {Cell(row.Marks)} | {Cell(row.Words)} |";
        return string.Join('\n', lines);
    }

    private static string[] Lines(string document) => document.ReplaceLineEndings("\n").Split('\n');

    private static string Cell(string text) => string.Join(' ', text.Replace("|", "\\|", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static LevelRow? Row(string line, int at)
    {
        if (!line.StartsWith('|'))
        {
            return null;
        }

        var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim().Trim('|').Split('|').Select(c => c.Replace('\u0001', '|').Trim()).ToList();
        return cells.Count >= 2 && cells[0].Length > 0 && char.IsAsciiDigit(cells[0][0]) ? new(at, cells[0], cells[1], cells.Count > 2 ? cells[2] : "") : null;
    }
}
