using Bunit;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Writing : PageContext
{
    private const string Module = "./Practice/WriteEssay.razor.js";

    [Fact]
    public async Task A_draft_is_there_with_its_counts_when_the_page_is_opened_again()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("One kept sentence."));
        var page = Write("");
        Assert.Equal("One kept sentence.", page.Find("#essay").GetAttribute("value"));
        Assert.Equal(["3 words", "1 paragraph"], page.FindAll(".counts span").Select(s => s.TextContent));
    }

    [Fact]
    public void Nobody_can_type_before_the_browser_listens_and_nothing_is_called_saved()
    {
        JSInterop.SetupModule(Module).SetupModule("start", _ => true);
        var page = Render<WriteEssay>(p => p.Add(w => w.Id, SmallScheme.Id));
        Assert.DoesNotContain("Saved at", page.Find("[data-line=saved]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_is_told_when_the_browsers_copy_was_newer()
    {
        var page = Write("");
        await page.InvokeAsync(page.Instance.Restored);
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
    public async Task Too_much_is_not_handed_in()
    {
        var page = Write(string.Concat(Enumerable.Repeat("word ", EssayMarker.MaximumWords + 1)));
        await page.Find(".button.primary").ClickAsync();
        Assert.Contains("50,001 words", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Attempts.ListAsync(Me));
    }

    [Fact]
    public async Task More_than_can_be_sent_is_said_and_forgotten_once_the_text_is_shorter()
    {
        var page = Write("");
        await page.InvokeAsync(() => page.Instance.TooLong(600_000));
        Assert.Contains("600,000 characters", page.Find(".problem").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Instance.TooLong(0));
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
        await Drafts.SaveAsync(Me, SmallScheme.Id, new(SmallScheme.Essay));
        await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        var page = Write(SmallScheme.Essay);
        Assert.Contains("This is your attempt 1", page.Find(".notice").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(page.Instance.Edited);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Theory]
    [InlineData(0, true, "Mine, longer.")]
    [InlineData(1, false, "Theirs.")]
    public async Task Two_tabs_texts_are_shown_side_by_side_and_one_goes_on(int button, bool mine, string shown)
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("Theirs."));
        var page = Write("");
        await page.InvokeAsync(() => page.Instance.Refused("Mine, longer.", ""));
        Assert.Equal(["Mine, longer.", "Theirs."], page.FindAll(".conflict .one-text").Select(t => t.TextContent));
        Assert.Equal(shown, page.FindAll(".conflict .one-text")[button].TextContent);
        await page.FindAll(".conflict button")[button].ClickAsync();
        Assert.Empty(page.FindAll(".conflict"));
        var call = JSInterop.Invocations["resolve"].Single();
        Assert.Equal((mine, "Theirs."), ((bool)call.Arguments[0]!, ((DraftText)call.Arguments[1]!).Text));
    }

    [Fact]
    public async Task An_earlier_draft_can_be_looked_at_and_put_back()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("Before."));
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("After.", BasedOn: 1, KeepBefore: true));
        var page = Write("After.");
        await page.Find(".earlier").TriggerEventAsync("ontoggle", EventArgs.Empty);
        await page.FindAll(".earlier li button")[0].ClickAsync();
        Assert.Equal("Before.", page.Find(".earlier .one-text").TextContent);
        await page.FindAll(".earlier li button")[1].ClickAsync();
        Assert.Equal("Before.", JSInterop.Invocations["put"].Single().Arguments[0]);
        Assert.Contains("Put back what stood there before", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_two_texts_wait_for_a_choice_nothing_is_handed_in()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("Theirs."));
        var page = Write(SmallScheme.Essay);
        await page.InvokeAsync(() => page.Instance.Refused("Mine.", ""));
        await page.Find(".desk-line .button").ClickAsync();
        Assert.Contains("Choose first", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Attempts.ListAsync(Me));
    }

    [Fact]
    public async Task A_question_that_is_taken_out_while_somebody_writes_is_said_and_cannot_be_handed_in()
    {
        var page = Write("Half an essay.");
        await page.InvokeAsync(() => page.Instance.Withdrawn(isOut: true));
        Assert.Contains("has been taken out", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".desk-line .button").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Instance.Withdrawn(isOut: false));
        Assert.False(page.Find(".desk-line .button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_draft_on_a_question_that_is_gone_can_be_read()
    {
        await Drafts.SaveAsync(Me, "gone", new("What I wrote.", "What I planned."));
        var page = Render<WriteEssay>(p => p.Add(w => w.Id, "gone"));
        Assert.Contains("This question has been taken out", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(["What I planned.", "What I wrote."], page.FindAll("textarea").Select(t => t.GetAttribute("value")));
    }

    [Fact]
    public async Task A_session_that_has_ended_is_said()
    {
        var page = Write("");
        await page.InvokeAsync(page.Instance.Ended);
        Assert.Contains("Sign in again", page.Find(".problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_comes_back_with_the_draft_and_the_written_out_plan_only_after_an_attempt()
    {
        await Drafts.SaveAsync(Me, SmallScheme.Id, new("Text.", "My plan."));
        var before = Write("");
        Assert.Equal("My plan.", before.Find("#plan").GetAttribute("value"));
        Assert.DoesNotContain("with a test of success", before.Markup, StringComparison.Ordinal);
        await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        Assert.Contains("with a test of success", Write("").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ticked_is_kept_with_the_attempt()
    {
        var page = Write(SmallScheme.Essay);
        page.Find(".self-check input[type=checkbox]").Change(true);
        await page.Find(".desk-line .button").ClickAsync();
        var attempt = Assert.Single(await Attempts.ListAsync(Me, SmallScheme.Id));
        Assert.Equal(["evidence"], (await Services.GetRequiredService<SelfChecks>().FindAsync(Me, attempt.Id))!.Skills);
    }

    [Fact]
    public void The_preview_can_be_opened_and_closed()
    {
        var page = Write("It was **partly** right.");
        page.Find(".actions .button").Click();
        Assert.Equal("partly", page.Find(".preview strong").TextContent);
        page.Find(".actions .button").Click();
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
        editor.SetupVoid("resolve", _ => true).SetVoidResult();
        editor.SetupVoid("put", _ => true).SetVoidResult();
        return Render<WriteEssay>(p => p.Add(w => w.Id, SmallScheme.Id));
    }
}
