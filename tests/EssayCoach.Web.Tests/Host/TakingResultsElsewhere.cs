using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes.Exports;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Host;

public sealed class Taking_results_elsewhere_from_SQLite() : Taking_results_elsewhere(DatabaseKind.Sqlite);

public sealed class Taking_results_elsewhere_from_PostgreSQL() : Taking_results_elsewhere(DatabaseKind.Postgres);

/// <summary>What a teacher takes out of the app as files.</summary>
public abstract partial class Taking_results_elsewhere(DatabaseKind kind) : OnAHost(kind)
{
    [Fact]
    public async Task Each_student_and_point_is_a_row_with_what_counts_and_where_it_stands()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("=cmd|' /C calc'!A1", "-17", SmallScheme.Essay), ("Bo Sample", "18", null));
        var attempt = await ReviewAsync(room, 17);
        var answer = await room.Browser.GetAsync($"/assignments/{room.Assignment}/verdicts.csv", End);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var rows = Rows((await answer.Content.ReadAsStringAsync(End)).TrimStart('\uFEFF'));
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal(("'=cmd|' /C calc'!A1", "'-17", "17", "20"), (r["student"], r["student_id"], r["marks"], r["out_of"])));
        var mills = rows.Single(r => r["point"] == "Mills opened along the bank");
        Assert.Equal(("missing", "full", "teacher"), (mills["verdict"], mills["machine_verdict"], mills["decided_by"]));
        var coal = rows.Single(r => r["point"] == "Coal became cheap");
        var place = coal["evidence"].Split(' ')[0].Split("..").Select(int.Parse).ToList();
        Assert.Contains("coal cost half", attempt.Text[place[0]..place[1]], StringComparison.Ordinal);

        var lines = (await room.Browser.GetStringAsync($"/assignments/{room.Assignment}/verdicts.jsonl", End)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal("=cmd|' /C calc'!A1", first.RootElement.GetProperty("student").GetString());
        Assert.Equal(2, first.RootElement.GetProperty("evidence")[0].GetArrayLength());
    }

    [Fact]
    public async Task A_Canvas_gradebook_comes_back_filled_and_otherwise_letter_for_letter()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal, part 1", ("Ann Sample", "17", SmallScheme.Essay), ("Bo Müller", null, SmallScheme.Essay), ("Cy New", "19", null));
        await ReviewAsync(room, 17);
        const string File = "\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,\"Canal, part 1 (501)\",Other (502),Final Score (read only)\r\n"
            + ",,,,,Manual Posting,,\r\n    Points Possible,,,,,20.00,10.00,(read only)\r\n"
            + "\"Sample, Ann\",901,17,ann@example.org,\"12B, set 2\",,7.00,50.1\r\n\"Muller, Bo\",902,,bo,12B,-,EX,\r\n\"New, Cy\",903,19,cy,12B,,,\r\n\"Student, Test\",904,,x,12B,,,\r\n";
        var filled = await FillAsync(room, File);
        var mark = MarkOf(room.Students[1]);
        Assert.Equal(File.Replace("set 2\",,7.00", "set 2\",17,7.00", StringComparison.Ordinal).Replace("12B,-,EX", $"12B,{await mark},EX", StringComparison.Ordinal), filled.File);
        Assert.Contains("Not in this class, and left as they were: Student, Test.", filled.Page, StringComparison.Ordinal);
        Assert.Contains("In the file without a mark yet: Cy New.", filled.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Moodle_gradebook_and_a_worksheet_come_back_filled()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay), ("Bo Sample", "18", SmallScheme.Essay));
        await ReviewAsync(room, 17);
        const string Gradebook = "First name;Last name;ID number;Email address;Assignment: Canal (Real);Assignment: Canal (Feedback);Course total (Real);Last downloaded from this course\n"
            + "Ann;Sample;17;ann@example.org;-;;-;1764500000\nNo;Body;99;no@example.org;3,5;;-;1764500000\n";
        Assert.Equal(Gradebook.Replace("example.org;-;", "example.org;17;", StringComparison.Ordinal), (await FillAsync(room, Gradebook)).File);
        const string Worksheet = "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\",\"Last modified (grade)\",\"Feedback comments\"\n"
            + "\"Participant 31\",\"Ann Sample\",,Submitted,,20.00,Yes,-,\n\"Participant 32\",\"Bo Sample\",,Submitted,,20.00,No,-,\n";
        Assert.Equal(Worksheet.Replace("Submitted,,20.00,Yes", "Submitted,17,20.00,Yes", StringComparison.Ordinal), (await FillAsync(room, Worksheet)).File);
    }

    [Theory]
    [InlineData("Vorname;Nachname;ID-Nummer;E-Mail-Adresse;Aufgabe: Canal (Punkte);Kurs gesamt (Punkte);Zuletzt aus diesem Kurs geladen\nAnn;Sample;17;ann@example.org;-;-;1764500000\nNo;Body;99;no@example.org;3,5;-;1764500000\n", "org;-;-", "org;17;-", "“Vorname”, “Nachname”, “ID-Nummer”")]
    [InlineData("Identifiant,\"Nom complet\",Statut,Note,\"Note maximale\"\n\"Participant 31\",\"Ann Sample\",Remis,,\n\"Participant 32\",\"Bo Sample\",Remis,,\n", "\"Ann Sample\",Remis,,", "\"Ann Sample\",Remis,17,", "“Nom complet”")]
    [InlineData("Vezetéknév,Keresztnév,Canal\nSample,Ann,\nSample,Bo,\n", "Sample,Ann,", "Sample,Ann,17", "“Vezetéknév”, “Keresztnév”")]
    public async Task A_file_with_headings_of_another_language_is_read_by_what_stands_in_it(string file, string before, string after, string columns)
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay), ("Bo Sample", "18", null));
        await ReviewAsync(room, 17);
        var page = await UploadAsync(room, file);
        Assert.Contains($"found by what stands under {columns}", page, StringComparison.Ordinal);
        if (page.Contains("Choose the column that the marks go into", StringComparison.Ordinal))
        {
            using var chosen = await room.Browser.SubmitAsync($"/assignments/{room.Assignment}/gradebook", "column", ("Chosen.File", Convert.ToBase64String(Encoding.UTF8.GetBytes(file))), ("Chosen.Column", "3"));
            page = WebUtility.HtmlDecode(await chosen.Content.ReadAsStringAsync(End));
        }

        Assert.Equal(file.Replace(before, after, StringComparison.Ordinal), await DownloadAsync(room, page));
    }

    [Theory]
    [InlineData("Name,Mark\nAnn,3\n", "no gradebook file that is known")]
    [InlineData("Student,ID,SIS User ID,SIS Login ID,Section,Canal (1)\n    Points Possible,,,,,100\n\"Sample, Ann\",1,17,a,12B,\n", "takes at most 100, and the marks here are out of 20")]
    [InlineData("Student,ID,SIS User ID,SIS Login ID,Section,Canal (1)\nAnn,1,17,a,12B,\nAnn,2,17,b,12B,\n", "stands in the file twice")]
    [InlineData("Student,ID,SIS User ID,SIS Login ID,Section,Current Score (read only)\nAnn,1,17,a,12B,\n", "no column that takes marks")]
    public async Task A_file_that_would_go_wrong_in_the_gradebook_is_refused_with_what_to_do(string file, string problem)
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay));
        var page = await UploadAsync(room, file);
        Assert.Contains(problem, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Download the filled file", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_several_columns_could_be_meant_the_teacher_chooses()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay));
        await ReviewAsync(room, 17);
        const string File = "Student,ID,SIS User ID,SIS Login ID,Section,Essay one (1),Essay two (2)\n\"Sample, Ann\",1,17,a,12B,3,4\n";
        Assert.Contains("Choose the column that the marks go into", await UploadAsync(room, File), StringComparison.Ordinal);
        using var chosen = await room.Browser.SubmitAsync($"/assignments/{room.Assignment}/gradebook", "column", ("Chosen.File", Convert.ToBase64String(Encoding.UTF8.GetBytes(File))), ("Chosen.Column", "6"));
        var filled = await DownloadAsync(room, WebUtility.HtmlDecode(await chosen.Content.ReadAsStringAsync(End)));
        Assert.Equal(File.Replace("3,4", "3,17", StringComparison.Ordinal), filled);
    }

    [Fact]
    public async Task Another_teacher_gets_no_file()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay));
        var (other, _) = await host.SignInAsync(Roles.Teacher);
        foreach (var path in new[] { "verdicts.csv", "verdicts.jsonl", "gradebook" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/assignments/{room.Assignment}/{path}")).Status);
        }

        using var page = await other.GetAsync("/classes", End);
        var token = PlainForms.TokenIn(await page.Content.ReadAsStringAsync(End));
        using var answer = await other.PostAsync($"/assignments/{room.Assignment}/gradebook.csv", PlainForms.Form("", token, ("file", Convert.ToBase64String("Student,ID,Section,X\n"u8)), ("column", "3")), End);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("a,\"b, \"\"c\"\"\nd\",\r\n\r\n;x")]
    [InlineData("\uFEFFa;b\n\"unclosed,c\n")]
    [InlineData(",,\n")]
    [InlineData("\"a\"b,c\rd")]
    [InlineData("")]
    public void A_file_that_is_not_changed_is_given_back_as_it_was(string text) => Assert.Equal(text, CsvLines.Write(CsvLines.Read(text, ','), ','));

    /// <summary>A teacher's mark on the first student's essay, and one verdict changed.</summary>
    private async Task<Attempt> ReviewAsync(ClassWithWork room, int marks)
    {
        await using var db = await host.Factory().CreateDbContextAsync(End);
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Owner == room.Students[0].Id, End);
        var review = new Review { AttemptId = attempt.Id, AssignmentId = room.Assignment, Revision = 1, FinalMarks = marks, FinalLevel = 5 };
        review.Points.Add(new() { AttemptId = attempt.Id, PointId = "mills-opened-along-the-bank", Machine = Marking.Points.Verdict.Full, Verdict = Marking.Points.Verdict.Missing, DecidedBy = room.Teacher.Id, DecidedUtc = DateTime.UtcNow });
        db.Reviews.Add(review);
        await db.SaveChangesAsync(End);
        return attempt;
    }

    private async Task<int> MarkOf(Person student)
    {
        await using var db = await host.Factory().CreateDbContextAsync(End);
        return MarkedEssay.FromJson((await db.Attempts.SingleAsync(a => a.Owner == student.Id, End)).ReportJson).Level.Marks!.Value;
    }

    private static async Task<(string Page, string File)> FillAsync(ClassWithWork room, string file)
    {
        var page = await UploadAsync(room, file);
        Assert.Contains("Download the filled file", page, StringComparison.Ordinal);
        return (page, await DownloadAsync(room, page));
    }

    /// <summary>Sends the form of the filled file as it stands on the page.</summary>
    private static async Task<string> DownloadAsync(ClassWithWork room, string page)
    {
        var form = PlainForms.Form("", PlainForms.TokenIn(page), ("file", FileIn().Match(page).Groups["file"].Value), ("column", ColumnIn().Match(page).Groups["column"].Value));
        using var answer = await room.Browser.PostAsync($"/assignments/{room.Assignment}/gradebook.csv", form, End);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetString(await answer.Content.ReadAsByteArrayAsync(End));
    }

    private static async Task<string> UploadAsync(ClassWithWork room, string text)
    {
        var path = $"/assignments/{room.Assignment}/gradebook";
        var token = PlainForms.TokenIn(await room.Browser.GetStringAsync(path, End));
        using var form = new MultipartFormDataContent { { new StringContent("file"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", "grades.csv");
        using var answer = await room.Browser.PostAsync(path, form, End);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(End));
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var reader = CsvReader.FromText(text, new() { HasHeader = false });
        var lines = new List<string[]>();
        while (reader.Read())
        {
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)).ToList();
    }

    [GeneratedRegex("name=\"file\" value=\"(?<file>[A-Za-z0-9+/=]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileIn();

    [GeneratedRegex("name=\"column\" value=\"(?<column>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnIn();
}
