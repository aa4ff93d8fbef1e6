using EssayCoach.Data.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Writing_together_on_SQLite() : Writing_together(DatabaseKind.Sqlite);

public sealed class Writing_together_on_PostgreSQL() : Writing_together(DatabaseKind.Postgres);

public abstract class Writing_together(DatabaseKind kind) : Tutor_room(kind)
{
    [Fact]
    public async Task Two_tutors_who_begin_to_change_a_rubric_work_on_one_draft()
    {
        var both = await Task.WhenAll(Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"), Desk.BeginAsync(Ben, DocumentKind.Rubric, "canal"));
        Assert.Equal(both[0]!.Id, both[1]!.Id);
        Assert.Equal(SmallScheme.Rubric, both[0]!.Text);
        Assert.Equal(Bank.Find("canal")!.Version, both[0]!.BasedOn);
    }

    [Fact]
    public async Task A_save_that_has_not_seen_the_other_tutors_is_refused_and_changes_nothing()
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        var first = await Drafts.SaveAsync(Ben, draft.Id, new("# Ben's question?\n", draft.Revision, "tab of Ben"));
        Assert.Equal((SaveOutcome.Kept, 2), (first.Outcome, first.Revision));
        Assert.Equal(SaveOutcome.Refused, (await Drafts.SaveAsync(Ann, draft.Id, new("# Ann's question?\n", draft.Revision, "tab of Ann"))).Outcome);
        Assert.Equal("# Ben's question?\n", (await Desk.FindAsync(draft.Id))!.Text);
    }

    [Fact]
    public async Task A_text_that_gives_way_is_kept_and_can_be_had_again()
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        await Drafts.SaveAsync(Ben, draft.Id, new("Ben's text", draft.Revision, "b"));
        await Drafts.SaveAsync(Ann, draft.Id, new("Ann's text", 2, "a", Replaces: true));
        await Drafts.KeepBesideAsync(Ben, draft.Id, "Ben's last words");
        var earlier = await Drafts.EarlierAsync(draft.Id);
        var texts = await Task.WhenAll(earlier.Select(e => Drafts.EarlierTextAsync(draft.Id, e.Id)));
        Assert.Equal(new[] { "Ben's last words", "Ben's text", SmallScheme.Rubric }, texts.Select(t => t!));
        Assert.Equal("Ann's text", (await Desk.FindAsync(draft.Id))!.Text);
    }

    [Fact]
    public async Task Twenty_saves_at_once_leave_one_of_their_texts_and_count_each_that_was_kept()
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        var saves = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Drafts.SaveAsync(Ann, draft.Id, new("Text " + i, draft.Revision, "one tab"))));
        Assert.All(saves, s => Assert.Equal(SaveOutcome.Kept, s.Outcome));
        var last = (await Desk.FindAsync(draft.Id))!;
        Assert.StartsWith("Text ", last.Text, StringComparison.Ordinal);
        Assert.Equal(21, last.Revision);
    }

    [Fact]
    public async Task What_is_in_review_takes_no_save()
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        Assert.True((await Publishing.SendAsync(Ann, draft.Id, draft.Revision)).IsDone);
        Assert.Equal(SaveOutcome.Closed, (await Drafts.SaveAsync(Ann, draft.Id, new("More", draft.Revision, "a"))).Outcome);
    }

    [Fact]
    public async Task A_document_keeps_the_id_under_which_attempts_find_it()
    {
        var other = Desk.Read(DocumentKind.Rubric, "canal", SmallScheme.Rubric.Replace("id: canal", "id: river", StringComparison.Ordinal));
        var problem = Assert.Single(other.Problems, p => p.Message.Contains("canal", StringComparison.Ordinal) && p.Message.Contains("river", StringComparison.Ordinal));
        var mended = problem.Fix!.Apply(SmallScheme.Rubric.Replace("id: canal", "id: river", StringComparison.Ordinal));
        Assert.Equal(SmallScheme.Rubric, mended);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_new_rubric_gets_an_id_that_nobody_has()
    {
        var first = await Desk.NewAsync(Ann, DocumentKind.Rubric, "canal", "# How far was the canal a success for trade?\n\n- It carried coal.\n");
        var second = await Desk.NewAsync(Ann, DocumentKind.Rubric, "new", "# How far was the canal a success for trade?\n\n- It carried coal.\n");
        Assert.Equal(("canal-2", "new-2"), (first.RubricId, second.RubricId));
        Assert.Contains("id: canal-2", first.Text, StringComparison.Ordinal);
        Assert.NotNull(Desk.Read(DocumentKind.Rubric, "canal-2", first.Text).Scheme);
    }
}
