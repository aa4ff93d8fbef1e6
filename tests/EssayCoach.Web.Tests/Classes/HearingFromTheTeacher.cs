using System.IO.Compression;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Reviewing;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Hearing_from_the_teacher_on_SQLite() : Hearing_from_the_teacher(DatabaseKind.Sqlite);

public sealed class Hearing_from_the_teacher_on_PostgreSQL() : Hearing_from_the_teacher(DatabaseKind.Postgres);

public abstract class Hearing_from_the_teacher(DatabaseKind kind) : Class_room(kind)
{
    private const string Coal = "coal-became-cheap";

    private StudentReviews Reviews => new(Factory, Clock);

    private AppealAnswers Answers => new(Factory, Clock);

    private PersonalFiles Files => new(Factory, [new PracticeData(Clock), new ClassData(), new ReviewData(Clock)]);

    [Fact]
    public async Task Verdicts_comments_and_mark_reach_the_student_when_the_teacher_releases_them_and_not_before()
    {
        var (set, attempt) = await ReviewedAsync();
        var machine = MarkedEssay.FromJson((await HandedInAsync())[0].ReportJson);
        var before = (await Attempts.FindAsync(Student, attempt))!;
        Assert.Equal(machine.Points.Single(p => p.Id == Coal).Verdict, MarkedEssay.FromJson(before.ReportJson).Points.Single(p => p.Id == Coal).Verdict);
        var waiting = (await Reviews.FindAsync(Student, attempt))!;
        Assert.Equal((0, 0, true), (waiting.Comments.Count, waiting.Changes.Count, waiting.CanAsk));
        Assert.DoesNotContain("Say why.", await ExportAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("It was iron.", await ExportAsync(), StringComparison.Ordinal);

        await Assignments.ReleaseAsync(Teacher, set);
        var after = MarkedEssay.FromJson((await Attempts.FindAsync(Student, attempt))!.ReportJson);
        Assert.Equal((Verdict.Wrong, 19, 5), (after.Points.Single(p => p.Id == Coal).Verdict, after.Level.Marks!.Value, after.Level.Level!.Value));
        Assert.Equal("Held throughout.", after.Level.Reason);
        var seen = (await Reviews.FindAsync(Student, attempt))!;
        Assert.Equal(("The Alderford Canal", "Say why."), (seen.Comments[0].Quote, seen.Comments[0].Text));
        Assert.Equal(("Coal became cheap", "Wrong", "It was iron."), (seen.Changes[0].About, seen.Changes[0].Decided, seen.Changes[0].Reason));
        var export = await ExportAsync();
        Assert.Contains("Say why.", export, StringComparison.Ordinal);
        Assert.Contains("It was iron.", export, StringComparison.Ordinal);
        Assert.DoesNotContain(Teacher, export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_asks_once_about_a_point_and_sees_the_answer_of_their_own_teacher()
    {
        var (_, attempt) = await ReviewedAsync();
        var other = await PersonAsync("teacher");
        Assert.Null(await Reviews.AskAsync(Student, attempt, Coal, " Look at paragraph 2. "));
        Assert.Contains("already", await Reviews.AskAsync(Student, attempt, Coal, "Again."), StringComparison.Ordinal);
        Assert.NotNull(await Reviews.AskAsync(Student, attempt, "no-such-point", "Please."));
        Assert.NotNull(await Reviews.AskAsync(Student, attempt, PointDecision.Judgement, new string('a', Appeal.LongestText + 1)));
        Assert.NotNull(await Reviews.AskAsync(await PersonAsync("student"), attempt, PointDecision.Judgement, "Not mine."));
        Assert.Equal(ReviewSaves.Gone, await Answers.AnswerAsync(other, attempt, Coal, "No."));
        Assert.NotNull(await Answers.AnswerAsync(Teacher, attempt, Coal, " "));
        Assert.Null(await Answers.AnswerAsync(Teacher, attempt, Coal, "You did."));
        Assert.Contains("You did.", await Answers.AnswerAsync(Teacher, attempt, Coal, "Another."), StringComparison.Ordinal);
        var appeal = Assert.Single((await Reviews.FindAsync(Student, attempt))!.Appeals);
        Assert.Equal(("Look at paragraph 2.", "You did."), (appeal.Words, appeal.Answer));
        Assert.Contains("You did.", await ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_released_stays_hidden_from_who_leaves_the_class_and_goes_with_the_assignment()
    {
        var (set, attempt) = await ReviewedAsync();
        await Desk.RemoveStudentAsync(Teacher, Group, Student);
        Assert.Null(await Reviews.FindAsync(Student, attempt));
        Assert.NotEqual(Verdict.Wrong, MarkedEssay.FromJson((await Attempts.FindAsync(Student, attempt))!.ReportJson).Points.Single(p => p.Id == Coal).Verdict);
        await Assignments.DeleteAsync(Teacher, set);
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.False(await db.Reviews.AnyAsync(End));
        Assert.NotNull(await Attempts.FindAsync(Student, attempt));
    }

    [Fact]
    public async Task A_review_stays_open_to_its_teachers_when_the_student_leaves_and_comes_back_with_them()
    {
        var (set, attempt) = await ReviewedAsync();
        await Desk.RemoveStudentAsync(Teacher, Group, Student);
        var reviews = new ReviewDesk(Factory);
        Assert.Equal(new LeftLine(attempt, "Sam Sample"), Assert.Single((await Assignments.FindAsync(Teacher, set))!.Left));
        Assert.Equal(19, (await reviews.FindAsync(Teacher, Group, set, attempt))!.Report.Marks);
        Assert.Null(await reviews.FindAsync(await PersonAsync("teacher"), Group, set, attempt));
        // A point that was credited to the class there can still be taken back, as all else.
        Assert.Null((await new ReviewSaves(Factory, Bank, Clock).SaveAsync(Teacher, attempt, new MarkChange(5, 18, [], "Looked at again.", 9))).Problem);

        using var codes = new JoinCodes(Factory, Clock);
        await codes.MakeAsync(Teacher, Group, 7);
        await codes.JoinAsync(Student, (await Desk.FindAsync(Teacher, Group))!.Codes.Single().Code);
        var view = (await Assignments.FindAsync(Teacher, set))!;
        Assert.Equal((attempt, 1, 0), (view.Work.Single().LatestAttempt!.Value, view.Work.Single().HandedIn, view.Left.Count));

        await Desk.RemoveStudentAsync(Teacher, Group, Student);
        await Attempts.DeleteAsync(Student, attempt);
        Assert.Empty((await Assignments.FindAsync(Teacher, set))!.Left);
    }

    [Fact]
    public async Task A_student_who_is_erased_leaves_no_decision_comment_appeal_or_quotation_behind()
    {
        var (_, attempt) = await ReviewedAsync();
        await Reviews.AskAsync(Student, attempt, Coal, "Please look.");
        var bank = new CommentBank(Factory, Clock);
        await bank.KeepAsync(Teacher, attempt, Coal, Verdict.Wrong, "“coal cost half as much as before” is not what the scheme asks.");
        await bank.KeepAsync(Teacher, attempt, Coal, Verdict.Wrong, "Check the date.");
        await using var db = await Factory.CreateDbContextAsync(End);
        await Files.EraseAsync(db, Student);
        Assert.False(await db.Reviews.AnyAsync(End) || await db.PointDecisions.AnyAsync(End) || await db.HumanMarks.AnyAsync(End) || await db.EssayComments.AnyAsync(End) || await db.Appeals.AnyAsync(End));
        Assert.Equal("Check the date.", (await db.BankComments.SingleAsync(End)).Text);
        Assert.Contains("Check the date.", await ExportAsync(Teacher), StringComparison.Ordinal);
        await db.Users.Where(p => p.Id == Teacher).ExecuteDeleteAsync(End);
        Assert.False(await db.BankComments.AnyAsync(End));
        Assert.DoesNotContain(await db.AuditEntries.Select(e => e.BeforeJson + e.AfterJson).ToListAsync(End), e => e.Contains("iron", StringComparison.Ordinal) || e.Contains("Sam", StringComparison.Ordinal));
    }

    private async Task<(Guid Set, Guid Attempt)> ReviewedAsync()
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        var attempt = (await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay)).Attempt!.Id;
        var saves = new ReviewSaves(Factory, Bank, Clock);
        foreach (var change in new ReviewChange[]
        {
            new PointChange(Coal, Verdict.Wrong, "It was iron.", 0),
            new MarkChange(5, 19, [], "Held throughout.", 0),
            new CommentChange(Guid.NewGuid(), 0, "The Alderford Canal".Length, "Say why.", null, 0),
        })
        {
            Assert.Null((await saves.SaveAsync(Teacher, attempt, change)).Problem);
        }

        return (set, attempt);
    }

    private async Task<string> ExportAsync(string? who = null)
    {
        using var zip = new ZipArchive(new MemoryStream(await Files.ZipAsync(who ?? Student)));
        var all = new StringBuilder();
        foreach (var file in zip.Entries)
        {
            using var reader = new StreamReader(await file.OpenAsync(End));
            all.Append(await reader.ReadToEndAsync(End));
        }

        return all.ToString();
    }
}
