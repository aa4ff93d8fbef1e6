using System.Text.RegularExpressions;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>Which program a gradebook file comes from.</summary>
public enum GradebookKind
{
    Canvas,
    Moodle,

    /// <summary>Moodle's own worksheet of one assignment.</summary>
    MoodleWorksheet,

    /// <summary>One whose headings are not known, and whose columns were told by what stands in them.</summary>
    Other,
}

/// <summary>What is where in a gradebook file.</summary>
/// <param name="Names">The column of whole names, or null where first and last names stand apart.</param>
/// <param name="Grades">Columns that marks can be written into.</param>
/// <param name="FirstStudent">The first line that is a student's.</param>
/// <param name="Maxima">The line with the highest marks, where the file has one.</param>
internal sealed record GradebookForm(GradebookKind Kind, int? Names, int? Firsts, int? Lasts, int? Ids, int? Logins, int? Emails, IReadOnlyList<int> Grades, int FirstStudent, CsvLine? Maxima)
{
    private const string Points = "Points Possible";

    private static readonly string[] CanvasColumns = ["ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section"];

    // Words by which Canvas knows its own totals; it drops every column whose title holds them.
    private static readonly Regex CanvasDrops = new("(Current|Final) (Score|Points|Grade)|Override", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>The columns that say which student a line is about.</summary>
    public IReadOnlyList<int> Students => [.. new[] { Names, Firsts, Lasts, Ids, Logins, Emails }.OfType<int>().Distinct().Order()];

    /// <summary>The form of a file, or null where it is none that is known.</summary>
    public static GradebookForm? Of(IReadOnlyList<CsvLine> lines)
    {
        if (lines.Count == 0)
        {
            return null;
        }

        var header = lines[0];
        int? At(params string[] names) => Find(header, h => names.Contains(h, StringComparer.OrdinalIgnoreCase));
        if (header.At(0).Contains("Student", StringComparison.Ordinal) && header.At(1).Contains("ID", StringComparison.Ordinal) && At("Section") is { } section)
        {
            var points = lines.Take(4).Skip(1).FirstOrDefault(l => l.At(0).StartsWith(Points, StringComparison.Ordinal));
            var first = points is null ? 1 : lines.ToList().IndexOf(points) + 1;
            return new(GradebookKind.Canvas, 0, null, null, At("SIS User ID"), At("SIS Login ID"), null, Columns(header, (h, i) => i > section && !IsCanvasOwn(h)), first, points);
        }

        if (At("Identifier") is not null && At("Grade") is { } grade && Find(header, h => h.StartsWith("Last modified (", StringComparison.OrdinalIgnoreCase)) is not null)
        {
            return new(GradebookKind.MoodleWorksheet, At("Full name"), null, null, At("ID number"), At("Username"), At("Email address"), [grade], 1, null);
        }

        return At("ID number", "Email address", "Username") is not null && Find(header, h => h.EndsWith("(Real)", StringComparison.Ordinal)) is not null
            ? new(GradebookKind.Moodle, At("Full name"), At("First name"), At("Last name", "Surname"), At("ID number"), At("Username"), At("Email address"), Columns(header, (h, _) => h.EndsWith("(Real)", StringComparison.Ordinal) && !h.EndsWith(" total (Real)", StringComparison.Ordinal)), 1, null)
            : null;
    }

    /// <summary>The highest mark that a column takes, as the file says it for a line; null where it says nothing.</summary>
    public string Highest(IReadOnlyList<CsvLine> lines, CsvLine line, int column) => Kind switch
    {
        GradebookKind.Canvas => Maxima?.At(column) ?? "",
        GradebookKind.MoodleWorksheet => line.At(Find(lines[0], h => h.Equals("Maximum Grade", StringComparison.OrdinalIgnoreCase))),
        _ => "",
    };

    /// <summary>Whether the program lets the line's grade be changed.</summary>
    public bool TakesGrade(IReadOnlyList<CsvLine> lines, CsvLine line) =>
        Kind != GradebookKind.MoodleWorksheet || !line.At(Find(lines[0], h => h.Equals("Grade can be changed", StringComparison.OrdinalIgnoreCase))).Equals("No", StringComparison.OrdinalIgnoreCase);

    private static bool IsCanvasOwn(string title) =>
        title.Length == 0 || title.Contains("(read only)", StringComparison.OrdinalIgnoreCase) || CanvasDrops.IsMatch(title) || CanvasColumns.Contains(title, StringComparer.OrdinalIgnoreCase);

    private static int? Find(CsvLine header, Func<string, bool> is_)
    {
        var at = header.Cells.FindIndex(c => is_(c.Text.Trim().TrimStart('\uFEFF')));
        return at < 0 ? null : at;
    }

    private static IReadOnlyList<int> Columns(CsvLine header, Func<string, int, bool> takes) => [.. Enumerable.Range(0, header.Cells.Count).Where(i => takes(header.At(i), i))];
}
