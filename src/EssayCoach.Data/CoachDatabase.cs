using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Data;

/// <summary>Where the database lives, and how it is made ready.</summary>
public static class CoachDatabase
{
    public const string FileName = "essaycoach.db";

    /// <summary>The name of the connection string that chooses another database than the file.</summary>
    public const string ConnectionName = "EssayCoach";

    /// <summary>
    /// Registers a factory of contexts: over PostgreSQL where the connection string names a host, else over the SQLite file that it names,
    /// and without one over the file in the folder, which is made where it is missing.
    /// </summary>
    /// <exception cref="ArgumentException">The connection string names neither a host nor a file.</exception>
    public static IServiceCollection AddCoachDatabase(this IServiceCollection services, string folder, string? connection = null)
    {
        var (isServer, text) = Choose(folder, connection);
        return isServer ? services.AddDatabase<PostgresCoachDb>(options => options.UseNpgsql(text)) : services.AddDatabase<SqliteCoachDb>(options => options.UseSqlite(text));
    }

    /// <summary>Which database the arguments name, and the whole connection string to it.</summary>
    internal static (bool IsServer, string Connection) Choose(string folder, string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            Directory.CreateDirectory(folder);
            return (false, $"Data Source={Path.Combine(folder, FileName)}");
        }

        return Names(connection, "Host") ? (true, connection)
            : Names(connection, "Data Source") ? (false, connection)
            : throw new ArgumentException($"The connection string {ConnectionName} names no database: begin it with \"Host=\" for PostgreSQL or \"Data Source=\" for a SQLite file.", nameof(connection));
    }

    /// <summary>Brings the database up to date. WAL lets readers go on while one writer writes; SQLite remembers it in the file.</summary>
    public static async Task PrepareAsync(IDbContextFactory<CoachDb> factory, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        // Asked first: a start that has nothing to do takes no lock, so one that was killed cannot hold the next one up.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await db.Database.MigrateAsync(cancellation);
        }

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);
        }
    }

    private static bool Names(string connection, string key) =>
        connection.Split(';').Any(part => part.Split('=')[0].Trim().Equals(key, StringComparison.OrdinalIgnoreCase));

    // The pages ask for CoachDb and do not know which it is; Identity's stores take one a request.
    private static IServiceCollection AddDatabase<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where T : CoachDb =>
        services.AddDbContextFactory<T>(use)
            .AddSingleton<IDbContextFactory<CoachDb>, Factory<T>>()
            .AddScoped<CoachDb>(s => s.GetRequiredService<T>());

    private sealed class Factory<T>(IDbContextFactory<T> inner) : IDbContextFactory<CoachDb>
        where T : CoachDb
    {
        public CoachDb CreateDbContext() => inner.CreateDbContext();

        public async Task<CoachDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
