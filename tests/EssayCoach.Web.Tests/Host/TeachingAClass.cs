using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Teaching_a_class_on_SQLite() : Teaching_a_class(DatabaseKind.Sqlite);

public sealed class Teaching_a_class_on_PostgreSQL() : Teaching_a_class(DatabaseKind.Postgres);

/// <summary>A class from its first page to released marks, by the pages' own forms.</summary>
public abstract partial class Teaching_a_class(DatabaseKind kind) : OnAHost(kind)
{
    [Fact]
    public async Task A_teacher_makes_a_class_sets_a_question_and_a_student_joins_and_begins()
    {
        var (teacher, _) = await host.SignInAsync(Roles.Teacher);
        var (student, _) = await host.SignInAsync(Roles.Student);
        var (other, _) = await host.SignInAsync(Roles.Teacher);
        var group = await MakeAsync(teacher);
        (await teacher.SubmitAsync(group, "code", ("Days.Name", "7"))).Dispose();
        var code = Code().Match((await teacher.OpenAsync(group)).Page).Groups["code"].Value;
        using var set = await teacher.SubmitAsync(group + "/assign", "assign", ("Input.RubricId", SmallScheme.Id), ("Input.Opens", "2020-01-01T09:00"), ("Input.Closes", "2099-01-01T09:00"), ("Input.IsExam", "false"));
        var assignment = Path(set);

        using var joined = await student.SubmitAsync("/classwork", "join", ("Join.Name", code));
        var page = await joined.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("You are in 12B History", page, StringComparison.Ordinal);
        var work = "/classwork/" + assignment.Split('/')[^1];
        Assert.Contains(work, page, StringComparison.Ordinal);
        using var begun = await student.SubmitAsync(work, "start");
        using var again = await student.SubmitAsync("/classwork", "join", ("Join.Name", code));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("This is for", (await student.OpenAsync(begun.Headers.Location!.ToString())).Page, StringComparison.Ordinal);
        Assert.Contains("writing", (await teacher.OpenAsync(assignment)).Page, StringComparison.Ordinal);
        (await teacher.SubmitAsync(assignment, "release")).Dispose();
        Assert.Contains("You released everything", (await teacher.OpenAsync(assignment)).Page, StringComparison.Ordinal);

        foreach (var path in new[] { group, group + "/assign", group + "/roster", group + "/delete", assignment })
        {
            Assert.Equal(HttpStatusCode.OK, (await teacher.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await student.OpenAsync(path)).Status);
            Assert.Contains("/account/sign-in", (await host.Browser().OpenAsync(path)).Location, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(work)).Status);
    }

    [Fact]
    public async Task A_class_list_is_shown_before_it_is_brought_in_and_its_links_once()
    {
        var (teacher, _) = await host.SignInAsync(Roles.Teacher);
        var path = await MakeAsync(teacher) + "/roster";
        var preview = await UploadAsync(teacher, path, "Name;Student ID\nÅsa Sample;17\n");
        Assert.Contains("Bring in 1 student", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Åsa", (await teacher.OpenAsync(path.Replace("/roster", "", StringComparison.Ordinal))).Page, StringComparison.Ordinal);
        using var done = await teacher.SubmitAsync(path, "import", ("List.Name", "Name;Student ID\nÅsa Sample;17\n"));
        var page = await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().OpenAsync("/account/reset?code=" + Reset().Match(page).Groups["code"].Value)).Status);
        Assert.Contains("Nothing was brought in", await UploadAsync(teacher, path, "Name;Student ID\nBo;1\nCy;1\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exam_that_ended_while_the_server_was_away_is_handed_in_when_it_is_back()
    {
        var end = TestContext.Current.CancellationToken;
        var (teacher, student) = (await host.PersonAsync(Roles.Teacher), await host.PersonAsync(Roles.Student));
        var (group, scheme) = (await host.Services.GetRequiredService<ClassDesk>().MakeAsync(teacher.Id, "12B History"), host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!);
        var now = TimeProvider.System.UtcNow();
        var set = await host.Services.GetRequiredService<Assignments>().SetAsync(teacher.Id, group, new() { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(1), IsExam = true, Minutes = 40 }, scheme);
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(end))
        {
            db.Memberships.Add(new() { ClassId = group, StudentId = student.Id, JoinedUtc = now });
            db.Drafts.Add(new() { Owner = student.Id, RubricId = scheme.Id, Text = SmallScheme.Essay, SavedUtc = now });
            db.Submissions.Add(new() { AssignmentId = set!.Value, StudentId = student.Id, StartedUtc = now.AddHours(-1), BellUtc = TimeProvider.System.UtcNow().AddSeconds(3) });
            await db.SaveChangesAsync(end);
        }

        host.Restart();
        await Task.Delay(TimeSpan.FromSeconds(4), end);
        IReadOnlyList<AttemptLine> handed = [];
        for (var tries = 0; tries < 100 && handed.Count == 0; tries++)
        {
            handed = await host.Services.GetRequiredService<Attempts>().ListAsync(student.Id);
            await Task.Delay(200, end);
        }

        Assert.Equal(SmallScheme.Essay, (await host.Services.GetRequiredService<Attempts>().FindAsync(student.Id, Assert.Single(handed).Id))!.Text);
    }

    private static async Task<string> MakeAsync(HttpClient teacher)
    {
        using var made = await teacher.SubmitAsync("/classes", "make", ("Make.Name", "12B History"));
        return Path(made);
    }

    private static async Task<string> UploadAsync(HttpClient teacher, string path, string text)
    {
        var end = TestContext.Current.CancellationToken;
        var token = PlainForms.TokenIn(await teacher.GetStringAsync(path, end));
        using var form = new MultipartFormDataContent { { new StringContent("file"), "_handler" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", "class.csv");
        using var answer = await teacher.PostAsync(path, form, end);
        return await answer.Content.ReadAsStringAsync(end);
    }

    private static string Path(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery;
    }

    [GeneratedRegex("<code class=\"join-code\">(?<code>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("account/reset\\?code=(?<code>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reset();
}
