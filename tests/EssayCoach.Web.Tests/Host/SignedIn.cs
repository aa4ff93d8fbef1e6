using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using EssayCoach.Web.Account;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

/// <summary>Makes people and signs them in as they do it themselves: by the page's own form.</summary>
public static class SignedIn
{
    public const string Password = "four small words here";

    /// <summary>Somebody with an account. Their id is the owner key of their work.</summary>
    public static async Task<Person> PersonAsync(this TestHost host, params string[] roles)
    {
        var clock = TimeProvider.System;
        await using var scope = host.Services.CreateAsyncScope();
        var person = new Person { UserName = "p" + Guid.NewGuid().ToString("N")[..12], DisplayName = "Sam Sample", MadeUtc = clock.UtcNow() };
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountDesk>().MakeAsync(person, Password, roles, actor: null));
        return person;
    }

    /// <summary>A browser in which a new person with these roles is signed in.</summary>
    public static async Task<(HttpClient Browser, Person Person)> SignInAsync(this TestHost host, params string[] roles)
    {
        var (browser, person) = (host.Browser(), await host.PersonAsync(roles));
        using var answer = await browser.SignInAsync(person.UserName!, Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return (browser, person);
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string userName, string password) =>
        browser.SubmitAsync("/account/sign-in", "sign-in", ("Input.UserName", userName), ("Input.Password", password));

    /// <summary>Opens the page and sends one of its forms.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string path, string form, params (string Name, string Value)[] fields) =>
        browser.SubmitAsync(path, form, TestContext.Current.CancellationToken, fields);

    public static async Task<(HttpStatusCode Status, string Page, string? Location)> OpenAsync(this HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), answer.Headers.Location?.ToString());
    }
}
