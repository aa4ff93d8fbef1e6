using EssayCoach.Data.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Finding_rubrics_on_SQLite() : Finding_rubrics(DatabaseKind.Sqlite);

public sealed class Finding_rubrics_on_PostgreSQL() : Finding_rubrics(DatabaseKind.Postgres);

public abstract class Finding_rubrics(DatabaseKind kind) : Tutor_room(kind)
{
    [Fact]
    public async Task The_folders_stand_beside_our_own_and_each_says_where_it_stands()
    {
        await Desk.NewAsync(Ann, DocumentKind.Rubric, "bridge", "# How far was the bridge a success for all?\n\n- It stood.\n");
        var all = await List.FindAsync(null, null, 1);
        Assert.Equal([("bridge", RubricStanding.Draft), ("canal", RubricStanding.Stock)], all.Lines.Select(l => (l.Id, l.Standing)));
        await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal");
        Assert.Equal(2, (await List.FindAsync(null, null, 1)).Counts[RubricStanding.Draft]);
    }

    [Fact]
    public async Task They_are_found_by_the_beginnings_of_words_of_question_and_details()
    {
        await Desk.NewAsync(Ann, DocumentKind.Rubric, "bridge", "---\nboard: Sample Board\ntopic: Crossings\n---\n\n# How far was the bridge a success for all?\n\n- It stood.\n");
        Assert.Equal("bridge", Assert.Single((await List.FindAsync("cross sample", null, 1)).Lines).Id);
        Assert.Equal("canal", Assert.Single((await List.FindAsync("Alderf", null, 1)).Lines).Id);
        Assert.Empty((await List.FindAsync("zebra", null, 1)).Lines);
        Assert.Empty((await List.FindAsync("%", RubricStanding.Withdrawn, 99)).Lines);
    }

    [Fact]
    public async Task A_rubric_with_a_draft_is_not_listed_twice_where_only_its_file_meets_the_search()
    {
        var draft = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "canal"))!;
        await Drafts.SaveAsync(Ann, draft.Id, new(SmallScheme.Rubric.Replace("Alderford", "Brentford", StringComparison.Ordinal), draft.Revision, "tab"));
        Assert.Empty((await List.FindAsync("Alderford", null, 1)).Lines);
        Assert.Equal(RubricStanding.Draft, Assert.Single((await List.FindAsync("Brentford", null, 1)).Lines).Standing);
    }
}
