using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class WeighingChanges : Runs
{
    [Fact]
    public async Task Moved_marks_are_told_with_the_points_that_moved_them()
    {
        var old = Write("old.md", Rubric);
        var edited = Write("new.md", Rubric.Replace("- Core: Genoa Conference 1922", "- Core: Genoa Conference 1922\n- Accept: talks in Liguria broke down", StringComparison.Ordinal));
        var essays = Write("essays.jsonl", "{\"id\":\"a\",\"text\":\"The talks in Liguria broke down at once.\"}\n{\"id\":\"b\",\"text\":\"Bread was dear.\"}\nnot json\n");
        var run = await RunAsync("impact", old, edited, "--jsonl", essays, "--model", "none");
        Assert.Contains("Genoa founders on the debts: missing to ", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 essays: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Line 3:", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }
}
