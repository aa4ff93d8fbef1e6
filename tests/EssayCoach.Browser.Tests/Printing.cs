using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Printing(RunningApp app)
{
    [Fact]
    public async Task Leaves_out_what_is_folded_and_what_only_a_screen_needs()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.HandInAsync(SampleEssay.Text);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".top", ".bottom", ".actions", ".estimate", "#section-points", ".open-point", ".rewrite-offer", ".attempt-end .button" })
        {
            await Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        }

        foreach (var shown in new[] { "h1", ".next-step", ".glance .cells", ".marked", ".point.full .quote", ".slips dl", ".map", "#section-skills" })
        {
            await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        }

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.Locator(".estimate summary").ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".ladder")).ToBeVisibleAsync();
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(await page.PdfAsync(new() { Format = "A4" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_question_does_not_give_the_model_answer_away()
    {
        await using var visit = await app.VisitAsync();
        await visit.HandInAsync(SampleEssay.Text);
        await visit.OpenAsync($"/questions/{Visit.Question}");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.GetByText("Guiding questions")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Model answer", new() { Exact = true })).ToBeHiddenAsync();
    }
}
