using EssayCoach.Data.Rubrics;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;
using static EssayCoach.Data.Tests.Samples;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_rubrics_in_SQLite() : Keeping_rubrics(DatabaseKind.Sqlite);

public sealed class Keeping_rubrics_in_PostgreSQL() : Keeping_rubrics(DatabaseKind.Postgres);

public abstract class Keeping_rubrics(DatabaseKind kind) : On_each_database(kind)
{
    [Fact]
    public async Task A_published_version_is_neither_changed_nor_deleted()
    {
        var id = await AddAsync(Version("canal", VersionState.Published, Noon));
        await using var db = await Factory.CreateDbContextAsync(End);
        await Assert.ThrowsAnyAsync<Exception>(() => db.RubricVersions.Where(v => v.Id == id).ExecuteUpdateAsync(row => row.SetProperty(v => v.Text, "Another."), End));
        await Assert.ThrowsAnyAsync<Exception>(() => db.RubricVersions.Where(v => v.Id == id).ExecuteUpdateAsync(row => row.SetProperty(v => v.Hash, "ab"), End));
        await Assert.ThrowsAnyAsync<Exception>(() => db.RubricVersions.Where(v => v.Id == id).ExecuteUpdateAsync(row => row.SetProperty(v => v.PublishedUtc, (DateTime?)null), End));
        await Assert.ThrowsAnyAsync<Exception>(() => db.RubricVersions.Where(v => v.Id == id).ExecuteDeleteAsync(End));
        Assert.Equal("Text.", (await db.RubricVersions.AsNoTracking().SingleAsync(End)).Text);
    }

    [Fact]
    public async Task A_published_version_can_be_withdrawn_and_is_found_by_its_hash()
    {
        var id = await AddAsync(Version("canal", VersionState.Published, Noon));
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.RubricVersions.Where(v => v.Id == id).ExecuteUpdateAsync(row => row.SetProperty(v => v.State, VersionState.Withdrawn).SetProperty(v => v.WithdrawnUtc, Noon), End);
        var found = await db.RubricVersions.AsNoTracking().SingleAsync(v => v.Hash == "hash of canal", End);
        Assert.Equal((id, VersionState.Withdrawn), (found.Id, found.State));
    }

    [Fact]
    public async Task A_rubric_has_one_open_draft_and_any_number_of_published_versions()
    {
        await AddAsync(Version("canal", VersionState.Published, Noon));
        await AddAsync(Version("canal", VersionState.Withdrawn, Noon));
        await AddAsync(Version("canal", VersionState.Draft));
        await AddAsync(Version("bridge", VersionState.InReview));
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(Version("canal", VersionState.InReview)));
        await AddAsync(new() { Id = Guid.NewGuid(), Kind = DocumentKind.LevelSet, RubricId = "canal", Text = "", Hash = "", Title = "", About = "", Search = "", MadeUtc = Noon, SavedUtc = Noon });
    }

    [Fact]
    public async Task A_draft_that_is_deleted_takes_its_earlier_texts_along()
    {
        var id = await AddAsync(Version("canal", VersionState.Draft));
        await using var db = await Factory.CreateDbContextAsync(End);
        db.EarlierRubricTexts.Add(new() { VersionId = id, Text = "Before.", SavedUtc = Noon });
        await db.SaveChangesAsync(End);
        await db.RubricVersions.Where(v => v.Id == id).ExecuteDeleteAsync(End);
        Assert.Empty(await db.EarlierRubricTexts.ToListAsync(End));
    }

    private async Task<Guid> AddAsync(RubricVersion version)
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        db.RubricVersions.Add(version);
        await db.SaveChangesAsync(End);
        return version.Id;
    }

    private static RubricVersion Version(string rubric, VersionState state, DateTime? published = null) => new()
    {
        Id = Guid.NewGuid(),
        RubricId = rubric,
        Text = "Text.",
        Hash = "hash of " + rubric,
        State = state,
        Title = "Why?",
        About = "",
        Search = "why",
        MadeUtc = Noon,
        SavedUtc = Noon,
        PublishedUtc = published,
    };
}
