using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Reviewing_essays_on_SQLite() : Reviewing_essays(DatabaseKind.Sqlite);

public sealed class Reviewing_essays_on_PostgreSQL() : Reviewing_essays(DatabaseKind.Postgres);

public abstract class Reviewing_essays(DatabaseKind kind) : Class_room(kind)
{
    private const string Coal = "coal-became-cheap";

    private ReviewDesk Desk_ => new(Factory);

    private ReviewSaves Saves => new(Factory, Bank, Clock);

    private CommentBank Comments => new(Factory, Clock);

    [Fact]
    public async Task A_verdict_is_changed_with_a_reason_and_the_machines_stays_beside_it()
    {
        var (set, attempt) = await HandInAsync();
        var before = (await FindAsync(set, attempt))!;
        var machine = before.Machine.Points.Single(p => p.Id == Coal).Verdict;
        Assert.NotEqual(Verdict.Wrong, machine);
        var outcome = await Saves.SaveAsync(Teacher, attempt, new PointChange(Coal, Verdict.Wrong, " It was iron. ", 0));
        Assert.Null(outcome.Problem);
        var view = (await FindAsync(set, attempt))!;
        var decision = Assert.Single(view.Review!.Points);
        Assert.Equal((machine, Verdict.Wrong, "It was iron.", Teacher, Noon), (decision.Machine, decision.Verdict, decision.Reason, decision.DecidedBy, decision.DecidedUtc));
        Assert.Equal(machine, view.Machine.Points.Single(p => p.Id == Coal).Verdict);
        var final = view.Report.Final.Points.Single(p => p.Id == Coal);
        Assert.Equal((Verdict.Wrong, FinalReport.Teacher), (final.Verdict, final.DecidedBy));
    }

    [Fact]
    public async Task Machine_human_and_final_mark_are_all_kept_with_who_and_when()
    {
        var second = await SecondTeacherAsync();
        var (set, attempt) = await HandInAsync();
        var machine = (await FindAsync(set, attempt))!.Machine.Level.Marks;
        var first = (await Saves.SaveAsync(Teacher, attempt, new MarkChange(4, 14, [], "Both sides.", 0))).View!;
        Clock.Now = Noon.AddHours(1);
        var outcome = await Saves.SaveAsync(second, attempt, new MarkChange(4, 16, [], "Well judged.", first.Revision));
        Assert.Null(outcome.Conflict);
        var view = (await FindAsync(set, attempt))!;
        Assert.Equal(machine, view.Machine.Level.Marks);
        Assert.Equal([(14, Teacher, Noon), (16, second, Noon.AddHours(1))], view.Review!.Marks.OrderBy(m => m.Marks).Select(m => (m.Marks, m.DecidedBy, m.DecidedUtc)));
        Assert.Equal((16, second, Noon.AddHours(1)), (view.Report.Marks!.Value, view.Review.FinalBy, view.Review.FinalUtc!.Value));
        Assert.Contains(view.Report.Final.Feedback.Sections, s => s.Title == "Your mark" && s.Paragraphs[0] == "Level 4 of 5, 16 marks out of 20, given by your teacher.");
        await using var db = await Factory.CreateDbContextAsync(End);
        var audit = await db.AuditEntries.Where(e => e.What == "review.mark").OrderBy(e => e.Id).ToListAsync(End);
        Assert.Equal([Teacher, second], audit.Select(e => e.Who));
        Assert.DoesNotContain(audit, e => (e.BeforeJson + e.AfterJson).Contains("judged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_marker_has_decided_meanwhile_is_shown_and_replaced_only_on_purpose()
    {
        var second = await SecondTeacherAsync();
        var (set, attempt) = await HandInAsync();
        await Saves.SaveAsync(second, attempt, new PointChange(Coal, Verdict.Partial, "Half.", 0));
        var mine = new PointChange(Coal, Verdict.Missing, "Not there.", 0);
        var refused = await Saves.SaveAsync(Teacher, attempt, mine);
        Assert.Equal(("Sam Sample", "Half made. Half.", mine), (refused.Conflict!.Who, refused.Conflict.Theirs, refused.Conflict.Mine));
        Assert.Equal(Verdict.Partial, (await FindAsync(set, attempt))!.Review!.Decided(Coal));
        await Saves.SaveAsync(Teacher, attempt, mine with { Seen = refused.Conflict.Revision });
        Assert.Equal(Verdict.Missing, (await FindAsync(set, attempt))!.Review!.Decided(Coal));
    }

    [Fact]
    public async Task Two_markers_who_decide_different_things_at_once_both_keep_them()
    {
        var second = await SecondTeacherAsync();
        var (set, attempt) = await HandInAsync();
        var points = (await FindAsync(set, attempt))!.Machine.Points;
        var saves = points.SelectMany(p => new[] { (Teacher, p.Id), (second, p.Id) }).Select((who, i) => Task.Run(() => Saves.SaveAsync(who.Item1, attempt, new PointChange(who.Id, Verdict.Full, $"{i}", 0)), End));
        var outcomes = await Task.WhenAll(saves);
        Assert.Equal(points.Count, outcomes.Count(o => o.Conflict is null && o.Problem is null));
        Assert.Equal(points.Count, outcomes.Count(o => o.Conflict is not null));
        Assert.Equal(points.Count, (await FindAsync(set, attempt))!.Review!.Points.Count);
        Assert.Equal(points.Count, (await FindAsync(set, attempt))!.Revision);
    }

    [Fact]
    public async Task Agreeing_with_the_rest_leaves_what_was_decided_and_gives_the_machines_mark()
    {
        var (set, attempt) = await HandInAsync();
        await Saves.SaveAsync(Teacher, attempt, new PointChange(Coal, Verdict.Wrong, "", 0));
        await Saves.SaveAsync(Teacher, attempt, new AgreeWithRest());
        var view = (await FindAsync(set, attempt))!;
        Assert.Equal(Verdict.Wrong, view.Review!.Decided(Coal));
        Assert.Equal(view.Machine.Points.Count + 1, view.Review.Points.Count);
        Assert.All(view.Review.Points.Where(p => p.PointId != Coal), p => Assert.Equal(p.Machine, p.Verdict));
        Assert.Equal(view.Machine.Slips.Count, view.Review.Slips.Count);
        Assert.Equal(view.Machine.Level.Marks, view.Report.Marks);
    }

    [Fact]
    public async Task A_claim_accepted_for_the_class_counts_in_every_essay_that_makes_it()
    {
        const string Claim = " In 1861 the Alderford boatmen founded a savings bank that paid for two schools in Millbrook.";
        var (set, attempt) = await HandInAsync(With(Claim));
        var classmate = await JoinAsync();
        await Work.StartAsync(classmate, set);
        var other = (await Work.HandInAsync(classmate, set, Scheme, With(" In 1861 a savings bank was founded by the boatmen of Alderford, which paid for schools in Millbrook."))).Attempt!;
        var claim = Assert.Single((await FindAsync(set, attempt))!.Machine.OtherPoints);
        var change = new OtherPointChange(claim.Start, claim.End - claim.Start, true, true, "", 0);
        Assert.Contains("sentence of your own", (await Saves.SaveAsync(Teacher, attempt, change)).Problem, StringComparison.Ordinal);
        Assert.Null((await Saves.SaveAsync(Teacher, attempt, change with { Statement = "The boatmen founded a savings bank that paid for schools." })).Problem);
        Assert.Single((await FindAsync(set, attempt))!.Report.Credited);
        Assert.Single((await FindAsync(set, other.Id))!.Report.Credited);
        await Saves.SaveAsync(Teacher, attempt, new OtherPointChange(claim.Start, claim.End - claim.Start, false, false, "", 9));
        Assert.Empty((await FindAsync(set, other.Id))!.Report.Credited);
    }

    [Fact]
    public async Task What_cannot_be_is_said_in_a_sentence_and_changes_nothing()
    {
        var (set, attempt) = await HandInAsync();
        ReviewChange[] wrong =
        [
            new PointChange("no-such-point", Verdict.Full, "", 0),
            new PointChange(Coal, Verdict.Full, new string('a', Decision.LongestReason + 1), 0),
            new MarkChange(4, 21, [], "", 0),
            new MarkChange(4, -1, [], "", 0),
            new MarkChange(4, 12, [], "", 0),
            new SlipChange(1, 2, Marking.Slips.SlipKind.Date, false, "", 0),
            new OtherPointChange(1, 2, true, false, "", 0),
            new CommentChange(Guid.NewGuid(), 0, 5, " ", null, 0),
            new CommentChange(Guid.NewGuid(), 0, 1_000_000, "Far out.", null, 0),
        ];
        foreach (var change in wrong)
        {
            Assert.NotNull((await Saves.SaveAsync(Teacher, attempt, change)).Problem);
        }

        Assert.Null((await FindAsync(set, attempt))!.Review);
    }

    [Fact]
    public async Task Another_classes_teacher_and_the_student_find_nothing_and_save_nothing()
    {
        var (set, attempt) = await HandInAsync();
        var other = await PersonAsync("teacher");
        var theirs = await Desk.MakeAsync(other, "Another class");
        foreach (var nobody in new[] { other, Student, null })
        {
            Assert.Null(await Desk_.FindAsync(nobody, Group, set, attempt));
            Assert.Null(await Desk_.FindAsync(nobody, theirs, set, attempt));
            Assert.Equal(ReviewSaves.Gone, (await Saves.SaveAsync(nobody, attempt, new MarkChange(5, 20, [], "", 0))).Problem);
        }

        Assert.Null(await Desk_.FindAsync(Teacher, theirs, set, attempt));
        Assert.Null(await Desk_.FindAsync(Teacher, Group, Guid.NewGuid(), attempt));
        await Comments.KeepAsync(other, attempt, Coal, Verdict.Full, "Mine.");
        Assert.Empty(await Comments.ListAsync(other, Scheme.Id, Coal, Verdict.Full));
        Assert.Null((await FindAsync(set, attempt))!.Review);
    }

    [Fact]
    public async Task The_bank_offers_what_was_kept_on_this_verdict_first_and_forgets_what_quotes_an_erased_essay()
    {
        var (_, attempt) = await HandInAsync();
        await Comments.KeepAsync(Teacher, attempt, Coal, Verdict.Partial, "Say what followed from it.");
        await Comments.KeepAsync(Teacher, attempt, Coal, Verdict.Full, "Good: now weigh it.");
        await Comments.KeepAsync(Teacher, attempt, Coal, Verdict.Full, "You write “coal cost half as much as before”: good.");
        await Comments.KeepAsync(Teacher, attempt, Coal, Verdict.Full, "Well done, Sam.");
        await Comments.KeepAsync(Teacher, attempt, Coal, Verdict.Partial, "Say what followed from it. ");
        Assert.Equal(4, (await Comments.ListAsync(Teacher, Scheme.Id, Coal, Verdict.Full)).Count);
        Assert.Equal(Verdict.Partial, (await Comments.ListAsync(Teacher, Scheme.Id, Coal, Verdict.Partial))[0].Verdict);
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.Attempts.Where(a => a.Id == attempt).ExecuteDeleteAsync(End);
        Assert.Equal(["Good: now weigh it.", "Say what followed from it."], (await Comments.ListAsync(Teacher, Scheme.Id, Coal, Verdict.Full)).Select(c => c.Text));
    }

    [Fact]
    public async Task Essays_stand_in_the_order_of_names_and_the_next_that_is_not_done_follows_the_last()
    {
        var (set, attempt) = await HandInAsync();
        var classmate = await JoinAsync();
        await Work.StartAsync(classmate, set);
        var other = (await Work.HandInAsync(classmate, set, Scheme, SmallScheme.Essay + " More.")).Attempt!.Id;
        var view = (await FindAsync(set, attempt))!;
        Assert.Equal(2, view.Lines.Count);
        var (first, last) = (view.Lines[0].AttemptId, view.Lines[1].AttemptId);
        Assert.Equal((null, last), ((await FindAsync(set, first))!.Previous?.AttemptId, (await FindAsync(set, first))!.Next!.AttemptId));
        Assert.Equal(first, (await FindAsync(set, last))!.NextOpen!.AttemptId);
        await Saves.SaveAsync(Teacher, attempt, new DoneChange(true));
        var done = (await Saves.SaveAsync(Teacher, other, new DoneChange(true))).View!;
        Assert.Equal((null, 2), (done.NextOpen, done.Done));
    }

    private static string With(string claim) => SmallScheme.Essay.Replace("\n\nHowever", claim + "\n\nHowever", StringComparison.Ordinal);

    private Task<ReviewView?> FindAsync(Guid set, Guid attempt) => Desk_.FindAsync(Teacher, Group, set, attempt);

    private async Task<(Guid Set, Guid Attempt)> HandInAsync(string? text = null)
    {
        var set = await SetAsync();
        await Work.StartAsync(Student, set);
        return (set, (await Work.HandInAsync(Student, set, Scheme, text ?? SmallScheme.Essay)).Attempt!.Id);
    }

    private async Task<string> SecondTeacherAsync()
    {
        var second = await PersonAsync("teacher");
        await using var db = await Factory.CreateDbContextAsync(End);
        db.ClassTeachers.Add(new() { ClassId = Group, TeacherId = second });
        await db.SaveChangesAsync(End);
        return second;
    }

    private async Task<string> JoinAsync()
    {
        var classmate = await PersonAsync("student");
        await using var db = await Factory.CreateDbContextAsync(End);
        db.Memberships.Add(new() { ClassId = Group, StudentId = classmate, JoinedUtc = Noon });
        await db.SaveChangesAsync(End);
        return classmate;
    }
}
