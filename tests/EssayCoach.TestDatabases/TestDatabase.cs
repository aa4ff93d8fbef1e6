using EssayCoach.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EssayCoach.TestDatabases;

/// <summary>Which database a test runs on; every test of what is kept runs on each.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>A new database of one test, real and migrated, and gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseKind kind)
    {
        Kind = kind;
        folder = Directory.CreateTempSubdirectory("essaycoach-database-").FullName;
        Connection = kind == DatabaseKind.Sqlite
            ? $"Data Source={Path.Combine(folder, CoachDatabase.FileName)}"
            : new NpgsqlConnectionStringBuilder(PrivatePostgres.Connection) { Database = "test_" + Guid.NewGuid().ToString("N"), MaxPoolSize = 20 }.ConnectionString;
        services = new ServiceCollection().AddCoachDatabase(folder, Connection).BuildServiceProvider();
    }

    public DatabaseKind Kind { get; }

    /// <summary>The value for the setting ConnectionStrings:EssayCoach.</summary>
    public string Connection { get; }

    public IDbContextFactory<CoachDb> Factory => services.GetRequiredService<IDbContextFactory<CoachDb>>();

    /// <summary>A database that nothing was made in yet.</summary>
    public static TestDatabase Empty(DatabaseKind kind) => new(kind);

    public static async Task<TestDatabase> MakeAsync(DatabaseKind kind, CancellationToken cancellation)
    {
        var database = new TestDatabase(kind);
        await CoachDatabase.PrepareAsync(database.Factory, cancellation);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            await using var db = await Factory.CreateDbContextAsync();
            await db.Database.EnsureDeletedAsync();
        }

        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
