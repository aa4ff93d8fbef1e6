using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Teaching;
using EssayCoach.Marking.Tests.Learning;
using Xunit;

namespace EssayCoach.Marking.Tests.Teaching;

public sealed class LearningFromDecisions
{
    private const string Rubric = """
        ---
        id: canal
        levels: cie-20
        ---

        # How successful was the Alderford Canal in the years 1850 to 1900?

        ## S: Successes

        ### Coal became cheap

        The canal brought coal to Alderford at half the price.

        - Core: coal price halved

        ## F: Failures

        ### The railway took the traffic

        From 1870 the railway carried most goods.

        - Core: railway took trade
        """;

    private static readonly string[] Ways =
    [
        "Families in the town kept warm for a few pennies once the barges came up from the pits.",
        "Once the barges came up from the pits, families kept warm for a few pennies all winter.",
        "The barges that came up from the pits let poor families keep warm for pennies.",
        "For a few pennies families could keep warm, since barges came up from the pits each week.",
    ];

    private static readonly string[] Others =
    [
        "The lock keepers lived in small brick houses beside the water and grew beans.",
        "Sir John Mercer gave a long speech at the opening and the band played until dark.",
        "The engineers lined the bed with clay so that the water would not drain away.",
        "Travellers complained that the boats were slow and that the food was poor.",
    ];

    private static readonly MarkScheme Scheme = RubricReader.Read(Rubric, "canal.md").Scheme!;
    private static readonly PassageModel Passages = ModelFile.Read(Path.Combine(Repository.Root, "models", "passages.model")).Model!;
    private static readonly Lazy<TaughtModel> Trained = new(() => TeacherTrainer.Train(Essays(16), Scheme, Passages));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_wording_that_the_teacher_keeps_crediting_is_credited_in_part_on_an_essay_not_seen()
    {
        var essay = Text(5, Ways[1] + " " + Others[2]);
        Assert.Equal(Verdict.Missing, Coal(EssayMarker.Mark(essay, Scheme, new(Passages))).Verdict);
        var coal = Coal(EssayMarker.Mark(essay, Scheme, new(Passages, Trained.Value)));
        Assert.Equal((Verdict.Partial, "classifier"), (coal.Verdict, coal.DecidedBy));
        Assert.Contains("barges came up from the pits", coal.Evidence[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_tells_the_gain_on_essays_left_out_with_its_interval()
    {
        var card = Trained.Value.Card;
        Assert.Equal((new TaughtCounts(16, 32, 0, 0), "canal"), (card.Counts, card.RubricId));
        Assert.Equal([3, 5, 10], card.Points!.Curve.Select(c => c.Essays));
        Assert.True(card.IsBetter);
        Assert.True(card.Points.Taught.Recall > card.Points.Before.Recall);
        Assert.InRange(card.Points.Gain, card.Points.GainLow, card.Points.GainHigh);
    }

    [Fact]
    public void What_the_rules_found_stays_where_the_teacher_refused_something_like_it()
    {
        var rules = EssayMarker.Mark(Text(1, "The coal price halved in Alderford after 1852."), Scheme, new(Passages));
        Assert.Equal("rules", Coal(rules).DecidedBy);
        Assert.Equal(Coal(rules).Verdict, Coal(EssayMarker.Mark(Text(1, "The coal price halved in Alderford after 1852."), Scheme, new(Passages, Trained.Value))).Verdict);
    }

    [Fact]
    public void Learnt_wordings_in_no_order_or_denied_are_not_credited()
    {
        var words = string.Join(' ', Ways).Replace(".", "", StringComparison.Ordinal).Split(' ');
        new Random(4).Shuffle(words);
        foreach (var essay in new[] { string.Join(' ', words) + ".", "It is not true that " + Ways[0], "Nobody believes that " + char.ToLowerInvariant(Ways[2][0]) + Ways[2][1..] })
        {
            Assert.Equal(Verdict.Missing, Coal(EssayMarker.Mark(Text(2, essay), Scheme, new(Passages, Trained.Value))).Verdict);
        }
    }

    [Fact]
    public void Verdicts_that_teach_nothing_are_not_used()
    {
        var random = new Random(2);
        var taught = TeacherTrainer.Train([.. Essays(16).Select(e => e with { Verdicts = [.. e.Verdicts.Select(v => v with { Verdict = random.Next(2) == 0 ? Verdict.Full : Verdict.Missing })] })], Scheme, Passages, cancel: Cancel);
        Assert.False(taught.Card.Points!.IsUsed);
        Assert.Equal(EssayMarker.Mark(Text(3, Ways[0]), Scheme, new(Passages)).Points.Select(p => p.Verdict), EssayMarker.Mark(Text(3, Ways[0]), Scheme, new(Passages, taught)).Points.Select(p => p.Verdict));
    }

    [Fact]
    public void A_slip_refused_twice_is_not_reported_and_one_agreed_once_is()
    {
        var slip = new Slip(0, 4, "1851", SlipKind.Date, "The canal opened in 1852.", "1852");
        var (refused, agreed) = (TaughtSlips.Judge(slip, false), TaughtSlips.Judge(slip, true));
        Assert.Single(TaughtSlips.Without([slip], [refused]));
        Assert.Empty(TaughtSlips.Without([slip], [refused, refused]));
        Assert.Single(TaughtSlips.Without([slip], [refused, refused, agreed]));
        Assert.Single(TaughtSlips.Without([slip with { Quote = "1850" }], [refused, refused]));
    }

    [Fact]
    public void A_strict_teachers_marks_change_the_level_and_the_report_says_from_what()
    {
        var essays = Repository.Essays.Where(e => e.Question == Repository.Ussr).ToList();
        var scheme = Repository.Scheme(Repository.Ussr);
        var reviewed = essays.Select(e => (Essay: e, Marks: Repository.Report(e.Id).Level.Marks)).Where(x => x.Marks > 4).Select((x, i) => new ReviewedEssay(x.Essay.Id, x.Essay.Text, Math.Max(0, x.Marks!.Value - 5 + (i % 2)), [], [])).ToList();
        var taught = TeacherTrainer.Train(reviewed, scheme, null, cancel: Cancel);
        Assert.True(taught.Card.Level!.IsUsed);
        var before = Repository.Report(reviewed[0].Id);
        var after = EssayMarker.Mark(reviewed[0].Text, scheme, new(null, taught), reviewed[0].Id);
        Assert.True(after.Level.Marks < before.Level.Marks);
        Assert.InRange(after.Level.Marks!.Value, after.Level.Range![0], after.Level.Range[1]);
        Assert.Contains($"{reviewed.Count} essays on this question that were marked by hand", after.Level.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_was_not_learnt_and_an_essay_that_games_get_the_engines_own_marks()
    {
        var other = Scheme with { Id = "other" };
        Assert.Equal(EssayMarker.Mark(Text(1, Ways[0]), other, new(Passages)).ToJson(), EssayMarker.Mark(Text(1, Ways[0]), other, new(Passages, Trained.Value)).ToJson());
    }

    [Fact]
    public void The_same_decisions_give_the_same_file_and_a_damaged_or_newer_one_is_refused_with_a_sentence()
    {
        var again = TeacherTrainer.Train([.. Essays(16).AsEnumerable().Reverse()], Scheme, Passages, cancel: Cancel).ToFile().Bytes;
        var bytes = Trained.Value.ToFile().Bytes;
        Assert.Equal(bytes, again);
        Assert.Contains("is damaged", TaughtModel.Read(bytes[..(bytes.Length / 2)], Passages).Problem, StringComparison.Ordinal);
        Assert.Contains("made by a newer version of EssayCoach", TaughtModel.Read(ChangedCard.Newer(bytes, TaughtModel.Format), Passages).Problem, StringComparison.Ordinal);
        var (read, problem) = TaughtModel.Read(bytes, Passages);
        Assert.Null(problem);
        Assert.Equal(Coal(EssayMarker.Mark(Text(5, Ways[1]), Scheme, new(Passages, Trained.Value))), Coal(EssayMarker.Mark(Text(5, Ways[1]), Scheme, new(Passages, read))), (a, b) => (a.Verdict, a.Confidence) == (b.Verdict, b.Confidence));
    }

    [Fact]
    public void A_hundred_threads_get_what_one_gets()
    {
        var models = new MarkingModels(Passages, Trained.Value);
        string[] essays = [.. Ways.Concat(Others).Select((w, i) => Text(i, w))];
        string Mark(string essay) => EssayMarker.Mark(essay, Scheme, models).ToJson();
        var alone = essays.Select(Mark).ToList();
        Assert.Contains(alone, r => r.Contains("\"classifier\"", StringComparison.Ordinal));
        var results = new List<string>[100];
        var threads = Enumerable.Range(0, 100).Select(t => new Thread(() => results[t] = [.. essays.Select(Mark)])).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(results, r => Assert.Equal(alone, r));
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("Советский Союз искал договор.")]
    [InlineData("\ud800 \0 \ufffe")]
    public void Any_text_can_be_decided_on_and_marked_with_what_was_learnt(string text)
    {
        var decided = new ReviewedEssay("odd", text, 3, [new(Scheme.Points[0].Id, Verdict.Full, []), new("no point of this scheme", Verdict.Missing, [])], []);
        var taught = TeacherTrainer.Train([.. Essays(16), decided], Scheme, Passages, cancel: Cancel);
        Assert.All(EssayMarker.Mark(text, Scheme, new(Passages, taught)).Points, p => Assert.InRange(p.Confidence, 0, 1));
    }

    [Fact]
    public void Decisions_that_cannot_be_learnt_from_are_named()
    {
        Assert.Contains("Nothing has been decided", Assert.Throws<ArgumentException>(() => TeacherTrainer.Train([new("a", "Text.", null, [], [])], Scheme, Passages, cancel: Cancel)).Message, StringComparison.Ordinal);
        Assert.Contains("stands there 2 times", Assert.Throws<ArgumentException>(() => TeacherTrainer.Train([.. Essays(2), Essays(1)[0]], Scheme, Passages, cancel: Cancel)).Message, StringComparison.Ordinal);
    }

    private static PointResult Coal(MarkedEssay report) => report.Points[0];

    private static string Text(int i, string sentence) => $"The canal was dug in the {i + 2} years before 1852 and people came to see it. {sentence}\n\nHowever, the railway took its trade from 1870, so I judge it a success for a time only.";

    /// <summary>Half of the essays make the first point in words that no rubric lists, and the teacher credits it.</summary>
    private static List<ReviewedEssay> Essays(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var makes = i % 2 == 0;
        var passage = makes ? Ways[i / 2 % 4] : Others[i / 2 % 4];
        var text = Text(i, Others[(i + 1) % 4] + " " + passage);
        var start = text.IndexOf(passage, StringComparison.Ordinal);
        return new ReviewedEssay($"{i:00}", text, null,
            [new(Scheme.Points[0].Id, makes ? Verdict.Full : Verdict.Missing, makes ? [new(start, start + passage.Length)] : []), new(Scheme.Points[1].Id, Verdict.Full, [])], []);
    })];
}
