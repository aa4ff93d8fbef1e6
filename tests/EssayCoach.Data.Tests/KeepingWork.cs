using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;
using static EssayCoach.Data.Tests.Samples;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_work_in_SQLite() : Keeping_work(DatabaseKind.Sqlite);

public sealed class Keeping_work_in_PostgreSQL() : Keeping_work(DatabaseKind.Postgres);

public abstract class Keeping_work(DatabaseKind kind) : On_each_database(kind)
{
    [Fact]
    public async Task The_migrations_make_the_model_of_today()
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(End));
    }

    [Fact]
    public async Task An_attempt_comes_back_letter_by_letter_and_its_time_as_utc()
    {
        const string Text = "Emoji 🙂, עברית, <script>alert(1)</script>\r\n\tend ";
        var attempt = Attempt("a", 1, text: Text);
        await SaveAsync(attempt);
        await using var db = await Factory.CreateDbContextAsync(End);
        var found = await db.Attempts.SingleAsync(a => a.Id == attempt.Id, End);
        Assert.Equal(Text, found.Text);
        Assert.Equal(Noon, found.HandedInUtc);
        Assert.Equal(DateTimeKind.Utc, found.HandedInUtc.Kind);
    }

    [Fact]
    public async Task What_a_database_refuses_is_replaced_letter_for_letter_and_found_again()
    {
        const string Text = "Null \0 and half of a pair \ud83d, end \ude00";
        await SaveAsync(Attempt("a", 1, text: Text));
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.Equal("Null \uFFFD and half of a pair \uFFFD, end \uFFFD", (await db.Attempts.SingleAsync(a => a.Text == Text, End)).Text);
    }

    [Fact]
    public async Task Attempts_can_be_ordered_by_time()
    {
        await SaveAsync(Attempt("b", 1), Attempt("b", 2, Noon.AddMinutes(5)), Attempt("b", 3, Noon.AddMinutes(-5)));
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.Equal([2, 1, 3], await db.Attempts.OrderByDescending(a => a.HandedInUtc).Select(a => a.Number).ToListAsync(End));
    }

    [Fact]
    public async Task Two_attempts_at_one_question_cannot_have_one_number()
    {
        await SaveAsync(Attempt("c", 1));
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Attempt("c", 1)));
    }

    [Fact]
    public async Task Preparing_a_database_again_loses_nothing()
    {
        await SaveAsync(Attempt("d", 1));
        await CoachDatabase.PrepareAsync(Factory, End);
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.Equal(1, await db.Attempts.CountAsync(End));
    }

    [Fact]
    public async Task The_present_moment_is_kept_as_it_is()
    {
        var now = TimeProvider.System.UtcNow();
        await SaveAsync(Attempt("e", 1, now));
        await using var db = await Factory.CreateDbContextAsync(End);
        Assert.Equal(now, (await db.Attempts.SingleAsync(End)).HandedInUtc);
    }

    private async Task SaveAsync(params Attempt[] attempts)
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        db.Attempts.AddRange(attempts);
        await db.SaveChangesAsync(End);
    }
}
