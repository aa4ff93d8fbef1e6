using System.Net;
using System.Net.Http.Json;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

public sealed class Ringing_after_a_kill_on_SQLite() : Ringing_after_a_kill(DatabaseKind.Sqlite);

public sealed class Ringing_after_a_kill_on_PostgreSQL() : Ringing_after_a_kill(DatabaseKind.Postgres);

/// <summary>An exam on a real server that is killed before the bell, and hand-ins that are sent twice.</summary>
public abstract class Ringing_after_a_kill(DatabaseKind kind)
{
    private const string Question = "ussr-links-1920s";
    private const string Words = "The Genoa conference of 1922 failed because France insisted on the Tsarist debts. The Treaty of Rapallo restored relations with Germany in the same year.";

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_saved_words_are_handed_in_once_by_the_server_that_comes_after()
    {
        await using var app = await AppProcess.OnAsync(kind);
        await app.StartAsync(End);
        var (student, exam) = await BeginAsync(app);
        using var browser = await app.SignInAsync(student);
        await SaveAsync(browser, student, "The first words.", 0);
        await SaveAsync(browser, student, Words, 1);
        app.Kill();
        await RingAtAsync(app, exam, DateTime.UtcNow.AddSeconds(1));
        await Task.Delay(TimeSpan.FromSeconds(2), End);
        Assert.Empty(await HandedInAsync(app));

        await app.StartAsync(End);
        await app.UntilAsync(async () => (await HandedInAsync(app)).Count > 0, "Nothing is handed in.", End);
        app.Kill();
        await app.StartAsync(End);
        await Task.Delay(TimeSpan.FromSeconds(3), End);
        var attempt = Assert.Single(await HandedInAsync(app));
        Assert.Equal((Words, exam), (attempt.Text, attempt.AssignmentId));
        await using var db = await app.Factory.CreateDbContextAsync(End);
        Assert.Equal(EndedBy.Bell, (await db.Submissions.SingleAsync(End)).EndedBy);
    }

    [Fact]
    public async Task A_hand_in_that_is_sent_many_times_while_the_bell_rings_is_one()
    {
        await using var app = await AppProcess.OnAsync(kind);
        await app.StartAsync(End);
        var (student, exam) = await BeginAsync(app);
        using var browser = await app.SignInAsync(student);
        await SaveAsync(browser, student, Words, 0);
        var path = $"/classwork/{exam}";
        Assert.Contains("Hand in what is saved", (await browser.OpenAsync(path)).Page, StringComparison.Ordinal);
        await RingAtAsync(app, exam, DateTime.UtcNow.AddSeconds(1));
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            await Task.Delay(i * 150, End);
            using var answer = await browser.SubmitAsync(path, "hand-in");
            return answer.StatusCode;
        }));
        Assert.DoesNotContain(HttpStatusCode.InternalServerError, sent);
        await app.UntilAsync(async () => (await HandedInAsync(app)).Count > 0, "Nothing is handed in.", End);
        await Task.Delay(TimeSpan.FromSeconds(2), End);
        Assert.Equal(Words, Assert.Single(await HandedInAsync(app)).Text);
        Assert.Contains("Handed in on", (await browser.OpenAsync(path)).Page, StringComparison.Ordinal);
    }

    private static async Task<List<Attempt>> HandedInAsync(AppProcess app)
    {
        await using var db = await app.Factory.CreateDbContextAsync(End);
        return await db.Attempts.AsNoTracking().ToListAsync(End);
    }

    private static async Task SaveAsync(HttpClient browser, Person student, string text, int basedOn)
    {
        using var answer = await browser.PostAsJsonAsync($"/questions/{Question}/draft", new DraftPost(text, null, basedOn, "tab", null, false, DraftEndpoints.Tag(student.Id), false), End);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task RingAtAsync(AppProcess app, Guid exam, DateTime bell)
    {
        await using var db = await app.Factory.CreateDbContextAsync(End);
        await db.Submissions.Where(s => s.AssignmentId == exam).ExecuteUpdateAsync(row => row.SetProperty(s => s.BellUtc, bell), End);
    }

    private static async Task<(Person Student, Guid Exam)> BeginAsync(AppProcess app)
    {
        var (student, group, exam, now) = (await app.Factory.AddPersonAsync(Roles.Student), Guid.NewGuid(), Guid.NewGuid(), DateTime.UtcNow);
        await using var db = await app.Factory.CreateDbContextAsync(End);
        db.ClassGroups.Add(new() { Id = group, Name = "12B", MadeUtc = now });
        db.Memberships.Add(new() { ClassId = group, StudentId = student.Id, JoinedUtc = now });
        db.Assignments.Add(new() { Id = exam, ClassId = group, RubricId = Question, Title = "Exam", MadeUtc = now, OpensUtc = now.AddHours(-1), ClosesUtc = now.AddHours(1), ExamMinutes = 40, MostDrafts = 1 });
        db.Submissions.Add(new() { AssignmentId = exam, StudentId = student.Id, StartedUtc = now, BellUtc = now.AddMinutes(40) });
        await db.SaveChangesAsync(End);
        return (student, exam);
    }
}
