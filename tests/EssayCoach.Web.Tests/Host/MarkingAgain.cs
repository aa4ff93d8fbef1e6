using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Moderation;
using EssayCoach.Data.Remarking;
using EssayCoach.Marking;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Marking_again_on_SQLite() : Marking_again(DatabaseKind.Sqlite);

public sealed class Marking_again_on_PostgreSQL() : Marking_again(DatabaseKind.Postgres);

/// <summary>A class marked again after a change, by the pages' own forms; the scheduler runs as it does in the app.</summary>
public abstract class Marking_again(DatabaseKind kind) : OnAHost(kind)
{
    private const string Weak = "The canal was important for the town and many people used it for a long time. It was a success for them.";

    [Fact]
    public async Task A_changed_rubric_moves_marks_only_where_the_teacher_takes_them_and_the_old_reports_are_kept()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, SmallScheme.Essay), ("Bo Sample", null, SmallScheme.Essay + " That is all."));
        var before = await AttemptsAsync();
        // The essay does not say what the point now asks for.
        host.WriteRubric(SmallScheme.Id, SmallScheme.Rubric
            .Replace("Cotton mills were built beside the canal.", "The brewery of 1861 bought the wharf.", StringComparison.Ordinal)
            .Replace("- Core: cotton mills built", "- Core: brewery bought the wharf\n- Core: 1861", StringComparison.Ordinal));
        await RubricIsReadAsync(before[0].RubricVersion);
        var path = $"/assignments/{room.Assignment}/remark";
        Assert.Contains("marked by an older version", (await room.Browser.OpenAsync(path)).Page, StringComparison.Ordinal);
        var run = await MarkAsync(room, path);
        var page = (await room.Browser.OpenAsync(path)).Page;
        Assert.Contains("2 of 2 essays", page, StringComparison.Ordinal);
        Assert.Contains("Mills opened along the bank", page, StringComparison.Ordinal);
        Assert.Equal(before.Select(a => a.ReportJson), (await AttemptsAsync()).Select(a => a.ReportJson));

        // Another teacher can neither look nor choose.
        var (other, _) = await host.SignInAsync(Roles.Teacher);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);

        using var taken = await room.Browser.SubmitAsync(path, "take", ("Chosen.Run", run.Id.ToString()), ("attempt", before[0].Id.ToString()));
        var said = WebUtility.HtmlDecode(await taken.Content.ReadAsStringAsync(End));
        Assert.Contains("1 essay has the new report", said, StringComparison.Ordinal);
        Assert.Contains("kept as it was", said, StringComparison.Ordinal);
        var after = await AttemptsAsync();
        Assert.Equal((run.RubricVersion, before[1].RubricVersion), (after[0].RubricVersion, after[1].RubricVersion));
        Assert.Equal(run.RubricVersion, MarkedEssay.FromJson(after[0].ReportJson).Rubric.Version);
        Assert.Equal(before[1].ReportJson, after[1].ReportJson);
        await using var db = await host.Factory().CreateDbContextAsync(End);
        var kept = Assert.Single(await db.EarlierReports.AsNoTracking().ToListAsync(End));
        Assert.Equal((before[0].Id, before[0].RubricVersion, before[0].ReportJson), (kept.AttemptId, kept.RubricVersion, kept.ReportJson));
        Assert.Equal(["mark.remarked"], await db.AuditEntries.Where(e => e.Subject == "attempt:" + before[0].Id).Select(e => e.What).ToListAsync(End));

        // A form that was open in another tab, or sent twice.
        using var again = await room.Browser.SubmitAsync(path, "take", ("Chosen.Run", run.Id.ToString()), ("attempt", before[1].Id.ToString()));
        Assert.Contains("chosen from these marks before you", await again.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Equal(before[1].ReportJson, (await AttemptsAsync())[1].ReportJson);
    }

    [Fact]
    public async Task A_point_that_was_accepted_for_the_class_is_credited_to_those_who_make_it_and_a_teachers_mark_stays()
    {
        const string Point = "The canal carried passengers to the seaside on excursions every summer.";
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, SmallScheme.Essay + "\n\nThe canal carried passengers to the seaside on excursions every summer, so ordinary families gained too."), ("Bo Sample", null, Weak));
        var before = await AttemptsAsync();
        await using (var db = await host.Factory().CreateDbContextAsync(End))
        {
            var review = new Review { AttemptId = before[0].Id, AssignmentId = room.Assignment, Revision = 1, FinalMarks = 19, FinalLevel = 5 };
            review.OtherPoints.Add(new() { AttemptId = before[0].Id, Start = 3, Length = 5, IsValid = true, ForClass = true, Statement = Point, DecidedBy = room.Teacher.Id, DecidedUtc = DateTime.UtcNow });
            db.Reviews.Add(review);
            await db.SaveChangesAsync(End);
        }

        var path = $"/assignments/{room.Assignment}/remark";
        var run = await MarkAsync(room, path);
        var page = (await room.Browser.OpenAsync(path)).Page;
        Assert.Contains("1 point that you accepted", page, StringComparison.Ordinal);
        Assert.Contains("A teacher gave 19 marks; that stays.", page, StringComparison.Ordinal);
        await using var after = await host.Factory().CreateDbContextAsync(End);
        var remarks = await after.Remarks.AsNoTracking().ToDictionaryAsync(r => r.AttemptId, r => MarkedEssay.FromJson(r.ReportJson), End);
        var (old, made, weak) = (MarkedEssay.FromJson(before[0].ReportJson), remarks[before[0].Id], remarks[before[1].Id]);
        Assert.Contains(made.Points, p => p.Title.StartsWith("The canal carried passengers", StringComparison.Ordinal) && p.Credited);
        Assert.True(made.Level.Marks >= old.Level.Marks);
        // Who does not make it loses nothing by it.
        Assert.Equal(MarkedEssay.FromJson(before[1].ReportJson).Points.Count, weak.Points.Count);
        Assert.Equal(MarkedEssay.FromJson(before[1].ReportJson).Level.Marks, weak.Level.Marks);
        Assert.NotEqual(before[0].RubricVersion, run.RubricVersion);
    }

    [Fact]
    public async Task With_nothing_handed_in_there_is_nothing_to_mark()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, null));
        using var answer = await room.Browser.SubmitAsync($"/assignments/{room.Assignment}/remark", "start");
        Assert.Contains("Nobody has handed in yet", await answer.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Contains("Nobody has handed in yet", (await room.Browser.OpenAsync($"/classes/{room.Group}/remark")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_class_is_marked_again_where_its_marks_are_of_an_older_version_and_offered_once()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, SmallScheme.Essay), ("Bo Sample", null, SmallScheme.Essay + " That is all."));
        var path = $"/classes/{room.Group}/remark";
        var present = (await room.Browser.OpenAsync(path)).Page;
        Assert.Contains("as it would be marked today", present, StringComparison.Ordinal);
        await MakeOlderAsync();
        var before = (await room.Browser.OpenAsync(path)).Page;
        Assert.Contains("Mark 1 assignment again, 2 essays", before, StringComparison.Ordinal);
        Assert.Contains("marked by an older version", before, StringComparison.Ordinal);

        await MarkAsync(room, path, "start-all");
        var after = (await room.Browser.OpenAsync(path)).Page;
        Assert.Contains("marked again: see what would move", after, StringComparison.Ordinal);
        // What waits for the teacher's choice is not marked once more.
        (await room.Browser.SubmitAsync(path, "start-all")).Dispose();
        await using var db = await host.Factory().CreateDbContextAsync(End);
        var run = Assert.Single(await db.RemarkRuns.AsNoTracking().ToListAsync(End));
        (await room.Browser.SubmitAsync($"/assignments/{room.Assignment}/remark", "keep", ("Chosen.Run", run.Id.ToString()))).Dispose();
        Assert.Contains("some keep their older marks", (await room.Browser.OpenAsync(path)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_being_marked_in_a_class_is_stopped_in_one_place()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, SmallScheme.Essay));
        var path = $"/classes/{room.Group}/remark";
        await using var db = await host.Factory().CreateDbContextAsync(End);
        // A run that no scheduler knows, so that it does not end by itself.
        db.RemarkRuns.Add(new() { Id = Guid.NewGuid(), AssignmentId = room.Assignment, StartedBy = room.Teacher.Id, StartedUtc = DateTime.UtcNow, RubricVersion = "v", Essays = 1 });
        await db.SaveChangesAsync(End);
        Assert.Contains("being marked: 0 of 1", (await room.Browser.OpenAsync(path)).Page, StringComparison.Ordinal);
        using var stopped = await room.Browser.SubmitAsync(path, "cancel-all");
        Assert.Contains("All marks are as they were", await stopped.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Equal(RemarkState.Cancelled, (await db.RemarkRuns.AsNoTracking().SingleAsync(End)).State);
    }

    [Fact]
    public async Task Who_changes_a_rubric_and_teaches_it_is_led_to_marking_again_and_nobody_else_is()
    {
        var room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", null, SmallScheme.Essay));
        var link = $"/assignments/{room.Assignment}/remark";
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().AddToRoleAsync((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().FindByIdAsync(room.Teacher.Id))!, Roles.Tutor);
        }

        using var both = host.Browser();
        (await both.SignInAsync(room.Teacher.UserName!, SignedIn.Password)).Dispose();
        var (tutor, _) = await host.SignInAsync(Roles.Tutor);
        using (tutor)
        {
            Assert.Contains(link, (await both.OpenAsync($"/rubrics/{SmallScheme.Id}/impact")).Page, StringComparison.Ordinal);
            Assert.DoesNotContain(link, (await tutor.OpenAsync($"/rubrics/{SmallScheme.Id}/impact")).Page, StringComparison.Ordinal);
        }

        // On the pages of an assignment the menu shows where one is.
        Assert.Matches("<a[^>]*href=\"/classes\"[^>]*aria-current=\"page\"|<a[^>]*aria-current=\"page\"[^>]*href=\"/classes\"", (await both.OpenAsync(link)).Page);
    }

    private async Task MakeOlderAsync()
    {
        await using var db = await host.Factory().CreateDbContextAsync(End);
        await db.Attempts.ExecuteUpdateAsync(row => row.SetProperty(a => a.RubricVersion, "an older version"), End);
    }

    private async Task<RemarkRun> MarkAsync(ClassWithWork room, string path, string form = "start")
    {
        using var started = await room.Browser.SubmitAsync(path, form);
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        for (var tries = 0; tries < 300; tries++)
        {
            await using var db = await host.Factory().CreateDbContextAsync(End);
            if (await db.RemarkRuns.AsNoTracking().FirstAsync(End) is { State: not RemarkState.Marking } run)
            {
                Assert.Equal((RemarkState.Ready, null), (run.State, run.Problem));
                return run;
            }

            await Task.Delay(100, End);
        }

        throw new TimeoutException("The class is not marked: " + string.Join('\n', host.Log));
    }

    private async Task RubricIsReadAsync(string oldVersion)
    {
        var bank = host.Services.GetRequiredService<QuestionBank>();
        for (var tries = 0; tries < 300 && bank.Find(SmallScheme.Id)?.Version == oldVersion; tries++)
        {
            await Task.Delay(100, End);
        }
    }

    private async Task<List<Attempt>> AttemptsAsync()
    {
        await using var db = await host.Factory().CreateDbContextAsync(End);
        return await db.Attempts.AsNoTracking().OrderBy(a => a.HandedInUtc).ToListAsync(End);
    }
}
