using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Levels;

/// <summary>What lifts an essay, what holds it down, and what has no say.</summary>
public sealed class PlacingEssays
{
    // Without its model answer the scheme cannot take the text for a copy.
    private static readonly MarkScheme Scheme = Repository.Scheme(Repository.Ussr) with { ModelAnswers = [], Plan = null };
    private static readonly string Best = Repository.Scheme(Repository.Ussr).ModelAnswers[0].Text;

    public static TheoryData<string> Whole => [.. Repository.Essays.Where(e => e.Kind is "full" or "timed" or "middling" or "one-sided" or "narrative").Select(e => e.Id)];

    public static TheoryData<string> Split => [.. Repository.Essays.Where(e => e.Question == "world-revolution-coexistence-1917-24").Select(e => e.Id)];

    [Fact]
    public void A_model_answer_of_our_own_reaches_the_top_level() => Assert.Equal(5, Place(r => r, i => i).Level);

    [Theory]
    [InlineData("off-topic", 0)]
    [InlineData("keyword-list", 1)]
    [InlineData("copied-question", 1)]
    [InlineData("too-short", 2)]
    [InlineData("narrative", 3)]
    [InlineData("one-sided", 3)]
    public void A_flag_holds_even_the_best_essay_down_and_is_named_as_the_reason(string flag, int highest)
    {
        var level = Place(r => r with { Flags = [.. r.Flags, flag] }, i => i);

        Assert.True(level.Level <= highest, $"{flag}: {level.Level}");
        Assert.NotEqual(Place(r => r, i => i).DecidedBy, level.DecidedBy);
    }

    [Theory]
    [InlineData(Verdict.Missing, 3)]
    [InlineData(Verdict.Partial, 4)]
    public void Without_a_judgement_that_weighs_both_sides_the_top_is_out_of_reach(Verdict judgement, int highest)
    {
        var level = Place(r => r with { Judgement = r.Judgement with { Verdict = judgement } }, i => i);

        Assert.Equal(highest, level.Level);
        Assert.Contains("judgement", level.DecidedBy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_at_odds_with_the_record_weakens_an_answer_by_a_level_at_most_and_is_named()
    {
        var (clean, wrong) = (Place(r => r, i => i), Place(r => r, i => i, slips: 6));

        Assert.InRange(wrong.Marks!.Value, clean.Marks!.Value - 6, clean.Marks.Value - 1);
        Assert.Equal("accuracy", wrong.DecidedBy);
        Assert.Contains("slips", wrong.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_thrown_together_stay_low_where_nothing_is_weighed_and_may_stand_where_they_are_compared()
    {
        LevelEstimate Jumbled(int weighing) => Place(r => r with { Handling = r.Handling with { JumbledShare = 0.6, Weighing = weighing } }, i => i);

        Assert.InRange(Jumbled(weighing: 0).Level!.Value, 1, 2);
        Assert.Equal("facts that belong together", Jumbled(weighing: 0).DecidedBy);
        Assert.True(Jumbled(weighing: 20).Level >= 4);
    }

    [Fact]
    public void An_answer_in_words_of_its_own_climbs_by_its_handling_where_none_of_its_points_is_seen() =>
        Assert.True(Place(r => r with { Points = [.. r.Points.Select(p => p with { Verdict = Verdict.Missing, Evidence = [] })] }, i => i).Level >= 4);

    [Fact]
    public void An_essay_without_a_judgement_stands_no_higher_than_the_middle_of_level_three() =>
        Assert.InRange(Place(r => r with { Judgement = r.Judgement with { Verdict = Verdict.Missing } }, i => i).Marks!.Value, 9, 11);

    [Fact]
    public void Leaving_the_period_costs_one_level() =>
        Assert.Equal(Place(r => r, i => i).Level - 1, Place(r => r with { Flags = ["off-period"] }, i => i).Level);

    [Theory]
    [InlineData("cie-20", 5)]
    [InlineData("ocr-20", 6)]
    [InlineData("gcse-16", 4)]
    public void The_best_essay_reaches_the_top_of_a_set_of_any_height(string set, int top) => Assert.Equal((top, top), (Place(set).Level, Place(set).Of));

    [Fact]
    public void On_six_levels_a_missing_judgement_caps_at_the_same_part_of_the_ladder() =>
        Assert.Equal(4, Place(r => r with { Judgement = r.Judgement with { Verdict = Verdict.Missing } }, i => i, "ocr-20").Level);

    [Fact]
    public void Without_a_level_set_there_is_no_level_and_a_reason_why()
    {
        var level = EssayMarker.Mark(Best, Repository.Scheme(Repository.Ussr, ""), MarkingModels.None).Level;

        Assert.Equal((null, null, null, null), (level.Level, level.Marks, level.OutOf, level.Range));
        Assert.Contains("level set", level.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_mostly_a_model_answer_or_not_in_English_is_not_placed()
    {
        Assert.Null(Place(r => r, i => i with { CopiedShare = 0.5 }).Level);
        Assert.NotNull(Place(r => r, i => i with { CopiedShare = 0.3 }).Level);
        Assert.Null(Place(r => r, i => i with { Flags = ["not-english"] }).Level);
    }

    [Theory]
    [MemberData(nameof(Split))]
    public void Objectives_marked_apart_add_up_and_the_level_is_their_mean_with_halves_down(string id)
    {
        var essay = Repository.Essay(id);
        var level = Repository.Report(essay.Id).Level;

        Assert.Equal(["AO1", "AO2"], level.Objectives.Select(o => o.Id));
        Assert.Equal(level.Objectives.Sum(o => o.Marks), level.Marks);
        Assert.Equal([level.Objectives.Sum(o => o.Range![0]), level.Objectives.Sum(o => o.Range![1])], level.Range!);
        Assert.Equal(30, level.OutOf);
        Assert.Equal(level.Objectives.Sum(o => o.Level!.Value) / 2, level.Level);
    }

    [Fact]
    public void An_empty_text_is_nought_in_every_objective()
    {
        var level = Repository.Mark("", "world-revolution-coexistence-1917-24").Level;

        Assert.Equal((0, 0), (level.Level, level.Marks));
        Assert.All(level.Objectives, o => Assert.Equal((0, 0), (o.Level, o.Marks)));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Handing_in_the_same_essay_twice_over_earns_nothing_more(string id)
    {
        var essay = Repository.Essay(id);
        var (once, twice) = (Repository.Report(essay.Id), Repository.Mark(essay.Text + "\n\n" + essay.Text, essay.Question));

        Assert.Equal(once.Points.Select(p => p.Verdict), twice.Points.Select(p => p.Verdict));
        Assert.True(twice.Level.Marks <= once.Level.Marks, $"{once.Level.Marks} became {twice.Level.Marks}.");
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Empty_phrases_lift_nothing(string id)
    {
        var essay = Repository.Essay(id);
        var padded = essay.Text.Replace("\n\n", "\n\nThis is a very important question and there are many things to say about it. ", StringComparison.Ordinal);

        Assert.True(Repository.Mark(padded, essay.Question).Level.Marks <= Repository.Report(essay.Id).Level.Marks);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void The_reason_is_given_in_sentences_and_the_confidence_is_never_full(string id)
    {
        var essay = Repository.Essay(id);
        var level = Repository.Report(essay.Id).Level;

        Assert.NotEmpty(level.DecidedBy);
        Assert.EndsWith(".", level.Reason, StringComparison.Ordinal);
        Assert.InRange(level.Confidence, 0.1, 0.95);
    }

    private static LevelEstimate Place(string set) => Place(r => r, i => i, set);

    private static LevelEstimate Place(Func<StructureReading, StructureReading> handled, Func<IntegrityReport, IntegrityReport> honest, string set = "cie-20", int slips = 0)
    {
        var text = EssayText.Read(Best);
        var integrity = IntegrityReader.Read(text, Scheme);
        var findings = PointMarker.Mark(text, Scheme, integrity.Counts);
        var reading = StructureReader.Read(findings, findings.Points, integrity);
        return LevelJudge.Place(handled(reading), honest(integrity), Repository.Scheme(Repository.Ussr, set).Levels, text.Words, slips);
    }
}
