using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Learning;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Learning;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Learning_from_decisions_on_SQLite() : Learning_from_decisions(DatabaseKind.Sqlite);

public sealed class Learning_from_decisions_on_PostgreSQL() : Learning_from_decisions(DatabaseKind.Postgres);

/// <summary>A generous teacher's marks on one question, from the consent to the report that they change and back.</summary>
public abstract class Learning_from_decisions(DatabaseKind kind) : OnAHost(kind)
{
    private const string Page = "/classes/learning/" + SmallScheme.Id;
    private const string Off = "does not teach";
    private HttpClient teacher = null!;
    private Person person = null!;
    private Guid group, assignment;

    private Trainings Trainings => host.Services.GetRequiredService<Trainings>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (teacher, person) = await host.SignInAsync(Roles.Teacher);
        group = await host.Services.GetRequiredService<ClassDesk>().MakeAsync(person.Id, "12B History");
        var (scheme, now) = (host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!, TimeProvider.System.UtcNow());
        assignment = (await host.Services.GetRequiredService<Assignments>().SetAsync(person.Id, group, new() { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(9) }, scheme))!.Value;
    }

    [Fact]
    public async Task Nothing_is_learnt_until_a_class_lends_it_nothing_is_used_until_a_teacher_says_so_and_it_can_be_taken_back()
    {
        var students = await ReviewAsync(8);
        Assert.Contains(Off, (await teacher.OpenAsync("/classes/learning")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.OpenAsync(Page)).Status);
        await LendAsync(true);
        Assert.Contains("8 reviewed essays", (await teacher.OpenAsync("/classes/learning")).Page, StringComparison.Ordinal);
        (await teacher.SubmitAsync(Page, "learn")).Dispose();
        var file = await LearntAsync();
        var before = await HandInAsync(students[0], 1);
        Assert.Null(MarkedEssay.FromJson(before.ReportJson).Engine.Taught);

        (await teacher.SubmitAsync(Page, "use", ("Use.Name", file.Id.ToString()))).Dispose();
        Assert.Contains("is marked with what you taught", (await teacher.OpenAsync(Page)).Page, StringComparison.Ordinal);
        var after = await HandInAsync(students[0], 2);
        var report = MarkedEssay.FromJson(after.ReportJson);
        Assert.Equal(file.Hash, report.Engine.Taught);
        Assert.EndsWith("+" + file.Hash, after.Model, StringComparison.Ordinal);
        Assert.Contains("8 essays on this question that were marked by hand", report.Level.Reason, StringComparison.Ordinal);
        Assert.True(report.Level.Marks > EssayMarker.Mark(after.Text, Scheme, MarkingModels.None).Level.Marks);
        Assert.Null(MarkedEssay.FromJson((await Attempts.HandInAsync(students[0], Scheme, Text(3))).ReportJson).Engine.Taught);

        (await teacher.SubmitAsync(Page, "back")).Dispose();
        Assert.Null(MarkedEssay.FromJson((await HandInAsync(students[0], 4)).ReportJson).Engine.Taught);
        Assert.Contains(file.Hash, (await AttemptAsync(after.Id)).ReportJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_teacher_taught_is_not_there_for_another()
    {
        await ReviewAsync(6);
        await LendAsync(true);
        (await teacher.SubmitAsync(Page, "learn")).Dispose();
        var file = await LearntAsync();
        var (other, stranger) = await host.SignInAsync(Roles.Teacher);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(Page)).Status);
        Assert.Contains("gone", await host.Services.GetRequiredService<LearningDesk>().UseAsync(stranger.Id, file.Id), StringComparison.Ordinal);
        Assert.False(await host.Services.GetRequiredService<LearningDesk>().LendAsync(stranger.Id, group, false));
        await host.Services.GetRequiredService<LearningDesk>().OrderAsync(stranger.Id, SmallScheme.Id);
        await using var db = await DbAsync();
        Assert.False(await db.TrainingOrders.AnyAsync(o => o.TeacherId == stranger.Id, End));
    }

    [Fact]
    public async Task A_student_who_is_erased_takes_what_they_taught_along_and_it_is_learnt_without_them()
    {
        var students = await ReviewAsync(9);
        await LendAsync(true);
        (await teacher.SubmitAsync(Page, "learn")).Dispose();
        var file = await LearntAsync();
        Assert.Null(await host.Services.GetRequiredService<LearningDesk>().UseAsync(person.Id, file.Id));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
            var people = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Person>>();
            Assert.Empty(await desk.DeleteAsync((await people.FindByIdAsync(students[0]))!, person.Id, scope.ServiceProvider.GetRequiredService<PersonalFiles>()));
        }

        await using var db = await DbAsync();
        Assert.False(await db.TaughtFiles.AnyAsync(f => f.Id == file.Id, End));
        var again = await LearntAsync();
        Assert.Equal(8, again.Essays);
        Assert.NotNull(again.UsedUtc);
    }

    [Fact]
    public async Task A_class_that_is_turned_off_takes_what_it_taught_out_at_once()
    {
        await ReviewAsync(6);
        await LendAsync(true);
        (await teacher.SubmitAsync(Page, "learn")).Dispose();
        await LearntAsync();
        await LendAsync(false);
        await using var db = await DbAsync();
        Assert.False(await db.TaughtFiles.AnyAsync(End));
        await DoneAsync();
        Assert.Contains("nothing to learn from", (await teacher.OpenAsync(Page)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_marks_no_better_is_not_put_into_use()
    {
        await ReviewAsync(8, more: 0);
        await LendAsync(true);
        (await teacher.SubmitAsync(Page, "learn")).Dispose();
        var file = await LearntAsync();
        using var answer = await teacher.SubmitAsync(Page, "use", ("Use.Name", file.Id.ToString()));
        Assert.Contains("does not mark better", await answer.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        await using var db = await DbAsync();
        Assert.Null((await db.TaughtFiles.SingleAsync(End)).UsedUtc);
    }

    private EssayCoach.Marking.Rubrics.MarkScheme Scheme => host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;

    private Attempts Attempts => host.Services.GetRequiredService<Attempts>();

    private Task<CoachDb> DbAsync() => host.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(End);

    private async Task LendAsync(bool lends) => (await teacher.SubmitAsync("/classes/learning", "lend", ("Lend.Name", $"{(lends ? "on" : "off")}:{group}"))).Dispose();

    /// <summary>Waits until the order is done, here or by the app's own round.</summary>
    private async Task DoneAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            await Trainings.RunAsync(End);
            await using var db = await DbAsync();
            if (await db.TrainingOrders.AllAsync(o => o.DoneUtc != null, End))
            {
                return;
            }

            await Task.Delay(100, End);
        }

        Assert.Fail("The training did not end.");
    }

    private async Task<TaughtFile> LearntAsync()
    {
        await DoneAsync();
        await using var db = await DbAsync();
        return await db.TaughtFiles.AsNoTracking().OrderByDescending(f => f.TrainedUtc).FirstAsync(End);
    }

    private async Task<Attempt> AttemptAsync(Guid id)
    {
        await using var db = await DbAsync();
        return await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == id, End);
    }

    private async Task<Attempt> HandInAsync(string student, int more) => (await Attempts.HandInAsync(student, Scheme, Text(more), new(assignment, null)))!;

    /// <summary>Essays of different quality, each handed in by a student of the class, with marks above the engine's.</summary>
    private async Task<IReadOnlyList<string>> ReviewAsync(int count, int more = 6)
    {
        var students = new List<string>();
        var marks = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            var student = (await host.PersonAsync(Roles.Student)).Id;
            students.Add(student);
            await using var db = await DbAsync();
            db.Memberships.Add(new() { ClassId = group, StudentId = student, JoinedUtc = TimeProvider.System.UtcNow() });
            db.Submissions.Add(new() { AssignmentId = assignment, StudentId = student, StartedUtc = TimeProvider.System.UtcNow() });
            await db.SaveChangesAsync(End);
            var attempt = await HandInAsync(student, i);
            var given = MarkedEssay.FromJson(attempt.ReportJson).Level.Marks!.Value;
            marks.Add(given);
            db.Reviews.Add(new Review { AttemptId = attempt.Id, AssignmentId = assignment, Revision = 1, FinalMarks = given + more, FinalBy = person.Id });
            await db.SaveChangesAsync(End);
        }

        Assert.True(marks.Count > 2, "The essays must differ for marks to teach: " + string.Join(' ', marks));
        return students;
    }

    private static string Text(int i)
    {
        var parts = SmallScheme.Essay.Split("\n\n");
        const string More = "The canal mattered because mills could afford coal, which meant that wages rose and the town grew. However, that gain was smaller than what the railway later brought, since it ended the tolls.";
        return (i % 4) switch
        {
            0 => string.Join("\n\n", parts) + $"\n\n{More} Draft {i}.",
            1 => string.Join("\n\n", parts.Take(3)) + $"\n\nDraft {i}.",
            2 => parts[1] + $"\n\nDraft {i}.",
            _ => $"People used the canal and it was good for them. Draft {i} ends here.",
        };
    }
}
