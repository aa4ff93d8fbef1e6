using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Changing_assignments_on_SQLite() : Changing_assignments(DatabaseKind.Sqlite);

public sealed class Changing_assignments_on_PostgreSQL() : Changing_assignments(DatabaseKind.Postgres);

public abstract class Changing_assignments(DatabaseKind kind) : Class_room(kind)
{
    private AssignmentEdits Edits => new(Factory, Clock);

    [Fact]
    public async Task Before_anybody_begins_all_can_be_changed_but_the_question()
    {
        var set = await SetAsync();
        var wish = await WishAsync(set);
        (wish.Title, wish.IsExam, wish.Minutes, wish.Opens, wish.Closes, wish.Feedback) = ("An exam now", true, 40, Noon.AddDays(2), Noon.AddDays(3), ReleaseMoment.ByTeacher);
        Assert.Empty(await Edits.ChangeAsync(Teacher, set, wish, Scheme.Question));
        var changed = (await Edits.FindAsync(Teacher, set))!.Assignment;
        Assert.Equal(("An exam now", 40, 1, Noon.AddDays(2), Noon.AddDays(3), ReleaseMoment.ByTeacher, Scheme.Id), (changed.Title, changed.ExamMinutes, changed.MostDrafts, changed.OpensUtc, changed.ClosesUtc, changed.Feedback, changed.RubricId));
    }

    [Fact]
    public async Task While_an_exam_is_written_time_is_added_and_never_taken_away()
    {
        var exam = await SetAsync(minutes: 40);
        await Desk.SetExtraTimeAsync(Teacher, Group, Student, 25);
        await Work.StartAsync(Student, exam);
        Assert.Equal(Noon.AddMinutes(50), await BellAsync(exam));
        var shorter = await WishAsync(exam);
        shorter.Minutes = 39;
        Assert.Contains("not taken away", Assert.Single(await Edits.ChangeAsync(Teacher, exam, shorter, "")), StringComparison.Ordinal);
        Assert.Equal(Noon.AddMinutes(50), await BellAsync(exam));
        var longer = await WishAsync(exam);
        longer.Minutes = 60;
        Assert.Empty(await Edits.ChangeAsync(Teacher, exam, longer, ""));
        Assert.Equal(Noon.AddMinutes(75), await BellAsync(exam));
        Assert.Equal(1, await Edits.GiveAsync(Teacher, exam, Student, 5));
        Assert.Equal(1, await Edits.GiveAsync(Teacher, exam, null, 5));
        Assert.Equal(Noon.AddMinutes(85), await BellAsync(exam));
        await Desk.SetExtraTimeAsync(Teacher, Group, Student, 50);
        Assert.Equal(Noon.AddMinutes(100), await BellAsync(exam));
        Clock.Now = Noon.AddMinutes(101);
        Assert.Equal(0, await Edits.GiveAsync(Teacher, exam, Student, 5));
    }

    [Fact]
    public async Task Who_has_begun_loses_no_draft_and_nothing_that_they_have_seen()
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        await Work.HandInAsync(Student, set, Scheme, "First.");
        await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay);
        var wish = await WishAsync(set);
        (wish.IsExam, wish.Minutes, wish.Opens, wish.MostDrafts, wish.Feedback) = (true, 40, Noon.AddHours(1), 1, ReleaseMoment.ByTeacher);
        Assert.Equal(3, (await Edits.ChangeAsync(Teacher, set, wish, "")).Count);
        (wish.IsExam, wish.Opens) = (false, Noon);
        var problems = await Edits.ChangeAsync(Teacher, set, wish, "");
        Assert.Contains(problems, p => p.Contains("2 drafts", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("seen their feedback already", StringComparison.Ordinal));
        (wish.MostDrafts, wish.Feedback, wish.ModelAnswer) = (2, ReleaseMoment.AtOnce, ReleaseMoment.AtOnce);
        Assert.Empty(await Edits.ChangeAsync(Teacher, set, wish, ""));
    }

    [Fact]
    public async Task Of_two_teachers_who_change_at_once_the_second_is_told_and_nothing_is_overwritten()
    {
        var set = await SetAsync();
        var (mine, yours) = (await WishAsync(set), await WishAsync(set));
        (mine.Title, yours.Title) = ("Mine", "Yours");
        Assert.Empty(await Edits.ChangeAsync(Teacher, set, mine, ""));
        Assert.Contains("Another teacher changed", Assert.Single(await Edits.ChangeAsync(Teacher, set, yours, "")), StringComparison.Ordinal);
        Assert.Equal("Mine", (await Edits.FindAsync(Teacher, set))!.Assignment.Title);
    }

    [Fact]
    public async Task The_audit_keeps_what_stood_before_and_after_and_names_nobody()
    {
        var set = await SetAsync();
        var wish = await WishAsync(set);
        (wish.Title, wish.MostDrafts) = ("For Sam Sample", 3);
        await Edits.ChangeAsync(Teacher, set, wish, "");
        await using var db = await Factory.CreateDbContextAsync(End);
        var entry = await db.AuditEntries.SingleAsync(e => e.What == "assignment.changed", End);
        Assert.Equal((Teacher, "assignment:" + set), (entry.Who, entry.Subject));
        Assert.Contains("\"MostDrafts\":null", entry.BeforeJson, StringComparison.Ordinal);
        Assert.Contains("\"MostDrafts\":3", entry.AfterJson, StringComparison.Ordinal);
        Assert.Contains("\"TitleChanged\":true", entry.AfterJson, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", entry.BeforeJson + entry.AfterJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_teacher_changes_nothing_and_a_deleted_one_is_said_to_be_gone()
    {
        var (exam, other) = (await SetAsync(minutes: 40), await PersonAsync(Roles.Teacher));
        await Work.StartAsync(Student, exam);
        var wish = await WishAsync(exam);
        wish.Title = "Theirs";
        Assert.Null(await Edits.FindAsync(other, exam));
        Assert.Contains("deleted", Assert.Single(await Edits.ChangeAsync(other, exam, wish, "")), StringComparison.Ordinal);
        Assert.Equal(0, await Edits.GiveAsync(other, exam, null, 5));
        Assert.Equal(Scheme.Question, (await Edits.FindAsync(Teacher, exam))!.Assignment.Title);
        await Desk.DeleteAsync(Teacher, Group);
        Assert.Contains("deleted", Assert.Single(await Edits.ChangeAsync(Teacher, exam, wish, "")), StringComparison.Ordinal);
    }

    private async Task<AssignmentInput> WishAsync(Guid set) => AssignmentInput.From((await Edits.FindAsync(Teacher, set))!.Assignment);

    private async Task<DateTime?> BellAsync(Guid exam) => (await Work.FindAsync(Student, exam))!.Submission!.BellUtc;
}
