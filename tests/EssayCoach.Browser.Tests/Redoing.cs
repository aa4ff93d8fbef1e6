using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Redoing_an_answer(RunningApp app)
{
    private const string Mended = "The conference at Genoa in 1922 also failed. France would not agree to anything unless the loans from Tsarist times were paid back, and the Soviets, who had cancelled those debts, refused, so nothing was signed.";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Rewrites_one_paragraph_by_keyboard_and_carries_it_into_the_next_draft(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.HandInAsync(SampleEssay.Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rewrite paragraph 3" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#rewrite-3")).ToBeFocusedAsync();
        await keys.PressAsync("Control+a");
        await keys.InsertTextAsync(Mended);
        await Expect(page.Locator(".rewrite [role=status]")).ToContainTextAsync("1 fact put right");
        await Expect(page.Locator(".rewrite")).ToContainTextAsync("Saved.");
        Assert.Empty(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        await visit.KeepPictureAsync($"rewrite-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the next draft with it" }).FocusAsync();
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/write");
        await Expect(visit.Essay).ToBeEditableAsync();
        await Expect(visit.Essay).ToHaveValueAsync(SampleEssay.Text.Replace("The conference at Geneva in 1922 also failed. France would not agree to anything unless the loans from Tsarist times were paid back, and the Soviets refused.", Mended, StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }
}
