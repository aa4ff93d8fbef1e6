using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class DraftingRubrics : Runs
{
    private const string Page = """
        # How far did the policy succeed?

        ## Successes
        - The treaty of 1922 with Germany ended isolation.
        - Britain traded again from 1921.

        ## Failures
        - The conference at Genoa broke down over old debts.
        """;

    [Fact]
    public async Task A_draft_goes_to_standard_output_and_can_be_marked_with()
    {
        var run = await RunAsync("draft", Write("page.md", Page));
        Assert.Equal(0, run.Code);
        var reading = RubricFile.Load(Write("drafted.md", run.Out));
        Assert.Equal(3, reading.Scheme!.Points.Count);
        Assert.Equal("How far did the policy succeed?", reading.Scheme.Question);
    }

    [Fact]
    public async Task A_draft_never_replaces_a_rubric_unless_forced()
    {
        var (page, folder) = (Write("page.md", Page), Place("drafts"));
        Assert.Equal(0, (await RunAsync("draft", page, "--out", folder)).Code);
        var path = Assert.Single(Directory.GetFiles(folder));
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);
        var again = await RunAsync("draft", page, "--out", folder);
        Assert.Equal((1, ""), (again.Code, again.Out));
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync("draft", page, "--out", folder, "--force")).Code);
        Assert.Contains("How far did the policy succeed?", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_anything_to_mark_says_what_is_wanted()
    {
        var run = await RunAsync("draft", Write("page.md", ""));
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.NotEmpty(run.Error);
    }
}
