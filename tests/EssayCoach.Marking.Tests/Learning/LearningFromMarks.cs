using EssayCoach.Marking.Learning;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

public sealed class LearningFromMarks
{
    private const int OutOf = 20;
    private static readonly string[] Good = ["The treaty failed because France refused to forgive the old debts.", "However, trade grew, and therefore both powers gained from the agreement.", "This shows that interest mattered more than belief."];
    private static readonly string[] Poor = ["it was bad and stuff happend", "they did things", "i think its good becouse it is good"];

    [Fact]
    public void A_strict_teachers_few_marks_bring_the_estimate_onto_their_scale()
    {
        var taught = TaughtLevelTrainer.Train([.. Enumerable.Range(0, 12).Select(i => Row(i, 4 + i, i + (i % 3) - 1))], OutOf, cancel: Cancel);
        Assert.Equal(LevelMethod.Scale, taught.Card.Method);
        Assert.True(taught.Card.IsUsed);
        Assert.InRange(taught.Predict("", 10), 5, 7);
        Assert.InRange(taught.Predict("", 16), 11, 13);
        Assert.True(taught.Card.Taught.Distance < taught.Card.Before.Distance);
        Assert.InRange(taught.Card.Taught.Kappa!.Value, taught.Card.Taught.Low!.Value, taught.Card.Taught.High!.Value);
    }

    [Fact]
    public void Marks_that_follow_nothing_are_not_used()
    {
        var random = new Random(3);
        var taught = TaughtLevelTrainer.Train([.. Enumerable.Range(0, 30).Select(i => Row(i, random.Next(21), random.Next(21)))], OutOf, cancel: Cancel);
        Assert.False(taught.Card.IsUsed);
        Assert.True(taught.Card.Taught.Kappa < TaughtLevelCard.LeastKappa);
    }

    [Fact]
    public void Where_the_engine_marks_like_the_teacher_already_nothing_changes() =>
        Assert.False(TaughtLevelTrainer.Train([.. Enumerable.Range(0, 20).Select(i => Row(i, i, i))], OutOf, cancel: Cancel).Card.IsUsed);

    [Fact]
    public void One_mark_throughout_claims_no_agreement_and_is_not_used()
    {
        var taught = TaughtLevelTrainer.Train([.. Enumerable.Range(0, 8).Select(i => Row(i, 10, 10))], OutOf, cancel: Cancel);
        Assert.Null(taught.Card.Taught.Kappa);
        Assert.False(taught.Card.IsUsed);
        Assert.Equal(10, taught.Predict("", 10));
    }

    [Fact]
    public void A_hundred_marks_that_follow_the_text_train_a_model_of_it()
    {
        var taught = TaughtLevelTrainer.Train(Texts(120), OutOf, cancel: Cancel);
        Assert.Equal(LevelMethod.Model, taught.Card.Method);
        Assert.True(taught.Card.IsUsed);
        var strong = taught.Predict(string.Join(' ', Enumerable.Range(0, 8).Select(i => Good[i % 3])), 10);
        Assert.True(strong > taught.Predict(Poor[1] + " " + Poor[0], 10));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(120)]
    public void The_order_of_the_marks_changes_nothing_and_the_file_gives_the_same_marks(int count)
    {
        List<MarkedText> rows = count < TaughtLevelTrainer.ManyMarks ? [.. Enumerable.Range(0, count).Select(i => Row(i, i, i + 5))] : Texts(count);
        var (one, other) = (Kept(rows), Kept([.. rows.AsEnumerable().Reverse()]));
        Assert.Equal(one.ToFile().Bytes, other.ToFile().Bytes);
        var (read, problem) = TaughtModel.Read(one.ToFile().Bytes, null);
        Assert.Null(problem);
        Assert.Equal(one.ToFile().Hash, read!.Hash);
        Assert.Equal(one.Level!.Card, read.Level!.Card);
        Assert.All(rows.Take(30), r => Assert.Equal(one.Level.Predict(r.Text, r.Estimate), read.Level.Predict(r.Text, r.Estimate)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("蘇聯與德國簽訂了條約。")]
    [InlineData("\ud800 \0 \ufffe")]
    public void Any_text_and_estimate_gets_marks_on_the_scale(string text)
    {
        foreach (var taught in new[] { TaughtLevelTrainer.Train(Texts(120), OutOf, cancel: Cancel), TaughtLevelTrainer.Train(Texts(5), OutOf, cancel: Cancel) })
        {
            Assert.All(Enumerable.Range(-5, 40), e => Assert.InRange(taught.Predict(text, e), 0, OutOf));
        }
    }

    [Fact]
    public void Marks_that_cannot_be_learnt_from_are_named()
    {
        Assert.Contains("There are 4 marked texts", Refusal(Texts(4)), StringComparison.Ordinal);
        Assert.Contains("text 3 are not from 0 to 20", Refusal([.. Texts(10).Select((r, i) => i == 3 ? r with { Marks = 21 } : r)]), StringComparison.Ordinal);
        Assert.Contains("text 1 stands there 2 times", Refusal([.. Texts(6), Texts(2)[1]]), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TaughtModel Kept(List<MarkedText> rows)
    {
        var level = TaughtLevelTrainer.Train(rows, OutOf, cancel: Cancel);
        return new(TaughtModel.NewCard("a", null, 1, new TaughtCounts(rows.Count, 0, 0, rows.Count), null, level.Card), [], [], level, null, "");
    }

    private static string Refusal(IReadOnlyList<MarkedText> rows) => Assert.Throws<ArgumentException>(() => TaughtLevelTrainer.Train(rows, OutOf, cancel: Cancel)).Message;

    private static MarkedText Row(int i, int estimate, int marks) => new($"{i}", "", Math.Clamp(estimate, 0, OutOf), Math.Clamp(marks, 0, OutOf));

    /// <summary>Texts whose marks are the share of good sentences; the estimates tell nothing.</summary>
    private static List<MarkedText> Texts(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var score = i % 5;
        var sentences = Enumerable.Range(0, 4 + (i % 3)).Select(s => s < score + 1 ? Good[(s + i) % 3] : Poor[(s + (i / 3)) % 3]);
        return new MarkedText($"{i}", string.Join(' ', sentences) + $" Case {i}.", i * 7 % 21, 4 + (score * 3));
    })];
}
