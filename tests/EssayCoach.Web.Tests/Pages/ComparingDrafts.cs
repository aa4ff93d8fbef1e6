using Bunit;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Comparing_drafts : PageContext
{
    private const string First = "The Alderford Canal opened in 1852 and coal cost half as much as before.\n\nIn all it was a success.";

    private const string Second = "The Alderford Canal opened in 1852 and it helped the town.\n\nHowever, the railway took the trade from 1870.\n\nOverall it was only partly successful, because the railway ended its use.";

    [Fact]
    public async Task Sets_the_last_beside_the_one_before_it_and_tells_what_was_won_and_lost()
    {
        await HandInAsync(SmallScheme.Essay, First, Second);
        var page = Compare();
        Assert.Contains("Attempt 2", page.Find("article .quiet").TextContent, StringComparison.Ordinal);
        Assert.Contains("attempt 3", page.Find("article .quiet").TextContent, StringComparison.Ordinal);
        Assert.Contains("The railway took the traffic", page.Find(".won").TextContent, StringComparison.Ordinal);
        Assert.Contains("Coal became cheap", page.Find(".lost").TextContent, StringComparison.Ordinal);
        Assert.Equal("2 verdicts stronger, 1 verdict weaker, 1 point still missing.", page.Find("#verdicts-in-a-sentence").TextContent);
    }

    [Fact]
    public async Task Names_what_is_still_missing_only_when_it_is_opened()
    {
        await HandInAsync(First, Second);
        var page = Compare();
        Assert.Equal("Mills opened along the bank", page.Find(".still-missing .hint").TextContent);
        Assert.DoesNotContain("Mills opened", Unfolded(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_level_to_those_who_open_it()
    {
        await HandInAsync(First, Second);
        var page = Compare();
        Assert.Equal(2, page.FindAll(".estimates dt").Count(d => d.TextContent.Contains("level", StringComparison.Ordinal)));
        Assert.DoesNotContain("level", Unfolded(page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Shows_what_was_put_in_and_taken_out_marked_and_as_a_list()
    {
        await HandInAsync("The canal opened in 1852. It was <b>good</b>.", "The canal opened in 1852. It was a success because coal became cheap.");
        var page = Compare();
        Assert.Equal("<b>good</b>.", page.Find(".changed-text del").TextContent);
        Assert.Equal("a success because coal became cheap.", page.Find(".changed-text ins").TextContent);
        Assert.Equal(["<b>good</b>.", "a success because coal became cheap."], page.FindAll(".text-changes q").Select(q => q.TextContent));
        Assert.Empty(page.FindAll(".changed-text b"));
    }

    [Theory]
    [InlineData("from=1&to=3", 1, 3)]
    [InlineData("from=3&to=1", 1, 3)]
    [InlineData("from=2&to=2", 1, 2)]
    [InlineData("from=1&to=1", 1, 2)]
    [InlineData("to=2", 1, 2)]
    [InlineData("from=1", 1, 3)]
    [InlineData("from=none&to=99999999999", 2, 3)]
    [InlineData("from=-1&to=7", 2, 3)]
    public async Task Takes_any_two_the_earlier_one_first(string query, int before, int after)
    {
        await HandInAsync(First, Second, SmallScheme.Essay);
        var page = Compare(query);
        Assert.Equal([$"Attempt {before}", $"attempt {after}"], page.FindAll("article .quiet a").Take(2).Select(a => a.TextContent));
        Assert.Equal([$"{before}", $"{after}"], page.FindAll(".choose option[selected]").Select(o => o.GetAttribute("value")!));
    }

    [Fact]
    public async Task Needs_two_and_says_so()
    {
        Assert.Contains("You have handed in no draft", Compare().Find(".lead").TextContent, StringComparison.Ordinal);
        await HandInAsync(First);
        Assert.Contains("You have handed in one draft", Compare().Find(".lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_nobody_elses()
    {
        foreach (var text in new[] { First, Second })
        {
            await Attempts.HandInAsync("somebody else", Scheme, text);
        }

        Assert.DoesNotContain("railway", Compare().Find(".wrap").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_offered_beside_the_attempts_once_there_are_two()
    {
        await HandInAsync(First);
        Assert.DoesNotContain("/compare", Render<MyWork>().Markup, StringComparison.Ordinal);
        await HandInAsync(Second);
        Assert.NotEmpty(Render<MyWork>().FindAll("a[href='/questions/canal/compare']"));
        var mine = await Attempts.ListAsync(Me);
        Assert.Equal(2, Render<FeedbackPage>(p => p.Add(f => f.Id, mine[0].Id.ToString())).FindAll("a[href='/questions/canal/compare?to=2']").Count);
    }

    private async Task HandInAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Attempts.HandInAsync(Me, Scheme, text);
        }
    }

    private IRenderedComponent<ComparePage> Compare(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/questions/canal/compare?" + query);
        return Render<ComparePage>(p => p.Add(c => c.Id, Scheme.Id));
    }

    private static string Unfolded(IRenderedComponent<ComparePage> page)
    {
        foreach (var folded in page.FindAll("details"))
        {
            folded.Remove();
        }

        return page.Find("article").OuterHtml;
    }
}
