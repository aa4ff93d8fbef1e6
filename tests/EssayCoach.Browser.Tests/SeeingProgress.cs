using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Seeing_progress(RunningApp app)
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Leads_from_feedback_to_two_drafts_compared_and_on_to_every_point_over_time(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        var page = visit.Page;
        await visit.HandInAsync(SampleEssay.Text.Split("\n\nWith Britain")[0]);
        await visit.HandInAsync(SampleEssay.Text);
        await visit.HandInAsync(SampleEssay.Text.Replace("Geneva", "Genoa", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the attempt before" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your drafts compared");
        await Expect(page.Locator(".won")).ToContainTextAsync("Put right: Geneva");
        await Expect(page.Locator(".changed-text del")).ToHaveTextAsync("Geneva");
        await Expect(page.Locator(".changed-text ins")).ToHaveTextAsync("Genoa");
        await Expect(page.Locator(".estimates")).ToBeHiddenAsync();

        await page.GetByLabel("Compare").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator(".won")).ToContainTextAsync("The rupture of 1927");
        await page.Locator(".still-missing summary").First.ClickAsync();
        await Expect(page.Locator(".still-missing .hint").First).ToBeVisibleAsync();
        await page.GetByText("The changes as a list").ClickAsync();
        await Expect(page.Locator(".text-changes li").First).ToBeVisibleAsync();
        await LookAsync(visit, $"compare-{width}");

        await visit.OpenAsync("/my-work");
        await page.GetByRole(AriaRole.Link, new() { Name = "See your progress" }).ClickAsync();
        await Expect(page.Locator(".lead")).ToHaveTextAsync("3 attempts at 1 question.");
        await page.GetByText("Skills as a table").ClickAsync();
        await page.GetByText("Questions as a table").ClickAsync();
        await LookAsync(visit, $"progress-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Point by point" }).ClickAsync();
        await Expect(page.Locator(".point-table thead a")).ToHaveCountAsync(3);
        await LookAsync(visit, $"points-{width}");
        Assert.Empty(visit.Complaints);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        await visit.KeepPictureAsync(name);
    }
}
