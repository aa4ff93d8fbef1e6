using Bunit;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Seeing_progress : PageContext
{
    private const string First = "The Alderford Canal opened in 1852 and it helped the town.";

    private const string Second = "The Alderford Canal opened in 1852 and coal cost half as much as before.\n\nHowever, the railway took the trade from 1870, so the gains did not last.\n\nOverall it was only partly successful, because the railway ended its use.";

    [Fact]
    public async Task By_point_shows_each_verdict_from_attempt_to_attempt_in_sign_and_word()
    {
        await HandInAsync(First, Second);
        var rows = Points().FindAll(".point-table tbody tr").Where(r => r.QuerySelectorAll("td").Length > 0).Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(["1. Coal became cheap | Half made | Made", "2. still to find | Not made | Not made", "3. The railway took the traffic | Not made | Made"], rows.Take(3));
        Assert.Equal(8, Points().FindAll(".point-table td svg").Count);
    }

    [Fact]
    public async Task By_point_never_names_one_that_was_never_touched()
    {
        await HandInAsync(First, Second);
        Assert.DoesNotContain("Mills opened", Points().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_point_leads_to_the_attempts_and_the_latest_six_fit()
    {
        await HandInAsync([.. Enumerable.Range(1, 8).Select(i => $"{First} Version {i} of it.")]);
        var page = Points();
        Assert.Equal(["3", "4", "5", "6", "7", "8"], page.FindAll(".point-table thead a").Select(a => a.TextContent.Replace("Attempt ", "", StringComparison.Ordinal)));
        Assert.Contains("The latest 6 of 8 attempts.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_skill_draws_every_attempt_and_says_the_first_and_the_latest()
    {
        await HandInAsync(First, Second);
        var page = Render<ProgressPage>();
        Assert.Equal(["Focus", "Evidence", "Explanation", "Weighing", "Balance", "Judgement"], page.FindAll(".skill h3").Select(h => h.TextContent));
        Assert.Equal(2, page.FindAll(".skill")[5].QuerySelectorAll("circle").Length);
        Assert.Equal("First not made, latest made.", page.FindAll(".skill")[5].QuerySelectorAll("p")[1].TextContent);
        Assert.Equal(2, page.FindAll(".wide-table table")[0].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task By_question_draws_a_bar_an_attempt_and_says_the_same_in_words()
    {
        await HandInAsync(First, Second);
        var page = Render<ProgressPage>();
        Assert.Equal("2 attempts at 1 question.", page.Find(".lead").TextContent);
        Assert.Equal(2, page.FindAll(".bars .bar-made").Count);
        Assert.Equal(["0", "54.67"], page.FindAll(".bars .bar-made").Select(b => b.GetAttribute("height")!));
        Assert.Contains("Attempt 1: 0 of 3 points made, 1 half made", page.Find(".question-progress").TextContent, StringComparison.Ordinal);
        Assert.Contains("Attempt 2: 2 of 3 points made", page.Find(".question-progress").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 of 3", page.FindAll(".wide-table table")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_level_only_where_it_is_opened()
    {
        await HandInAsync(First, Second);
        var page = Points();
        Assert.Equal(2, page.FindAll(".estimates dt").Count);
        foreach (var folded in page.FindAll("details"))
        {
            folded.Remove();
        }

        Assert.DoesNotContain("level", page.Find(".progress").OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Shows_nobody_elses_and_says_what_is_missing()
    {
        await Attempts.HandInAsync("somebody else", Scheme, Second);
        Assert.Contains("Nothing is handed in yet", Render<ProgressPage>().Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing is handed in on this question yet", Points().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_cookies_says_that_nothing_is_kept()
    {
        RefuseCookies();
        Assert.Contains("Nothing is handed in yet", Render<ProgressPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skill_that_an_essay_does_not_tell_is_left_out_and_not_drawn_as_nought()
    {
        var report = EssayMarker.Mark("", Scheme, MarkingModels.None);
        Assert.Null(Skill.All[0].Read(report).Share);
        Assert.Null(Skill.All[4].Read(report).Share);
        var line = Render<SkillLine>(p => p.Add(l => l.Readings, [new(0.5, "half"), new(null, "–"), new(1, "all")]));
        Assert.Equal(2, line.FindAll("circle").Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(30)]
    public void Drawings_are_never_wider_than_a_phone(int attempts) => Assert.InRange(new TimeScale(attempts).Width, 1, 300);

    private async Task HandInAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Attempts.HandInAsync(Me, Scheme, text);
        }
    }

    private IRenderedComponent<QuestionProgress> Points() => Render<QuestionProgress>(p => p.Add(q => q.Id, Scheme.Id));
}
