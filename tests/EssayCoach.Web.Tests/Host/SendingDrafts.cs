using System.Net;
using System.Net.Http.Json;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Sending_drafts(TestHost host) : IClassFixture<TestHost>
{
    private const string Address = "/questions/canal/draft";

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_kept_counted_and_found_by_its_browser_alone()
    {
        var (mine, tag) = await BrowserAsync();
        var (status, answer) = await SendAsync(mine, Post("Two words.\n\nThree more words.", tag));
        Assert.Equal((HttpStatusCode.OK, "kept", 1, 5, 2), (status, answer.State, answer.Revision, answer.Words, answer.Paragraphs));
        var found = await mine.GetFromJsonAsync<DraftText>($"{Address}?known=0&owner={tag}", End);
        Assert.Equal(("Two words.\n\nThree more words.", answer.SavedUtc), (found!.Text, found.SavedUtc));
        Assert.Equal(HttpStatusCode.NoContent, (await mine.GetAsync($"{Address}?known=1&owner={tag}", End)).StatusCode);
        var (other, _) = await BrowserAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await other.GetAsync($"{Address}?known=0&owner={tag}", End)).StatusCode);
    }

    [Fact]
    public async Task A_save_over_another_tabs_text_is_refused()
    {
        var (mine, tag) = await BrowserAsync();
        await SendAsync(mine, Post("First.", tag, writer: "a"));
        var (status, answer) = await SendAsync(mine, Post("Second.", tag, writer: "b"));
        Assert.Equal((HttpStatusCode.Conflict, "refused", 1), (status, answer.State, answer.Revision));
    }

    [Fact]
    public async Task A_page_of_somebody_who_has_gone_saves_nothing_for_who_is_there_now()
    {
        var (_, old) = await BrowserAsync();
        var (now, tag) = await BrowserAsync();
        var (status, answer) = await SendAsync(now, Post("Of the one before.", old));
        Assert.Equal((HttpStatusCode.Forbidden, "stranger"), (status, answer.State));
        Assert.Equal(HttpStatusCode.NoContent, (await now.GetAsync($"{Address}?known=0&owner={tag}", End)).StatusCode);
    }

    [Fact]
    public async Task Without_cookies_words_are_counted_and_nothing_is_kept()
    {
        var (status, answer) = await SendAsync(host.Browser(), Post("Three small words.", null));
        Assert.Equal((HttpStatusCode.OK, "stranger", 3), (status, answer.State, answer.Words));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused()
    {
        var (mine, tag) = await BrowserAsync();
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "long"), await StateAsync(mine, Post(new string('a', WritingLimits.Characters + 1), tag)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "long"), await StateAsync(mine, Post("a", tag) with { Plan = new string('a', WritingLimits.PlanCharacters + 1) }));
    }

    [Fact]
    public async Task Nothing_is_kept_on_a_question_that_never_was()
    {
        var (mine, tag) = await BrowserAsync();
        var (status, answer) = await SendAsync(mine, Post("Text.", tag), "/questions/none/draft");
        Assert.Equal((HttpStatusCode.NotFound, "gone"), (status, answer.State));
    }

    [Fact]
    public async Task What_was_begun_on_a_question_that_is_taken_out_is_still_kept_and_shown()
    {
        await using var own = new TestHost();
        var browser = own.Browser();
        using var first = await browser.GetAsync("/", End);
        var owner = own.OwnerIn(TestHost.CookieIn(first)!);
        var drafts = own.Services.GetRequiredService<Drafts>();
        await drafts.SaveAsync(owner, "gone", new("Begun."));
        var (_, answer) = await SendAsync(browser, Post("Begun. And ended.", DraftEndpoints.Tag(owner)) with { BasedOn = 1 }, "/questions/gone/draft");
        Assert.Equal(("kept", true), (answer.State, answer.Withdrawn));
        var page = await browser.GetStringAsync("/questions/gone/write", End);
        Assert.Contains("This question has been taken out", page, StringComparison.Ordinal);
        Assert.Contains("Begun. And ended.", page, StringComparison.Ordinal);
    }

    private static DraftPost Post(string text, string? owner, string writer = "w") => new(text, "", 0, writer, null, false, owner, false);

    private async Task<(HttpClient Browser, string Tag)> BrowserAsync()
    {
        var browser = host.Browser();
        using var first = await browser.GetAsync("/", End);
        return (browser, DraftEndpoints.Tag(host.OwnerIn(TestHost.CookieIn(first)!))!);
    }

    private static async Task<(HttpStatusCode Status, DraftAnswer Answer)> SendAsync(HttpClient browser, DraftPost post, string address = Address)
    {
        using var response = await browser.PostAsJsonAsync(address, post, End);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<DraftAnswer>(End))!);
    }

    private static async Task<(HttpStatusCode, string)> StateAsync(HttpClient browser, DraftPost post)
    {
        var (status, answer) = await SendAsync(browser, post);
        return (status, answer.State);
    }
}
