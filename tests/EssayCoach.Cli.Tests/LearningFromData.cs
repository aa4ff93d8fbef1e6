using System.Text.Json;
using Xunit;

namespace EssayCoach.Cli.Tests;

public sealed class LearningFromData : Runs
{
    private static readonly string[] Things = ["treaty", "debts", "trade", "letter", "loan", "army"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_learns_from_rows_and_predicts_in_their_words()
    {
        var (data, model, to) = (Write("data.jsonl", Rows(60)), Place("m/points.model"), Place("predicted.jsonl"));
        var trained = await RunAsync("train", "points", "--data", data, "--out", model, "--seed", "3");
        Assert.Equal((0, ""), (trained.Code, trained.Error));
        Assert.Contains("accuracy", trained.Out, StringComparison.Ordinal);
        Assert.Contains("60 passages, 30 of them", trained.Out, StringComparison.Ordinal);

        var predicted = await RunAsync("predict", "points", "--model", model, "--data", data, "--out", to);
        Assert.Equal((0, "60 lines predicted.\n"), (predicted.Code, predicted.Error));
        var rows = (await File.ReadAllLinesAsync(to, Cancel)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Enumerable.Range(0, 60), rows.Select(r => r.GetProperty("id").GetInt32()));
        Assert.All(rows, r => Assert.InRange(r.GetProperty("confidence").GetDouble(), 0.5, 1));
        Assert.True(rows.Count(r => r.GetProperty("predicted").GetString() == Label(r.GetProperty("id").GetInt32())) >= 54);
    }

    [Fact]
    public async Task The_same_rows_and_seed_give_the_same_model()
    {
        var data = Write("data.jsonl", Rows(40));
        foreach (var name in new[] { "a.model", "b.model" })
        {
            Assert.Equal(0, (await RunAsync("train", "points", "--data", data, "--out", Place(name))).Code);
        }

        Assert.Equal(await File.ReadAllBytesAsync(Place("a.model"), Cancel), await File.ReadAllBytesAsync(Place("b.model"), Cancel));
    }

    [Theory]
    [InlineData("""{"id":1,"answer":"x","reference":["y"]}""", "The line has no \"label2\".")]
    [InlineData("""{"id":1,"answer":"x","reference":["y"],"label2":"Correct"}""", "The \"label2\" of the line is \"Correct\"; it must be correct, incorrect or contradictory.")]
    [InlineData("""{"id":1,"answer":"x","reference":["y"],"label2":1}""", "The \"label2\" of the line is not text, or holds half a character.")]
    [InlineData("""{"id":1,"answer":"\ud83d","reference":["y"],"label2":"correct"}""", "The \"answer\" of the line is not text, or holds half a character.")]
    [InlineData("\0{\0", "The line holds null characters, as files in UTF-16 and files that are no text do. Save it as text in UTF-8.")]
    public async Task A_row_that_cannot_be_learnt_from_stops_the_training_and_is_named(string row, string problem)
    {
        var run = await RunAsync("train", "points", "--data", Write("data.jsonl", Rows(30) + "\n" + row), "--out", Place("m.model"));
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains($"data.jsonl:31: {problem}", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Place("m.model")));
    }

    [Fact]
    public async Task How_labels_help_is_told_by_their_number()
    {
        var run = await RunAsync("train", "points", "--data", Write("data.jsonl", Rows(480)), "--out", Place("m.model"), "--curve");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("  10 labels of a question left out: macro F1 ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_rows_are_refused_with_a_sentence()
    {
        var run = await RunAsync("train", "points", "--data", Write("data.jsonl", Rows(6)), "--out", Place("m.model"));
        Assert.Equal(1, run.Code);
        Assert.Equal("Training needs at least 20 labelled passages, 5 of each label. There are 6, 3 of them covering.\n", run.Error);
    }

    [Fact]
    public async Task A_row_that_cannot_be_predicted_says_why_and_the_rest_is_predicted()
    {
        await RunAsync("train", "points", "--data", Write("data.jsonl", Rows(30)), "--out", Place("m.model"));
        var run = await RunAsync("predict", "points", "--model", Place("m.model"), "--data", Write("some.jsonl", Rows(1) + "\n{\"id\":\"b\",\"answer\":\"x\"}"));
        Assert.Equal((2, 2), (run.Code, run.Out.Count(c => c == '\n')));
        Assert.Contains("{\"id\":\"b\",\"error\":", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_are_learnt_from_marked_texts_and_predicted_as_whole_numbers_on_the_scale()
    {
        var (data, model, to) = (Write("marked.jsonl", Marked(40)), Place("levels.model"), Place("levels.jsonl"));
        var trained = await RunAsync("train", "levels", "--data", data, "--out", model);
        Assert.Equal((0, ""), (trained.Code, trained.Error));
        Assert.Contains("prompt 7: 40 texts, 1.000 (1.000 to 1.000)", trained.Out, StringComparison.Ordinal);

        var other = """{"id":"x","prompt":8,"text":"An answer to something else."}""";
        var predicted = await RunAsync("predict", "levels", "--model", model, "--data", Write("new.jsonl", Marked(40) + "\n" + other), "--out", to);
        Assert.Equal(2, predicted.Code);
        var rows = (await File.ReadAllLinesAsync(to, Cancel)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.All(rows.Take(40), r => Assert.InRange(r.GetProperty("predicted").GetInt32(), 0, 3));
        Assert.True(rows.Take(40).Count(r => r.GetProperty("predicted").GetInt32() == r.GetProperty("id").GetInt32() % 4) >= 24);
        Assert.Contains("not trained on prompt 8. It knows: 7", rows[40].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":1,"prompt":7,"text":"x","score":9,"min":0,"max":3}""", "The score 9 is not on the scale from 0 to 3.")]
    [InlineData("""{"id":1,"prompt":7,"text":"x","score":1.5,"min":0,"max":3}""", "no whole number \"score\"")]
    [InlineData("""{"id":1,"prompt":7,"score":1,"min":0,"max":3}""", "no \"text\"")]
    [InlineData("""{"id":1,"text":"x","score":1,"min":0,"max":3}""", "no \"prompt\"")]
    [InlineData("""{"id":1,"prompt":7,"text":"x","score":1,"min":3,"max":0}""", "The scale from 3 to 0 is none")]
    public async Task A_marked_text_that_cannot_be_learnt_from_is_named(string row, string problem)
    {
        var run = await RunAsync("train", "levels", "--data", Write("marked.jsonl", row), "--out", Place("m.model"));
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("marked.jsonl:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_rows_with_one_id_the_first_is_used_and_that_is_said()
    {
        var run = await RunAsync("train", "levels", "--data", Write("marked.jsonl", Marked(20) + "\n" + Marked(2)), "--out", Place("m.model"));
        Assert.Equal(0, run.Code);
        Assert.Contains("trained on 20 marked texts", run.Out, StringComparison.Ordinal);
        Assert.Equal("These ids stand more than once, and the first row of each is used: 0, 1.\n", run.Error);
    }

    [Theory]
    [InlineData("points")]
    [InlineData("levels")]
    public async Task A_place_that_cannot_be_written_is_named_before_anything_is_read_and_data_is_never_overwritten(string kind)
    {
        var (here, data) = (Path.GetDirectoryName(Place("x"))!, Write("data.jsonl", "no rows at all"));
        var run = await RunAsync("train", kind, "--data", Place("none.jsonl"), "--out", here);
        Assert.Equal((1, $"{here} cannot be written: It is a folder. Name another file after --out.\n"), (run.Code, run.Error));

        run = await RunAsync("train", kind, "--data", data, "--out", data);
        Assert.Equal((1, $"{data} cannot be written: It is read at the same time. Name another file after --out.\n"), (run.Code, run.Error));
        Assert.Equal("no rows at all", (await File.ReadAllTextAsync(data, Cancel)).Trim());
    }

    [Fact]
    public async Task A_file_without_rows_is_named()
    {
        var run = await RunAsync("train", "points", "--data", Write("empty.jsonl", "\n"), "--out", Place("m.model"));
        Assert.Equal((1, $"{Place("empty.jsonl")} holds no rows to learn from.\n"), (run.Code, run.Error));
    }

    private static string Marked(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new
    {
        id = i,
        prompt = 7,
        text = string.Join(' ', Enumerable.Range(0, 1 + (2 * (i % 4))).Select(s => $"The {Things[(s + i) % 6]} failed because the powers quarrelled, and so nobody gained.")),
        score = i % 4,
        min = 0,
        max = 3,
    })));

    private static string Label(int row) => row % 2 == 0 ? "correct" : "incorrect";

    private static string Rows(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i =>
    {
        var (thing, other) = (Things[i % 6], Things[(i + 3) % 6]);
        return JsonSerializer.Serialize(new
        {
            id = i,
            question_id = $"q{i % 5}",
            question = "What did the powers agree?",
            reference = new[] { $"The {thing} of {1920 + (i % 6)} was agreed between the powers." },
            answer = i % 2 == 0 ? $"They agreed on the {thing} in {1920 + (i % 6)} between powers." : $"Nobody saw any {other} for years.",
            label2 = Label(i),
        });
    }));
}
