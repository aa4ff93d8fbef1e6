using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Unusual_text(RunningApp app)
{
    [Theory]
    [InlineData("", "There is nothing to mark yet.")]
    [InlineData("   \n\n  ", "There is nothing to mark yet.")]
    [InlineData("Rapallo", "One word is not enough to mark.")]
    public async Task Too_little_gets_a_sentence_and_stays_in_the_box(string text, string sentence)
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync(text);
        await PressHandInAsync(visit);
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync(sentence);
        await Expect(visit.Essay).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task More_words_than_can_be_marked_get_a_sentence_and_are_kept()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await SetAsync(visit, "'so it was '.repeat(17000)");
        await PressHandInAsync(visit);
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("51,000 words");
        await visit.Page.ReloadAsync();
        Assert.Equal(17000 * 10, await visit.Essay.EvaluateAsync<int>("area => area.value.length"));
    }

    [Fact]
    public async Task Ten_megabytes_get_a_sentence_and_the_page_goes_on_working()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await SetAsync(visit, "'The treaty. '.repeat(850000)");
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("10,200,000 characters", new() { Timeout = 30_000 });
        await PressHandInAsync(visit);
        Assert.Equal(10_200_000, await visit.Essay.EvaluateAsync<int>("area => area.value.length"));
        await SetAsync(visit, "'Short again.'");
        await Expect(visit.Page.Locator(".counts")).ToContainTextAsync("2 words");
        await Expect(visit.Page.Locator(".problem")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Two_hundred_thousand_words_are_refused_with_the_limits_named_and_stay_in_the_box()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await SetAsync(visit, "'so it was so. '.repeat(50000)");
        await PressHandInAsync(visit);
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("at most 500,000 characters and 50,000 words");
        Assert.Equal(700_000, await visit.Essay.EvaluateAsync<int>("area => area.value.length"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_longest_text_that_may_be_sent_arrives_whole_even_where_each_letter_is_long()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await SetAsync(visit, "'\\u0001'.repeat(250000) + '\\u6f22'.repeat(250000)");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at", new() { Timeout = 30_000 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Markup_emoji_hebrew_and_null_characters_are_shown_as_written()
    {
        const string Text = "The <script>document.title='stolen'</script> Treaty of Rapallo of 1922 ended the isolation of both & <b>more</b> 🙂.\n\n**Bold** שלום עולם, and then [a link](javascript:alert(1)).";
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.EvaluateAsync("(area, text) => { area.value = text.replace('🙂', '\\u0000🙂\\ud800'); area.dispatchEvent(new Event('input', { bubbles: true })); }", Text);
        await PressHandInAsync(visit);
        await visit.Page.WaitForURLAsync("**/attempts/*");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var shown = visit.Page.Locator(".marked");
        await Expect(shown).ToContainTextAsync("<script>document.title='stolen'</script>");
        await Expect(shown).ToContainTextAsync("<b>more</b>");
        await Expect(shown).ToContainTextAsync("🙂");
        await Expect(shown).ToContainTextAsync("**Bold** שלום עולם");
        await Expect(shown.Locator("script, b, a")).ToHaveCountAsync(0);
        Assert.DoesNotContain("stolen", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_preview_draws_markdown_and_shows_html_as_text()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("It was **partly** successful. <img src=x onerror=alert(1)>");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Preview Markdown" }).ClickAsync();
        var preview = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Preview" });
        await Expect(preview.Locator("strong")).ToHaveTextAsync("partly");
        await Expect(preview).ToContainTextAsync("<img src=x");
        await Expect(preview.Locator("img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_is_read_into_the_box_and_what_stood_there_can_be_put_back()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("What I had before.");
        await OpenFileAsync(visit, "mine.txt", "text/plain", "\uFEFFThe treaty of 1922.\r\n\r\nSecond paragraph."u8.ToArray());
        await Expect(visit.Essay).ToHaveValueAsync("The treaty of 1922.\n\nSecond paragraph.");
        await Expect(visit.Page.Locator(".counts")).ToContainTextAsync("6 words");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).ClickAsync();
        await Expect(visit.Essay).ToHaveValueAsync("What I had before.");
    }

    [Fact]
    public async Task A_word_file_is_read_into_the_box_and_marked()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await OpenFileAsync(visit, "mine.docx", WordFile.Type, WordFile.Of(SampleEssay.Text.Split("\n\n")));
        await Expect(visit.Page.GetByText("The text of “mine.docx” is in the box now.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".counts")).ToHaveTextAsync("280 words 7 paragraphs");
        await PressHandInAsync(visit);
        await visit.Page.WaitForURLAsync("**/attempts/*");
        await Expect(visit.Page.Locator(".point.full").Filter(new() { HasText = "Treaty of Rapallo, 1922" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing of a zip")]
    [InlineData("no zip at all\0\u0001\u0002")]
    [InlineData("")]
    public async Task What_is_only_named_a_word_file_gets_a_sentence_and_the_text_stays(string content)
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("What I had before.");
        await OpenFileAsync(visit, "essay.docx", WordFile.Type, System.Text.Encoding.Latin1.GetBytes(content));
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("essay.docx");
        await Expect(visit.Essay).ToHaveValueAsync("What I had before.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gets_a_sentence_and_the_text_stays()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("What I had before.");
        await OpenFileAsync(visit, "scan.pdf", "application/pdf", "%PDF-1.7 and so on"u8.ToArray());
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("scan.pdf");
        await Expect(visit.Essay).ToHaveValueAsync("What I had before.");
    }

    [Fact]
    public async Task What_the_server_never_got_is_put_back_from_the_browser()
    {
        await using var visit = await app.VisitAsync();
        await visit.StartWritingAsync();
        await visit.Essay.FillAsync("Saved on the server.");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
        // Leaving, the page sends what is unsaved; this time it is lost on the way.
        await visit.Page.RouteAsync("**/draft", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await visit.Essay.EvaluateAsync("area => { area.value += ' And one thing more.'; area.dispatchEvent(new Event('input', { bubbles: true })); location.reload(); }");
        await Expect(visit.Page.GetByText("The newer copy that this browser kept was put back.")).ToBeVisibleAsync();
        await Expect(visit.Essay).ToHaveValueAsync("Saved on the server. And one thing more.");
    }

    private static Task PressHandInAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();

    private static Task SetAsync(Visit visit, string expression) =>
        visit.Essay.EvaluateAsync($"area => {{ area.value = {expression}; area.dispatchEvent(new Event('input', {{ bubbles: true }})); }}");

    private static Task OpenFileAsync(Visit visit, string name, string type, byte[] bytes) =>
        visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });
}
