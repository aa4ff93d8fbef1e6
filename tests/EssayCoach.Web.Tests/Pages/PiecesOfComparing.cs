using Bunit;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Structure;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Pieces_of_comparing : BunitContext
{
    private static readonly MarkScheme Scheme = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;

    private static readonly MarkedEssay Report = EssayMarker.Mark(SmallScheme.Essay, Scheme, MarkingModels.None);

    [Theory]
    [InlineData(Verdict.Missing, Verdict.Partial, ".won")]
    [InlineData(Verdict.Wrong, Verdict.Missing, ".won")]
    [InlineData(Verdict.Full, Verdict.Partial, ".lost")]
    [InlineData(Verdict.Missing, Verdict.Wrong, ".lost")]
    public void A_verdict_that_changed_stands_on_one_side(Verdict was, Verdict now, string side)
    {
        var page = Compared(With(was), With(now));
        Assert.Contains("Coal became cheap", page.Find(side).TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".changes li"));
    }

    [Fact]
    public void Where_nothing_changed_both_sides_say_so_and_nothing_is_missing()
    {
        var page = Compared(With(Verdict.Full), With(Verdict.Full));
        Assert.Contains("No point is stronger", page.Find(".won").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing was lost", page.Find(".lost").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".still-missing"));
        Assert.Equal("No verdict has changed.", page.Find(".lead").TextContent);
    }

    [Fact]
    public void Cells_name_no_point_that_is_missing()
    {
        var cells = Render<CoverageCells>(p => p.Add(c => c.Points, [With(Verdict.Missing).Points[0], With(Verdict.Full).Points[0]]));
        Assert.Equal([null, "Coal became cheap"], cells.FindAll(".cell").Select(c => c.GetAttribute("title")));
        Assert.Equal("1 made, 1 not made", cells.Find("p").TextContent);
    }

    [Fact]
    public void Estimates_that_wait_say_for_what_and_no_level()
    {
        var list = Render<EstimateList>(p => p.Add(e => e.Estimates, [(1, HeldBack.WithoutMarks(Report).Level), (2, Report.Level)]));
        var terms = list.FindAll("dt").Select(t => t.TextContent).ToList();
        Assert.Equal("Attempt 1", terms[0]);
        Assert.Matches(@"^Attempt 2: level \d of 5, \d+–\d+ of 20 marks$", terms[1]);
        Assert.Contains("until your teacher releases them", list.Find("dd").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One. Two.", "One.\n\nTwo.", "a paragraph was divided")]
    [InlineData("One.\n\nTwo.", "One. Two.", "a paragraph was joined to the next")]
    [InlineData("One two.", "One.", "“One two.” became “One.”")]
    [InlineData("One.", "One. Two.", "put in “Two.”")]
    [InlineData("One. Two.", "One.", "taken out “Two.”")]
    public void Changes_are_told_in_words(string older, string newer, string told)
    {
        var view = Render<TextChangesView>(p => p.Add(t => t.Older, older).Add(t => t.Newer, newer).Add(t => t.Paragraphs, [new ParagraphRole(0, 4, "other", 1, 0)]));
        Assert.Equal(told.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal), string.Join(' ', view.Find(".text-changes li").TextContent.Split(':')[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Texts_that_are_the_same_are_called_so() =>
        Assert.Contains("the same, word for word", Render<TextChangesView>(p => p.Add(t => t.Older, "One.").Add(t => t.Newer, "One.").Add(t => t.Paragraphs, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_of_the_judgement_leads_to_its_place()
    {
        var asked = -1;
        var card = Render<JudgementCard>(p => p.Add(j => j.Judgement, Report.Judgement).Add(j => j.OnQuote, place => asked = place));
        var quotes = card.FindAll(".quote button");
        Assert.Equal(Report.Judgement.Evidence.Count, quotes.Count);
        quotes[^1].Click();
        Assert.Equal(quotes.Count - 1, asked);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_asked_once_more_and_can_be_refused()
    {
        var done = 0;
        var button = Render<ConfirmButton>(p => p.Add(b => b.Text, "Delete it").Add(b => b.Question, "Delete it for good?").Add(b => b.Confirmed, () => done++));
        await button.Find("button").ClickAsync();
        Assert.Equal("Delete it for good?", button.Find("[role=group]").GetAttribute("aria-label"));
        await button.FindAll("button")[1].ClickAsync();
        Assert.Equal(("Delete it", 0), (button.Find("button").TextContent, done));
        await button.Find("button").ClickAsync();
        await button.FindAll("button")[0].ClickAsync();
        Assert.Equal(("Delete it", 1), (button.Find("button").TextContent, done));
    }

    private IRenderedComponent<VerdictsCompared> Compared(MarkedEssay before, MarkedEssay after) =>
        Render<VerdictsCompared>(p => p.Add(v => v.Before, before).Add(v => v.After, after).Add(v => v.Scheme, Scheme));

    /// <summary>A report in which the first point has this verdict and all others are made.</summary>
    private static MarkedEssay With(Verdict first) => Report with { Points = [.. Report.Points.Select((p, i) => p with { Verdict = i == 0 ? first : Verdict.Full })] };
}
