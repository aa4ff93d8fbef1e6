using EssayCoach.Data.Accounts;
using EssayCoach.TestDatabases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Data.Tests;

public sealed class Choosing_a_database : IDisposable
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("essaycoach-data-").FullName, "not made yet");

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_connection_string_it_is_a_file_in_a_folder_that_is_made()
    {
        await using var services = Services(null);
        await CoachDatabase.PrepareAsync(services.GetRequiredService<IDbContextFactory<CoachDb>>(), End);
        Assert.True(File.Exists(Path.Combine(folder, CoachDatabase.FileName)));
    }

    [Theory]
    [InlineData("Host=/nowhere;Username=me", true)]
    [InlineData("Username=me; host = db", true)]
    [InlineData("Data Source=some.db", false)]
    public async Task The_connection_string_says_which(string connection, bool server)
    {
        await using var services = Services(connection);
        await using var db = await services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(End);
        Assert.Equal(server, db.Database.IsNpgsql());
        Assert.Equal(!server, db.Database.IsSqlite());
    }

    [Fact]
    public void A_connection_string_that_names_no_database_is_refused_with_what_to_write() =>
        Assert.Contains("begin it with \"Host=\"", Assert.Throws<ArgumentException>(() => Services("somewhere")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Readers_and_a_writer_of_the_file_do_not_lock_each_other_out()
    {
        await using var database = await TestDatabase.MakeAsync(DatabaseKind.Sqlite, End);
        await using var db = await database.Factory.CreateDbContextAsync(End);
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(End));
    }

    [Fact]
    public async Task A_file_from_before_accounts_keeps_its_attempts_and_drafts()
    {
        await using var services = Services(null);
        var factory = services.GetRequiredService<IDbContextFactory<CoachDb>>();
        var attempt = Samples.Attempt("browser", 1, text: "Kept — 🙂.");
        await using (var db = await factory.CreateDbContextAsync(End))
        {
            await db.GetService<IMigrator>().MigrateAsync("First", End);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO Attempts (Id, Owner, RubricId, RubricVersion, EngineVersion, Number, Question, Text, ReportJson, HandedInUtc)
                VALUES ({attempt.Id}, {attempt.Owner}, {attempt.RubricId}, {attempt.RubricVersion}, {attempt.EngineVersion}, 1, {attempt.Question}, {attempt.Text}, {attempt.ReportJson}, {attempt.HandedInUtc})
                """, End);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Drafts (Owner, RubricId, Text, SavedUtc) VALUES ('browser', 'question', 'Half done.', {Samples.Noon})", End);
        }

        await CoachDatabase.PrepareAsync(factory, End);
        await using var after = await factory.CreateDbContextAsync(End);
        Assert.Equivalent(attempt, await after.Attempts.SingleAsync(End), strict: true);
        var draft = await after.Drafts.SingleAsync(End);
        Assert.Equal(("browser", "question", "Half done.", Samples.Noon), (draft.Owner, draft.RubricId, draft.Text, draft.SavedUtc));
        Assert.Equal(Roles.All.Order(StringComparer.Ordinal), (await after.Roles.Select(r => r.Name!).ToListAsync(End)).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private ServiceProvider Services(string? connection) => new ServiceCollection().AddCoachDatabase(folder, connection).BuildServiceProvider();
}
