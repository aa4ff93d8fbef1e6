using Bunit;
using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Rewriting_a_paragraph : PageContext
{
    private const string Vague = "The Alderford Canal was useful and I judge it by its gains.\n\nThe canal opened in 1852 and it helped the town in many ways.\n\nOverall it was a success, because the town gained.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Rewrites Rewrites => Services.GetRequiredService<Rewrites>();

    [Fact]
    public async Task Says_what_changes_in_words_and_signs_and_keeps_the_rewrite()
    {
        var (attempt, page) = await FeedbackAsync();
        await WriteAsync(page, 2, "The canal opened in 1852 and coal cost half as much as before.");
        page.WaitForAssertion(() => Assert.Equal("Coal became cheap: half made → made.", page.Find(".rewrite [role=status]").TextContent), Patience);
        Assert.Equal(["Half made", "Made"], page.FindAll(".changes .chip").Select(c => c.TextContent.Trim()));
        Assert.Equal(2, page.FindAll(".changes svg").Count);
        Assert.Equal("The canal opened in 1852 and coal cost half as much as before.", (await Rewrites.ListAsync(Me, attempt.Id))[2].Text);

        var again = Render<FeedbackPage>(p => p.Add(f => f.Id, attempt.Id.ToString()));
        await again.FindAll(".rewrite-offer button")[1].ClickAsync();
        Assert.Contains("coal cost half", again.Find(".rewrite textarea").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_changes_no_verdict_says_so()
    {
        var (_, page) = await FeedbackAsync();
        await WriteAsync(page, 2, "The canal opened in 1852 and it helped the town in very many ways.");
        page.WaitForAssertion(() => Assert.Equal("No verdict has changed yet.", page.Find(".rewrite [role=status]").TextContent), Patience);
    }

    [Fact]
    public async Task Goes_into_the_next_draft_and_what_stood_there_can_be_put_back()
    {
        var (attempt, page) = await FeedbackAsync();
        await Drafts.SaveAsync(Me, Scheme.Id, new("A draft that went on."));
        Assert.Empty(page.FindAll(".next-draft"));
        await WriteAsync(page, 2, "Coal cost half as much as before.");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next-draft")), Patience);
        await page.Find(".next-draft .button").ClickAsync();
        Assert.EndsWith("/questions/canal/write", Address, StringComparison.Ordinal);
        Assert.Equal(Vague.Replace("The canal opened in 1852 and it helped the town in many ways.", "Coal cost half as much as before.", StringComparison.Ordinal), (await Drafts.FindAsync(Me, Scheme.Id))!.Text);
        var line = Assert.Single(await Earlier.ListAsync(Me, Scheme.Id));
        Assert.Equal("A draft that went on.", (await Earlier.FindAsync(Me, Scheme.Id, line.Id))!.Text);
        Assert.Equal(Vague, (await Attempts.FindAsync(Me, attempt.Id))!.Text);
    }

    [Fact]
    public async Task Can_be_dropped_again()
    {
        var (attempt, page) = await FeedbackAsync();
        await WriteAsync(page, 2, "Coal cost half as much as before.");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".next-draft")), Patience);
        await page.Find(".rewrite .actions .linkish").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".next-draft")), Patience);
        Assert.Empty(await Rewrites.ListAsync(Me, attempt.Id));
        await page.FindAll(".rewrite-offer button")[1].ClickAsync();
        Assert.Contains("many ways", page.Find(".rewrite textarea").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_overwrites_another_tabs_rewrite()
    {
        var (attempt, page) = await FeedbackAsync();
        await page.FindAll(".rewrite-offer button")[1].ClickAsync();
        await Rewrites.SaveAsync(Me, attempt.Id, 2, new("From another tab.", Writer: "another"));
        await page.Find(".rewrite textarea").InputAsync("From this tab.");
        page.WaitForAssertion(() => Assert.Contains("Another tab has saved", page.Find(".rewrite .problem").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("From another tab.", (await Rewrites.ListAsync(Me, attempt.Id))[2].Text);
    }

    [Fact]
    public async Task Goes_with_its_attempt_and_is_nobody_elses()
    {
        var (attempt, _) = await FeedbackAsync();
        await Rewrites.SaveAsync(Me, attempt.Id, 1, new("Mine."));
        Assert.Empty(await Rewrites.ListAsync("somebody else", attempt.Id));
        await Attempts.DeleteAsync("somebody else", attempt.Id);
        Assert.Single(await Rewrites.ListAsync(Me, attempt.Id));
        await Attempts.DeleteAsync(Me, attempt.Id);
        Assert.Empty(await Rewrites.ListAsync(Me, attempt.Id));
    }

    [Fact]
    public void Replaces_paragraphs_where_they_stand()
    {
        var report = EssayMarker.Mark(Vague, Scheme, EssayCoach.Marking.Learning.MarkingModels.None);
        var text = Rewrites.Apply(Vague, report, new Dictionary<int, string> { [1] = " One. ", [3] = "Three, which is much longer than the one that stood here before it." });
        Assert.Equal("One.\n\nThe canal opened in 1852 and it helped the town in many ways.\n\nThree, which is much longer than the one that stood here before it.", text);
    }

    private async Task<(Attempt Attempt, IRenderedComponent<FeedbackPage> Page)> FeedbackAsync()
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, Vague);
        return (attempt, Render<FeedbackPage>(p => p.Add(f => f.Id, attempt.Id.ToString())));
    }

    private static async Task WriteAsync(IRenderedComponent<FeedbackPage> page, int paragraph, string text)
    {
        await page.FindAll(".rewrite-offer button")[paragraph - 1].ClickAsync();
        await page.Find(".rewrite textarea").InputAsync(text);
    }
}
