using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Account;
using EssayCoach.Web.Hosting;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Demo;

/// <summary>Says at each start how to sign in to the demo: by links that work once, since nobody there has a password.</summary>
internal sealed partial class DemoLinks(IDbContextFactory<CoachDb> factory, OneTimeLinks links, ContentFolders folders, IServer server, ILogger<DemoLinks> logger) : OnceStarted(server)
{
    public override async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        List<string> lines = [];
        foreach (var role in new[] { Roles.Teacher, Roles.Student, Roles.Tutor, Roles.Administrator })
        {
            var person = await db.Users.Where(p => db.UserRoles.Any(r => r.UserId == p.Id && r.RoleId == role)).OrderBy(p => p.UserName).FirstOrDefaultAsync(cancellationToken);
            if (person is not null)
            {
                lines.Add($"  {role,-14} {person.UserName,-24} {Address}/account/reset?code={await links.MakeAsync(LinkPurpose.Password, person.Id)}");
            }
        }

        Say(folders.Data, string.Join('\n', lines));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This is a demo with made-up people, in a database of its own in {Folder}. To sign in, open a link, choose a password and sign in under the name beside it. Each link works once and for a day; the next start gives new ones.\n{Lines}")]
    private partial void Say(string folder, string lines);
}
