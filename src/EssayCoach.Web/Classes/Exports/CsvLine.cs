using System.Buffers;
using System.Text;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>One cell of a file that is given back: as it stood there, quotation marks and all, and what it says.</summary>
internal sealed record CsvCell(string Raw, string Text)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>A cell with a text of our own. What a spreadsheet would take for a formula begins with an apostrophe, as gradebooks do it too.</summary>
    public static CsvCell Of(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return new(safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe, safe);
    }
}

/// <summary>A line of a file that is given back.</summary>
/// <param name="End">The line end as it stood there; empty at the end of the file.</param>
internal sealed record CsvLine(List<CsvCell> Cells, string End)
{
    /// <summary>What a cell says, without the spaces around it; empty where the line has no such cell.</summary>
    public string At(int? column) => column is { } c && c < Cells.Count ? Cells[c].Text.Trim() : "";
}

/// <summary>Reads a file so that all of it that is not changed is given back letter by letter.</summary>
internal static class CsvLines
{
    public static IReadOnlyList<CsvLine> Read(string text, char delimiter)
    {
        var (lines, cells, at) = (new List<CsvLine>(), new List<CsvCell>(), 0);
        while (at < text.Length || cells.Count > 0)
        {
            var end = EndOfCell(text, at, delimiter);
            var raw = text[at..end];
            cells.Add(new(raw, Said(raw)));
            if (end < text.Length && text[end] == delimiter)
            {
                at = end + 1;
                continue;
            }

            var ending = end == text.Length ? "" : text.AsSpan(end).StartsWith("\r\n") ? "\r\n" : text[end..(end + 1)];
            lines.Add(new(cells, ending));
            (cells, at) = ([], end + ending.Length);
        }

        return lines;
    }

    public static string Write(IEnumerable<CsvLine> lines, char delimiter)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendJoin(delimiter, line.Cells.Select(c => c.Raw)).Append(line.End);
        }

        return text.ToString();
    }

    /// <summary>The delimiter that parts the first line into the most cells.</summary>
    public static char Delimiter(string text)
    {
        var first = text.Split('\n')[0];
        return ",;\t".MaxBy(d => Read(first, d) is [{ } line, ..] ? line.Cells.Count : 0);
    }

    private static int EndOfCell(string text, int at, char delimiter)
    {
        var end = at;
        if (end < text.Length && text[end] == '"')
        {
            for (end++; end < text.Length; end++)
            {
                if (text[end] == '"' && !(end + 1 < text.Length && text[end + 1] == '"' && ++end > 0))
                {
                    end++;
                    break;
                }
            }
        }

        while (end < text.Length && text[end] != delimiter && text[end] is not '\r' and not '\n')
        {
            end++;
        }

        return end;
    }

    private static string Said(string raw) => raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' ? raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : raw;
}
