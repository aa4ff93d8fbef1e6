using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Data;

/// <summary>Where the database lives, and how it is made ready.</summary>
public static class PracticeDatabase
{
    public const string FileName = "essaycoach.db";

    /// <summary>Registers a context factory over the SQLite file in a folder; the folder is made where it is missing.</summary>
    public static IServiceCollection AddPracticeDatabase(this IServiceCollection services, string folder)
    {
        Directory.CreateDirectory(folder);
        return services.AddDbContextFactory<PracticeDb>(o => o.UseSqlite($"Data Source={Path.Combine(folder, FileName)}"));
    }

    /// <summary>Brings the database up to date. WAL lets readers go on while one writer writes; SQLite remembers it in the file.</summary>
    public static async Task PrepareAsync(IDbContextFactory<PracticeDb> factory, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);
    }

    /// <summary>Lets dotnet-ef write migrations without the pages.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<PracticeDb>
    {
        public PracticeDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PracticeDb>().UseSqlite("Data Source=design.db").Options);
    }
}
