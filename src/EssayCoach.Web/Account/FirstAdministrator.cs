using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>Where there is no administrator yet, the log says by which link the first one is made. There is no default password.</summary>
public sealed partial class FirstAdministrator(IDbContextFactory<CoachDb> factory, OneTimeLinks links, IServer server, ILogger<FirstAdministrator> logger) : OnceStarted(server)
{
    public async Task<bool> IsMissingAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        return !await db.UserRoles.AnyAsync(r => r.RoleId == Roles.Administrator);
    }

    public override async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await IsMissingAsync())
        {
            Say($"{Address}/account/first?code={await links.MakeAsync(LinkPurpose.First)}");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator yet. Whoever opens this link within a day becomes the first one: {Link}")]
    private partial void Say(string link);
}
