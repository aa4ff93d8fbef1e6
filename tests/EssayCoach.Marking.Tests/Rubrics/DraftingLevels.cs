using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

/// <summary>Levels that a scheme gives itself become the levels of its rubric.</summary>
public sealed class DraftingLevels
{
    private const string Point = "\n\n### G1-P01 Trade\n- statement: Trade grew in 1921.\n- side: A\n";

    public static TheoryData<string, string, string> Given => Cases();

    [Theory]
    [MemberData(nameof(Given))]
    public void Levels_are_read_in_whatever_form_they_are_given(string what, string given, string levels)
    {
        var draft = Draft(given);
        var reading = RubricReader.Read(draft.Markdown, draft.FileName);

        Assert.DoesNotContain(reading.Problems, p => p.Severity == ProblemSeverity.Error);
        var bands = reading.Scheme!.Levels is { Id: var id } set && id.EndsWith("-levels", StringComparison.Ordinal) ? set.Grids[0].Bands : [];
        Assert.True(levels == string.Join('|', bands.Reverse().Select(b => $"{b.Level}:{b.From}-{b.To}:{b.Descriptor}")), $"{what}: {draft.Markdown}");
        Assert.All(reading.Scheme.Points, p => Assert.Matches("grew|fell", p.Statement));
    }

    [Theory]
    [InlineData("- levels: L2 12-20 argues | L1 1-9 tells", "A gap: marks 10 to 11 belong to neither level 1 nor level 2.")]
    [InlineData("- levels: L2 9-20 argues | L1 1-9 tells", "An overlap: mark 9 belongs to level 1 and to level 2.")]
    public void A_gap_or_an_overlap_is_said_and_loses_nothing(string given, string message)
    {
        var draft = Draft(given);
        var reading = RubricReader.Read(draft.Markdown, draft.FileName);

        Assert.Contains(message, draft.Questions);
        Assert.Contains(reading.Problems, p => p.Severity == ProblemSeverity.Warning && p.Message == message && draft.Markdown.Split('\n')[p.Line - 1].StartsWith("| 2 |", StringComparison.Ordinal));
        Assert.Equal(2, reading.Scheme!.Levels!.Grids[0].Bands.Count);
    }

    [Fact]
    public void Levels_with_a_number_missing_are_not_taken_over_and_the_tutor_is_told()
    {
        var draft = Draft("- levels: L4 16-20 argues | L2 6-10 tells | L1 1-5 scraps");

        Assert.Contains(draft.Questions, q => q.Contains("level 3 is missing or given twice", StringComparison.Ordinal));
        Assert.Null(RubricReader.Read(draft.Markdown, draft.FileName).Scheme!.Levels);
    }

    [Fact]
    public void An_essay_is_placed_in_the_levels_of_its_rubric()
    {
        var draft = Draft("- levels: L3 21-24 weighs | L2 9-20 explains | L1 1-8 tells");
        var level = EssayMarker.Mark("Trade grew in 1921 because the war was over. That mattered more than wages, so on balance I agree.", RubricReader.Read(draft.Markdown, draft.FileName).Scheme!, MarkingModels.None).Level;

        Assert.Equal((3, 24), (level.Of, level.OutOf));
        Assert.DoesNotContain("levels", draft.Missing);
    }

    private static DraftedRubric Draft(string given) => Assert.Single(RubricDraft.From(
        given.StartsWith("page\n", StringComparison.Ordinal) ? "# How far did trade grow between 1920 and 1929?\n\n" + given[5..] : "## G1\n- question: How far did trade grow between 1920 and 1929?\n" + given + Point,
        "trade.md"));

    private static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var row in Repository.Rows("Rubrics/levels.tsv"))
        {
            cases.Add(row[0], row[1], row[2]);
        }

        return cases;
    }
}
