using System.Text;
using System.Text.Json;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class MarkingManyEssays : Runs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_keep_the_order_of_the_lines_and_are_those_of_single_runs()
    {
        var rubric = Write("links.md", Rubric);
        var lines = Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new { id = $"e{i}", text = string.Concat(Enumerable.Repeat(Essay + "\n\n", 1 + ((60 - i) % 5))) }));
        var to = Place("out.jsonl");
        var run = await RunAsync("mark", "--rubric", rubric, "--jsonl", Write("in.jsonl", string.Join('\n', lines)), "--out", to);
        Assert.Equal((0, "", "60 lines marked.\n"), (run.Code, run.Out, run.Error));
        var reports = (await File.ReadAllLinesAsync(to, Cancel)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"e{i}"), reports.Select(r => r.GetProperty("id").GetString()!), StringComparer.Ordinal);
        var single = await RunAsync(Essay + "\n\n", screen: false, Cancel, "mark", "--rubric", rubric, "-");
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(single.Out).RootElement.GetProperty("points"), reports[55].GetProperty("points")));
    }

    [Fact]
    public async Task A_bad_line_becomes_a_line_that_says_why_and_the_rest_is_marked()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 50_001));
        var input = $$"""
            {"id":"a","text":"Genoa failed."}
            not JSON
            {"id":"b"}
            [1]

            {"id":"c","text":"{{words}}"}
            {"id":"d","text":"\ud800"}
            {"id":9,"text":""}
            """;
        var run = await RunAsync(input, screen: false, Cancel, "mark", "--rubric", Write("links.md", Rubric), "--jsonl", "-", "--out", "-");
        Assert.Equal(2, run.Code);
        var answers = run.Out.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["a", "line-2", "b", "line-4", "c", "d", "9"], answers.Select(a => a.GetProperty("id").GetString()!), StringComparer.Ordinal);
        Assert.Equal([false, true, true, true, true, true, false], answers.Select(a => a.TryGetProperty("error", out _)));
        Assert.Contains("2 lines marked, 5 lines failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_that_stand_twice_are_marked_and_reported()
    {
        var run = await RunAsync("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}", screen: false, Cancel, "mark", "--rubric", Write("links.md", Rubric), "--jsonl", "-");
        Assert.Equal((0, 2), (run.Code, run.Out.Count(c => c == '\n')));
        Assert.Contains("more than once: a.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_UTF8_is_read_and_reported()
    {
        var path = Write("in.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"id\":\"caf"u8, 0xE9, .. "\",\"text\":\"x\"}"u8]);
        var run = await RunAsync("mark", "--rubric", Write("links.md", Rubric), "--jsonl", path);
        Assert.StartsWith("{\"id\":\"café\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("Windows-1252", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_input_is_never_overwritten_by_the_output()
    {
        var path = Write("in.jsonl", "{\"id\":\"a\",\"text\":\"x\"}");
        Assert.Equal(1, (await RunAsync("mark", "--rubric", Write("links.md", Rubric), "--jsonl", path, "--out", path)).Code);
        var other = Place("other-name.jsonl");
        File.CreateSymbolicLink(other, path);
        Assert.Equal(1, (await RunAsync("mark", "--rubric", Place("links.md"), "--jsonl", path, "--out", other)).Code);
        Assert.StartsWith("{\"id\":\"a\"", await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var run = await RunAsync("{\"id\":\"a\",\"text\":\"x\"}", screen: false, stop.Token, "mark", "--rubric", Write("links.md", Rubric), "--jsonl", "-");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Equal("Stopped: 0 lines marked.\n", run.Error);
    }

    [Fact]
    public void Lines_are_found_wherever_the_pieces_of_a_stream_end()
    {
        foreach (var length in new[] { 1, 65_535, 65_536, 65_537, 200_000 })
        {
            var lines = new[] { new string('a', length), "", new string('b', 3), new string('c', length) };
            var read = JsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)))).ToList();
            Assert.Equal([(1, lines[0]), (3, lines[2]), (4, lines[3])], read.Select(l => (l.Number, l.Text!)));
        }
    }

    [Fact]
    public void A_line_over_the_limit_is_named_and_the_next_one_is_read()
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(new string('a', JsonLines.LongestLine + 1) + "\nb\n"));
        Assert.Equal([null, "b"], JsonLines.Read(stream).Select(l => l.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Work_is_done_side_by_side_and_handed_on_in_order_with_few_waiting()
    {
        var (started, taken, most) = (0, 0, 0);
        await OrderedWork.RunAsync(
            Enumerable.Range(0, 500),
            i =>
            {
                Interlocked.Increment(ref started);
                return i;
            },
            i =>
            {
                Assert.Equal(taken++, i);
                most = Math.Max(most, Volatile.Read(ref started) - taken);
            },
            Cancel);
        Assert.Equal(500, taken);
        Assert.InRange(most, 0, (Environment.ProcessorCount * 2) + 2);
    }
}
