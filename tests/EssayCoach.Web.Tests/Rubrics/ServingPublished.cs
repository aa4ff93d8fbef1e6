using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Learning;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Serving_published_rubrics_from_SQLite() : Serving_published_rubrics(DatabaseKind.Sqlite);

public sealed class Serving_published_rubrics_from_PostgreSQL() : Serving_published_rubrics(DatabaseKind.Postgres);

public abstract class Serving_published_rubrics(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("essaycoach-published-").FullName;
    private TestDatabase database = null!;
    private QuestionBank bank = null!;

    private static CancellationToken End => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "rubrics", "levels"));
        await File.WriteAllTextAsync(Path.Combine(folder, "rubrics", "canal.md"), SmallScheme.Rubric, End);
        await File.WriteAllTextAsync(Path.Combine(folder, "rubrics", "levels", "cie-20.md"), SmallScheme.Levels, End);
        database = await TestDatabase.MakeAsync(kind, End);
        bank = QuestionBank.Load(new(folder, folder), new(database.Factory, new(folder, folder)));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_last_published_version_comes_before_the_folders_until_it_is_withdrawn()
    {
        var stock = bank.Find(SmallScheme.Id)!.Version;
        await AddAsync(Text("one"), Noon);
        await AddAsync(Text("two"), Noon.AddMinutes(1));
        await AddAsync(Text("three"), published: null);
        Assert.True(bank.Refresh());
        Assert.EndsWith("two?", bank.Find(SmallScheme.Id)!.Question, StringComparison.Ordinal);
        Assert.Equal("two?", Assert.Single(bank.Questions.Cards).Question[^4..]);
        Assert.Empty(bank.Broken);
        Assert.False(bank.Refresh());
        await using var db = await database.Factory.CreateDbContextAsync(End);
        await db.RubricVersions.Where(v => v.Text == Text("two")).ExecuteUpdateAsync(row => row.SetProperty(v => v.State, VersionState.Withdrawn).SetProperty(v => v.WithdrawnUtc, Noon.AddMinutes(2)), End);
        Assert.True(bank.Refresh());
        Assert.Equal(stock, bank.Find(SmallScheme.Id)!.Version);
    }

    [Fact]
    public async Task A_rubric_that_is_in_no_file_is_offered_too()
    {
        await AddAsync("# How far was the bridge a success for the whole valley?\n\n- It stood for 200 years.\n", Noon, "bridge");
        bank.Refresh();
        Assert.Equal("It stood for 200 years.", Assert.Single(bank.Find("bridge")!.Points).Statement);
        Assert.NotNull(bank.Find(SmallScheme.Id));
    }

    [Fact]
    public async Task A_published_level_set_marks_the_folders_rubrics()
    {
        await AddAsync(SmallScheme.Levels.Replace("# ", "# Ours: ", StringComparison.Ordinal), Noon, "cie-20", DocumentKind.LevelSet);
        Assert.True(bank.Refresh());
        Assert.StartsWith("Ours: ", bank.Find(SmallScheme.Id)!.Levels!.Name, StringComparison.Ordinal);
    }

    private static string Text(string end) => SmallScheme.Rubric.Replace("in the years 1850 to 1900", end, StringComparison.Ordinal);

    private async Task AddAsync(string text, DateTime? published, string id = SmallScheme.Id, DocumentKind kind = DocumentKind.Rubric)
    {
        await using var db = await database.Factory.CreateDbContextAsync(End);
        db.RubricVersions.Add(new()
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            RubricId = id,
            Text = text,
            Hash = Guid.NewGuid().ToString("N"),
            State = published is null ? VersionState.Draft : VersionState.Published,
            Title = "Why?",
            About = "",
            Search = "why",
            MadeUtc = Noon,
            SavedUtc = Noon,
            PublishedUtc = published,
        });
        await db.SaveChangesAsync(End);
    }
}
