using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Bank;

public sealed class Changing_rubrics_while_the_app_runs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("essaycoach-bank-").FullName;
    private readonly QuestionBank bank;

    public Changing_rubrics_while_the_app_runs()
    {
        Write("canal", SmallScheme.Rubric.Replace("levels: cie-20\n", "", StringComparison.Ordinal));
        bank = new([RubricFolder.Of(folder)], MarkingModels.None);
    }

    private IEnumerable<string> Ids => bank.Questions.Cards.Select(c => c.Id);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_changed_is_nothing_done()
    {
        var before = bank.Questions;
        Assert.False(bank.Refresh());
        Assert.Same(before, bank.Questions);
        Assert.Same(bank.Find("canal"), bank.Find("canal"));
    }

    [Fact]
    public void One_that_is_added_is_offered_and_one_that_is_taken_away_is_not()
    {
        Write("bridge", "# How far was the bridge a success?\n\n- It stood for 200 years.\n- Nobody paid the toll.\n");
        Assert.True(bank.Refresh());
        Assert.Equal(["bridge", "canal"], Ids.Order());
        Assert.Equal(2, bank.Find("bridge")!.Points.Count);
        File.Delete(Path.Combine(folder, "canal.md"));
        Assert.True(bank.Refresh());
        Assert.Equal(["bridge"], Ids);
        Assert.Null(bank.Find("canal"));
    }

    [Fact]
    public void One_that_is_changed_marks_by_its_latest_text()
    {
        var before = bank.Find("canal")!.Version;
        Write("canal", SmallScheme.Rubric.Replace("levels: cie-20\n", "", StringComparison.Ordinal).Replace("in the years 1850 to 1900", "at all", StringComparison.Ordinal));
        Assert.True(bank.Refresh());
        Assert.NotEqual(before, bank.Find("canal")!.Version);
        Assert.EndsWith("at all?", bank.Questions.Find("canal")!.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_breaks_is_named_and_comes_back_when_put_right()
    {
        Write("canal", "---\nid: a: b\n---\n");
        Assert.True(bank.Refresh());
        Assert.Empty(Ids);
        Assert.Equal(["canal.md"], bank.Broken);
        Assert.Contains("cannot be read", Assert.Single(bank.Errors, e => e.Line == 2).Message, StringComparison.Ordinal);
        Write("canal", "# How successful was the canal?\n\n- Coal became cheap in 1852.\n");
        Assert.True(bank.Refresh());
        Assert.Equal(["canal"], Ids);
        Assert.Empty(bank.Broken);
    }

    [Fact]
    public void An_error_below_the_head_is_found_by_reading_in_full()
    {
        Write("bridge", "---\nlevels: no-such-levels\n---\n\n# How far was the bridge a success?\n\n- It stood for 200 years.\n");
        bank.Refresh();
        Assert.Equal(1, bank.Unchecked);
        Assert.Null(bank.Find("bridge"));
        Assert.Contains(bank.Check(10), p => p.Message.Contains("no-such-levels", StringComparison.Ordinal));
        Assert.Equal(0, bank.Unchecked);
        Assert.Equal(["bridge.md"], bank.Broken);
        Assert.Equal(["canal"], Ids);
    }

    [Fact]
    public void A_level_set_that_comes_later_puts_its_rubrics_right()
    {
        Write("bridge", "---\nlevels: our-levels\n---\n\n# How far was the bridge a success?\n\n- It stood for 200 years.\n");
        bank.Refresh();
        bank.Check(10);
        Assert.Equal(["bridge.md"], bank.Broken);
        Directory.CreateDirectory(Path.Combine(folder, "levels"));
        File.WriteAllText(Path.Combine(folder, "levels", "our-levels.md"), SmallScheme.Levels);
        Assert.True(bank.Refresh());
        bank.Check(10);
        Assert.Empty(bank.Broken);
        Assert.Equal(20, bank.Find("bridge")!.Levels!.OutOf);
    }

    [Fact]
    public void Two_of_one_id_are_one_question_and_one_problem()
    {
        Write("second", "---\nid: canal\n---\n\n# How far was the second canal a success?\n\n- It leaked.\n");
        bank.Refresh();
        Assert.Equal(["canal"], Ids);
        Assert.Equal(["second.md"], bank.Broken);
        Assert.Contains(bank.Errors, e => e.Message.Contains("Another rubric has the id canal", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_away_for_a_moment_leaves_the_questions_as_they_were()
    {
        Directory.Move(folder, folder + "-away");
        Assert.Throws<DirectoryNotFoundException>(() => bank.Refresh());
        Assert.Equal(["canal"], Ids);
        Directory.Move(folder + "-away", folder);
        Assert.False(bank.Refresh());
    }

    [Fact]
    public void A_second_source_adds_its_rubrics()
    {
        const string Text = "# How far was the harbour a success?\n\n- It silted up in 1880.\n";
        IReadOnlyList<RubricEntry> more = [new("harbour (published)", "1", () => QuestionCard.Of(RubricHead.Read(Text, "harbour")!, Text), () => RubricReader.Read(Text, "harbour"))];
        var both = new QuestionBank([RubricFolder.Of(folder), () => more], MarkingModels.None);
        Assert.Equal(["canal", "harbour"], both.Questions.Cards.Select(c => c.Id).Order());
        Assert.Single(both.Find("harbour")!.Points);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name + ".md"), text);
}
