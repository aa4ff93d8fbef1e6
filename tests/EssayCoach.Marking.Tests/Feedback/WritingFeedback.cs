using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Feedback;

public sealed class WritingFeedback
{
    private const string Rubric =
        """
        ---
        period: 1920-1929
        ---
        # How successful was the USSR in establishing links with other powers in the 1920s?

        ## F: Limits and failures

        ### Genoa fails

        The conference at Genoa in 1922 failed over the Tsar's debts.

        - Core: Genoa Conference 1922
        - Core: debts / loans from Tsarist times refused (1918)
        - Core: effect: distrust
        - Confusion (place): Geneva for Genoa => The conference met at Genoa.

        ### The aims of the Comintern

        The Comintern wanted revolution abroad.

        - Core: Comintern
        - Core: aim of world revolution
          - Comintern world revolution

        ## S: Successes

        ### Treaty of Rapallo, 1922

        Germany and Russia came to terms at Rapallo in April 1922.

        - Core: Treaty of Rapallo
        - Core: Germany
        - Core: 1922
        """;

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("The USSR was not successful.")]
    [InlineData("yes")]
    [InlineData("?!?!")]
    [InlineData("1922 1924 1926")]
    [InlineData("Genoa, Rapallo, Comintern, Locarno, Berlin, Arcos, Zinoviev, Baldwin, Poincare, Krasin")]
    [InlineData("Die Sowjetunion hatte in den zwanziger Jahren wenig Erfolg, denn die anderen Staaten hatten Angst vor der Revolution und wollten ihre Kredite zurück.")]
    [InlineData("# Heading\n\n- one\n- two\n\n> a quotation from somebody else")]
    public void Any_text_gets_one_next_step_and_an_estimate_that_says_what_it_is(string essay)
    {
        var sections = Sections(essay);

        var step = Assert.Single(Assert.Single(sections, s => s.Id == "next-step").Paragraphs);
        Assert.EndsWith(".", step.TrimEnd('’', '”'), StringComparison.Ordinal);
        Assert.Contains("estimate", string.Join(' ', sections.Single(s => s.Id == "estimate").Paragraphs), StringComparison.Ordinal);
        Assert.All(sections, s => Assert.NotEmpty(s.Paragraphs));
    }

    [Fact]
    public void A_half_made_point_asks_for_the_year_without_giving_it_away()
    {
        var line = Assert.Single(Lines("The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", "partial"));

        Assert.Equal("Treaty of Rapallo: “The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.” Still to add: the year.", line);
    }

    [Fact]
    public void A_year_that_is_given_wrong_is_asked_for_as_the_right_one() =>
        Assert.EndsWith("Still to add: the right year.", Assert.Single(Lines("In 1925 the USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", "partial")), StringComparison.Ordinal);

    [Fact]
    public void Alternatives_brackets_and_effects_are_put_into_words()
    {
        var point = Mark("The Genoa Conference of 1922 broke up without a result.").Points[0];

        Assert.Equal("Still to add: debts or loans from Tsarist times refused, and distrust as the result.", point.Missing);
    }

    [Fact]
    public void Open_points_are_hinted_at_by_side_and_number()
    {
        var points = string.Join('\n', Lines("In 1922 the USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", "points"));

        Assert.Contains("Limits and failures: 2 points still open.", points, StringComparison.Ordinal);
        Assert.DoesNotContain("Comintern", points, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_says_what_was_written_and_what_the_record_says()
    {
        var facts = Lines("The conference at Geneva failed because the loans from Tsarist times were refused by the Bolsheviks, and distrust was the result.", "facts");

        Assert.Equal("Genoa fails: you wrote “Geneva”. The record says: The conference met at Genoa.", facts[0]);
    }

    [Fact]
    public void A_sentence_that_the_record_contradicts_is_neither_praised_nor_built_on()
    {
        var sections = Sections("In 1925 the USSR signed the Treaty of Rapallo with Germany. It was a success because it lasted. In 1922 the Genoa Conference broke up. On balance the USSR was successful because Rapallo lasted.");

        Assert.NotEmpty(sections.Single(s => s.Id == "facts").Paragraphs);
        Assert.DoesNotContain(sections.Where(s => s.Id is "next-step" or "went-well" or "skills").SelectMany(s => s.Paragraphs), p => p.Contains("In 1925", StringComparison.Ordinal));
    }

    [Fact]
    public void Quotation_marks_inside_a_quotation_become_single()
    {
        var answer = Assert.Single(Lines("On balance the USSR was a \"limited\nsuccess\" in the 1920s.", "answer"));

        Assert.StartsWith("You argue: “On balance the USSR was a ‘limited success’ in the 1920s.” ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_level_is_given_the_estimate_says_why() =>
        Assert.Equal("There is no practice estimate for this text. The rubric names no level set, so no level is given.", Assert.Single(Lines("The USSR was not successful.", "estimate")));

    [Fact]
    public void A_second_attempt_names_the_points_that_grew_and_says_so_where_none_did()
    {
        var first = Mark("The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.");
        var second = EssayMarker.Mark("In 1922 the USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", Scheme(), MarkingModels.None, previous: first);
        var again = EssayMarker.Mark("The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", Scheme(), MarkingModels.None, previous: first);

        Assert.Contains("Stronger than last time: Treaty of Rapallo, 1922.", second.Feedback.Sections.Single(s => s.Id == "progress").Paragraphs);
        Assert.Contains("The points of the scheme that were found are the same as last time.", again.Feedback.Sections.Single(s => s.Id == "progress").Paragraphs);
    }

    private static MarkScheme Scheme() => RubricReader.Read(Rubric, "links.md", _ => null).Scheme!;

    private static MarkedEssay Mark(string essay) => EssayMarker.Mark(essay, Scheme(), MarkingModels.None);

    private static IReadOnlyList<FeedbackSection> Sections(string essay) => Mark(essay).Feedback.Sections;

    private static IReadOnlyList<string> Lines(string essay, string section) => Sections(essay).SingleOrDefault(s => s.Id == section)?.Paragraphs ?? [];
}
