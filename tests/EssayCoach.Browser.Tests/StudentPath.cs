using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class A_student(RunningApp app)
{
    [Fact]
    public async Task Goes_from_the_list_to_feedback_and_on_to_a_second_attempt()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByLabel("Search questions").FillAsync("ussr european");
        await page.WaitForURLAsync("**/?q=ussr*");
        await page.Locator(".questions a").First.ClickAsync();
        await Expect(page.GetByText("What “How successful” asks for")).ToBeVisibleAsync();
        await Expect(page.GetByText("A model answer waits here")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write your answer" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await Expect(visit.Essay).ToBeEditableAsync();
        await PasteAsync(visit, SampleEssay.Text);
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved at");
        await Expect(page.Locator(".counts")).ToHaveTextAsync("280 words 7 paragraphs");
        await page.ReloadAsync();
        await Expect(visit.Essay).ToBeEditableAsync();
        await Expect(visit.Essay).ToHaveValueAsync(SampleEssay.Text);

        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await page.WaitForURLAsync("**/attempts/*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Do this next" })).ToBeVisibleAsync();
        await Expect(page.Locator("p[role=status]")).ToContainTextAsync("points made");
        await Expect(page.Locator(".point.full").Filter(new() { HasText = "Treaty of Rapallo, 1922" })).ToContainTextAsync("the two outcasts signed the Treaty of Rapallo");
        await Expect(page.Locator(".slips dl")).ToContainTextAsync("Geneva");
        await Expect(page.Locator(".slips dl")).ToContainTextAsync("Genoa");

        await page.GetByRole(AriaRole.Link, new() { Name = "Improve this answer" }).ClickAsync();
        await Expect(visit.Essay).ToBeEditableAsync();
        await Expect(visit.Essay).ToHaveValueAsync(SampleEssay.Text);
        await visit.Essay.FillAsync(SampleEssay.Text.Replace("Geneva", "Genoa", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Feedback on attempt 2");
        await Expect(page.Locator(".attempts li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".slips")).ToHaveCountAsync(0);

        await visit.OpenAsync($"/questions/{Visit.Question}");
        await Expect(page.GetByText("Model answer", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Lights_up_quotes_from_a_point_and_a_point_from_its_badge()
    {
        await using var visit = await app.VisitAsync();
        await visit.HandInAsync(SampleEssay.Text);
        var head = visit.Page.Locator(".point.full .point-head").First;
        await Expect(visit.Page.Locator("mark.lit")).ToHaveCountAsync(0);
        await head.ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visit.Page.Locator("mark.lit").First).ToBeInViewportAsync();
        await head.ClickAsync();
        await Expect(visit.Page.Locator("mark.lit")).ToHaveCountAsync(0);

        await visit.Page.Locator("button.badge.slip").First.ClickAsync();
        await Expect(visit.Page.Locator(".point.slip.lit .point-head")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("mark.slip.lit")).ToHaveTextAsync("Geneva");
    }

    [Fact]
    public async Task Needs_no_mouse_from_the_question_to_a_lit_quote()
    {
        await using var visit = await app.VisitAsync();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.OpenAsync($"/questions/{Visit.Question}");
        await keys.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await visit.TabToAsync("a.button.primary");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/write");
        await Expect(visit.Essay).ToBeEditableAsync();
        await visit.TabToAsync("#essay");
        await keys.InsertTextAsync(SampleEssay.Text);
        await visit.TabToAsync(".button.primary");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/attempts/*");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.TabToAsync(".estimate summary");
        await keys.PressAsync("Space");
        await Expect(page.GetByText("You are here")).ToBeVisibleAsync();
        await visit.TabToAsync(".point-head");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("mark.lit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Takes_the_report_away_as_json_and_markdown()
    {
        await using var visit = await app.VisitAsync();
        await visit.HandInAsync(SampleEssay.Text);
        var json = await DownloadAsync(visit, "JSON");
        using var report = JsonDocument.Parse(json);
        foreach (var evidence in report.RootElement.GetProperty("points").EnumerateArray().SelectMany(p => p.GetProperty("evidence").EnumerateArray()))
        {
            var (start, end) = (evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32());
            Assert.Equal(SampleEssay.Text[start..end], evidence.GetProperty("quote").GetString());
        }

        Assert.Contains("## Do this next", await DownloadAsync(visit, "Markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_an_attempt_and_then_everything()
    {
        await using var visit = await app.VisitAsync();
        await visit.HandInAsync(SampleEssay.Text);
        var attempt = visit.Page.Url;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this attempt" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, delete" }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**/questions/{Visit.Question}");
        Assert.Equal(404, (await visit.Page.GotoAsync(attempt))!.Status);

        await visit.HandInAsync(SampleEssay.Text);
        await visit.OpenAsync("/my-work");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything of mine" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, delete" }).ClickAsync();
        await Expect(visit.Page.GetByText("Everything of yours is deleted")).ToBeVisibleAsync();
        await visit.StartWritingAsync();
        await Expect(visit.Essay).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Can_type_only_once_typing_is_kept()
    {
        await using var visit = await app.VisitAsync();
        // The route is handled outside the test's own flow, where no test is current.
        var end = TestContext.Current.CancellationToken;
        await visit.Page.RouteAsync("**/WriteEssay.razor.js", async route =>
        {
            await Task.Delay(2_000, end);
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync($"/questions/{Visit.Question}/write");
        await Expect(visit.Essay).ToBeEditableAsync();
        await visit.Essay.FillAsync("Written as soon as the page let me.");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
        await visit.StartWritingAsync();
        await Expect(visit.Essay).ToHaveValueAsync("Written as soon as the page let me.");
    }

    [Fact]
    public async Task Who_presses_twice_hands_in_once()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync(SampleEssay.Text);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).DblClickAsync();
        await visit.Page.WaitForURLAsync("**/attempts/*");
        await visit.OpenAsync("/my-work");
        await Expect(visit.Page.Locator(".attempts li")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Cannot_see_another_browsers_attempt()
    {
        await using var mine = await app.VisitAsync();
        await mine.HandInAsync(SampleEssay.Text);
        await using var other = await app.VisitAsync();
        Assert.Equal(404, (await other.Page.GotoAsync(mine.Page.Url))!.Status);
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such attempt");
        await other.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(other.Page.GetByText("outcasts")).ToHaveCountAsync(0);
    }

    private static async Task PasteAsync(Visit visit, string text)
    {
        await visit.Essay.FocusAsync();
        await visit.Page.Keyboard.InsertTextAsync(text);
    }

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
