using System.Net;
using EssayCoach.Marking;
using EssayCoach.Running;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Asking_the_app(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/", "Practise an essay question")]
    [InlineData("/questions/canal", "How successful was the Alderford Canal")]
    [InlineData("/questions/canal/write", "Your essay")]
    [InlineData("/questions/canal/compare", "You have handed in no draft of this answer")]
    [InlineData("/questions/canal/progress", "Nothing is handed in on this question yet")]
    [InlineData("/progress", "Nothing is handed in yet that can be shown")]
    [InlineData("/my-work", "Nothing is handed in yet.")]
    public async Task Pages_answer(string path, string words)
    {
        var (status, page) = await GetAsync(host.Browser(), path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Single(page.Split("<h1").Skip(1));
        Assert.Contains("lang=\"en-GB\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/questions/none", "There is no such question", "See all questions")]
    [InlineData("/questions/none/write", "There is no such question", "See all questions")]
    [InlineData("/questions/none/compare", "There is no such question", "See all questions")]
    [InlineData("/questions/none/progress", "There is no such question", "See all questions")]
    [InlineData("/questions/%3Cscript%3E", "There is no such question", "See all questions")]
    [InlineData("/attempts/none", "There is no such attempt", "See my work")]
    [InlineData("/attempts/00000000-0000-0000-0000-000000000000", "There is no such attempt", "See my work")]
    [InlineData("/nowhere/at/all", "There is no such page", "See all questions")]
    [InlineData("/attempts/00000000-0000-0000-0000-000000000000/report.json", "There is no such page", "See all questions")]
    public async Task What_is_not_there_gets_a_sentence_a_way_on_and_404(string path, string sentence, string wayOn)
    {
        var (status, page) = await GetAsync(host.Browser(), path);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(wayOn, page, StringComparison.Ordinal);
        Assert.DoesNotContain("“<script>”", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_called_a_page_that_is_not_there()
    {
        using var form = PlainForms.Form("sign-in", "made up");
        using var answer = await host.Browser().PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This could not be read", page, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no such page", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/site.js")]
    [InlineData("/nowhere")]
    public async Task Every_answer_says_what_the_browser_must_not_do(string path)
    {
        using var response = await host.Browser().GetAsync(path, TestContext.Current.CancellationToken);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/questions/canal/write")]
    public async Task Pages_hold_no_inline_script_or_style_and_name_no_other_host(string path)
    {
        var (_, page) = await GetAsync(host.Browser(), path);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_browser_gets_one_protected_cookie_and_keeps_it()
    {
        var browser = host.Browser();
        using var first = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        var header = first.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(Visitors.CookieName, StringComparison.Ordinal));
        Assert.Contains("httponly", header, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", header, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(32, host.OwnerIn(TestHost.CookieIn(first)!).Length);
        using var second = await browser.GetAsync("/my-work", TestContext.Current.CancellationToken);
        Assert.Null(TestHost.CookieIn(second));
    }

    [Fact]
    public async Task A_file_sets_no_cookie()
    {
        var client = host.Browser();
        client.DefaultRequestHeaders.Accept.Clear();
        using var response = await client.GetAsync("/site.js", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(TestHost.CookieIn(response));
    }

    [Fact]
    public async Task A_cookie_that_somebody_changed_is_replaced_by_a_new_one()
    {
        using var response = await host.Browser("CfDJ8forged").GetAsync("/", TestContext.Current.CancellationToken);
        Assert.NotNull(TestHost.CookieIn(response));
    }

    [Fact]
    public async Task An_attempt_is_shown_to_its_browser_and_to_no_other()
    {
        var (mine, attempt, _) = await host.HandInAsync(SmallScheme.Essay);
        foreach (var path in new[] { $"/attempts/{attempt.Id}", $"/attempts/{attempt.Id}/report.json", $"/attempts/{attempt.Id}/report.md" })
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(mine, path)).Status);
            var (status, page) = await GetAsync(host.Browser(), path);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain("coal cost half", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_deletes_what_is_not_theirs()
    {
        var (mine, attempt, _) = await host.HandInAsync(SmallScheme.Essay);
        var attempts = host.Services.GetRequiredService<Attempts>();
        await attempts.DeleteAsync("somebody else", attempt.Id);
        await attempts.DeleteAllAsync("somebody else");
        await attempts.DeleteAllAsync(null);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(mine, $"/attempts/{attempt.Id}")).Status);
    }

    [Fact]
    public async Task The_json_file_is_the_stored_report()
    {
        var (mine, attempt, _) = await host.HandInAsync(SmallScheme.Essay);
        var (_, json) = await GetAsync(mine, $"/attempts/{attempt.Id}/report.json");
        Assert.Equal(attempt.ReportJson, MarkedEssay.FromJson(json).ToJson());
        Assert.Equal((attempt.RubricVersion, attempt.EngineVersion, attempt.Model), (MarkedEssay.FromJson(json).Rubric.Version, EssayMarker.Version, null));
    }

    [Fact]
    public async Task The_model_answer_comes_after_a_first_attempt_only()
    {
        const string Words = "answered a need for twenty years";
        Assert.DoesNotContain(Words, (await GetAsync(host.Browser(), "/questions/canal")).Page, StringComparison.Ordinal);
        var (mine, _, _) = await host.HandInAsync(SmallScheme.Essay);
        Assert.Contains(Words, (await GetAsync(mine, "/questions/canal")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_an_essay_stays_text()
    {
        var (mine, attempt, _) = await host.HandInAsync("The canal opened in 1852 <script>alert(1)</script> and **coal** cost half. " + SmallScheme.Essay);
        var (_, page) = await GetAsync(mine, $"/attempts/{attempt.Id}");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_rubrics_are_named_with_what_to_put_right_and_the_others_work()
    {
        var (_, page) = await GetAsync(host.Browser(), "/");
        Assert.Contains("2 question files cannot be used at the moment (bare.md, broken.md)", page, StringComparison.Ordinal);
        Assert.Matches(@"<code>broken\.md</code>, line \d+: \w", page);
        Assert.Contains("<code>bare.md</code>, line 1: Without a question nobody can pick it", page, StringComparison.Ordinal);
        Assert.All(page.Split("href=\"/questions/").Skip(1), link => Assert.StartsWith("canal\"", link, StringComparison.Ordinal));
        Assert.DoesNotContain("essaycoach-host-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_model_is_said_and_essays_are_marked_by_the_rules()
    {
        Assert.Contains("Essays are marked by the rules alone", (await GetAsync(host.Browser(), "/")).Page, StringComparison.Ordinal);
        var (mine, attempt, _) = await host.HandInAsync(SmallScheme.Essay);
        Assert.Contains("by rules alone", (await GetAsync(mine, $"/attempts/{attempt.Id}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_works_from_the_address() =>
        Assert.Contains("No question matches", (await GetAsync(host.Browser(), "/?q=volcano")).Page, StringComparison.Ordinal);

    [Fact]
    public async Task Html_in_a_rubrics_plan_is_shown_as_text()
    {
        var (mine, _, _) = await host.HandInAsync(SmallScheme.Essay);
        Assert.Contains("&lt;b&gt;not bold", (await GetAsync(mine, "/questions/canal")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rubric_saved_while_the_app_runs_is_offered_by_itself()
    {
        await using var own = new TestHost();
        var browser = own.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, "/questions/bridge")).Status);
        own.WriteRubric("bridge", "# How far was the bridge a success?\n\n- It stood for 200 years.\n");
        for (var tries = 0; (await GetAsync(browser, "/questions/bridge")).Status != HttpStatusCode.OK; tries++)
        {
            Assert.True(tries < 100, "The rubric was never taken up.");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(HttpStatusCode Status, string Page)> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
