using System.Globalization;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>A gradebook file filled with a class's marks.</summary>
/// <param name="Text">The whole file, all but the marks as it was; null where a problem stands in the way.</param>
/// <param name="Columns">Titles of the columns that can be filled, by their place.</param>
/// <param name="Column">The column that was filled.</param>
/// <param name="Filled">How many students got their mark.</param>
/// <param name="Notices">What the teacher should know before the file goes back.</param>
public sealed record GradebookFilling(GradebookKind? Kind, string? Text, IReadOnlyDictionary<int, string> Columns, int? Column, int Filled, IReadOnlyList<string> Problems, IReadOnlyList<string> Notices);

/// <summary>Takes the file that a teacher exported from Moodle or Canvas and gives it back with the marks in it, ready to be imported there.</summary>
public static class Gradebook
{
    private const int MostNames = 10;

    private static readonly string[] Untouched = ["EX", "N/A"];

    /// <summary>Fills the column, or the one whose title names the assignment where none is given.</summary>
    public static GradebookFilling Fill(string file, ClassMarks marks, int? column = null)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(file);
        var delimiter = CsvLines.Delimiter(file);
        var lines = CsvLines.Read(file, delimiter);
        if ((GradebookForm.Of(lines) ?? ColumnsByContent.Find(lines, marks.Students)) is not { } form)
        {
            return Refuse(null, new Dictionary<int, string>(), "This is no gradebook file that is known, and no column of it holds the names, ids or e-mail addresses of this class. Export it anew: in Canvas “Grades, Export”; in Moodle “Grades, Export, Plain text file” with real grades, or the grading worksheet of an assignment.");
        }

        var columns = form.Grades.ToDictionary(g => g, g => lines[0].At(g));
        if (columns.Count == 0)
        {
            return Refuse(form.Kind, columns, "The file has no column that takes marks. Make the assignment in your gradebook first, then export again.");
        }

        var chosen = column is { } named && columns.ContainsKey(named) ? named : columns.Count == 1 ? columns.Keys.First() : Named(columns, marks.Assignment.Title);
        return chosen is { } at ? Fill(lines, delimiter, form, columns, at, marks) : new(form.Kind, null, columns, null, 0, [], [.. Unread(lines, form), "Choose the column that the marks go into."]);
    }

    private static GradebookFilling Fill(IReadOnlyList<CsvLine> lines, char delimiter, GradebookForm form, Dictionary<int, string> columns, int at, ClassMarks marks)
    {
        var match = new StudentMatch(marks.Students);
        var (filled, met, strange, kept, replaced) = (0, new HashSet<string>(StringComparer.Ordinal), new List<string>(), new List<string>(), 0);
        foreach (var line in lines.Skip(form.FirstStudent).Where(l => l.Cells.Exists(c => c.Text.Trim().Length > 0)))
        {
            var name = form.Names is null ? $"{line.At(form.Firsts)} {line.At(form.Lasts)}".Trim() : line.At(form.Names);
            if (match.Find(form, line) is not { } student)
            {
                strange.Add(name);
                continue;
            }

            if (!met.Add(student.StudentId))
            {
                return Refuse(form.Kind, columns, $"{student.Name} stands in the file twice. Give each student an id of their own in the class list, or take one of the two lines out.");
            }

            if (student.Marks is not { } mark)
            {
                continue;
            }

            if (form.Highest(lines, line, at) is { Length: > 0 } highest && !IsHighest(highest, marks.OutOf))
            {
                return Refuse(form.Kind, columns, $"“{columns[at]}” takes at most {highest}, and the marks here are out of {marks.OutOf}. Set it to {marks.OutOf} in your gradebook and export again, so that no mark is changed on the way.");
            }

            var before = line.At(at);
            if (!form.TakesGrade(lines, line) || Untouched.Contains(before, StringComparer.OrdinalIgnoreCase))
            {
                kept.Add(name);
                continue;
            }

            replaced += before.Length > 0 && before != "-" && !IsHighest(before, mark) ? 1 : 0;
            Put(line, at, mark);
            filled++;
        }

        return new(form.Kind, CsvLines.Write(lines, delimiter), columns, at, filled, [], [.. Unread(lines, form), .. Notices(marks, met, strange, kept, replaced)]);
    }

    private static IReadOnlyList<string> Unread(IReadOnlyList<CsvLine> lines, GradebookForm form) => form.Kind != GradebookKind.Other ? []
        : [$"The headings of this file are not known here. Your students were found by what stands under {string.Join(", ", form.Students.Select(c => $"“{lines[0].At(c).TrimStart('\uFEFF')}”"))}. Its highest mark and its closed lines could not be told: look the file over before you take it back."];

    private static IReadOnlyList<string> Notices(ClassMarks marks, HashSet<string> met, List<string> strange, List<string> kept, int replaced)
    {
        List<string> notices = [];
        void Say(string what, IReadOnlyList<string> names)
        {
            if (names.Count > 0)
            {
                notices.Add($"{what}: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}.");
            }
        }

        Say("Not in this class, and left as they were", strange);
        Say("Excused or closed in the gradebook, and left as they were", kept);
        Say("In this class with a mark, and not in the file", [.. marks.Students.Where(s => s.Marks is not null && !met.Contains(s.StudentId)).Select(s => s.Name)]);
        Say("In the file without a mark yet", [.. marks.Students.Where(s => s.Marks is null && met.Contains(s.StudentId)).Select(s => s.Name)]);
        if (replaced > 0)
        {
            notices.Add($"{replaced} of the cells held another mark, which is replaced.");
        }

        return notices;
    }

    private static void Put(CsvLine line, int at, int mark)
    {
        while (line.Cells.Count <= at)
        {
            line.Cells.Add(new("", ""));
        }

        var number = mark.ToString(CultureInfo.InvariantCulture);
        line.Cells[at] = new(number, number);
    }

    private static int? Named(Dictionary<int, string> columns, string title)
    {
        var fits = columns.Where(c => c.Value.Contains(title, StringComparison.OrdinalIgnoreCase)).Select(c => c.Key).ToList();
        return fits.Count == 1 ? fits[0] : null;
    }

    private static bool IsHighest(string text, int? number) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var said) && said == number;

    private static GradebookFilling Refuse(GradebookKind? kind, IReadOnlyDictionary<int, string> columns, string problem) => new(kind, null, columns, null, 0, [problem], []);
}
