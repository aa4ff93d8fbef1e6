using System.Globalization;
using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Remarking;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

public sealed class Marking_a_class_again_on_SQLite() : Marking_a_class_again(DatabaseKind.Sqlite);

public sealed class Marking_a_class_again_on_PostgreSQL() : Marking_a_class_again(DatabaseKind.Postgres);

/// <summary>Re-marking on a real server that is killed while it marks, or told to stop.</summary>
public abstract class Marking_a_class_again(DatabaseKind kind)
{
    private const int Students = 150;
    private const string OldVersion = "an older version";

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goes_on_where_it_stood_when_its_server_is_killed_and_marks_no_essay_twice()
    {
        await using var app = await AppProcess.OnAsync(kind);
        var (teacher, assignment) = await SetAsync(app.Factory);
        await app.StartAsync(End);
        using var browser = await app.SignInAsync(teacher);
        var page = $"/assignments/{assignment}/remark";
        using var started = await browser.SubmitAsync(page, "start");
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        await app.UntilAsync(async () => await MarkedAsync(app) > 3, "Nothing is marked.", End);
        app.Kill();
        var before = await RemarksAsync(app);
        Assert.InRange(before.Count, 1, Students - 1);

        await app.StartAsync(End);
        await app.UntilAsync(async () => (await RunAsync(app)).State == RemarkState.Ready, "It does not go on.", End);
        var after = await RemarksAsync(app);
        Assert.Equal(Students, after.Count);
        // What was marked before the kill was left alone.
        Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
        var shown = (await browser.OpenAsync(page)).Page;
        Assert.Contains("What would move", shown, StringComparison.Ordinal);
        Assert.Contains("marked by an older version", shown, StringComparison.Ordinal);
        await using var db = await app.Factory.CreateDbContextAsync(End);
        Assert.True(await db.Attempts.AllAsync(a => a.RubricVersion == OldVersion, End));
    }

    [Fact]
    public async Task Stops_when_it_is_told_to_and_changes_nothing()
    {
        await using var app = await AppProcess.OnAsync(kind);
        var (teacher, assignment) = await SetAsync(app.Factory);
        await app.StartAsync(End);
        using var browser = await app.SignInAsync(teacher);
        var page = $"/assignments/{assignment}/remark";
        (await browser.SubmitAsync(page, "start")).Dispose();
        using var twice = await browser.SubmitAsync(page, "start");
        Assert.Contains("marked again already", await twice.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        await app.UntilAsync(async () => await MarkedAsync(app) > 0, "Nothing is marked.", End);
        using var stopped = await browser.SubmitAsync(page, "cancel");
        Assert.Contains("All marks are as they were", await stopped.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        // The essay that was being marked may still come.
        var marked = await MarkedAsync(app);
        await Task.Delay(TimeSpan.FromSeconds(3), End);
        Assert.InRange(await MarkedAsync(app), marked, marked + 1);
        Assert.Equal(RemarkState.Cancelled, (await RunAsync(app)).State);
        Assert.InRange(marked, 1, Students - 1);
    }

    private static async Task<int> MarkedAsync(AppProcess app) => (await RemarksAsync(app)).Count;

    private static async Task<Dictionary<Guid, DateTime>> RemarksAsync(AppProcess app)
    {
        await using var db = await app.Factory.CreateDbContextAsync(End);
        return await db.Remarks.ToDictionaryAsync(r => r.AttemptId, r => r.MarkedUtc, End);
    }

    private static async Task<RemarkRun> RunAsync(AppProcess app)
    {
        await using var db = await app.Factory.CreateDbContextAsync(End);
        return await db.RemarkRuns.AsNoTracking().OrderByDescending(r => r.StartedUtc).FirstAsync(End);
    }

    /// <summary>A class whose essays were marked by an older version of a rubric that comes with the app.</summary>
    private static async Task<(Person Teacher, Guid Assignment)> SetAsync(IDbContextFactory<CoachDb> factory)
    {
        var (teacher, group, assignment, now) = (await factory.AddPersonAsync(Roles.Teacher), Guid.NewGuid(), Guid.NewGuid(), DateTime.UtcNow);
        var scheme = RubricFile.Load(Path.Combine(AppProcess.Root, "rubrics", "sugary-drinks-tax.md")).Scheme!;
        var essays = Directory.GetFiles(Path.Combine(AppProcess.Root, "essays", "sugary-drinks-tax"), "*.md").Order(StringComparer.Ordinal).Select(f => Exemplar.Read(File.ReadAllText(f)).Text).ToList();
        var report = EssayMarker.Mark(essays[0], scheme, MarkingModels.None).ToJson();
        await using var db = await factory.CreateDbContextAsync(End);
        db.ClassGroups.Add(new() { Id = group, Name = "12B", MadeUtc = now });
        db.ClassTeachers.Add(new() { ClassId = group, TeacherId = teacher.Id });
        db.Assignments.Add(new() { Id = assignment, ClassId = group, RubricId = scheme.Id, Title = "Sugar", MadeUtc = now, OpensUtc = now.AddDays(-2), ClosesUtc = now.AddDays(-1) });
        for (var i = 0; i < Students; i++)
        {
            var name = "student" + i.ToString(CultureInfo.InvariantCulture);
            var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, MadeUtc = now };
            db.Users.Add(person);
            db.Memberships.Add(new() { ClassId = group, StudentId = person.Id, JoinedUtc = now });
            db.Attempts.Add(new()
            {
                Id = Guid.NewGuid(),
                Owner = person.Id,
                RubricId = scheme.Id,
                RubricVersion = OldVersion,
                EngineVersion = EssayMarker.Version,
                Number = 1,
                Question = scheme.Question,
                Text = essays[i % essays.Count],
                ReportJson = report,
                HandedInUtc = now.AddDays(-1),
                AssignmentId = assignment,
            });
        }

        await db.SaveChangesAsync(End);
        return (teacher, assignment);
    }
}
