using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Benchmarks;

/// <summary>The app as a second process on loopback, over a SQLite file of its own or a PostgreSQL, which can be looked into beside it.</summary>
internal sealed class OwnApp : OwnProcess
{
    private readonly ServiceProvider services;

    // All sign in from one address here, which the usual limit would slow down.
    public OwnApp(string? connection)
        : base([("EssayCoach__SignInsPerMinute", "1000000"), .. connection is null ? Array.Empty<(string, string)>() : [("ConnectionStrings__EssayCoach", connection)]]) =>
        services = new ServiceCollection().AddCoachDatabase(Data, connection).BuildServiceProvider();

    public IDbContextFactory<CoachDb> Factory => services.GetRequiredService<IDbContextFactory<CoachDb>>();

    /// <summary>A browser in which somebody is signed in, by the page's own form.</summary>
    public async Task<HttpClient> SignInAsync(Person person, CancellationToken cancellation)
    {
        var browser = Browser();
        using var answer = await browser.SubmitAsync("/account/sign-in", "sign-in", cancellation, ("Input.UserName", person.UserName!), ("Input.Password", SampleClass.Password));
        return answer.StatusCode == HttpStatusCode.Found ? browser : throw new InvalidOperationException($"{person.UserName} could not sign in: {answer.StatusCode}.");
    }

    public override async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await base.DisposeAsync();
    }
}
