using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Bench;

public sealed class ComparingRubrics
{
    private const string Rubric = """
        ---
        id: river
        marks: 20
        levels: cie-20
        ---

        # Why did the Elster flood in 1954?

        ## N: Nature

        ### The storm

        A storm stalled over the hills, and the ground was already wet.

        - Core: Vb storm 1954

        ## H: People

        ### The walls

        - Core: Weida Canal walls narrowed the river
        """;

    private static readonly string Edited = Rubric.Replace("- Core: Vb storm 1954", "- Core: Vb storm 1954\n- Accept: cloudburst over Saxony", StringComparison.Ordinal);

    private static readonly PastMark[] Essays =
    [
        new("a", "The Vb storm of 1954 broke over the valley. The Weida Canal walls narrowed the river, so the water rose."),
        new("b", "A cloudburst over Saxony filled the valley in a night. The Weida Canal walls narrowed the river, so the water rose."),
        new("c", "Nothing is said here of what happened, only that bread was dear."),
    ];

    private static MarkScheme Read(string document) => RubricReader.Read(document, "river.md").Scheme!;

    private static IReadOnlyList<BenchEssay> Run(string document) => BenchRun.Of([.. Essays.Select(e => new BenchText(e.Id, e.Id, e.Text))], Read(document));

    [Fact]
    public void The_bench_says_which_points_are_found_where_and_what_an_edit_changes()
    {
        var (before, after) = (Run(Rubric), Run(Edited));
        Assert.Equal([(1, 0), (2, 0)], BenchRun.Counts(before).Select(c => (c.Full, c.Partial)));
        var change = Assert.Single(BenchRun.Changes(before, after));
        Assert.Equal(("b", "the-storm", Verdict.Missing), (change.EssayId, change.PointId, change.Before));
        Assert.Contains("cloudburst", Assert.Single(change.Evidence).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_point_that_is_taken_away_or_added_is_a_change_too()
    {
        var without = Rubric[..Rubric.IndexOf("## H:", StringComparison.Ordinal)];
        Assert.All(BenchRun.Changes(Run(Rubric), Run(without)), c => Assert.Equal(("the-walls", null), (c.PointId, c.After)));
        Assert.Equal(2, BenchRun.Changes(Run(without), Run(Rubric)).Count(c => c is { PointId: "the-walls", Before: null }));
    }

    [Fact]
    public void The_bench_finds_what_the_full_marking_finds()
    {
        foreach (var essay in Repository.Essays.Where(e => e.Question == Repository.Ussr).Take(8))
        {
            var bench = Assert.Single(BenchRun.Of([new(essay.Id, essay.Id, essay.Text)], Repository.Scheme(essay.Question)));
            var report = EssayMarker.Mark(essay.Text, Repository.Scheme(essay.Question), MarkingModels.None);
            Assert.Equal(report.Points.Select(p => (p.Id, p.Verdict)), bench.Points.Select(p => (p.Id, p.Verdict)));
            Assert.Equal(report.Slips.Select(s => s.Message), bench.Slips.Select(s => s.Message));
        }
    }

    [Fact]
    public void The_impact_report_says_which_marks_move_and_why()
    {
        var report = Impact.Of(Essays, Read(Rubric), Read(Edited), MarkingModels.None, TestContext.Current.CancellationToken);
        var moved = Assert.Single(report.Moved);
        Assert.Equal(("b", 3), (moved.Id, report.Essays));
        Assert.Equal("the-storm", Assert.Single(moved.Why).PointId);
        Assert.Equal(("the-storm", "The storm", 1), Assert.Single(report.Points));
        Assert.Equal(moved.By > 0 ? 1 : 0, report.Up);
        Assert.Empty(Impact.Of(Essays, Read(Rubric), Read(Rubric), MarkingModels.None, TestContext.Current.CancellationToken).Moved);
    }

    [Fact]
    public void A_mark_that_was_given_counts_as_it_was_given()
    {
        var given = EssayMarker.Mark(Essays[0].Text, Read(Rubric), MarkingModels.None);
        given = given with { Level = given.Level with { Marks = 19 } };
        var moved = Assert.Single(Impact.Of([Essays[0] with { Before = given }], Read(Rubric), Read(Rubric), MarkingModels.None, TestContext.Current.CancellationToken).Moved);
        Assert.Equal(19, moved.Before);
        Assert.True(moved.By < 0);
    }

    [Fact]
    public void An_essay_that_is_too_long_is_named_and_the_rest_is_done() =>
        Assert.Equal(["long"], Impact.Of([.. Essays, new("long", string.Concat(Enumerable.Repeat("word ", EssayMarker.MaximumWords + 1)))], Read(Rubric), Read(Edited), MarkingModels.None, TestContext.Current.CancellationToken).Failed);

    [Fact]
    public void Wordings_are_suggested_from_what_people_credit_and_from_the_statement()
    {
        var suggested = WordingSuggestions.For(Read(Rubric), "the-storm", [new("A cloudburst drenched the hills for three days.", SuggestedFrom.Teacher), new("The Vb storm of 1954 came.", SuggestedFrom.Exemplar)]);
        Assert.Equal(("cloudburst drenched hills three days", SuggestedFrom.Teacher), (suggested[0].Wording, suggested[0].From));
        Assert.DoesNotContain(suggested, s => s.From == SuggestedFrom.Exemplar);
        Assert.Contains(suggested, s => s.From == SuggestedFrom.Statement && s.Wording.Contains("stalled", StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_differ_word_by_word()
    {
        var pieces = WordDifference.Between("# A\n\n- the old line here\n- same\n", "# A\n\n- the new line here\n- same\n- more\n");
        Assert.Equal([(PieceOf.Older, "old "), (PieceOf.Newer, "new ")], pieces.Where(p => p.Of != PieceOf.Both).Take(2).Select(p => (p.Of, p.Text)));
        Assert.Equal("- more\n", pieces[^1].Text);
    }

    [Fact]
    public void The_pieces_of_a_difference_are_both_texts_again()
    {
        var texts = Gen.Elements("a ", "b ", "c\n", "\n", "- d ", "e", " ").ListOf().Select(string.Concat);
        Prop.ForAll(texts.Two().ToArbitrary(), pair =>
        {
            var pieces = WordDifference.Between(pair.Item1, pair.Item2);
            return string.Concat(pieces.Where(p => p.Of != PieceOf.Newer).Select(p => p.Text)) == pair.Item1 && string.Concat(pieces.Where(p => p.Of != PieceOf.Older).Select(p => p.Text)) == pair.Item2;
        }).QuickCheckThrowOnFailure();
    }
}
