using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_work : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("essaycoach-data-").FullName, "not made yet");
    private ServiceProvider services = null!;
    private IDbContextFactory<PracticeDb> factory = null!;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection().AddPracticeDatabase(folder).BuildServiceProvider();
        factory = services.GetRequiredService<IDbContextFactory<PracticeDb>>();
        await PracticeDatabase.PrepareAsync(factory, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task The_migrations_make_the_model_of_today()
    {
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Readers_and_a_writer_do_not_lock_each_other_out()
    {
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var mode = await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("wal", mode);
    }

    [Fact]
    public async Task An_attempt_comes_back_letter_by_letter_and_its_time_as_utc()
    {
        const string Text = "Null \0 here, emoji 🙂, עברית, <script>alert(1)</script>\r\n\tend ";
        var attempt = Attempt("a", 1, Noon, Text);
        await SaveAsync(attempt);
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var found = await db.Attempts.SingleAsync(a => a.Id == attempt.Id, TestContext.Current.CancellationToken);
        Assert.Equal(Text, found.Text);
        Assert.Equal(Noon, found.HandedInUtc);
        Assert.Equal(DateTimeKind.Utc, found.HandedInUtc.Kind);
    }

    [Fact]
    public async Task Attempts_can_be_ordered_by_time()
    {
        await SaveAsync(Attempt("b", 1, Noon), Attempt("b", 2, Noon.AddMinutes(5)), Attempt("b", 3, Noon.AddMinutes(-5)));
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 1, 3], await db.Attempts.OrderByDescending(a => a.HandedInUtc).Select(a => a.Number).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_attempts_at_one_question_cannot_have_one_number()
    {
        await SaveAsync(Attempt("c", 1, Noon));
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Attempt("c", 1, Noon)));
    }

    [Fact]
    public async Task Preparing_a_database_again_loses_nothing()
    {
        await SaveAsync(Attempt("d", 1, Noon));
        await PracticeDatabase.PrepareAsync(factory, TestContext.Current.CancellationToken);
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await db.Attempts.CountAsync(TestContext.Current.CancellationToken));
    }

    private async Task SaveAsync(params Attempt[] attempts)
    {
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Attempts.AddRange(attempts);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Attempt Attempt(string owner, int number, DateTime handedIn, string text = "Text.") => new()
    {
        Id = Guid.NewGuid(),
        Owner = owner,
        RubricId = "question",
        RubricVersion = "v",
        EngineVersion = "1",
        Number = number,
        Question = "Why?",
        Text = text,
        ReportJson = "{}",
        HandedInUtc = handedIn,
    };
}
