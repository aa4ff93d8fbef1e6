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

    [Fact]
    public async Task The_pages_cut_what_was_written_here_and_then_the_folders_and_the_counts_are_of_all()
    {
        await BringInAsync([.. Enumerable.Range(0, 57).Select(i => File_($"b{i}.md", $"---\nid: b{i:00}\n---\n\n# How far was bridge number {i:00} a success for all?\n\n- It stood.\n"))]);
        await Rule.SetAsync(needed: false, Ann);
        foreach (var id in new[] { "b03", "b01", "b02" })
        {
            var draft = (await Desk.OpenAsync(DocumentKind.Rubric, id))!;
            Assert.True((await Publishing.PublishAsync(Ann, draft.Id, draft.Revision)).IsDone);
        }

        var changed = (await Desk.BeginAsync(Ann, DocumentKind.Rubric, "b01"))!;
        await Drafts.SaveAsync(Ann, changed.Id, new(changed.Text + "- It is long.\n", changed.Revision, "tab"));
        var pages = new List<RubricsFound>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add(await List.FindAsync(null, null, page));
        }

        Assert.All(pages, p => Assert.Equal((58, 3, 55, 2, 1), (p.Found, p.Pages, p.Counts[RubricStanding.Draft], p.Counts[RubricStanding.Published], p.Counts[RubricStanding.Stock])));
        Assert.Equal([25, 25, 8], pages.Select(p => p.Lines.Count));
        var all = pages.SelectMany(p => p.Lines).ToList();
        Assert.Equal("b01", all[0].Id);
        Assert.Equal(["b02", "b03", "canal"], all.TakeLast(3).Select(l => l.Id));
        Assert.Equal(58, all.DistinctBy(l => l.Id).Count());
        Assert.Equal(["b02", "b03"], (await List.FindAsync("bridge", RubricStanding.Published, 1)).Lines.Select(l => l.Id));
        Assert.Equal("canal", Assert.Single((await List.FindAsync(null, RubricStanding.Stock, 9)).Lines).Id);
    }
}
