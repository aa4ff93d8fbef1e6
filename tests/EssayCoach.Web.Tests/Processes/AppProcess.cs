using EssayCoach.Data;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>The app as a process of its own, over a database that the test can reach beside it.</summary>
internal sealed class AppProcess : OwnProcess
{
    private readonly TestDatabase? database;

    /// <param name="settings">Further settings as environment variables.</param>
    public AppProcess(params (string Name, string Value)[] settings)
        : this(null, settings)
    {
    }

    private AppProcess(TestDatabase? database, params (string Name, string Value)[] settings)
        : base(settings) => this.database = database;

    /// <summary>The app, not started yet, over a new database of either kind.</summary>
    public static async Task<AppProcess> OnAsync(DatabaseKind kind, params (string Name, string Value)[] settings)
    {
        var made = await TestDatabase.MakeAsync(kind, TestContext.Current.CancellationToken);
        return new(made, [("ConnectionStrings__EssayCoach", made.Connection), .. settings]);
    }

    /// <summary>The app's own database, where the test made it.</summary>
    public IDbContextFactory<CoachDb> Factory => database!.Factory;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
