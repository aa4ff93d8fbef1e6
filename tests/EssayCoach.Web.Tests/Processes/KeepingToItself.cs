using System.Net;
using System.Net.Http.Json;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Remarking;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>Nothing leaves the server: the app's process is watched from its first line while people do what they do there.</summary>
public sealed class Keeping_to_itself : IDisposable
{
    private const string Question = "ussr-links-1920s";
    private const string Words = "The Genoa conference of 1922 failed because France insisted on the Tsarist debts. The Treaty of Rapallo restored relations with Germany in the same year.";

    private readonly string seen = Path.GetTempFileName();

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_app_connects_to_its_database_and_to_nothing_else_and_looks_up_no_name(DatabaseKind kind)
    {
        await using var app = await AppProcess.OnAsync(kind, ("DOTNET_STARTUP_HOOKS", typeof(Keeping_to_itself).Assembly.Location), ("ESSAYCOACH_CONNECTIONS", seen));
        await app.StartAsync(End);
        await WorkAsync(app);
        var connections = await File.ReadAllLinesAsync(seen, End);
        Assert.DoesNotContain(connections, c => !c.StartsWith("ConnectStart Unix:", StringComparison.Ordinal));
        // The guard is awake: on PostgreSQL it sees the database's socket, and a SQLite file needs none.
        Assert.Equal(kind == DatabaseKind.Postgres, connections.Length > 0);
    }

    public void Dispose() => File.Delete(seen);

    /// <summary>A student practises and sits an exam whose bell rings; a teacher reads, takes files and marks again; an administrator looks around.</summary>
    private static async Task WorkAsync(AppProcess app)
    {
        var (teacher, student, administrator) = (await app.Factory.AddPersonAsync(Roles.Teacher), await app.Factory.AddPersonAsync(Roles.Student), await app.Factory.AddPersonAsync(Roles.Administrator));
        using var guest = app.Browser();
        await OpenAsync(guest, "/", $"/questions/{Question}", $"/questions/{Question}/write", "/my-work", "/account/register");
        using var writer = await app.SignInAsync(student);
        using var saved = await writer.PostAsJsonAsync($"/questions/{Question}/draft", new DraftPost(Words, null, 0, "tab", null, false, DraftEndpoints.Tag(student.Id), false), End);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var (group, exam) = await SetAsync(app.Factory, teacher, student);
        await app.UntilAsync(async () => await AttemptAsync(app) is not null, "The bell does not ring.", End);
        var attempt = (await AttemptAsync(app))!.Id;
        await OpenAsync(writer, "/classwork", $"/classwork/{exam}", $"/attempts/{attempt}", $"/attempts/{attempt}/report.json", "/account", "/account/data.zip", "/my-work");
        using var desk = await app.SignInAsync(teacher);
        await OpenAsync(desk, "/classes", $"/classes/{group}", $"/classes/{group}/roster", $"/assignments/{exam}", $"/assignments/{exam}/verdicts.csv", $"/assignments/{exam}/gradebook");
        (await desk.SubmitAsync($"/assignments/{exam}/remark", "start")).Dispose();
        await app.UntilAsync(
            async () =>
            {
                await using var db = await app.Factory.CreateDbContextAsync(End);
                return await db.RemarkRuns.AnyAsync(r => r.State == RemarkState.Ready, End);
            },
            "The class is not marked again.", End);
        using var office = await app.SignInAsync(administrator);
        await OpenAsync(office, "/administration", "/administration/audit", "/administration/settings", "/administration/people/new");
    }

    private static async Task OpenAsync(HttpClient browser, params string[] paths)
    {
        foreach (var path in paths)
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await browser.OpenAsync(path)).Status));
        }
    }

    private static async Task<Attempt?> AttemptAsync(AppProcess app)
    {
        await using var db = await app.Factory.CreateDbContextAsync(End);
        return await db.Attempts.AsNoTracking().FirstOrDefaultAsync(End);
    }

    private static async Task<(Guid Group, Guid Exam)> SetAsync(IDbContextFactory<CoachDb> factory, Person teacher, Person student)
    {
        var (group, exam, now) = (Guid.NewGuid(), Guid.NewGuid(), DateTime.UtcNow);
        await using var db = await factory.CreateDbContextAsync(End);
        db.ClassGroups.Add(new() { Id = group, Name = "12B", MadeUtc = now });
        db.ClassTeachers.Add(new() { ClassId = group, TeacherId = teacher.Id });
        db.Memberships.Add(new() { ClassId = group, StudentId = student.Id, JoinedUtc = now });
        db.Assignments.Add(new() { Id = exam, ClassId = group, RubricId = Question, Title = "Exam", MadeUtc = now, OpensUtc = now.AddHours(-1), ClosesUtc = now.AddHours(1), ExamMinutes = 40, MostDrafts = 1 });
        db.Submissions.Add(new() { AssignmentId = exam, StudentId = student.Id, StartedUtc = now.AddMinutes(-40), BellUtc = now });
        await db.SaveChangesAsync(End);
        return (group, exam);
    }
}
