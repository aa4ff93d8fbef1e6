using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Live;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Watching_a_class_on_SQLite() : Watching_a_class(DatabaseKind.Sqlite);

public sealed class Watching_a_class_on_PostgreSQL() : Watching_a_class(DatabaseKind.Postgres);

public abstract class Watching_a_class(DatabaseKind kind) : Class_room(kind)
{
    private readonly DraftCounts counts = new();

    private LiveClass Live => new(Factory, Bank, Clock);

    [Fact]
    public async Task Shows_no_more_of_writing_than_is_switched_on()
    {
        var exam = await SetAsync(minutes: 40);
        Assert.Equal(WritingState.NotBegun, (await LineAsync(exam)).State);
        await Work.StartAsync(Student, exam);
        Clock.Now = Noon.AddMinutes(1);
        await WriteAsync(SmallScheme.Essay);
        Assert.Equal((WritingState.Writing, null, null, null), await SeenAsync(exam));
        await Live.SwitchAsync(Teacher, exam, LiveView.Progress);
        var words = EssayText.Read(SmallScheme.Essay).Words;
        Assert.Equal((WritingState.Writing, words, Noon.AddMinutes(1), null), await SeenAsync(exam));
        await Live.SwitchAsync(Teacher, exam, LiveView.Points);
        Assert.InRange((await LineAsync(exam)).Points!.Value, 2, 3);
        await Live.SwitchAsync(Teacher, exam, LiveView.Off);
        Assert.Equal((WritingState.Writing, null, null, null), await SeenAsync(exam));
    }

    [Fact]
    public async Task Counts_again_what_was_saved_since()
    {
        var exam = await SetAsync(minutes: 40);
        await Live.SwitchAsync(Teacher, exam, LiveView.Progress);
        await Work.StartAsync(Student, exam);
        await WriteAsync("One two three.");
        Assert.Equal(3, (await LineAsync(exam)).Words);
        await WriteAsync("One two three four.");
        Assert.Equal(4, (await LineAsync(exam)).Words);
    }

    [Fact]
    public async Task Says_who_has_handed_in_and_whose_time_is_over()
    {
        var exam = await SetAsync(minutes: 40);
        var practice = await SetAsync();
        await Work.StartAsync(Student, exam);
        await Work.HandInAsync(Student, exam, Scheme, SmallScheme.Essay);
        Assert.Equal(WritingState.HandedIn, (await LineAsync(exam)).State);
        await Work.StartAsync(Student, practice);
        Assert.Equal(WritingState.Writing, (await LineAsync(practice)).State);
        await Work.HandInAsync(Student, practice, Scheme, SmallScheme.Essay);
        Assert.Equal(WritingState.HandedIn, (await LineAsync(practice)).State);
        Clock.Now = Noon.AddMinutes(5);
        await WriteAsync("More.");
        Assert.Equal(WritingState.Writing, (await LineAsync(practice)).State);

        var late = await SetAsync(minutes: 10);
        await Work.StartAsync(Student, late);
        Clock.Now = Noon.AddMinutes(20);
        Assert.Equal(WritingState.TimeOver, (await LineAsync(late)).State);
    }

    [Fact]
    public async Task Leaves_alone_what_was_written_before_the_work_began()
    {
        await WriteAsync("My own practice.");
        var practice = await SetAsync();
        await Live.SwitchAsync(Teacher, practice, LiveView.Points);
        Clock.Now = Noon.AddMinutes(1);
        await Work.StartAsync(Student, practice);
        Assert.Equal((WritingState.Writing, null, null, null), await SeenAsync(practice));
    }

    [Fact]
    public async Task Is_told_to_the_student_kept_in_the_audit_and_closed_to_other_teachers()
    {
        var (exam, other) = (await SetAsync(minutes: 40), await PersonAsync(Roles.Teacher));
        await Live.SwitchAsync(other, exam, LiveView.Points);
        Assert.Null(await Live.LookAsync(other, exam, counts));
        Assert.Equal(LiveView.Off, (await Work.FindAsync(Student, exam))!.Assignment.Live);
        await Live.SwitchAsync(Teacher, exam, LiveView.Progress);
        var told = ClassSentences.Told((await Work.FindAsync(Student, exam))!.Assignment.Live);
        Assert.StartsWith("The live view is on", told, StringComparison.Ordinal);
        await using var db = await Factory.CreateDbContextAsync(End);
        var entry = await db.AuditEntries.SingleAsync(e => e.What == "assignment.live", End);
        Assert.Equal(("\"Off\"", "\"Progress\""), (entry.BeforeJson, entry.AfterJson));
        await Desk.DeleteAsync(Teacher, Group);
        Assert.Null(await Live.LookAsync(Teacher, exam, counts));
    }

    [Fact]
    public void A_text_that_is_too_long_to_mark_is_counted_all_the_same()
    {
        counts.Count("s", 1, string.Concat(Enumerable.Repeat("word ", 50_001)), Scheme, MarkingModels.None);
        Assert.Equal((50_001, null), (counts.Of("s")!.Words, counts.Of("s")!.Points));
        Assert.True(counts.Has("s", 1, marked: true));
        Assert.False(counts.Has("s", 2, marked: false));
    }

    private async Task<LiveLine> LineAsync(Guid set) => Assert.Single((await Live.LookAsync(Teacher, set, counts))!.Lines);

    private async Task<(WritingState State, int? Words, DateTime? SavedUtc, double? Points)> SeenAsync(Guid set)
    {
        var line = await LineAsync(set);
        return (line.State, line.Words, line.SavedUtc, line.Points);
    }
}
