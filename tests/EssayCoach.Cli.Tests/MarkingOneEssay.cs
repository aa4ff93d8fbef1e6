using System.Text.Json;
using EssayCoach.Marking;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class MarkingOneEssay : Runs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_is_JSON_where_no_screen_shows_it()
    {
        var run = await RunAsync("mark", "--rubric", Write("links.md", Rubric), Write("an.essay.txt", Essay));
        Assert.Equal(0, run.Code);
        var report = MarkedEssay.FromJson(run.Out);
        Assert.Equal("an.essay", report.Id);
        Assert.Equal("none", report.Engine.Classifier);
        Assert.All(report.Points.SelectMany(p => p.Evidence), e => Assert.Equal(e.Quote, Essay[e.Start..e.End]));
        Assert.Contains(report.Points, p => p.Id == "treaty-of-rapallo" && p.Credited);
        Assert.EndsWith("\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_essay_gives_the_same_bytes_from_a_file_and_from_standard_input()
    {
        var rubric = Write("links.md", Rubric);
        var file = await RunAsync("mark", "--rubric", rubric, Write("essay.txt", "\uFEFF" + Essay));
        var input = await RunAsync(Essay, screen: false, Cancel, "mark", "--rubric", rubric, "-");
        Assert.Equal(file.Out, input.Out);
    }

    [Fact]
    public async Task A_screen_shows_coverage_quotes_the_next_step_and_last_the_estimate()
    {
        var run = await RunAsync(Essay, screen: true, Cancel, "mark", "--rubric", Write("links.md", Rubric), "-");
        Assert.Equal(0, run.Code);
        foreach (var part in new[] { "practice estimate", "no level set", "Coverage: 2 of 2 points", "Failures: 1 of 1", "“The USSR signed the Treaty of Rapallo", "Judgement", "Slips" })
        {
            Assert.Contains(part, run.Out, StringComparison.Ordinal);
        }

        Assert.Contains("\u001b[1m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_for_a_file_has_no_colour_and_stays_within_the_width()
    {
        var to = Place("report.txt");
        var run = await RunAsync(Essay, screen: true, Cancel, "mark", "--rubric", Write("links.md", Rubric), "-", "--format", "text", "--out", to);
        Assert.Equal((0, ""), (run.Code, run.Out));
        var text = await File.ReadAllTextAsync(to, Cancel);
        Assert.DoesNotContain('\u001b', text);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task What_a_screen_would_take_as_a_command_does_not_reach_it()
    {
        var hostile = Essay.Replace("The USSR signed", "The USSR \u001b[2J\u0007\u202e signed", StringComparison.Ordinal);
        var run = await RunAsync(hostile, screen: false, Cancel, "mark", "--rubric", Write("links.md", Rubric), "-", "--format", "text");
        Assert.Contains("The USSR", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public async Task A_Word_file_is_read_and_its_report_carries_the_text()
    {
        var run = await RunAsync("mark", "--rubric", Write("links.md", Rubric), Write("essay.docx", WordFile.Of(Essay.Split('\n', StringSplitOptions.RemoveEmptyEntries))));
        var report = MarkedEssay.FromJson(run.Out);
        Assert.Contains("Treaty of Rapallo", report.Text, StringComparison.Ordinal);
        Assert.All(report.Points.SelectMany(p => p.Evidence), e => Assert.Equal(e.Quote, report.Text![e.Start..e.End]));
    }

    [Theory]
    [InlineData("mark --rubric R ESSAY --jsonl ESSAY", "not both")]
    [InlineData("mark --rubric R", "Name the essay")]
    [InlineData("mark ESSAY", "--rubric")]
    [InlineData("mark --rubric R nowhere.txt", "There is no file nowhere.txt")]
    [InlineData("mark --rubric nowhere.md ESSAY", "nowhere.md")]
    [InlineData("mark --rubric R ESSAY --model ESSAY", "damaged")]
    [InlineData("mark --rubric R ESSAY --format pdf", "pdf")]
    [InlineData("mark --rubric R ESSAY --out ESSAY", "cannot be written")]
    [InlineData("mark --rubric R --jsonl ESSAY --format text", "JSON lines")]
    [InlineData("paint", "paint")]
    public async Task A_call_that_cannot_work_says_why_and_leaves_standard_output_empty(string call, string word)
    {
        var (rubric, essay) = (Write("links.md", Rubric), Write("essay.txt", Essay));
        var run = await RunAsync([.. call.Split(' ').Select(a => a switch { "R" => rubric, "ESSAY" => essay, _ => a })]);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Essay, await File.ReadAllTextAsync(essay, Cancel));
    }

    [Fact]
    public async Task An_essay_over_the_limit_of_words_is_refused()
    {
        var run = await RunAsync(string.Concat(Enumerable.Repeat("word ", EssayMarker.MaximumWords + 1)), screen: false, Cancel, "mark", "--rubric", Write("links.md", Rubric), "-");
        Assert.Equal(1, run.Code);
        Assert.Contains("50,000 words", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_model_that_came_with_the_program_is_told_and_the_rules_mark()
    {
        Write("models/passages.model", "no model");
        var run = await RunAsync("mark", "--rubric", Write("links.md", Rubric), Write("essay.txt", Essay));
        Assert.Equal(0, run.Code);
        Assert.Contains("The rules mark alone.", run.Error, StringComparison.Ordinal);
        Assert.Equal("none", JsonDocument.Parse(run.Out).RootElement.GetProperty("engine").GetProperty("classifier").GetString());
        Assert.Equal("", (await RunAsync("mark", "--rubric", Place("links.md"), Place("essay.txt"), "--model", "none")).Error);
    }

    [Fact]
    public async Task Help_shows_examples_on_standard_output()
    {
        foreach (var command in new[] { "mark", "check", "draft", "evaluate" })
        {
            var run = await RunAsync(command, "--help");
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains($"Examples:\n  essaycoach {command} ", run.Out, StringComparison.Ordinal);
        }
    }
}
