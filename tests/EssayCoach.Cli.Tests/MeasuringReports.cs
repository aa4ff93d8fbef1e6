using System.Text.Json;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class MeasuringReports : Runs
{
    private const string Labels = """
        {"id":"e1","text":"Genoa failed over debts. Rapallo came next.","kind":"timed","points":{"a":{"verdict":"full","quotes":["Genoa failed over debts"]},"b":{"verdict":"missing","quotes":[]},"judgement":{"verdict":"missing"}},"slips":[],"level":3,"marks":11,"flags":["no-judgement"]}
        {"id":"e2","text":"Nothing here.","kind":"gaming","points":{"a":{"verdict":"missing"},"b":{"verdict":"partial","quotes":["Nothing"]},"judgement":{"verdict":"missing"}},"slips":[],"level":1,"marks":3,"flags":[]}
        """;

    private const string Reports = """
        {"id":"e1","points":[{"id":"a","verdict":"full","evidence":[{"start":0,"end":10}]},{"id":"b","verdict":"partial","evidence":[]}],"judgement":{"verdict":"missing","evidence":[]},"slips":[{"start":0,"end":4}],"level":{"level":4,"marks":14},"flags":["no-judgement","narrative"]}
        {"id":"e2","error":"lost"}
        """;

    private static readonly string Exemplar = $"""
        ---
        id: links-01
        question: links
        kind: timed
        level: 3
        marks: 11
        flags: []
        use: training
        points:
          treaty-of-rapallo:
            verdict: full
            quotes:
              - "The USSR signed the Treaty of Rapallo with Germany in April 1922"
        judgement:
          verdict: partial
          quotes:
            - "Overall it was a limited success"
        slips: []
        ---

        {Essay}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_are_compared_with_labels()
    {
        var run = await RunAsync("evaluate", "--labels", Write("l.jsonl", Labels), "--reports", Write("r.jsonl", Reports), "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(0.5, json.GetProperty("points").GetProperty("precision").GetDouble());
        Assert.Equal(0.5, json.GetProperty("points").GetProperty("recall").GetDouble());
        Assert.Equal(3, json.GetProperty("marks_mae").GetDouble());
        Assert.Equal(1, json.GetProperty("level").GetProperty("n").GetInt32());
        Assert.Equal(1, json.GetProperty("flags").GetProperty("fp").GetInt32());
        Assert.Equal(2, json.GetProperty("intervals").GetProperty("points").GetProperty("f1").GetArrayLength());
        Assert.Equal(1, json.GetProperty("confusion").GetProperty("partial->missing").GetInt32());
    }

    [Fact]
    public async Task A_second_marker_is_compared_in_the_same_way()
    {
        var labels = Write("l.jsonl", Labels);
        var run = await RunAsync("evaluate", "--labels", labels, "--reports", Write("r.jsonl", Reports), "--second", labels, "--format", "json");
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.GetProperty("second").GetProperty("points").GetProperty("f1").GetDouble());
        Assert.Contains("second labels", (await RunAsync("evaluate", "--labels", labels, "--reports", Place("r.jsonl"), "--second", labels)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_names_each_figure_with_its_interval()
    {
        var run = await RunAsync("evaluate", "--labels", Write("l.jsonl", Labels), "--reports", Write("r.jsonl", Reports));
        Assert.Matches(@"Credited points: F1 +0\.500 +0\.000 to 0\.667 +3\n", run.Out);
        Assert.Matches(@"Slips: recall +- +- +0\n", run.Out);
        Assert.DoesNotContain(" \n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_label_row_is_named()
    {
        var run = await RunAsync("evaluate", "--labels", Write("l.jsonl", Labels + "\n{\"id\":1}"), "--reports", Write("r.jsonl", Reports));
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("l.jsonl:3: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemplars_are_marked_and_measured_as_their_written_labels_are()
    {
        Write("essays/links/links-01.md", Exemplar);
        Write("essays/README.md", "# No exemplar");
        var (rubric, labels, reports) = (Write("rubrics/links.md", Rubric), Place("labels.jsonl"), Place("reports.jsonl"));
        var direct = await RunAsync("evaluate", "--essays", Place("essays"), "--rubric", rubric, "--write-labels", labels, "--format", "json");
        Assert.Equal((0, ""), (direct.Code, direct.Error));
        await RunAsync("mark", "--rubric", rubric, "--jsonl", labels, "--out", reports);
        var apart = await RunAsync("evaluate", "--labels", labels, "--reports", reports, "--format", "json");
        Assert.Equal(apart.Out, direct.Out);
        Assert.Equal(direct.Out, (await RunAsync("evaluate", "--essays", Place("essays"), "--rubrics", Place("rubrics"), "--format", "json")).Out);
        Assert.Equal(1, JsonDocument.Parse(await File.ReadAllTextAsync(labels, Cancel)).RootElement.GetProperty("points").EnumerateObject().Count(p => p.Value.GetProperty("verdict").GetString() == "full"));
    }

    [Fact]
    public async Task Exemplars_for_measuring_are_told_from_those_for_training()
    {
        Write("essays/links-01.md", Exemplar);
        var rubric = Write("links.md", Rubric);
        Assert.Equal(0, (await RunAsync("evaluate", "--essays", Place("essays"), "--rubric", rubric, "--use", "training")).Code);
        var none = await RunAsync("evaluate", "--essays", Place("essays"), "--rubric", rubric, "--use", "measuring");
        Assert.Equal(1, none.Code);
        Assert.Contains("None of the 1 exemplars", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exemplar_whose_label_quotes_other_words_is_named()
    {
        Write("essays/links-01.md", Exemplar.Replace("- \"Overall it", "- \"On the whole it", StringComparison.Ordinal));
        var run = await RunAsync("evaluate", "--essays", Place("essays"), "--rubric", Write("links.md", Rubric));
        Assert.Equal(1, run.Code);
        Assert.Contains("links-01.md: A label quotes words that the essay does not have", run.Error, StringComparison.Ordinal);
    }
}
