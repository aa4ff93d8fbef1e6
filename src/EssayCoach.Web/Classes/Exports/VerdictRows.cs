using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>One student and one point: what the machine said, what counts, where it stands in the essay, and the marks of the whole.</summary>
/// <param name="Evidence">Places in the text, as UTF-16 code units from the first up to but not with the last.</param>
public sealed record VerdictRow(
    string Class, string Assignment, string Student, string? StudentId, string SignInName, int Draft, DateTime HandedInUtc, string RubricVersion, string EngineVersion,
    string PointId, string Point, string Side, string Verdict, string MachineVerdict, string DecidedBy, IReadOnlyList<int[]> Evidence,
    int? Level, int? Marks, int? OutOf, int? MachineMarks, bool Reviewed);

/// <summary>Writes what a class has, a row a student and point, for spreadsheets and programs.</summary>
public static class VerdictRows
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Header =
    [
        "class", "assignment", "student", "student_id", "sign_in_name", "draft", "handed_in_utc", "rubric_version", "engine_version", "point_id", "point", "side",
        "verdict", "machine_verdict", "decided_by", "evidence", "level", "marks", "out_of", "machine_marks", "reviewed",
    ];

    /// <summary>The rows, the judgement last of each student's; who has handed nothing in has none.</summary>
    public static IEnumerable<VerdictRow> Of(ClassMarks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return marks.Students.Where(s => s.Report is not null).SelectMany(s => Of(marks, s));
    }

    public static string Csv(IEnumerable<VerdictRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new() { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var row in rows)
            {
                csv.WriteRecord(Cells(row));
            }
        }

        return text.ToString();
    }

    public static string JsonLines(IEnumerable<VerdictRow> rows) => string.Concat(rows.Select(r => JsonSerializer.Serialize(r, OneLine) + "\n"));

    private static IEnumerable<VerdictRow> Of(ClassMarks marks, StudentMark student)
    {
        var (report, attempt) = (student.Report!, student.Attempt!);
        var (final, machine) = (report.Final, report.Machine);
        VerdictRow Row(string id, string point, string side, Verdict verdict, Verdict was, string by, IReadOnlyList<Evidence> evidence) => new(
            marks.ClassName, marks.Assignment.Title, student.Name, student.RosterId, student.UserName, attempt.Number, attempt.HandedInUtc, attempt.RubricVersion, attempt.EngineVersion,
            id, point, side, Word(verdict), Word(was), by, [.. evidence.Select(e => new[] { e.Start, e.End })],
            final.Level.Level, final.Level.Marks, final.Level.OutOf, machine.Level.Marks, report.IsDone);
        var reviewed = report.Review?.Decided(Data.Moderation.PointDecision.Judgement) is not null;
        return final.Points.Zip(machine.Points, (f, m) => Row(f.Id, f.Title, f.Side, f.Verdict, m.Verdict, f.DecidedBy, f.Evidence))
            .Append(Row("judgement", "Judgement", "", final.Judgement.Verdict, machine.Judgement.Verdict, reviewed ? Data.Moderation.FinalReport.Teacher : "rules", final.Judgement.Evidence));
    }

    private static string[] Cells(VerdictRow row) =>
    [
        row.Class, row.Assignment, row.Student, row.StudentId ?? "", row.SignInName, Text(row.Draft), row.HandedInUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), row.RubricVersion, row.EngineVersion,
        row.PointId, row.Point, row.Side, row.Verdict, row.MachineVerdict, row.DecidedBy, string.Join(' ', row.Evidence.Select(e => $"{e[0]}..{e[1]}")),
        Text(row.Level), Text(row.Marks), Text(row.OutOf), Text(row.MachineMarks), row.Reviewed ? "yes" : "no",
    ];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
