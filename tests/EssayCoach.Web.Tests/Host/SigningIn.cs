using System.Net;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Account;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Signing_in_on_SQLite() : Signing_in(DatabaseKind.Sqlite);

public sealed class Signing_in_on_PostgreSQL() : Signing_in(DatabaseKind.Postgres);

public abstract class Signing_in(DatabaseKind kind) : OnAHost(kind)
{
    [Fact]
    public async Task The_right_password_opens_the_account_and_leads_only_to_pages_of_ours()
    {
        var person = await host.PersonAsync(Roles.Student);
        foreach (var (asked, led) in new[] { ("/my-work", "/my-work"), ("//elsewhere.example", "/"), ("https://elsewhere.example", "/"), ("/\\elsewhere", "/") })
        {
            var browser = host.Browser();
            using var answer = await browser.SubmitAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(asked), "sign-in", ("Input.UserName", person.UserName!), ("Input.Password", SignedIn.Password));
            var claim = await browser.OpenAsync(answer.Headers.Location!.ToString());
            Assert.Equal((HttpStatusCode.Found, led), (claim.Status, new Uri(new Uri("http://localhost"), claim.Location).PathAndQuery));
            Assert.Contains("Sam Sample", (await browser.OpenAsync("/")).Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_resting_account_get_the_same_answer()
    {
        var person = await host.PersonAsync(Roles.Student);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries <= SignIns.TriesBeforeRest; tries++)
        {
            answers.Add(await RefusalAsync(person.UserName!, "wrong password"));
        }

        answers.Add(await RefusalAsync("nobody-of-that-name", "wrong password"));
        answers.Add(await RefusalAsync(person.UserName!, SignedIn.Password));
        Assert.Contains("do not go together", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_without_a_sign_in_is_offered_and_moves_only_where_it_is_ticked()
    {
        var (browser, attempt, cookie) = await host.HandInAsync(SmallScheme.Essay);
        var person = await host.PersonAsync(Roles.Student);
        (await browser.SignInAsync(person.UserName!, SignedIn.Password)).Dispose();
        var attempts = host.Services.GetRequiredService<Attempts>();
        Assert.Contains("Is this work yours?", (await browser.OpenAsync("/account/claim")).Page, StringComparison.Ordinal);
        (await browser.SubmitAsync("/account/claim", "claim")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/attempts/{attempt.Id}")).Status);

        var own = await attempts.HandInAsync(person.Id, host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!, SmallScheme.Essay + " Mine.");
        (await browser.SubmitAsync("/account/claim", "claim", ("Input.Mine", SmallScheme.Id))).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"/attempts/{attempt.Id}")).Status);
        Assert.Equal([(own.Id, 1), (attempt.Id, 2)], (await attempts.ListAsync(person.Id)).Select(a => (a.Id, a.Number)).OrderBy(a => a.Number));
        Assert.Empty(await attempts.ListAsync(host.OwnerIn(cookie)));
        Assert.Equal(HttpStatusCode.Found, (await browser.OpenAsync("/account/claim")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var person = await host.PersonAsync(Roles.Student);
        using var answer = await host.Browser().PostAsync("/account/sign-in", PlainForms.Form("sign-in", "made up", ("Input.UserName", person.UserName!), ("Input.Password", SignedIn.Password)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Ending_the_sessions_signs_out_at_the_next_request()
    {
        var (browser, person) = await host.SignInAsync(Roles.Student);
        Assert.Equal(HttpStatusCode.Found, (await browser.OpenAsync("/account/claim")).Status);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var found = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().FindByIdAsync(person.Id);
            await scope.ServiceProvider.GetRequiredService<AccountDesk>().EndSessionsAsync(found!);
        }

        Assert.Contains("/account/sign-in", (await browser.OpenAsync("/account/claim")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Sample", (await browser.OpenAsync("/")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_the_first_start_has_a_link_that_makes_one_administrator()
    {
        var link = Assert.Single(host.Log, l => l.Contains("/account/first?code=", StringComparison.Ordinal));
        var path = link[link.IndexOf("/account/first", StringComparison.Ordinal)..];
        var fields = new[] { ("Input.UserName", "head"), ("Input.DisplayName", "Ada Head"), ("Input.Password", SignedIn.Password), ("Input.Again", "another") };
        var browser = host.Browser();
        using (var refused = await browser.SubmitAsync(path, "first", fields))
        {
            Assert.Contains("passwords differ", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (var made = await browser.SubmitAsync(path, "first", [.. fields[..3], ("Input.Again", SignedIn.Password)]))
        {
            Assert.EndsWith("/administration", made.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/administration")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().OpenAsync("/account/first?code=guess")).Status);
    }

    private async Task<string> RefusalAsync(string userName, string password)
    {
        using var answer = await host.Browser().SignInAsync(userName, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var start = page.IndexOf("class=\"problem\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}
