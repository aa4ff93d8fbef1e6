using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Feedback;

/// <summary>Each sentence of the feedback is true of the essay, and no step asks for what is there.</summary>
public sealed class TellingTheTruth
{
    private static readonly Lazy<MarkingModels> Trained = new(() => new(ModelFile.Read(Path.Combine(Repository.Root, "models", "passages.model")).Model));

    [Theory]
    [InlineData("ussr-12", "In conclusion the USSR was extremely successful.")]
    [InlineData("ussr-03", "In conclusion I think the USSR was fairly successful")]
    public void The_answer_is_told_by_the_sentence_that_can_stand_alone(string essay, string answer) =>
        Assert.StartsWith($"You argue: “{answer}", Lines(essay, "answer")[0], StringComparison.Ordinal);

    [Fact]
    public void A_reason_that_stands_beside_the_answer_is_not_asked_for() =>
        Assert.DoesNotContain(Steps("ussr-12"), s => s.Contains("Go on with ‘because’", StringComparison.Ordinal));

    [Fact]
    public void That_both_matter_is_no_stand()
    {
        var report = Repository.Mark("The USSR had links with Germany, for example the Treaty of Rapallo of 1922, which made trade easier for the two of them.\n\nBut the Genoa Conference of 1922 broke up because the debts of the Tsar were not paid.\n\nI think both are important.");

        Assert.DoesNotContain(Of(report, "went-well"), l => l.Contains("stand", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Feedback.Sections.Where(s => s.Id is "next-step" or "even-better").SelectMany(s => s.Paragraphs), s => s.Contains("Go on with ‘because’", StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_that_is_stated_in_words_of_ones_own_is_not_asked_for() =>
        Assert.DoesNotContain(Steps("sugary-drinks-01"), s => s.StartsWith("Say in your first paragraph", StringComparison.Ordinal));

    [Fact]
    public void Where_one_thing_is_ranked_above_another_no_ranking_is_asked_for() =>
        Assert.DoesNotContain(Steps("ussr-01"), s => s.Contains("I regard this as a more", StringComparison.Ordinal));

    [Fact]
    public void What_others_say_and_the_writer_rejects_is_neither_praised_nor_built_on() =>
        Assert.DoesNotContain(Steps("sugary-drinks-08").Concat(Lines("sugary-drinks-08", "skills")).Concat(Lines("sugary-drinks-08", "went-well")), s => s.Contains("Some people argue", StringComparison.Ordinal));

    [Fact]
    public void What_lies_outside_the_question_is_neither_praised_nor_built_on()
    {
        var said = Lines("ussr-15", "skills").Concat(Lines("ussr-15", "went-well")).Concat(Lines("ussr-15", "even-better"));

        Assert.DoesNotContain(said, l => l.Contains("Hitler", StringComparison.Ordinal) || l.Contains("Nazis", StringComparison.Ordinal));
    }

    [Fact]
    public void A_treaty_is_quoted_where_it_is_named() =>
        Assert.Contains(Lines("ussr-15", "points"), l => l.StartsWith("Treaty of Rapallo, 1922: “The Treaty of Rapallo was signed in 1922", StringComparison.Ordinal));

    [Fact]
    public void A_sentence_is_quoted_from_its_beginning_where_a_question_stands_inside_it() =>
        Assert.DoesNotContain(Repository.Report("macbeth-01").Feedback.Sections.SelectMany(s => s.Paragraphs), l => l.Contains("“and not with any argument", StringComparison.Ordinal));

    [Fact]
    public void Paragraphs_are_not_counted_where_words_to_the_marker_stand_among_them() =>
        Assert.DoesNotContain(Lines("ussr-21", "skills"), l => l.StartsWith("Organisation:", StringComparison.Ordinal));

    [Fact]
    public void A_list_of_names_is_not_told_to_add_names() =>
        Assert.DoesNotContain("such as a name", Repository.Report("ussr-17").Level.Reason, StringComparison.Ordinal);

    [Fact]
    public void Where_wrong_facts_hold_the_answer_down_they_come_first() =>
        Assert.StartsWith("Put right what stands under ‘Facts to check’. Start with “The biggest disappointment was at Geneva.”", Lines("ussr-10", "next-step")[0], StringComparison.Ordinal);

    [Fact]
    public void A_point_that_only_the_trained_model_sees_is_left_to_a_person()
    {
        var essay = Repository.Essay("ussr-06");
        var report = EssayMarker.Mark(essay.Text, Repository.Scheme(essay.Question), Trained.Value);
        var seen = report.Points.Where(p => p.DecidedBy == PointResult.ByClassifier).ToList();

        Assert.NotEmpty(seen);
        Assert.All(seen, p => Assert.Contains(Of(report, "partial"), l => l.Contains(p.Evidence[0].Quote[..40], StringComparison.Ordinal) && l.EndsWith("so a person should check.", StringComparison.Ordinal)));
        Assert.DoesNotContain(Of(report, "went-well").Concat(Of(report, "next-step")), l => seen.Exists(p => l.Contains(p.Evidence[0].Quote[..40], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ussr-16")]
    [InlineData("china-15")]
    public void A_text_on_another_matter_is_off_the_question_whatever_the_trained_model_sees_in_it(string id)
    {
        var essay = Repository.Essay(id);
        var report = EssayMarker.Mark(essay.Text, Repository.Scheme(essay.Question), Trained.Value);

        Assert.Contains("off-topic", report.Flags);
        Assert.DoesNotContain(report.Points, p => p.Credited);
    }

    [Theory]
    [InlineData("fewer jobs, lower pay, neglect or leaving", "Still to add, or to say more plainly: fewer jobs, lower pay, neglect or leaving.")]
    [InlineData("a cost: one of fighting, the death of its head, a money crisis", "Still to add, or to say more plainly: a cost such as fighting, the death of its head or a money crisis.")]
    [InlineData("one of: help for the poor, gains to the rich", "Still to add, or to say more plainly: help for the poor or gains to the rich.")]
    [InlineData("gold ran out, or not paid for by the miners", "Still to add, or to say more plainly: gold ran out or not paid for by the miners.")]
    public void Facts_with_several_ways_are_put_into_words(string fact, string missing)
    {
        Assert.Equal(missing, Katanga(fact, "In the end Katanga was brought back.").Missing);
    }

    [Theory]
    [InlineData("quick result", "Katanga was brought back, and quickly, since the last town fell within a month.")]
    [InlineData("burden on the budget of the United Nations", "Katanga was brought back. It was paid for with bonds because the United Nations had nothing left in its budget.")]
    [InlineData("Adoula or Kitona agreement", "Katanga was brought back after Adoula had met its leader.")]
    public void Nobody_is_asked_for_a_fact_that_stands_there_in_part(string fact, string essay)
    {
        var point = Katanga(fact, essay);

        Assert.Equal(Verdict.Full, point.Verdict);
        Assert.Contains(point.Evidence, e => e.Reason.Contains(fact, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("burden on the budget of the United Nations", "Katanga was brought back, and the province stayed with the rest of the Congo.")]
    [InlineData("ended in 1963", "Katanga was brought back, and the secession ended.")]
    [InlineData("quick result", "Katanga was brought back. Had the result been quick, less blood would have flowed.")]
    public void A_fact_that_is_not_said_or_only_supposed_is_still_to_add(string fact, string essay) =>
        Assert.Equal(Verdict.Partial, Katanga(fact, essay).Verdict);

    private static PointResult Katanga(string fact, string essay)
    {
        var scheme = RubricReader.Read($"# How successful was the Congo force?\n\n## S: Successes\n\n### Katanga\n\nThe province of Katanga was brought back.\n\n- Core: Katanga brought back\n- Core: {fact}\n", "congo.md", _ => null).Scheme!;
        return EssayMarker.Mark(essay, scheme, MarkingModels.None).Points[0];
    }

    private static IReadOnlyList<string> Lines(string essay, string section) => Of(Repository.Report(essay), section);

    private static IReadOnlyList<string> Steps(string essay) => [.. Lines(essay, "next-step"), .. Lines(essay, "even-better")];

    private static IReadOnlyList<string> Of(MarkedEssay report, string section) => report.Feedback.Sections.FirstOrDefault(s => s.Id == section)?.Paragraphs ?? [];
}
