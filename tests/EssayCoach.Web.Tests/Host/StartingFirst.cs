using System.Net;
using EssayCoach.TestDatabases;

namespace EssayCoach.Web.Tests.Host;

public sealed class Starting_for_the_first_time
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_app_makes_its_database_and_answers(DatabaseKind kind)
    {
        await using var host = TestHost.OnEmpty(kind);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().OpenAsync("/")).Status);
        Assert.Contains(host.Log, l => l.Contains("There is no administrator yet", StringComparison.Ordinal));
    }
}
