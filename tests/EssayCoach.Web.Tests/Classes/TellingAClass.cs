using EssayCoach.Data.Accounts;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Points;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes.Results;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Telling_a_class_on_SQLite() : Telling_a_class(DatabaseKind.Sqlite);

public sealed class Telling_a_class_on_PostgreSQL() : Telling_a_class(DatabaseKind.Postgres);

/// <summary>The feedback sheet, progress, and what a teacher's own verdicts change in both.</summary>
public abstract class Telling_a_class(DatabaseKind kind) : Class_room(kind)
{
    private const string Railway = "However, the railway took the trade from 1870, so the gains did not last.";

    private static readonly HashSet<Guid> Nobody = [];

    private ClassResults Results => new(Factory, Bank);

    [Fact]
    public async Task The_sheet_says_what_is_made_missed_and_wrong_and_starts_from_what_most_miss()
    {
        var set = await SetAsync();
        await HandInAsync(Student, set, SmallScheme.Essay);
        await HandInAsync(await JoinAsync("Ann Sample"), set, "The canal opened in 1862 and coal cost half as much as before.");
        await HandInAsync(await JoinAsync("Bo Sample"), set, "The canal opened in 1862. Coal cost half as much as before.");
        var sheet = FeedbackSheet.Of((await Results.FindAsync(Teacher, set))!, Scheme, Nobody);
        Assert.Equal(2, sheet.Missed[0].Tally.Without);
        Assert.Contains(sheet.Missed, m => m.Statement == "From 1870 the railway carried most goods.");
        Assert.Equal(("3 May 1852", 2), (sheet.Slips[0].Expected, sheet.Slips[0].Students));
        Assert.Contains(sheet.Strong, s => s.Quote == Railway);
        Assert.Equal(sheet.Missed[0].Tally.Point, sheet.Starter!.Point);
        var chosen = FeedbackSheet.Of((await Results.FindAsync(Teacher, set))!, Scheme, Nobody, "the-railway-took-the-traffic");
        Assert.Equal(["railway took trade", "1870"], chosen.Starter!.Facts);
        Assert.Contains("because", FeedbackSheet.Of((await Results.FindAsync(Teacher, set))!, null, Nobody, "judgement").Starter!.Steps[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sentence_on_the_sheet_names_a_student_or_comes_from_an_essay_that_is_left_out()
    {
        var set = await SetAsync();
        await HandInAsync(await JoinAsync("Ottilie Quex"), set, SmallScheme.Essay.Replace("However, the railway", "However, I, Ottilie, think the railway", StringComparison.Ordinal));
        var results = (await Results.FindAsync(Teacher, set))!;
        var sheet = FeedbackSheet.Of(results, Scheme, Nobody);
        Assert.NotEmpty(sheet.Strong);
        Assert.DoesNotContain(sheet.Strong, s => s.Quote.Contains("Ottilie", StringComparison.Ordinal));
        Assert.Empty(FeedbackSheet.Of(results, Scheme, new HashSet<Guid> { results.Students[0].AttemptId }).Strong);
    }

    [Theory]
    [InlineData("As Quex said, coal was cheap.", true)]
    [InlineData("Quex’s canal was cheap.", true)]
    [InlineData("The Alderford Canal was cheap.", false)]
    [InlineData("It may rain in may.", false)]
    public void A_name_is_known_unless_the_rubric_uses_it_too(string sentence, bool named) =>
        Assert.Equal(named, new StudentNames(["Ottilie Quex", "May Alderford"], Scheme).In(sentence));

    [Fact]
    public async Task What_a_teacher_decides_counts_in_results_and_progress()
    {
        var set = await SetAsync();
        await HandInAsync(Student, set, "Nothing of it.");
        var attempt = Assert.Single(await HandedInAsync());
        await using (var db = await Factory.CreateDbContextAsync(End))
        {
            var review = new Review { AttemptId = attempt.Id, AssignmentId = set, FinalMarks = 11, FinalLevel = 3, FinalBy = Teacher, FinalUtc = Noon };
            review.Points.Add(new() { AttemptId = attempt.Id, PointId = "coal-became-cheap", Machine = Verdict.Missing, Verdict = Verdict.Full, DecidedBy = Teacher, DecidedUtc = Noon });
            db.Reviews.Add(review);
            await db.SaveChangesAsync(End);
        }

        var results = (await Results.FindAsync(Teacher, set))!;
        var student = Assert.Single(results.Students);
        Assert.Equal((1, true, 11), (student.Made, student.IsMarkedByTeacher, student.Report.Level.Marks!.Value));
        Assert.Equal([true, false, false, false], results.Points.Select(p => student.At(p)!.IsByTeacher));
        var cell = (await new ClassProgress(Factory).FindAsync(Teacher, Group))!.Rows[0].Cells[0]!;
        Assert.Equal((1, 3, 3, 11), (cell.Made, cell.Points, cell.Level!.Value, cell.Marks!.Value));
    }

    [Fact]
    public async Task Progress_goes_over_assignments_in_their_order_with_the_mean_of_those_who_handed_in()
    {
        var (first, second) = (await SetAsync(), await SetAsync());
        var ann = await JoinAsync("Ann Sample");
        await HandInAsync(ann, first, "Nothing of it.");
        await HandInAsync(ann, second, "Coal cost half as much as before.");
        await HandInAsync(ann, second, SmallScheme.Essay);
        await HandInAsync(Student, second, "Nothing of it.");
        var view = (await new ClassProgress(Factory).FindAsync(Teacher, Group))!;
        var at = view.Assignments.Select(a => a.Id).ToList();
        var row = view.Rows.First(r => r.StudentId == ann);
        Assert.Equal(3, row.Cells[at.IndexOf(second)]!.Made);
        Assert.Null(view.Rows.First(r => r.StudentId == Student).Cells[at.IndexOf(first)]);
        Assert.Equal(0.5, view.Mean(c => c.Coverage)[at.IndexOf(second)]);
        Assert.Null((await new ClassProgress(Factory).FindAsync(await PersonAsync(Roles.Teacher), Group)));
    }
}
