using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Data.Tests;

/// <summary>A test class's own database. Its tests stand in an abstract class with one sealed child a kind of database.</summary>
public abstract class On_each_database(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase database = null!;

    protected static CancellationToken End => TestContext.Current.CancellationToken;

    protected TestDatabase Database => database;

    protected IDbContextFactory<CoachDb> Factory => database.Factory;

    public async ValueTask InitializeAsync() => database = await TestDatabase.MakeAsync(kind, End);

    public async ValueTask DisposeAsync() => await database.DisposeAsync();
}
