using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class The_writing_desk(RunningApp app)
{
    [Fact]
    public async Task Keeps_the_plan_with_the_essay_and_needs_no_mouse()
    {
        await using var visit = await app.VisitAsync();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.StartWritingAsync();
        await visit.TabToAsync("#plan");
        await keys.InsertTextAsync("Germany first, then Britain.");
        await visit.TabToAsync("#essay");
        await keys.InsertTextAsync(SampleEssay.Text);
        await visit.TabToAsync(".self-check > summary");
        await keys.PressAsync("Enter");
        await visit.TabToAsync(".self-check select");
        await keys.PressAsync("3");
        await visit.TabToAsync(".self-check input[type=checkbox]");
        await keys.PressAsync("Space");
        await visit.TabToAsync(".desk-line .button");
        await Expect(page.Locator(".desk-line .button")).ToBeInViewportAsync();
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved at");
        await page.ReloadAsync();
        await Expect(visit.Essay).ToBeEditableAsync();
        await Expect(page.Locator("#plan")).ToHaveValueAsync("Germany first, then Britain.");
        await Expect(visit.Essay).ToHaveValueAsync(SampleEssay.Text);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Shows_what_was_thought_beside_what_was_found()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync(SampleEssay.Text);
        await page.GetByText("Check yourself first").ClickAsync();
        await Expect(page.GetByText("Treaty of Rapallo, 1922")).ToHaveCountAsync(0);
        await page.GetByLabel("Successes").SelectOptionAsync("6");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Judgement" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await page.WaitForURLAsync("**/attempts/*");
        var row = page.Locator(".self-check-beside tr").Filter(new() { HasText = "Successes" });
        await Expect(row).ToContainTextAsync("6 points");
        await Expect(row).ToContainTextAsync("differs");
        Assert.Empty(await visit.AxeAsync());
        await visit.StartWritingAsync();
        await page.GetByText("Check yourself first").ClickAsync();
        await Expect(page.GetByLabel("Treaty of Rapallo, 1922")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Counts_time_by_no_clock_that_can_jump_and_goes_on_after_a_reload()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        // The time of day as the page sees it, which a test can turn.
        await page.AddInitScriptAsync("const real = Date.now; window.turned = 0; Date.now = () => real() + window.turned;");
        await visit.StartWritingAsync();
        await page.GetByText("Time yourself").ClickAsync();
        await page.GetByLabel("Minutes", new() { Exact = true }).FillAsync("20");
        await page.GetByLabel("25 %").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start: 25 minutes" }).ClickAsync();
        await Expect(page.Locator(".time-left")).ToHaveTextAsync("25 min left");
        await page.EvaluateAsync("window.turned = 26 * 3600 * 1000");
        await visit.Essay.FillAsync("Typed after the clock jumped ahead.");
        await Expect(page.Locator(".saved")).ToHaveTextAsync($"Saved at {await ReadersClockAsync(page)}");
        await page.EvaluateAsync("window.turned = -400 * 24 * 3600 * 1000");
        await visit.Essay.FillAsync("Typed after the clock jumped back.");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved at");
        await Expect(page.Locator(".time-left")).ToHaveTextAsync("25 min left");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.Locator(".time-left")).ToHaveTextAsync("Timer paused, 25 min left");
        await page.ReloadAsync();
        await Expect(page.Locator(".time-left")).ToHaveTextAsync("Timer paused, 25 min left");
        await Expect(visit.Essay).ToHaveValueAsync("Typed after the clock jumped back.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Says_politely_how_much_time_is_left_and_takes_nothing_away_at_the_end()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        // Steady time as the page sees it, so that nobody waits for eleven minutes.
        await page.AddInitScriptAsync("const real = performance.now.bind(performance); window.passed = 0; performance.now = () => real() + window.passed;");
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("Written in time.");
        await page.GetByText("Time yourself").ClickAsync();
        await page.GetByLabel("Minutes", new() { Exact = true }).FillAsync("11");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start: 11 minutes" }).ClickAsync();
        await Expect(page.Locator(".time-left")).ToHaveTextAsync("11 min left");
        foreach (var (passed, said) in new[] { (65, "10 minutes left."), (365, "5 minutes left."), (605, "1 minute left."), (700, "Your time is up. Nothing is taken away: write on, or hand in when you are ready.") })
        {
            await page.EvaluateAsync($"window.passed = {passed} * 1000");
            await Expect(page.Locator("[data-timer=aloud]")).ToHaveTextAsync(said);
        }

        await Expect(visit.Essay).ToBeEditableAsync();
        await visit.Essay.FillAsync("Written in time. And after.");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved at");
    }

    [Fact]
    public async Task Says_when_a_session_has_ended_and_keeps_the_text_in_the_browser()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("Before the session ended.");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Saved at");
        await page.Context.ClearCookiesAsync();
        await visit.Essay.FillAsync("Before the session ended. And after.");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Not saved: your session has ended, or somebody else has signed in. Your text is kept in this browser.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.Locator(".problem")).ToContainTextAsync("Sign in again");
        await page.ReloadAsync();
        await Expect(page.GetByText("The newer copy that this browser kept was put back.")).ToBeVisibleAsync();
        await Expect(visit.Essay).ToHaveValueAsync("Before the session ended. And after.");
    }

    [Fact]
    public async Task Works_in_the_tab_where_cookies_are_refused_and_says_what_is_not_kept()
    {
        await using var visit = await app.VisitWithoutCookiesAsync();
        var page = visit.Page;
        await visit.StartWritingAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("This browser refuses cookies");
        await visit.Essay.FillAsync(SampleEssay.Text);
        await Expect(page.Locator(".counts")).ToHaveTextAsync("280 words 7 paragraphs");
        await Expect(page.Locator(".saved")).ToHaveTextAsync("Not kept: this browser refuses cookies. The text lives in this tab alone.");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download my text" }).ClickAsync());
        Assert.Equal(SampleEssay.Text, await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Feedback on this text" })).ToBeFocusedAsync();
        await Expect(page.Locator(".point.full").Filter(new() { HasText = "Treaty of Rapallo, 1922" })).ToBeVisibleAsync();
        Assert.Empty(await visit.AxeAsync());

        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.GetByRole(AriaRole.Link, new() { Name = "My work" }).ClickAsync();
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        await Expect(visit.Essay).ToHaveValueAsync(SampleEssay.Text);
    }

    [Theory]
    [InlineData("locked.docx", "is protected with a password")]
    [InlineData("bomb.docx", "unpacks to more than 50 MB")]
    [InlineData("large.docx", "is larger than 10 MB")]
    public async Task Refuses_a_hostile_or_locked_file_with_a_sentence_and_keeps_the_text(string name, string sentence)
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("What I had before.");
        byte[] bytes = name[0] switch
        {
            'l' when name[1] == 'o' => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[5_000]],
            'b' => Bomb(),
            _ => new byte[10 * 1024 * 1024 + 1],
        };
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = WordFile.Type, Buffer = bytes });
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync(sentence);
        await Expect(visit.Essay).ToHaveValueAsync("What I had before.");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
        Assert.Empty(visit.Complaints);
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 60; i++)
            {
                part.Write(block);
            }
        }

        return stream.ToArray();
    }

    // As the page writes it: the moment of saving comes from the server, the hour's form from the reader's own settings.
    private static Task<string> ReadersClockAsync(IPage page) =>
        page.EvaluateAsync<string>("new Date(Date.now() - window.turned).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })");
}
