using Bunit;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Reading_feedback : PageContext
{
    [Fact]
    public async Task The_page_opens_with_the_next_step_and_says_the_result_in_a_sentence_and_then_a_list()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        Assert.Equal("Do this next", page.FindAll("h2")[0].TextContent);
        Assert.Matches(@"^\d of 3 points made, \d half made.*; (no|\d) facts? to check\.( (Made|Half made): .+\.)+$", page.Find("p[role=status]").TextContent);
    }

    [Fact]
    public async Task The_level_is_told_to_those_who_open_it_only()
    {
        await Attempts.HandInAsync(Me, Scheme, "The canal opened in 1852. It was a success.");
        var page = await FeedbackAsync(SmallScheme.Essay);
        Assert.Contains("level", page.Find(".estimate").TextContent, StringComparison.OrdinalIgnoreCase);
        foreach (var folded in page.FindAll("details"))
        {
            folded.Remove();
        }

        Assert.DoesNotContain("level", page.Find("article").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_missing_point_is_named_only_when_it_is_opened_and_spelt_out_one_step_later()
    {
        var page = await FeedbackAsync("The canal opened in 1852 and coal cost half as much as before.");
        var missing = (await ReportAsync()).Points.Where(p => p.Verdict == Verdict.Missing).ToList();
        Assert.NotEmpty(missing);
        foreach (var point in missing)
        {
            var card = page.Find($"#card-{Highlights.PointKey(point)}").ParentElement!;
            Assert.Equal(point.Title, card.QuerySelector(":scope > .hint")!.TextContent);
            Assert.Equal(point.Missing, card.QuerySelector("details .open")!.TextContent);
            Assert.DoesNotContain(point.Title, card.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var folded in page.FindAll("details"))
        {
            folded.Remove();
        }

        var open = page.Find("article").OuterHtml;
        Assert.All(missing, p => Assert.DoesNotContain(p.Title, open, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_section_of_the_report_is_on_the_page()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        var report = await ReportAsync();
        Assert.NotEmpty(report.Feedback.Sections);
        Assert.All(report.Feedback.Sections, s => Assert.Single(page.FindAll($"#section-{s.Id}")));
    }

    [Fact]
    public async Task The_text_is_all_there_with_its_highlights()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        foreach (var badge in page.FindAll(".marked .badge"))
        {
            badge.Remove();
        }

        var shown = string.Concat(page.FindAll(".marked .words").Select(p => p.TextContent));
        Assert.Equal(Bare(SmallScheme.Essay), Bare(shown));
        Assert.NotEmpty(page.FindAll("mark.full"));
    }

    [Fact]
    public async Task Choosing_a_point_lights_it_and_its_quotes_and_choosing_it_again_puts_them_out()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        var point = (await ReportAsync()).Points.First(p => p.Verdict == Verdict.Full);
        var head = $"#card-{Highlights.PointKey(point)}";
        await page.Find(head).ClickAsync();
        Assert.Equal("true", page.Find(head).GetAttribute("aria-pressed"));
        Assert.Contains(point.Evidence[0].Quote.Trim(), string.Concat(page.FindAll("mark.lit").Select(m => m.TextContent)), StringComparison.Ordinal);
        await page.Find(head).ClickAsync();
        Assert.Empty(page.FindAll(".lit"));
    }

    [Fact]
    public async Task Choosing_a_badge_in_the_text_lights_its_point()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        var badge = page.Find(".marked button.badge.full");
        var id = badge.Id!;
        await badge.ClickAsync();
        var card = page.Find(".point.lit .point-head");
        Assert.StartsWith("at-" + card.Id!["card-".Length..] + "-", id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_are_sentences_and_never_codes()
    {
        var page = await FeedbackAsync("The canal opened in 1852.");
        var flags = (await ReportAsync()).Flags;
        Assert.Contains("too-short", flags);
        // What the answer section says in full is not said twice.
        Assert.Equal(flags.Except(["no-judgement"]).Count(), page.FindAll(".flags li").Count);
        Assert.DoesNotContain("too-short", page.Find(".flags").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browsers_attempt_is_not_there()
    {
        var attempt = await Attempts.HandInAsync("somebody else", Scheme, SmallScheme.Essay);
        var page = Render<FeedbackPage>(p => p.Add(f => f.Id, attempt.Id.ToString()));
        Assert.Contains("There is no such attempt", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("coal", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_asks_first()
    {
        var page = await FeedbackAsync(SmallScheme.Essay);
        await page.Find(".attempt-end .button").ClickAsync();
        Assert.Single(await Attempts.ListAsync(Me));
        await page.Find(".attempt-end .button.danger").ClickAsync();
        Assert.Empty(await Attempts.ListAsync(Me));
        Assert.EndsWith("/questions/canal", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_work_lists_attempts_and_deletes_everything_once_it_is_confirmed()
    {
        await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("A draft."));
        var page = Render<MyWork>();
        Assert.Single(page.FindAll(".attempts li"));
        await page.Find(".button").ClickAsync();
        await page.Find(".button.danger").ClickAsync();
        Assert.Contains("Everything of yours is deleted", page.Markup, StringComparison.Ordinal);
        Assert.Empty(await Attempts.ListAsync(Me));
        Assert.Null(await Drafts.FindAsync(Me, SmallScheme.Id));
    }

    private async Task<IRenderedComponent<FeedbackPage>> FeedbackAsync(string essay)
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, essay);
        return Render<FeedbackPage>(p => p.Add(f => f.Id, attempt.Id.ToString()));
    }

    private async Task<MarkedEssay> ReportAsync() =>
        MarkedEssay.FromJson((await Attempts.FindAsync(Me, (await Attempts.ListAsync(Me))[0].Id))!.ReportJson);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
