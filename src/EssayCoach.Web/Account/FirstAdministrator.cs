using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>Where there is no administrator yet, the log says by which link the first one is made. There is no default password.</summary>
public sealed partial class FirstAdministrator(IDbContextFactory<CoachDb> factory, OneTimeLinks links, IServer server, ILogger<FirstAdministrator> logger) : IHostedLifecycleService
{
    public async Task<bool> IsMissingAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        return !await db.UserRoles.AnyAsync(r => r.RoleId == Roles.Administrator);
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await IsMissingAsync())
        {
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
            Say($"{address.TrimEnd('/')}/account/first?code={await links.MakeAsync(LinkPurpose.First)}");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator yet. Whoever opens this link within a day becomes the first one: {Link}")]
    private partial void Say(string link);
}
