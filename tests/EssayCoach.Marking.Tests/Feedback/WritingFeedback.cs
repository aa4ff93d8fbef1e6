using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
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
        var line = Lines("The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", "partial")[0];

        Assert.Equal("Treaty of Rapallo: “The USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.” Still to add: the year.", line);
    }

    [Fact]
    public void A_year_that_is_given_wrong_is_asked_for_as_the_right_one() =>
        Assert.EndsWith("Still to add: the right year.", Lines("In 1925 the USSR signed the Treaty of Rapallo with Germany, and this ended its isolation.", "partial")[0], StringComparison.Ordinal);

    [Fact]
    public void Alternatives_brackets_and_effects_are_put_into_words()
    {
        var point = Mark("The Genoa Conference of 1922 broke up without a result.").Points[0];

        Assert.Equal("Still to add, or to say more plainly: debts or loans from Tsarist times refused, and distrust as the result.", point.Missing);
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

    [Fact]
    public void A_point_that_was_wrong_and_is_left_out_now_is_neither_stronger_nor_weaker()
    {
        var first = Mark("The USSR was an outcast.");
        var wrong = first with { Points = [.. first.Points.Select(p => p with { Verdict = Verdict.Wrong })] };
        var second = EssayMarker.Mark("The USSR was an outcast for years.", Scheme(), MarkingModels.None, previous: wrong);
        Assert.DoesNotContain(second.Feedback.Sections.Single(s => s.Id == "progress").Paragraphs, p => p.Contains("than last time:", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_skill_is_shown_by_a_sentence_of_its_own_and_by_none_that_is_praised_already()
    {
        var lines = Sections(Long).Where(s => s.Id is "skills" or "went-well").SelectMany(s => s.Paragraphs).ToList();
        var quotations = lines.SelectMany(l => l.Split('“').Skip(1)).Select(q => q.Split('”')[0]).ToList();
        Assert.InRange(quotations.Count, 5, 7);
        Assert.Equal(quotations.Distinct(StringComparer.Ordinal), quotations);
    }

    [Fact]
    public void What_somebody_was_allowed_is_not_taken_for_a_reason()
    {
        var skills = string.Join('\n', Lines(Long.Replace("because France wanted the debts of the Tsar", "and the delegates were allowed to go home by train that week", StringComparison.Ordinal).Replace(", so that the two outcasts had a friend", "", StringComparison.Ordinal), "skills"));
        Assert.DoesNotContain("allowed", skills.Split("Explanation:")[^1].Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_question_is_not_about_the_past_a_fact_matters_now()
    {
        var scheme = RubricReader.Read(Rubric.Replace("period: 1920-1929", "level: A", StringComparison.Ordinal), "links.md", _ => null).Scheme!;
        var steps = string.Join('\n', EssayMarker.Mark(Long, scheme, MarkingModels.None).Feedback.Sections.Where(s => s.Id is "next-step" or "even-better").SelectMany(s => s.Paragraphs));
        Assert.DoesNotContain("This mattered", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("mattered more", steps, StringComparison.Ordinal);
    }

    private const string Long =
        """
        The USSR had some success in the 1920s, and I judge it by whether links lasted.

        In 1922 the USSR signed the Treaty of Rapallo with Germany, so that the two outcasts had a friend. This was a success because both had been shut out. Trade between the two countries grew by a third until 1926. Officers of the German army also learned to fly at Lipetsk, which the Treaty of Versailles forbade.

        However, the Genoa Conference of 1922 broke up because France wanted the debts of the Tsar. The loans from Tsarist times were refused in 1918 and this led to distrust. The Comintern wanted world revolution, which made Britain suspicious.

        Overall the USSR was only partly successful, because the link with Germany lasted and the others did not.
        """;

    private static MarkScheme Scheme() => RubricReader.Read(Rubric, "links.md", _ => null).Scheme!;

    private static MarkedEssay Mark(string essay) => EssayMarker.Mark(essay, Scheme(), MarkingModels.None);

    private static IReadOnlyList<FeedbackSection> Sections(string essay) => Mark(essay).Feedback.Sections;

    private static IReadOnlyList<string> Lines(string essay, string section) => Sections(essay).SingleOrDefault(s => s.Id == section)?.Paragraphs ?? [];
}
