using System.Text;
using CsvHelper;

namespace EssayCoach.Web.Classes;

/// <summary>A student as a line of a roster names them.</summary>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record RosterRow(int Line, string Name, string? RosterId, string? UserName, string? Email);

/// <summary>What a roster file holds.</summary>
/// <param name="Problems">Sentences by line; while there is one, nothing is imported.</param>
/// <param name="Notices">What was left out or taken as something else, by line.</param>
public sealed record RosterReading(IReadOnlyList<RosterRow> Rows, IReadOnlyList<string> Problems, IReadOnlyList<string> Notices);

/// <summary>Reads a class list as schools' programs write it: comma, semicolon or tab, UTF-8 with or without its mark, UTF-16 or Latin-1, columns in any order.</summary>
public static class RosterFile
{
    public const int LargestFile = 5 * 1024 * 1024;
    public const int MostStudents = 1000;

    private const int MostProblems = 20;
    private const int LongestCell = 200;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, whatever it is encoded in.</summary>
    public static string Text(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    public static RosterReading Read(string text)
    {
        var lines = Lines(text);
        if (lines.Count == 0)
        {
            return new([], ["The file is empty. It needs a line with the names of its columns and then a line for each student."], []);
        }

        if (RosterColumns.Find(lines[0].Cells) is not { } columns)
        {
            return new([], [$"Line {lines[0].Line} does not name the columns. Begin with a line such as “Name, Student ID, Email”; a column for names is needed, the others help."], []);
        }

        var (rows, problems, notices) = (new List<RosterRow>(), new List<string>(), new List<string>());
        foreach (var (line, cells) in lines.Skip(1))
        {
            if (RosterColumns.Find(cells) is not null)
            {
                notices.Add($"Line {line} names the columns again and is left out.");
            }
            else if (columns.Row(line, cells) is var row && Problem(row, cells) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                rows.Add(row);
            }
        }

        problems.AddRange(Twice(rows, r => r.RosterId, "student id").Concat(Twice(rows, r => r.UserName, "sign-in name")));
        if (rows.Count > MostStudents)
        {
            problems.Insert(0, $"The file has {rows.Count:N0} students; one import takes {MostStudents:N0}. Take out those who are not in this class.");
        }
        else if (rows.Count == 0 && problems.Count == 0)
        {
            problems.Add("No student stands below the names of the columns.");
        }

        return new(rows, Shortened(problems), Shortened(notices));
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Lines(string text)
    {
        List<(int, IReadOnlyList<string>)> lines = [];
        // A line break inside quotes would let one stray quote swallow all lines after it.
        using var reader = CsvReader.FromText(text, new()
        {
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
            if (Array.Exists(cells, c => c.Length > 0))
            {
                lines.Add(((int)reader.LineNumber, cells));
            }
        }

        return lines;
    }

    private static string? Problem(RosterRow row, IReadOnlyList<string> cells)
    {
        if (cells.Any(c => c.Length > LongestCell))
        {
            return $"Line {row.Line} has more than {LongestCell} letters in one column. Perhaps a quotation mark is missing.";
        }

        if (row.Name.Length is 0 or > Data.Accounts.Person.LongestName)
        {
            return row.Name.Length == 0 ? $"Line {row.Line} has no name." : $"Line {row.Line} has a name of more than {Data.Accounts.Person.LongestName} letters.";
        }

        return row.Email is { } email && !email.Contains('@', StringComparison.Ordinal) ? $"Line {row.Line}: “{email}” is no e-mail address." : null;
    }

    private static IEnumerable<string> Twice(IEnumerable<RosterRow> rows, Func<RosterRow, string?> key, string what)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (key(row) is { } value && !seen.TryAdd(value, row.Line))
            {
                yield return $"Line {row.Line}: the {what} “{value}” stands already on line {seen[value]}. Keep one of the two.";
            }
        }
    }

    private static IReadOnlyList<string> Shortened(List<string> sentences) =>
        sentences.Count <= MostProblems ? sentences : [.. sentences.Take(MostProblems), $"And {sentences.Count - MostProblems:N0} more of this kind."];
}
