using EssayCoach.Marking.Learning;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

public sealed class LearningPassages : IDisposable
{
    private static readonly string[] Things = ["treaty", "debts", "trade", "letter", "loan", "army"];
    private static readonly Lazy<PassageModel> Trained = new(() => PassageTrainer.Train(Rows(240), "rows of a test", "ours"));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("essaycoach-passages-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Place(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Passages_of_new_questions_are_told_apart()
    {
        const string Reference = "The harvest of 1940 was agreed between the powers.";
        PassagePair[] pairs = [New(Reference, "They agreed on the harvest in 1940 between 9 powers."), New(Reference, "Nobody saw any loan for 9 years, only a picnic.")];
        Assert.True(Alone(pairs[0]) > 0.5);
        Assert.True(Alone(pairs[1]) < 0.5);
    }

    [Fact]
    public void Labels_of_the_same_question_teach_what_its_reference_does_not_say()
    {
        // "Quarrel" is in no reference; in the training rows of question 0 it stands in covering answers alone.
        var row = Rows(1)[0];
        var known = Trained.Value.PredictTogether([row with { Answer = "There was a quarrel, they say." }, row with { Answer = "Nobody saw any army for 9 years, only a picnic." }]);
        Assert.True(known[0] > 0.5 && known[1] < 0.5, $"{known[0]} and {known[1]}");
    }

    [Fact]
    public void Labels_of_a_question_left_out_tell_what_its_reference_does_not()
    {
        // Every other question turns the labels round, and no reference says which, so that nothing but labels can tell.
        var curve = LabelCurve.Measure(Rows(480).ConvertAll(r => new PassagePair(r.Id, r.QuestionId, r.Question, [$"Case {r.QuestionId}."], r.Answer, r.Covers == (r.QuestionId[^1] % 2 == 0))), cancel: Cancel);
        Assert.Equal([3, 5, 10, 20], curve.Select(s => s.Labels));
        Assert.Equal([12 * 37, 12 * 35, 12 * 30, 12 * 20], curve.Select(s => s.Rows));
        Assert.True(curve[3].With > curve[3].Before + 0.2 && curve[3].With > curve[0].With, string.Join('\n', curve));
    }

    [Fact]
    public void How_labels_help_is_not_measured_on_few_questions() => Assert.Contains(
        "5 questions or more; there is 1", Assert.Throws<ArgumentException>(() => LabelCurve.Measure(Rows(240).ConvertAll(r => r with { QuestionId = "q" }), cancel: Cancel)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("not")]
    [InlineData("Советский Союз искал договор.")]
    [InlineData("條約")]
    [InlineData("\ud800 \0 \ufffe")]
    public void Any_text_gets_a_probability(string text)
    {
        Assert.InRange(Alone(New("The treaty was signed.", text)), 0, 1);
        Assert.InRange(Alone(New(text, "The treaty was signed.")), 0, 1);
        Assert.All(Trained.Value.PredictTogether([.. Enumerable.Range(0, 8).Select(_ => New(text, text))]), p => Assert.InRange(p, 0, 1));
    }

    [Fact]
    public void A_passage_and_a_reference_of_a_hundred_thousand_words_get_a_probability()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i}"));
        Assert.InRange(Alone(New(text, text)), 0, 1);
    }

    [Fact]
    public void Features_are_finite_and_as_many_as_stated()
    {
        string[] texts = ["", "not", "1922 1923", "The treaty of 1922 was not signed because France refused.", "If prices rise demand falls."];
        var rarity = Rarity.Of([]);
        foreach (var (a, r, q) in texts.SelectMany(a => texts.SelectMany(r => texts.Select(q => (a, r, q)))))
        {
            var features = PassageFeatures.Of(PreparedText.Of(a), [PreparedText.Of(r)], PreparedText.Of(q), rarity);
            Assert.Equal(PassageFeatures.Count, features.Length);
            Assert.All(features, f => Assert.True(float.IsFinite(f)));
        }
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_file_and_the_file_gives_the_same_probabilities()
    {
        ModelFile.Write(PassageTrainer.Train(Rows(240), "rows of a test", "ours", cancel: Cancel), Place("a.model"));
        ModelFile.Write(Trained.Value, Place("b.model"));
        Assert.Equal(File.ReadAllBytes(Place("a.model")), File.ReadAllBytes(Place("b.model")));
        var read = ModelFile.Read(Place("a.model")).Model!;
        Assert.Equal(64, read.Hash.Length);
        Assert.Equal(Trained.Value.PredictTogether(Rows(60)), read.PredictTogether(Rows(60)));
        Assert.Equal(Trained.Value.Card, read.Card);
    }

    [Fact]
    public void A_hundred_threads_get_what_one_gets()
    {
        var rows = Rows(60);
        var (alone, together) = (rows.Select(Alone).ToList(), Trained.Value.PredictTogether(rows));
        var results = new (List<double> Alone, IReadOnlyList<double> Together)[100];
        var threads = Enumerable.Range(0, 100).Select(t => new Thread(() => results[t] = (rows.ConvertAll(Alone), t % 10 == 0 ? Trained.Value.PredictTogether(rows) : together))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(results, r => Assert.Equal(alone, r.Alone));
        Assert.All(results, r => Assert.Equal(together, r.Together));
    }

    [Fact]
    public void One_class_only_or_too_few_rows_are_refused()
    {
        Assert.Contains("5 of each label", Refusal(Rows(60).ConvertAll(r => r with { Covers = true })), StringComparison.Ordinal);
        Assert.Contains("There are 12", Refusal(Rows(12)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_damaged_newer_or_older_file_or_one_for_levels_is_refused_with_a_sentence()
    {
        ModelFile.Write(Trained.Value, Place("a.model"));
        var bytes = File.ReadAllBytes(Place("a.model"));
        File.WriteAllBytes(Place("half.model"), bytes[..(bytes.Length / 2)]);
        File.WriteAllText(Place("text.model"), "no model at all");
        File.WriteAllBytes(Place("newer.model"), ChangedCard.Newer(bytes, PassageTrainer.Format));
        File.WriteAllBytes(Place("older.model"), ChangedCard.Of(bytes, $"\"format\": {PassageTrainer.Format}", $"\"format\": {PassageTrainer.Format - 1}"));
        for (var at = 40; at < bytes.Length; at += bytes.Length / 12)
        {
            var bent = (byte[])bytes.Clone();
            bent[at] ^= 0xFF;
            File.WriteAllBytes(Place("bent.model"), bent);
            var reading = ModelFile.Read(Place("bent.model"));

            // A bit that only the zip's own bookkeeping holds may be harmless; then the model is whole.
            Assert.True(reading.Problem?.Contains("damaged", StringComparison.Ordinal) ?? reading.Model!.PredictTogether(Rows(6)).SequenceEqual(Trained.Value.PredictTogether(Rows(6))));
        }

        Assert.Contains("There is no model file", ModelFile.Read(Place("none.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("is a folder", ModelFile.Read(folder.FullName).Problem, StringComparison.Ordinal);
        Assert.Contains("damaged", ModelFile.Read(Place("half.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("damaged", ModelFile.Read(Place("text.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("made by a newer version of EssayCoach", ModelFile.Read(Place("newer.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("made by an older version of EssayCoach", ModelFile.Read(Place("older.model")).Problem, StringComparison.Ordinal);
        Assert.Contains("trained for points, not for levels", LevelModel.Read(Place("a.model")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_model_was_trained_on_the_exemplars_as_they_are()
    {
        var card = ModelFile.Read(Path.Combine(Repository.Root, "models", "passages.model")).Model!.Card;
        var pairs = Repository.Essays.Where(e => !e.ForMeasuring).SelectMany(e => ExemplarPairs.Of(e, Repository.Scheme(e.Question))).ToList();
        Assert.Equal((pairs.Count, pairs.Count(p => p.Covers == true), pairs.Select(p => p.QuestionId).Distinct().Count()), (card.Rows, card.Covering, card.Questions));
    }

    private static string Refusal(IReadOnlyList<PassagePair> rows) => Assert.Throws<ArgumentException>(() => PassageTrainer.Train(rows, "", "")).Message;

    private static PassagePair New(string reference, string answer) => new("x", "new", "What happened?", [reference], answer, null);

    private static double Alone(PassagePair pair) => Trained.Value.Predict(PreparedText.Of(pair.Answer), [.. pair.Reference.Select(PreparedText.Of)], PreparedText.Of(pair.Question));

    /// <summary>Twelve questions; half of the answers cover the reference; those to every fourth question mostly do so in a word of their own.</summary>
    private static List<PassagePair> Rows(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var (q, n) = (i % 12, i / 12);
        var (thing, other, year) = (Things[q % 6], Things[(q + n + 1) % 6], 1920 + q);
        var answer = n % 2 == 1 ? $"Nobody saw any {(other == thing ? "picnic" : other)} for {n} years, only a picnic."
            : q % 4 == 0 && n % 3 > 0 ? $"There was a quarrel, say {n} witnesses." : $"They agreed on the {thing} in {year} between {n} powers.";
        return new PassagePair($"{i}", $"q{q}", "What did the powers agree?", [$"The {thing} of {year} was agreed between the powers."], answer, n % 2 == 0);
    })];
}
