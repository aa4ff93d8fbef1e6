using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

/// <summary>The whole way from the list to feedback without a mouse. At each step the focus can be seen and nothing lies over it.</summary>
public sealed class The_way_by_keyboard(RunningApp app)
{
    private const int MostPresses = 80;

    // Where a focus mark is drawn around a control's label or wrapper, that is looked at.
    private const string WrongWithFocus = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) {
            return "";
          }
          const name = `${at.tagName.toLowerCase()}#${at.id}.${at.className}`;
          const marked = [at, at.closest("label")].filter(e => e).some(e => getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) >= 2);
          const box = at.getBoundingClientRect();
          const seen = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].some(([x, y]) => {
            const top = document.elementFromPoint(box.left + box.width * x, Math.min(Math.max(box.top + box.height * y, 1), innerHeight - 1));
            return top && (at.contains(top) || top.contains(at));
          });
          return marked && seen ? "" : `${name}: ${marked ? "covered" : "no focus mark"}`;
        }
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Leads_from_the_list_to_feedback_with_the_focus_in_sight(int width)
    {
        await using var visit = await app.VisitAsync(width);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.OpenAsync("/");
        await keys.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await TabToAsync(page, "#q");
        await keys.TypeAsync("ussr links european");
        await page.WaitForURLAsync("**/?q=ussr*european");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(" of ");
        await TabToAsync(page, ".questions a");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync($"**/questions/{Visit.Question}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await TabToAsync(page, "a.button.primary");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/write");
        await Expect(visit.Essay).ToBeEditableAsync();
        await TabToAsync(page, "#essay");
        await keys.InsertTextAsync(SampleEssay.Text);
        await TabToAsync(page, ".button.primary");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/attempts/*");
        await Expect(page.Locator("p[role=status]").First).ToContainTextAsync("points made");
        await page.Locator("article.feedback[data-ready=yes]").WaitForAsync();
        await TabToAsync(page, ".estimate summary");
        await keys.PressAsync("Space");
        await Expect(page.GetByText("You are here")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>(WrongWithFocus));
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab never came to {selector}.");
    }
}
