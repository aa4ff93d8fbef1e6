using EssayCoach.Marking.Learning;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

public sealed class LearningLevels : IDisposable
{
    private static readonly string[] Good = ["The treaty failed because France refused to forgive the old debts.", "However, trade grew, and therefore both powers gained from the agreement.", "This shows that interest mattered more than belief."];
    private static readonly string[] Poor = ["it was bad and stuff happend", "they did things", "i think its good becouse it is good"];
    private static readonly Lazy<LevelModel> Trained = new(() => LevelTrainer.Train([.. Rows("a", 120), .. Rows("b", 30)], "rows of a test", "ours"));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("essaycoach-levels-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Place(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Scores_follow_the_marks_on_texts_not_seen()
    {
        foreach (var prompt in new[] { "a", "b" })
        {
            var strong = Trained.Value.Predict(prompt, string.Join(' ', Enumerable.Range(0, 8).Select(i => Good[i % 3])))!;
            var weak = Trained.Value.Predict(prompt, Poor[1] + " " + Poor[0])!;
            Assert.True(strong.Score > weak.Score, $"prompt {prompt}: {strong.Score} and {weak.Score}");
        }
    }

    [Fact]
    public void The_card_tells_counts_scale_and_agreement_with_its_interval()
    {
        var (a, b) = (Trained.Value.Card.Prompts[0], Trained.Value.Card.Prompts[1]);
        Assert.Equal(("a", 120, 0, 4, "b", 30), (a.Prompt, a.Rows, a.Min, a.Max, b.Prompt, b.Rows));
        Assert.InRange(a.Kappa!.Value, a.KappaLow!.Value, a.KappaHigh!.Value);
        Assert.True(a.Kappa > 0.5);
        Assert.True(a.TreeShare > 0);
        Assert.Equal(0, b.TreeShare);
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("Советский Союз искал договор с Германией.")]
    [InlineData("蘇聯與德國簽訂了條約。")]
    [InlineData("\ud800 \0 \ufffe")]
    public void Any_text_gets_a_score_on_the_scale(string text) => AssertOnScale(text);

    [Fact]
    public void A_text_of_a_hundred_thousand_words_gets_a_score_on_the_scale() => AssertOnScale(string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i % 500}")));

    [Fact]
    public void A_prompt_that_was_not_learnt_gets_no_score() => Assert.Null(Trained.Value.Predict("c", Good[0]));

    [Fact]
    public void The_same_rows_and_seed_give_the_same_file_and_the_file_gives_the_same_scores()
    {
        LevelTrainer.Train([.. Rows("a", 120), .. Rows("b", 30)], "rows of a test", "ours", cancel: Cancel).Write(Place("a.model"));
        Trained.Value.Write(Place("b.model"));
        Assert.Equal(File.ReadAllBytes(Place("a.model")), File.ReadAllBytes(Place("b.model")));
        var (read, problem) = LevelModel.Read(Place("a.model"));
        Assert.Null(problem);
        Assert.Equal(64, read!.Hash.Length);
        Assert.All(Rows("a", 40), r => Assert.Equal(Trained.Value.Predict("a", r.Text), read.Predict("a", r.Text)));
    }

    [Fact]
    public void A_hundred_threads_get_what_one_gets()
    {
        var texts = Rows("a", 100).Select(r => r.Text).ToList();
        var alone = texts.Select(t => Trained.Value.Predict("a", t)).ToList();
        var results = new LevelPrediction?[100][];
        var threads = Enumerable.Range(0, 100).Select(t => new Thread(() => results[t] = [.. texts.Skip(t % 10).Take(20).Select(x => Trained.Value.Predict("a", x))])).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(Enumerable.Range(0, 100), t => Assert.Equal(alone.Skip(t % 10).Take(20), results[t]));
    }

    [Fact]
    public void One_mark_throughout_gives_that_mark_and_says_that_agreement_was_not_measured()
    {
        var model = LevelTrainer.Train([.. Rows("a", 110).Select(r => r with { Score = 2 })], "", "", cancel: Cancel);
        Assert.Null(model.Card.Prompts[0].Kappa);
        Assert.Equal(2, model.Predict("a", Good[0])!.Score);
    }

    [Fact]
    public void Rows_that_cannot_be_learnt_from_are_named()
    {
        var rows = Rows("a", 10);
        Assert.Contains("no marked texts", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("Prompt a has 4 marked texts", Refusal(rows.Take(4)), StringComparison.Ordinal);
        Assert.Contains("row a3 has no score from 0 to 4", Refusal(rows.Select((r, i) => i == 3 ? r with { Score = 9 } : r)), StringComparison.Ordinal);
        Assert.Contains("two scales", Refusal(rows.Select((r, i) => i == 3 ? r with { Max = 5 } : r)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_damaged_newer_or_other_file_is_refused_with_a_sentence()
    {
        Trained.Value.Write(Place("a.model"));
        var bytes = File.ReadAllBytes(Place("a.model"));
        File.WriteAllBytes(Place("half.model"), bytes[..(bytes.Length / 2)]);
        File.WriteAllBytes(Place("newer.model"), ChangedCard.Newer(bytes, LevelTrainer.Format));
        File.WriteAllBytes(Place("points.model"), ChangedCard.Of(bytes, "\"kind\": \"levels\"", "\"kind\": \"points\""));
        bytes[bytes.Length / 3] ^= 0x55;
        File.WriteAllBytes(Place("bent.model"), bytes);
        Assert.Contains("There is no model file", LevelModel.Read(Place("none.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("damaged", LevelModel.Read(Place("half.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("damaged", LevelModel.Read(Place("bent.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("newer version", LevelModel.Read(Place("newer.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("trained for points", LevelModel.Read(Place("points.model")).Problem, StringComparison.Ordinal);
    }

    private static string Refusal(IEnumerable<LevelRow> rows) => Assert.Throws<ArgumentException>(() => LevelTrainer.Train([.. rows], "", "")).Message;

    private static void AssertOnScale(string text)
    {
        foreach (var prompt in new[] { "a", "b" })
        {
            var predicted = Trained.Value.Predict(prompt, text)!;
            Assert.InRange(predicted.Score, 0, 4);
            Assert.InRange(predicted.Confidence, 0, 1);
        }
    }

    /// <summary>Texts of 8 sentences or fewer; the score is the share of good ones.</summary>
    private static List<LevelRow> Rows(string prompt, int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var score = i % 5;
        var sentences = Enumerable.Range(0, 4 + (i % 3)).Select(s => s < score + 1 ? Good[(s + i) % 3] : Poor[(s + (i / 3)) % 3]);
        return new LevelRow($"{prompt}{i}", prompt, string.Join(' ', sentences) + $" Case {i}.", score, 0, 4);
    })];
}
