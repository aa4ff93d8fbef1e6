using System.Globalization;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>Tells by what stands in the columns of a file which of them name students and which take marks, where its headings are not known here: gradebooks speak many languages.</summary>
internal static class ColumnsByContent
{
    // Longer numbers are moments, not marks.
    private const int HighestMark = 9999;

    /// <summary>The form of a file in which half of the lines or more are students of the class; null where no column names them.</summary>
    public static GradebookForm? Find(IReadOnlyList<CsvLine> lines, IReadOnlyList<StudentMark> students)
    {
        var rows = lines.Skip(1).Where(l => l.Cells.Exists(c => c.Text.Trim().Length > 0)).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var (match, nothing, columns) = (new StudentMatch(students), new GradebookForm(GradebookKind.Other, null, null, null, null, null, null, [], 1, null), Enumerable.Range(0, lines[0].Cells.Count).ToList());
        GradebookForm? Best(IEnumerable<GradebookForm> forms) =>
            forms.Select(form => (Form: form, Found: rows.Count(r => match.Find(form, r) is not null))).Where(f => f.Found * 2 >= rows.Count).OrderByDescending(f => f.Found).Select(f => f.Form).FirstOrDefault();
        var ids = Best(columns.Select(c => nothing with { Ids = c }))?.Ids;
        var logins = Best(columns.Select(c => nothing with { Logins = c }))?.Logins;
        var names = Best([
            .. columns.Select(c => nothing with { Names = c }),
            .. columns.Select(c => nothing with { Firsts = c, Lasts = c + 1 }),
            .. columns.Select(c => nothing with { Firsts = c + 1, Lasts = c })]);
        var form = nothing with { Ids = ids, Logins = logins, Names = names?.Names, Firsts = names?.Firsts, Lasts = names?.Lasts };
        return form.Students.Count == 0 ? null : form with { Grades = [.. columns.Where(c => c > form.Students.Max() && lines[0].At(c).Length > 0 && rows.TrueForAll(r => IsMark(r.At(c))))] };
    }

    private static bool IsMark(string text) =>
        text is "" or "-" || (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mark) && mark <= HighestMark);
}
