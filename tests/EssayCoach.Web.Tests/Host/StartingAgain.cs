using System.Net;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Starting_again
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_browser_is_known_and_its_work_is_there_after_a_restart(DatabaseKind kind)
    {
        await using var host = await TestHost.OnAsync(kind);
        var (_, attempt, cookie) = await host.HandInAsync(SmallScheme.Essay);
        host.Restart();
        using var response = await host.Browser(cookie).GetAsync($"/attempts/{attempt.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_same_text_again_is_the_same_attempt_and_another_text_the_next(DatabaseKind kind)
    {
        await using var host = await TestHost.OnAsync(kind);
        var (_, first, cookie) = await host.HandInAsync(SmallScheme.Essay);
        var attempts = host.Services.GetRequiredService<Attempts>();
        var scheme = host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;
        var owner = host.OwnerIn(cookie);
        Assert.Equal(first.Id, (await attempts.HandInAsync(owner, scheme, SmallScheme.Essay)).Id);
        var second = await attempts.HandInAsync(owner, scheme, SmallScheme.Essay + " One more sentence.");
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal([2, 1], (await attempts.ListAsync(owner, SmallScheme.Id)).Select(a => a.Number));
        Assert.Empty(await attempts.ListAsync("somebody else"));
    }
}
