using Bunit;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Writing : PageContext
{
    private const string Module = "./Practice/WriteEssay.razor.js";

    [Fact]
    public async Task Text_that_arrives_is_counted_and_kept()
    {
        var page = Write("");
        Assert.Contains("Saved as you type", page.Find(".saved").TextContent, StringComparison.Ordinal);
        Assert.True(await page.InvokeAsync(() => page.Instance.Changed("Two words.\n\nThree more words.", restored: false)));
        Assert.Equal("5 words 2 paragraphs", Squeeze(page.Find(".counts").TextContent));
        Assert.Contains("Saved at", page.Find(".saved").TextContent, StringComparison.Ordinal);
        Assert.Equal("Two words.\n\nThree more words.", (await Drafts.FindAsync(Me, SmallScheme.Id))!.Text);
    }

    [Fact]
    public async Task A_draft_is_there_when_the_page_is_opened_again()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, "One kept sentence.");
        var page = Write("");
        Assert.Equal("One kept sentence.", page.Find("textarea").GetAttribute("value"));
        Assert.Equal("3 words 1 paragraph", Squeeze(page.Find(".counts").TextContent));
    }

    [Fact]
    public async Task The_reader_is_told_when_the_browsers_copy_was_newer()
    {
        var page = Write("");
        await page.InvokeAsync(() => page.Instance.Changed("From the browser.", restored: true));
        Assert.Contains("was put back", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "There is nothing to mark yet")]
    [InlineData("\0\u200B …", "There is nothing to mark yet")]
    [InlineData("Canal", "One word is not enough")]
    public void Too_little_is_not_handed_in(string text, string sentence)
    {
        var page = Write(text);
        page.Find(".button.primary").Click();
        Assert.Contains(sentence, page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/attempts/", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_is_kept_and_not_handed_in()
    {
        var text = string.Concat(Enumerable.Repeat("word ", EssayMarker.MaximumWords + 1));
        var page = Write(text);
        await page.Find(".button.primary").ClickAsync();
        Assert.Contains("50,001 words", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(text, (await Drafts.FindAsync(Me, SmallScheme.Id))!.Text);
        Assert.Empty(await Attempts.ListAsync(Me));
    }

    [Fact]
    public async Task More_than_can_be_sent_is_said_and_forgotten_once_the_text_is_shorter()
    {
        var page = Write("");
        await page.InvokeAsync(() => page.Instance.TooLong(600_000));
        Assert.Contains("600,000 characters", page.Find(".problem").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Instance.Changed("Short.", restored: false));
        Assert.Empty(page.FindAll(".problem"));
    }

    [Fact]
    public async Task Handing_in_marks_the_text_and_leads_to_its_feedback()
    {
        var page = Write(SmallScheme.Essay);
        await page.Find(".button.primary").ClickAsync();
        var attempt = Assert.Single(await Attempts.ListAsync(Me, SmallScheme.Id));
        Assert.EndsWith($"/attempts/{attempt.Id}", Address, StringComparison.Ordinal);
        Assert.Equal(SmallScheme.Essay, (await Attempts.FindAsync(Me, attempt.Id))!.Text);
    }

    [Fact]
    public async Task What_is_handed_in_already_is_said_until_it_is_changed()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, SmallScheme.Essay);
        await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        var page = Write(SmallScheme.Essay);
        Assert.Contains("This is your attempt 1", page.Find(".notice").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Instance.Changed("Something new now.", restored: false));
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public void The_preview_can_be_opened_and_closed()
    {
        var page = Write("It was **partly** right.");
        var toggle = page.FindAll(".actions .button")[1];
        toggle.Click();
        Assert.Equal("partly", page.Find(".preview strong").TextContent);
        page.FindAll(".actions .button")[1].Click();
        Assert.Empty(page.FindAll(".preview"));
    }

    [Fact]
    public void A_question_that_is_not_there_is_said() =>
        Assert.Contains("There is no such question", Render<WriteEssay>(p => p.Add(w => w.Id, "none")).Markup, StringComparison.Ordinal);

    private IRenderedComponent<WriteEssay> Write(string inTheBrowser)
    {
        var editor = JSInterop.SetupModule(Module).SetupModule("start", _ => true);
        editor.Setup<string?>("text").SetResult(inTheBrowser);
        editor.SetupVoid("handedIn").SetVoidResult();
        return Render<WriteEssay>(p => p.Add(w => w.Id, SmallScheme.Id));
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
