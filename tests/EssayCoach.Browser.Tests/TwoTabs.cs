using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Two_tabs(RunningApp app)
{
    [Fact]
    public async Task Never_overwrite_each_other_and_the_text_that_gives_way_is_kept()
    {
        await using var visit = await app.VisitAsync();
        var (first, second) = await StartAsync(visit, "A start that both know.");
        await TypeAsync(first, " First tab.");
        await Expect(first.Locator(".saved")).ToContainTextAsync("Saved at");
        // Typed without a look at the window, so that the tab has not heard of the other's text.
        await TypeAsync(second, " Second tab.");
        await Expect(second.Locator(".saved")).ToContainTextAsync("another tab has saved a different text");
        await Expect(second.Locator(".conflict .one-text").First).ToHaveTextAsync("A start that both know. Second tab.");
        await Expect(second.Locator(".conflict .one-text").Last).ToHaveTextAsync("A start that both know. First tab.");
        Assert.Empty((await visit.AxeAsync(second)).ToList());
        await second.GetByRole(AriaRole.Button, new() { Name = "Go on with this tab’s text" }).ClickAsync();
        await Expect(second.Locator(".saved")).ToContainTextAsync("Saved at");
        await second.GetByText("Earlier drafts", new() { Exact = true }).ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).First.ClickAsync();
        await Expect(second.Locator(".earlier .one-text")).ToHaveTextAsync("A start that both know. First tab.");

        await TypeAsync(first, " Late.");
        await Expect(first.Locator(".conflict")).ToBeVisibleAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Go on with the other text" }).ClickAsync();
        await Expect(first.GetByLabel("Your essay")).ToHaveValueAsync("A start that both know. Second tab.");
        await first.GetByText("Earlier drafts", new() { Exact = true }).ClickAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).First.ClickAsync();
        await Expect(first.Locator(".earlier .one-text")).ToHaveTextAsync("A start that both know. First tab. Late.");
    }

    [Fact]
    public async Task A_tab_with_nothing_unsaved_takes_the_newer_text_when_it_is_looked_at()
    {
        await using var visit = await app.VisitAsync();
        var (first, second) = await StartAsync(visit, "A start that both know.");
        await TypeAsync(first, " More.");
        await Expect(first.Locator(".saved")).ToContainTextAsync("Saved at");
        await second.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(second.GetByLabel("Your essay")).ToHaveValueAsync("A start that both know. More.");
        await Expect(second.Locator(".notice")).ToContainTextAsync("newer text");
        await TypeAsync(second, " And more.");
        await Expect(second.Locator(".saved")).ToContainTextAsync("Saved at");
        await Expect(second.Locator(".conflict")).ToHaveCountAsync(0);
    }

    private static async Task<(IPage First, IPage Second)> StartAsync(Visit visit, string text)
    {
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync(text);
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
        var second = await visit.NewTabAsync();
        await Expect(second.GetByLabel("Your essay")).ToBeEditableAsync();
        await Expect(second.GetByLabel("Your essay")).ToHaveValueAsync(text);
        return (visit.Page, second);
    }

    private static Task TypeAsync(IPage page, string text) =>
        page.GetByLabel("Your essay").EvaluateAsync("(area, text) => { area.value += text; area.dispatchEvent(new Event('input', { bubbles: true })); }", text);
}
