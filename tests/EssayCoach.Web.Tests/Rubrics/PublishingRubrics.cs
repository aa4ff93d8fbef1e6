using EssayCoach.Data.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Publishing_rubrics_on_SQLite() : Publishing_rubrics(DatabaseKind.Sqlite);

public sealed class Publishing_rubrics_on_PostgreSQL() : Publishing_rubrics(DatabaseKind.Postgres);

public abstract class Publishing_rubrics(DatabaseKind kind) : Tutor_room(kind)
{
    private static string Changed => SmallScheme.Rubric.Replace("half the price", "half its price", StringComparison.Ordinal);

    [Fact]
    public async Task A_second_tutor_publishes_and_what_is_handed_in_next_is_marked_with_it()
    {
        var draft = await DraftAsync(Changed);
        Assert.False((await Publishing.PublishAsync(Ann, draft.Id, draft.Revision)).IsDone);
        Assert.True((await Publishing.SendAsync(Ann, draft.Id, draft.Revision)).IsDone);
        Assert.False((await Publishing.PublishAsync(Ann, draft.Id, draft.Revision + 1)).IsDone);
        Assert.True((await Publishing.PublishAsync(Ben, draft.Id, draft.Revision + 1)).IsDone);
        Assert.Equal(draft.Hash, Bank.Find("canal")!.Version);
        Assert.Equal(draft.Text, await Desk.TextAsync(DocumentKind.Rubric, "canal", draft.Hash));
        Assert.Equal(VersionState.Published, Assert.Single(await Desk.VersionsAsync(DocumentKind.Rubric, "canal")).State);
    }

    [Fact]
    public async Task A_reviewer_sends_back_with_a_note_and_the_author_goes_on()
    {
        var draft = await DraftAsync(Changed);
        await Publishing.SendAsync(Ann, draft.Id, draft.Revision);
        Assert.True((await Publishing.SendBackAsync(Ben, draft.Id, draft.Revision + 1, "Add the mills.")).IsDone);
        var back = (await Desk.FindAsync(draft.Id))!;
        Assert.Equal((VersionState.Draft, "Add the mills.", Ben), (back.State, back.ReviewNote, back.ReviewerId));
        Assert.Equal(SaveOutcome.Kept, (await Drafts.SaveAsync(Ann, draft.Id, new(Changed + "\n", back.Revision, "tab"))).Outcome);
    }

    [Fact]
    public async Task A_tutor_alone_publishes_where_the_administrator_allows_it()
    {
        await Rule.SetAsync(needed: false, Ann);
        var draft = await DraftAsync(Changed);
        Assert.True((await Publishing.PublishAsync(Ann, draft.Id, draft.Revision)).IsDone);
        Assert.Equal(draft.Hash, Bank.Find("canal")!.Version);
        await Rule.SetAsync(needed: true, Ann);
        Assert.True(await Rule.NeedsSecondAsync());
    }

    [Fact]
    public async Task What_was_withdrawn_marks_nothing_new_and_is_still_found_by_its_hash()
    {
        await Rule.SetAsync(needed: false, Ann);
        var stock = Bank.Find("canal")!.Version;
        var draft = await DraftAsync(Changed);
        await Publishing.PublishAsync(Ann, draft.Id, draft.Revision);
        Assert.True((await Publishing.WithdrawAsync(Ann, DocumentKind.Rubric, "canal")).IsDone);
        Assert.Equal(stock, Bank.Find("canal")!.Version);
        Assert.Equal(Changed, await Desk.TextAsync(DocumentKind.Rubric, "canal", draft.Hash));
        Assert.False((await Publishing.WithdrawAsync(Ann, DocumentKind.Rubric, "canal")).IsDone);
    }

    [Fact]
    public async Task Errors_and_outcomes_that_do_not_hold_stand_in_the_way_with_their_line()
    {
        await Rule.SetAsync(needed: false, Ann);
        var broken = await DraftAsync(Changed.Replace("levels: cie-20", "levels: no-such", StringComparison.Ordinal));
        Assert.Contains("Line 10", (await Publishing.SendAsync(Ann, broken.Id, broken.Revision)).Sentence, StringComparison.Ordinal);
        var saved = await Drafts.SaveAsync(Ann, broken.Id, new(Changed + "\n## Expected outcomes\n\n### Coal became cheap\n- Must: Bread was dear.\n", broken.Revision, "tab"));
        var sentence = (await Publishing.PublishAsync(Ann, broken.Id, saved.Revision)).Sentence;
        Assert.Contains("must earn \"Coal became cheap\"", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_changed_meanwhile_or_says_nothing_new_is_not_published()
    {
        await Rule.SetAsync(needed: false, Ann);
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        Assert.Contains("Nothing has changed", (await Publishing.PublishAsync(Ann, draft.Id, draft.Revision)).Sentence, StringComparison.Ordinal);
        Assert.False((await Publishing.PublishAsync(Ann, draft.Id, draft.Revision + 7)).IsDone);
    }

    [Fact]
    public async Task A_level_set_goes_the_same_way_and_marks_the_rubrics_that_name_it()
    {
        await Rule.SetAsync(needed: false, Ann);
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.LevelSet, "cie-20"))!;
        var saved = await Drafts.SaveAsync(Ann, draft.Id, new(draft.Text.Replace("# ", "# Ours: ", StringComparison.Ordinal), draft.Revision, "tab"));
        Assert.True((await Publishing.PublishAsync(Ann, draft.Id, saved.Revision)).IsDone);
        Assert.StartsWith("Ours: ", Bank.Find("canal")!.Levels!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_each_is_published_for_itself_and_one_with_problems_says_why()
    {
        await Rule.SetAsync(needed: false, Ann);
        await Desk.NewAsync(Ann, DocumentKind.Rubric, "bridge", "# How far was the bridge a success for all?\n\n- It stood.\n");
        await Desk.NewAsync(Ann, DocumentKind.Rubric, "tunnel", "# How far was the tunnel a success for all?\n");
        var waiting = await List.WaitingAsync(null, null, null);
        Assert.Equal(2, waiting.Count);
        var told = 0;
        var done = await Publishing.ManyAsync(Ann, waiting, review: false, count => Task.FromResult(told = count), End);
        Assert.Equal(2, told);
        Assert.True(Assert.Single(done, d => d.Line.Id == "bridge").Done.IsDone);
        Assert.Contains("No points are found", Assert.Single(done, d => d.Line.Id == "tunnel").Done.Sentence, StringComparison.Ordinal);
        Assert.NotNull(Bank.Find("bridge"));
        Assert.Equal("tunnel", Assert.Single(await List.WaitingAsync("tunnel", RubricStanding.Draft, null)).Id);
    }

    private async Task<RubricVersion> DraftAsync(string text)
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        await Drafts.SaveAsync(Ann, draft.Id, new(text, draft.Revision, "tab"));
        return (await Desk.FindAsync(draft.Id))!;
    }
}
