using EssayCoach.Marking.Points;
using Xunit;

namespace EssayCoach.Marking.Tests.Structure;

/// <summary>Roles of paragraphs, balance, other points and the judgement.</summary>
public sealed class ReadingStructure
{
    private const string Opening = "This essay will argue that the USSR had only limited success in establishing links with the major powers of Europe.";
    private const string Success = "Germany was the great success. In April 1922 it signed the Treaty of Rapallo, which restored diplomatic relations and ended Soviet isolation. This was a success because both outcasts gained a partner. In 1926 the Treaty of Berlin renewed Rapallo and promised neutrality, so the link lasted.";
    private const string Failure = "However, there were failures too. The Genoa Conference of 1922 failed because France insisted on repayment of the loans made to the Tsar. In May 1927 Britain broke off diplomatic relations after the Arcos raid. As a result the USSR was still distrusted.";
    private const string Treaties = "In April 1922 Germany signed the Treaty of Rapallo, which restored diplomatic relations. In 1926 the Treaty of Berlin renewed Rapallo and promised neutrality.";
    private const string Quarrels = "The Genoa Conference of 1922 met over the loans made to the Tsar, and France would not give way. In May 1927 Britain broke off diplomatic relations after the Arcos raid.";
    private const string Closing = "On balance the USSR was only partly successful, because the link with Germany lasted while the distrust of France and Britain outweighed what had been signed.";

    public static TheoryData<string, string, string> Judgements
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in Repository.Rows("Structure/judgements.tsv"))
            {
                data.Add(row[0], row[1], row[2]);
            }

            return data;
        }
    }

    [Fact]
    public void An_essay_has_an_opening_a_body_with_sides_and_a_close() =>
        Assert.Equal(["intro", "S", "F", "conclusion"], Repository.Mark(Essay(Opening, Success, Failure, Closing)).Structure.Paragraphs.Select(p => p.Role));

    [Fact]
    public void An_answer_that_weighs_often_is_not_called_one_sided_where_too_few_points_are_seen_to_tell()
    {
        string[] own =
        [
            "The bankers of the west took its gold but kept their doors shut.", "They would sell to it, though they would not dine with it.", "Even a polite neighbour would rather look away.",
            "Old debts were spoken of, yet nobody meant to pay.", "It was asked to one table only, and not for long.", "One quarrel over a police raid undid years of patience, however small the find.",
        ];

        Assert.Contains("one-sided", Repository.Mark(Essay(Success, "It was a proud country.")).Flags);
        Assert.DoesNotContain("one-sided", Repository.Mark(Essay(Success, string.Join(' ', own))).Flags);
    }

    [Fact]
    public void One_paragraph_alone_is_neither_opening_nor_close() =>
        Assert.Equal(["S"], Repository.Mark(Success).Structure.Paragraphs.Select(p => p.Role));

    [Fact]
    public void A_paragraph_on_nothing_in_the_scheme_argues_no_side() =>
        Assert.Equal("other", Repository.Mark(Essay(Success, "Football was played in many towns and the crowds grew every year, which pleased the owners of the grounds.", Closing)).Structure.Paragraphs[1].Role);

    [Fact]
    public void Paragraphs_are_cited_where_they_stand()
    {
        var text = Essay(Opening, Success, Failure, Closing);

        Assert.Equal([Opening, Success, Failure, Closing], Repository.Mark(text).Structure.Paragraphs.Select(p => text[p.Start..p.End].Trim()));
    }

    [Fact]
    public void Balance_follows_the_words_spent_on_each_side()
    {
        var even = Repository.Mark(Essay(Opening, Success, Failure, Closing)).Structure.Balance;
        var lopsided = Repository.Mark(Essay(Opening, Success, Closing)).Structure.Balance;

        Assert.InRange(even["S"], 0.35, 0.65);
        Assert.Equal(1, even["S"] + even["F"], 9);
        Assert.True(lopsided["S"] > 0.85);
    }

    [Fact]
    public void Explanation_and_counter_argument_are_counted_as_signals()
    {
        var signals = Repository.Mark(Essay(Opening, Success, Failure, Closing)).Structure.Signals;

        Assert.True(signals["explanation"] >= 2);
        Assert.All(signals, s => Assert.True(s.Value >= 0));
    }

    [Theory]
    [MemberData(nameof(Judgements))]
    public void A_close_is_judged_by_whether_it_answers_gives_a_reason_and_weighs(string why, string verdict, string close)
    {
        var judgement = Repository.Mark(Essay(Treaties, Quarrels, close)).Judgement;

        Assert.True(verdict.Split('|').Contains(judgement.Verdict.ToString(), StringComparer.OrdinalIgnoreCase), $"{why}: {judgement.Verdict}: {close}");
        Assert.Equal(judgement.Verdict == Verdict.Missing, judgement.Evidence.Count == 0);
    }

    [Fact]
    public void A_verdict_on_one_side_only_is_no_more_than_partial() => Assert.NotEqual(Verdict.Full, Repository.Mark(Essay(Success, Closing)).Judgement.Verdict);

    [Theory]
    [InlineData("In October 1923 the rising at Hamburg failed, and because Moscow had paid for it the German government sent a protest.", true)]
    [InlineData("In March 1921 the Treaty of Riga moved the frontier with Poland far to the east, which meant that Warsaw stood between Moscow and the west.", true)]
    [InlineData("In May 1941 Hess flew to Scotland alone and was locked up, which meant that the plan had come to nothing.", false)]
    [InlineData("Many things happened and some people were pleased because of that.", false)]
    [InlineData("Did Lord Curzon in May 1923 mean what he said to Moscow about Persia because of India?", false)]
    public void A_precise_claim_that_the_scheme_does_not_list_is_left_to_a_person(string claim, bool left)
    {
        var report = Repository.Mark(Essay(Opening, Success, claim, Failure, Closing));

        Assert.Equal(left, report.OtherPoints.Any(o => o.Quote == claim));
        Assert.DoesNotContain(report.OtherPoints, o => report.Points.Any(p => p.Credited && p.Evidence.Any(e => e.Start < o.End && e.End > o.Start)));
    }

    [Fact]
    public void A_point_that_fits_either_side_says_for_which_it_was_used_and_one_that_is_missing_for_none()
    {
        foreach (var essay in Repository.Essays.Where(e => !e.ForMeasuring))
        {
            var scheme = Repository.Scheme(essay.Question);
            foreach (var point in Repository.Report(essay.Id).Points)
            {
                Assert.True(point.Argued is null || scheme.Sides.Any(s => s.Code == point.Argued), $"{essay.Id} {point.Id}: {point.Argued}");
                Assert.True(point.Verdict != Verdict.Missing || point.Argued is null, $"{essay.Id} {point.Id} is missing and argued.");
                Assert.True(point.Side == "both" || point.Argued is null || point.Argued == point.Side, $"{essay.Id} {point.Id}: {point.Argued}");
            }
        }
    }

    private static string Essay(params string[] paragraphs) => string.Join("\n\n", paragraphs);
}
