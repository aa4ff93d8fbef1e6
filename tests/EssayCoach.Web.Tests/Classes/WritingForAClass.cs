using EssayCoach.Data.Classes;
using EssayCoach.Marking;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Writing_for_a_class_on_SQLite() : Writing_for_a_class(DatabaseKind.Sqlite);

public sealed class Writing_for_a_class_on_PostgreSQL() : Writing_for_a_class(DatabaseKind.Postgres);

public abstract class Writing_for_a_class(DatabaseKind kind) : Class_room(kind)
{
    [Fact]
    public async Task The_bell_hands_in_the_last_saved_words_once_however_often_and_by_whom_it_is_rung()
    {
        var exam = await SetAsync(minutes: 40);
        Assert.Null(await Work.StartAsync(Student, exam));
        await WriteAsync(SmallScheme.Essay);
        Clock.Now = Noon.AddMinutes(39);
        Assert.Equal(0, await Bells().RingAsync(End));
        Clock.Now = Noon.AddMinutes(40);
        var rung = await Task.WhenAll(Task.Run(() => Bells().RingAsync(End), End), Task.Run(() => Bells().RingAsync(End), End));
        Assert.Equal(1, rung.Sum() + await Bells().RingAsync(End));
        var attempt = Assert.Single(await HandedInAsync());
        Assert.Equal((SmallScheme.Essay, exam), (attempt.Text, attempt.AssignmentId));
        Assert.Equal(EndedBy.Bell, (await Work.FindAsync(Student, exam))!.Submission!.EndedBy);
        Assert.Equal(StudentWork.Over, (await Work.HandInAsync(Student, exam, Scheme, SmallScheme.Essay + " More.")).Problem);
    }

    [Fact]
    public async Task Extra_time_moves_the_bell_also_while_somebody_writes_and_the_room_closes_for_all_others()
    {
        var exam = await SetAsync(minutes: 40);
        Clock.Now = Noon.AddDays(1).AddMinutes(-20);
        await Work.StartAsync(Student, exam);
        Assert.Equal(Noon.AddDays(1), (await Work.FindAsync(Student, exam))!.Submission!.BellUtc);
        await Desk.SetExtraTimeAsync(Teacher, Group, Student, 25);
        Assert.Equal(Noon.AddDays(1).AddMinutes(10), (await Work.FindAsync(Student, exam))!.Submission!.BellUtc);
    }

    [Fact]
    public async Task An_exam_begins_with_an_empty_page_and_keeps_what_stood_there()
    {
        await WriteAsync("What I practised.");
        await Work.StartAsync(Student, await SetAsync(minutes: 40));
        Assert.Equal("", (await Drafts.FindAsync(Student, Scheme.Id))!.Text);
        Assert.Single(await new EarlierDrafts(Factory).ListAsync(Student, Scheme.Id));
    }

    [Fact]
    public async Task An_exam_in_which_nothing_was_written_ends_without_an_essay()
    {
        var exam = await SetAsync(minutes: 40);
        await Work.StartAsync(Student, exam);
        Clock.Now = Noon.AddHours(1);
        Assert.Equal(1, await Bells().RingAsync(End));
        Assert.Empty(await HandedInAsync());
        Assert.NotNull((await Work.FindAsync(Student, exam))!.Submission!.EndedUtc);
    }

    [Fact]
    public async Task The_same_hand_in_sent_twice_at_once_is_one()
    {
        foreach (var set in new[] { await SetAsync(), await SetAsync(minutes: 40) })
        {
            await Work.StartAsync(Student, set);
            var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay), End)));
            Assert.Contains(sent, s => s.Attempt is not null);
            Assert.Single(await HandedInAsync(), a => a.AssignmentId == set);
        }
    }

    [Fact]
    public async Task No_more_drafts_are_taken_than_the_assignment_takes()
    {
        var set = await SetAsync(most: 2);
        await Work.StartAsync(Student, set);
        await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay);
        await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay + " Two.");
        Assert.Contains("all 2 drafts", (await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay + " Three.")).Problem, StringComparison.Ordinal);
        Assert.Equal(2, (await HandedInAsync()).Count);
    }

    [Fact]
    public async Task A_class_that_is_deleted_while_they_write_leaves_the_text_as_practice_and_says_so()
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        await WriteAsync(SmallScheme.Essay);
        await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay);
        Assert.True(await Desk.DeleteAsync(Teacher, Group));
        Assert.Equal(StudentWork.TakenBack, (await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay + " More.")).Problem);
        Assert.Equal(SmallScheme.Essay, (await Drafts.FindAsync(Student, Scheme.Id))!.Text);
        Assert.Null(Assert.Single(await HandedInAsync()).AssignmentId);
    }

    [Fact]
    public async Task Marks_and_model_answers_wait_for_the_release_and_the_feedback_does_not()
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        var id = (await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay)).Attempt!.Id;
        var practice = await Attempts.HandInAsync(Student, Scheme, SmallScheme.Essay);
        foreach (var attempt in new[] { id, practice.Id })
        {
            var report = await ReportAsync(attempt);
            Assert.Null(report.Level.Level);
            Assert.DoesNotContain(report.Feedback.Sections.SelectMany(s => s.Paragraphs), p => p.Contains("marks out of", StringComparison.Ordinal));
            Assert.NotEmpty(report.Points);
        }

        Assert.Null(Released.To(await Attempts.ListAsync(Student), Scheme));
        Assert.Equal([null, null], await LevelsComparedAsync());
        await Assignments.ReleaseAsync(await PersonAsync("teacher"), set);
        Assert.Null((await ReportAsync(id)).Level.Level);
        await Assignments.ReleaseAsync(Teacher, set);
        Assert.NotNull((await ReportAsync(id)).Level.Level);
        Assert.DoesNotContain(null, await LevelsComparedAsync());
        Assert.NotNull(Released.To(await Attempts.ListAsync(Student), Scheme));
    }

    [Fact]
    public async Task Where_the_feedback_waits_the_attempt_is_nowhere_but_the_students_text_is()
    {
        var set = await SetAsync(feedback: ReleaseMoment.AfterClosing);
        await Work.StartAsync(Student, set);
        var id = (await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay)).Attempt!.Id;
        Assert.Null(await Attempts.FindAsync(Student, id));
        Assert.Empty(await Attempts.ListAsync(Student));
        Assert.Empty(await Reports.ListAsync(Student));
        Assert.Empty(await Reports.ListAsync(Student, Scheme.Id));
        Assert.Equal((SmallScheme.Essay, false), (await Work.HandedInAsync(Student, set)).Select(h => (h.Text, h.IsOpen)).Single());
        Clock.Now = Noon.AddDays(1);
        Assert.NotNull(await Attempts.FindAsync(Student, id));
        Assert.Single(await Reports.ListAsync(Student));
    }

    [Fact]
    public async Task What_is_handed_in_to_a_class_is_not_deleted_with_practice()
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        await Work.HandInAsync(Student, set, Scheme, SmallScheme.Essay);
        await Attempts.HandInAsync(Student, Scheme, SmallScheme.Essay);
        await Attempts.DeleteAllAsync(Student);
        Assert.Equal(set, Assert.Single(await HandedInAsync()).AssignmentId);
    }

    [Fact]
    public async Task Those_outside_the_class_find_no_assignment_and_nobody_finds_one_that_has_not_opened()
    {
        var set = await SetAsync();
        var stranger = await PersonAsync("student");
        Assert.Null(await Work.FindAsync(stranger, set));
        Assert.Equal(StudentWork.TakenBack, await Work.StartAsync(stranger, set));
        Assert.Equal(StudentWork.TakenBack, (await Work.HandInAsync(stranger, set, Scheme, SmallScheme.Essay)).Problem);
        Clock.Now = Noon.AddMinutes(-1);
        Assert.Null(await Work.FindAsync(Student, set));
    }

    private async Task<int?[]> LevelsComparedAsync()
    {
        var two = (await Comparison.FindAsync(Attempts, Student, await Attempts.ListAsync(Student, Scheme.Id), null, null))!;
        var levels = (await Reports.ListAsync(Student)).Select(r => r.Report.Level.Level);
        Assert.Equal(levels, [two.Was.Level.Level, two.Now.Level.Level]);
        return [.. levels];
    }

    private async Task<MarkedEssay> ReportAsync(Guid id) => MarkedEssay.FromJson((await Attempts.FindAsync(Student, id))!.ReportJson);
}
