using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class CheckingRubrics : Runs
{
    [Fact]
    public async Task A_good_rubric_has_no_problems_and_a_folder_stands_for_its_rubrics()
    {
        Write("r/one.md", Rubric);
        Write("r/two.md", Rubric.Replace("id: links", "id: two", StringComparison.Ordinal));
        Write("r/README.md", "# No rubric");
        foreach (var name in new[] { Place("r"), Place("r/*.md"), Place("r/*") })
        {
            var run = await RunAsync("check", name);
            Assert.DoesNotContain(": error: ", run.Out, StringComparison.Ordinal);
            Assert.Contains("2 rubrics, ", run.Out, StringComparison.Ordinal);
            Assert.Equal(0, run.Code);
        }
    }

    [Fact]
    public async Task An_error_is_named_with_its_place_and_ends_in_one()
    {
        var path = Write("bad.md", "# \n");
        var run = await RunAsync("check", Write("good.md", Rubric), path);
        Assert.Equal(1, run.Code);
        Assert.Matches(@"bad\.md:\d+:\d+: error: \S", run.Out);
        Assert.Contains("2 rubrics, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expected_outcome_that_does_not_hold_is_an_error_with_its_place()
    {
        var title = Rubric.Split('\n').First(l => l.StartsWith("### ", StringComparison.Ordinal))[4..].Trim();
        var run = await RunAsync("check", Write("expected.md", $"{Rubric.TrimEnd()}\n\n## Expected outcomes\n\n### {title}\n\n- Must: Bread was dear that winter.\n- Must not: Bread was dear that winter.\n"));
        Assert.Equal(1, run.Code);
        Assert.Matches(@"expected\.md:\d+:9: error: This sentence must earn", run.Out);
        Assert.Contains("2 expected outcomes tried", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("must not earn", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_stands_for_nothing_is_an_error()
    {
        var run = await RunAsync("check", Place("none*.md"));
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("There is no rubric", run.Error, StringComparison.Ordinal);
    }
}
