using Bunit;
using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Pieces_of_the_feedback : BunitContext
{
    [Theory]
    [InlineData(Verdict.Full, "Made")]
    [InlineData(Verdict.Partial, "Half made")]
    [InlineData(Verdict.Wrong, "Wrong")]
    [InlineData(Verdict.Missing, "Not made")]
    public void A_verdict_is_a_sign_and_a_word_as_well_as_a_colour(Verdict verdict, string word)
    {
        var chip = Render<VerdictChip>(p => p.Add(c => c.Verdict, verdict));
        Assert.Equal(word, chip.Find(".chip").TextContent.Trim());
        Assert.NotNull(chip.Find("svg"));
    }

    [Fact]
    public void The_ladder_says_where_you_are_from_the_top_down()
    {
        var ladder = Render<LevelLadder>(p => p.Add(l => l.Level, Level(2, [5, 8])).Add(l => l.Levels, Levels(null)));
        Assert.Equal(["Level 3", "Level 2", "Level 1"], ladder.FindAll(".ladder strong").Select(s => s.TextContent));
        Assert.Contains("Level 2", ladder.Find(".here").TextContent, StringComparison.Ordinal);
        Assert.Contains("You are here: 5–8 marks", Squeeze(ladder.Find(".here").TextContent), StringComparison.Ordinal);
        Assert.Contains("explanation", ladder.Find(".decider").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Objectives_have_a_ladder_each()
    {
        var level = Level(2, [5, 8]) with { Objectives = [new("AO1", 3, 3, 9, [9, 10], 10), new("AO2", 1, 3, 2, [1, 2], 10)] };
        var ladder = Render<LevelLadder>(p => p.Add(l => l.Level, level).Add(l => l.Levels, Levels("AO1")));
        Assert.Equal(["AO1", "AO2"], ladder.FindAll("h3").Select(h => h.TextContent));
        Assert.Equal(2, ladder.FindAll(".here").Count);
    }

    [Fact]
    public void A_text_that_cannot_be_placed_gets_the_reason_and_no_ladder()
    {
        var ladder = Render<LevelLadder>(p => p.Add(l => l.Level, new LevelEstimate(null, 5, null, null, 20, 0, "Not in English.", "not in English", [])));
        Assert.Equal("Not in English.", ladder.Find("p").TextContent);
        Assert.Empty(ladder.FindAll(".ladder"));
    }

    [Fact]
    public void Level_nought_has_a_step_of_its_own() =>
        Assert.Contains("Level 0", Render<LevelLadder>(p => p.Add(l => l.Level, Level(0, [0, 0]))).Find(".here").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_slip_shows_what_was_written_beside_what_the_record_says()
    {
        var chosen = "";
        var list = Render<SlipList>(p => p
            .Add(s => s.Slips, [new Slip(0, 6, "<Geneva>", SlipKind.Place, "It met at Genoa.", "Genoa, 1922")])
            .Add(s => s.OnSelect, key => chosen = key));
        Assert.Equal(["<Geneva>", "Genoa, 1922"], list.FindAll("dd").Select(d => d.TextContent));
        list.Find("button").Click();
        Assert.Equal("slip-1", chosen);
    }

    [Theory]
    [InlineData("Treaty of Rapallo: you wrote “1923”. The record says: 16 April 1922.", "16 April 1922", "A date to check: Treaty of Rapallo", "16 April 1922", "")]
    [InlineData("You wrote “1923”. The record says: Rapallo, 1922.", "Rapallo", "A date to check", "Rapallo, 1922", "")]
    [InlineData("Rapallo: you wrote “1923”. The scheme lists this as a mistake that is often made, so look it up again.", "not 1923", "A date to check: Rapallo", "not 1923", "The scheme lists this as a mistake that is often made, so look it up again.")]
    public void A_slip_says_nothing_twice(string message, string expected, string head, string record, string note)
    {
        var list = Render<SlipList>(p => p.Add(s => s.Slips, [new Slip(0, 4, "1923", SlipKind.Date, message, expected)]));
        Assert.Equal(head, list.Find(".point-title").TextContent);
        Assert.Equal(["1923", record], list.FindAll("dd").Select(d => d.TextContent));
        Assert.Equal(note, string.Concat(list.FindAll(".point > .quiet").Select(q => q.TextContent)));
    }

    [Fact]
    public void A_label_before_a_colon_is_set_in_bold_and_a_quotation_never_is()
    {
        var view = Render<SectionView>(p => p.Add(s => s.Section, new FeedbackSection("skills", "Skills", ["Focus: clear.", "He wrote “so: it was”. Good: yes."])));
        Assert.Equal("Focus:", Assert.Single(view.FindAll("strong")).TextContent);
        Assert.Equal(2, view.FindAll("li").Count);
    }

    [Fact]
    public void A_folded_section_keeps_its_words()
    {
        var view = Render<SectionView>(p => p.Add(s => s.Section, new FeedbackSection("points", "Points you make", ["One <b>line</b>"])).Add(s => s.Folded, true));
        Assert.Equal("Points you make", view.Find("summary").TextContent);
        Assert.Equal("One <b>line</b>", view.Find("p").TextContent);
    }

    private static LevelEstimate Level(int level, IReadOnlyList<int> range) => new(level, 3, range[0], range, 10, 0.5, "Because.", "explanation", []);

    private static LevelSet Levels(string? objective) =>
        new("s", "Sample", "v", 10, [new(objective, [new(1, 1, 4, "Says little."), new(2, 5, 8, "Describes."), new(3, 9, 10, "Explains.")])]);

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
