using EssayCoach.Data;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Practice;

public abstract class Keeping_drafts(DatabaseKind kind) : IAsyncLifetime
{
    private readonly Clock clock = new();
    private TestDatabase database = null!;

    private Drafts Drafts => new(database.Factory, Earlier, clock);

    private EarlierDrafts Earlier => new(database.Factory);

    public async ValueTask InitializeAsync() => database = await TestDatabase.MakeAsync(kind, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_draft_is_kept_for_its_owner_and_question()
    {
        var saved = await Drafts.SaveAsync("me", "canal", new("First.", "A plan."));
        var draft = await Drafts.FindAsync("me", "canal");
        Assert.Equal(("First.", "A plan.", 1, saved.SavedUtc), (draft!.Text, draft.Plan, draft.Revision, draft.SavedUtc));
        Assert.Equal(DateTimeKind.Utc, draft.SavedUtc.Kind);
        Assert.Null(await Drafts.FindAsync("you", "canal"));
        Assert.Null(await Drafts.FindAsync("me", "other"));
    }

    [Fact]
    public async Task Characters_that_no_database_takes_are_replaced_and_the_text_is_known_again()
    {
        await Drafts.SaveAsync("me", "canal", new("Null \0 here."));
        Assert.Equal(("Null \uFFFD here.", 1), await TextAsync());
        Assert.True((await Drafts.SaveAsync("me", "canal", new("Null \0 here.", BasedOn: 0, Writer: "other"))).IsKept);
    }

    [Fact]
    public async Task A_save_that_knows_the_last_one_replaces_it()
    {
        var first = await Drafts.SaveAsync("me", "canal", new("One."));
        var second = await Drafts.SaveAsync("me", "canal", new("One. Two.", BasedOn: first.Revision));
        Assert.True(second.IsKept);
        Assert.Equal(("One. Two.", 2), await TextAsync());
    }

    [Fact]
    public async Task A_save_that_does_not_know_the_last_one_is_refused_and_changes_nothing()
    {
        var first = await Drafts.SaveAsync("me", "canal", new("One.", Writer: "a"));
        await Drafts.SaveAsync("me", "canal", new("One. From b.", BasedOn: first.Revision, Writer: "b"));
        var refused = await Drafts.SaveAsync("me", "canal", new("One. From a.", BasedOn: first.Revision, Writer: "a"));
        Assert.Equal((false, 2), (refused.IsKept, refused.Revision));
        Assert.Equal(("One. From b.", 2), await TextAsync());
    }

    [Fact]
    public async Task A_tab_that_never_heard_of_its_own_save_goes_on()
    {
        await Drafts.SaveAsync("me", "canal", new("One.", Writer: "a"));
        Assert.True((await Drafts.SaveAsync("me", "canal", new("One. Two.", BasedOn: 0, Writer: "a"))).IsKept);
    }

    [Fact]
    public async Task A_tab_that_takes_over_after_a_crash_goes_on_and_the_old_one_is_refused()
    {
        await Drafts.SaveAsync("me", "canal", new("One.", Writer: "a"));
        Assert.True((await Drafts.SaveAsync("me", "canal", new("One. Two.", BasedOn: 0, Writer: "b", Continues: ["a"]))).IsKept);
        Assert.False((await Drafts.SaveAsync("me", "canal", new("One. Else.", BasedOn: 1, Writer: "a"))).IsKept);
    }

    [Fact]
    public async Task The_same_text_is_never_refused()
    {
        await Drafts.SaveAsync("me", "canal", new("One.", Writer: "a"));
        Assert.True((await Drafts.SaveAsync("me", "canal", new("One.", BasedOn: 7, Writer: "b"))).IsKept);
    }

    [Fact]
    public async Task Of_many_tabs_that_save_at_once_one_wins_and_all_others_are_told()
    {
        var first = await Drafts.SaveAsync("me", "canal", new("Start."));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Drafts.SaveAsync("me", "canal", new($"Text {i}.", BasedOn: first.Revision, Writer: $"w{i}")))));
        Assert.Single(outcomes, o => o.IsKept);
        Assert.All(outcomes, o => Assert.Equal(2, o.Revision));
    }

    [Fact]
    public async Task Of_many_first_saves_at_once_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Drafts.SaveAsync("me", "canal", new($"Text {i}.", Writer: $"w{i}")))));
        Assert.Single(outcomes, o => o.IsKept);
    }

    [Fact]
    public async Task About_one_earlier_draft_a_minute_is_kept_and_the_oldest_go()
    {
        var revision = 0;
        for (var i = 0; i < 4 * (EarlierDrafts.Most + 10); i++)
        {
            clock.Now += TimeSpan.FromSeconds(15);
            revision = (await Drafts.SaveAsync("me", "canal", new($"Text {i}.", BasedOn: revision))).Revision;
        }

        var lines = await Earlier.ListAsync("me", "canal");
        Assert.Equal(EarlierDrafts.Most, lines.Count);
        Assert.All(lines.Zip(lines.Skip(1)), p => Assert.InRange(p.First.SavedUtc - p.Second.SavedUtc, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.5)));
    }

    [Fact]
    public async Task Earlier_drafts_are_kept_in_order_where_the_clock_jumps_back()
    {
        clock.Now += TimeSpan.FromDays(1);
        await Drafts.SaveAsync("me", "canal", new("One."));
        clock.Now -= TimeSpan.FromDays(300);
        await Drafts.SaveAsync("me", "canal", new("Two.", BasedOn: 1));
        await Drafts.SaveAsync("me", "canal", new("Three.", BasedOn: 2));
        var texts = new List<string>();
        foreach (var line in await Earlier.ListAsync("me", "canal"))
        {
            texts.Add((await Earlier.FindAsync("me", "canal", line.Id))!.Text);
        }

        Assert.Equal(["Two.", "One."], texts);
    }

    [Fact]
    public async Task A_text_that_is_mostly_deleted_is_kept_before()
    {
        var text = new string('a', 1_000);
        await Drafts.SaveAsync("me", "canal", new("Start"));
        await Drafts.SaveAsync("me", "canal", new(text, BasedOn: 1));
        await Drafts.SaveAsync("me", "canal", new("", BasedOn: 2));
        var lines = await Earlier.ListAsync("me", "canal");
        Assert.Equal(text, (await Earlier.FindAsync("me", "canal", lines[0].Id))!.Text);
    }

    [Fact]
    public async Task A_text_put_beside_is_an_earlier_draft_and_its_owners_alone()
    {
        await Drafts.SaveAsync("me", "canal", new("Goes on."));
        await Drafts.KeepBesideAsync("me", "canal", new("Gave way."));
        var line = Assert.Single(await Earlier.ListAsync("me", "canal"));
        Assert.Equal("Gave way.", (await Earlier.FindAsync("me", "canal", line.Id))!.Text);
        Assert.Null(await Earlier.FindAsync("you", "canal", line.Id));
        Assert.Equal(("Goes on.", 1), await TextAsync());
    }

    private async Task<(string, int)> TextAsync()
    {
        var draft = await Drafts.FindAsync("me", "canal");
        return (draft!.Text, draft.Revision);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public sealed class Keeping_drafts_in_SQLite() : Keeping_drafts(DatabaseKind.Sqlite);

public sealed class Keeping_drafts_in_PostgreSQL() : Keeping_drafts(DatabaseKind.Postgres);
