using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.Marking.Points;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes.Results;

namespace EssayCoach.Web.Tests.Classes;

public sealed class Reading_results_on_SQLite() : Reading_results(DatabaseKind.Sqlite);

public sealed class Reading_results_on_PostgreSQL() : Reading_results(DatabaseKind.Postgres);

public abstract class Reading_results(DatabaseKind kind) : Class_room(kind)
{
    private const string Wrong = "The canal opened in 1862 and coal cost half as much as before. It was good for mills.";

    private ClassResults Results => new(Factory, Bank);

    [Fact]
    public async Task The_latest_draft_of_each_student_in_the_class_counts_and_practice_does_not()
    {
        var set = await SetAsync();
        await HandInAsync(Student, set, "Coal was cheap.");
        await HandInAsync(Student, set, SmallScheme.Essay);
        await Attempts.HandInAsync(Student, Scheme, "Practised afterwards.");
        var left = await JoinAsync("Left Early");
        await HandInAsync(left, set, SmallScheme.Essay);
        await Desk.RemoveStudentAsync(Teacher, Group, left);
        await JoinAsync("Not Begun");
        var results = (await Results.FindAsync(Teacher, set))!;
        var only = Assert.Single(results.Students);
        Assert.Equal((SmallScheme.Essay, 2, "12B History"), (only.Text, results.InClass, results.ClassName));
        Assert.Equal(["1", "2", "3", "J"], results.Points.Select(p => p.Badge));
        Assert.Equal([.. Scheme.Points.Select(p => p.Id), PointColumn.JudgementId], results.Points.Select(p => p.Id));
    }

    [Fact]
    public async Task Another_teachers_results_are_not_there()
    {
        var set = await SetAsync();
        Assert.Null(await Results.FindAsync(await PersonAsync(Roles.Teacher), set));
        Assert.Null(await Results.FindAsync(null, set));
        Assert.NotNull(await Results.FindAsync(Teacher, set));
    }

    [Fact]
    public async Task Points_levels_and_slips_are_counted_by_students()
    {
        var set = await SetAsync();
        await HandInAsync(Student, set, SmallScheme.Essay);
        await HandInAsync(await JoinAsync("Ann Sample"), set, Wrong + " " + Wrong.Replace("1862", "1863", StringComparison.Ordinal));
        await HandInAsync(await JoinAsync("Bo Sample"), set, Wrong);
        var results = (await Results.FindAsync(Teacher, set))!;
        var points = Tallies.Points(results.Points, results.Students);
        Assert.All(points, t => Assert.Equal(3, t.Students));
        Assert.Equal(points.Select(t => t.Without).OrderDescending(), points.Select(t => t.Without));
        Assert.Equal(2, points.First(t => t.Point.Id == "the-railway-took-the-traffic").Missing);
        Assert.Equal(3, Tallies.Levels(results.Students).Sum(t => t.Students));
        Assert.Equal([5, 4, 3, 2, 1], Tallies.Levels(results.Students).Select(t => t.Level).Where(l => l > 0));
        var slip = Tallies.Slips(results.Students)[0];
        Assert.Equal((2, "3 May 1852"), (slip.Students, slip.Expected));
        Assert.Contains(slip.Sentences, s => s.Sentence == "The canal opened in 1862 and coal cost half as much as before.");
    }

    [Fact]
    public async Task Results_are_filtered_and_sorted_by_student_coverage_mark_and_point()
    {
        var set = await SetAsync();
        await HandInAsync(await JoinAsync("Cy Full"), set, SmallScheme.Essay);
        await HandInAsync(await JoinAsync("Ann Little"), set, Wrong);
        var results = (await Results.FindAsync(Teacher, set))!;
        string[] Names(ResultsFilter filter) => [.. filter.Apply(results).Select(s => s.Name)];
        var any = new ResultsFilter(null, null, null, null, null, null);
        Assert.Equal(["Ann Little", "Cy Full"], Names(any));
        Assert.Equal(["Cy Full"], Names(any with { Name = " FULL" }));
        Assert.Equal(["Cy Full", "Ann Little"], Names(any with { Sort = "covers-most" }));
        Assert.Equal(["Ann Little", "Cy Full"], Names(any with { Sort = "mark-low" }));
        Assert.Equal(["Ann Little"], Names(any with { Coverage = "less" }));
        var railway = results.Points.First(p => p.Id == "the-railway-took-the-traffic");
        Assert.Equal(["Ann Little"], Names(any with { Point = railway.Id, Verdict = "missing" }));
        Assert.Equal(["Ann Little", "Cy Full"], Names(any with { Point = railway.Id, Sort = "point" }));
        var full = results.Students.First(s => s.Name == "Cy Full");
        Assert.Equal(["Cy Full"], Names(any with { Level = full.Report.Level.Level.ToString() }));
        Assert.Equal(["Ann Little", "Cy Full"], Names(new("", "no-such-point", "99", "zebra", "some", "upside-down")));
        Assert.Equal(Verdict.Full, full.At(railway)!.Verdict);
    }

    [Theory]
    [InlineData("One. Two is here. Three.", 5, 8, "Two is here.")]
    [InlineData("One.\n\nTwo <b>here</b>", 6, 9, "Two <b>here</b>")]
    [InlineData("Short", 40, 60, "")]
    [InlineData("", 0, 0, "")]
    public void The_sentence_round_a_slip_is_cut_from_its_paragraph(string text, int start, int end, string sentence) =>
        Assert.Equal(sentence, Sentences.Around(text, start, end));
}
