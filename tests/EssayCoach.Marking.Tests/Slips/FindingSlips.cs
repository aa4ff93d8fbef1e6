using EssayCoach.Marking.Slips;
using Xunit;

namespace EssayCoach.Marking.Tests.Slips;

/// <summary>Mistakes worth correcting, and true sentences that must never be called one.</summary>
public sealed class FindingSlips
{
    public static TheoryData<string, string, string> Wrong => Read("Slips/wrong.tsv");

    public static TheoryData<string> Right => [.. Repository.Rows("Slips/right.tsv").Select(r => r[0])];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_is_quoted_with_what_the_record_says(string text, string quote, string record)
    {
        var slip = Assert.Single(Repository.Mark(text).Slips);

        Assert.Contains(quote, slip.Quote, StringComparison.Ordinal);
        Assert.Contains(record, slip.Message + slip.Expected, StringComparison.Ordinal);
        Assert.Contains(slip.Quote, slip.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_true_sentence_is_never_called_a_mistake(string text) => Assert.Empty(Repository.Mark(text).Slips);

    public static TheoryData<string, string, string, string> WrongElsewhere
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in Repository.Rows("Slips/wrong-elsewhere.tsv"))
            {
                data.Add(row[0], row[1], row[2], row[3]);
            }

            return data;
        }
    }

    public static TheoryData<string, string> RightElsewhere
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Repository.Rows("Slips/right-elsewhere.tsv"))
            {
                data.Add(row[0], row[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongElsewhere))]
    public void A_mistake_is_found_by_any_rubric_that_backs_it(string rubric, string text, string quote, string record)
    {
        var slip = Assert.Single(Repository.Mark(text, rubric).Slips);

        Assert.True(slip.Quote.Contains(quote, StringComparison.Ordinal) || quote.Contains(slip.Quote, StringComparison.Ordinal), slip.Quote);
        Assert.Contains(record, slip.Message + slip.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RightElsewhere))]
    public void A_true_sentence_of_any_subject_is_never_called_a_mistake(string rubric, string text) =>
        Assert.Empty(Repository.Mark(text, rubric).Slips.Select(s => s.Message));

    [Fact]
    public void A_model_answer_and_every_strong_sample_hold_no_slip()
    {
        foreach (var rubric in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rubrics"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => f != "README"))
        {
            var scheme = Repository.Scheme(rubric);
            Assert.All(scheme.Points.Select(p => p.Samples["strong"]), s => Assert.Empty(Repository.Mark(s, rubric).Slips.Select(x => x.Message)));
        }
    }

    [Fact]
    public void A_slip_costs_no_mark_by_itself()
    {
        const string Answer = "Chicherin led the delegation. The Genoa Conference of 1922 failed because France insisted on repayment of the loans made to the Tsar.";
        var right = Repository.Mark(Answer);
        var wrong = Repository.Mark(Answer + " The Kellogg-Briand Pact of 1925 came later.");

        Assert.Equal(SlipKind.Date, Assert.Single(wrong.Slips).Kind);
        Assert.Equal(right.Points.Select(p => p.Verdict), wrong.Points.Select(p => p.Verdict));
        Assert.True(wrong.Level.Marks >= right.Level.Marks);
    }

    private static TheoryData<string, string, string> Read(string path)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Repository.Rows(path))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }
}
