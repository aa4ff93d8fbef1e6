using Bunit;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Choosing_questions : PageContext
{
    [Theory]
    [InlineData("", 1, "1 question")]
    [InlineData("?q=volcano", 0, "No question matches “volcano”. Try one word of the topic.")]
    [InlineData("?q=canal+SAMPLE", 1, "1 of 1 question")]
    [InlineData("?subject=History", 1, "1 of 1 question")]
    [InlineData("?subject=Chemistry", 0, "No question has all of these. Set one filter back to “Any”.")]
    [InlineData("?q=volcano&level=AS+Level", 0, "No question matches “volcano” with these filters. Try one word of the topic.")]
    [InlineData("?page=rubbish", 1, "1 question")]
    [InlineData("?page=-5", 1, "1 question")]
    public void The_address_says_what_the_list_shows_and_a_sentence_says_how_much(string query, int lines, string sentence)
    {
        var page = List(query);
        Assert.Equal(lines, page.FindAll(".questions a").Count);
        Assert.Equal(sentence, page.Find("[role=status]").TextContent);
    }

    [Fact]
    public void The_first_question_is_one_click_away()
    {
        Assert.Equal("/questions/canal", List("").Find(".start a").GetAttribute("href"));
        Assert.Equal("/questions/canal", List("?q=volcano").Find(".start a").GetAttribute("href"));
    }

    [Fact]
    public void A_search_lists_questions_with_their_subject_and_topic() =>
        Assert.StartsWith("History: Canals · AS Level · Sample Board · 20 marks · 1850–1900 · 2025", List("?q=canal").Find(".questions .quiet").TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_question_page_says_what_is_asked_within_which_years_and_for_how_long()
    {
        var page = Render<QuestionPage>(p => p.Add(q => q.Id, SmallScheme.Id));
        Assert.Equal(["Sample Board", "AS Level", "2025", "20 marks", "about 35 minutes, planning included"], page.FindAll(".meta li").Select(l => l.TextContent));
        Assert.Equal("What “How successful” asks for", page.Find(".command h2").TextContent);
        Assert.Equal(["A shape that works", "What spoils it"], page.FindAll(".command dt").Select(d => d.TextContent));
        Assert.Contains("1850 to 1900. A sentence or two on 1840–1849 is fine as background.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["A. Sample, Canals of the North, Sample Press, 1990"], page.FindAll(".sources li").Select(l => l.TextContent));
        Assert.Equal("/?topic=Canals", page.FindAll(".crumbs a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Plan_and_model_answer_wait_for_a_first_attempt()
    {
        const string Plan = "**What is asked?** A verdict.\n\n**Guiding questions**\n\n1. What is success?\n\n**One way through**\n\n- Coal first.";
        var scheme = Scheme with { Plan = Plan };
        var scaffold = Render<PlanScaffold>(p => p.Add(s => s.Scheme, scheme));
        Assert.Contains("What is success?", scaffold.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Coal first", scaffold.Markup, StringComparison.Ordinal);

        var before = Render<Unlocked>(p => p.Add(u => u.Scheme, scheme));
        Assert.Equal("Opens with your first attempt", before.Find("h2").TextContent);
        Assert.Contains("A model answer waits here, and a written-out plan", before.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Coal first", before.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("The waterway answered", before.Markup, StringComparison.Ordinal);

        var held = Render<Unlocked>(p => p.Add(u => u.Scheme, scheme).Add(u => u.IsHeld, true));
        Assert.Equal("Opens when your teacher releases it", held.Find("h2").TextContent);
        Assert.DoesNotContain("first attempt", held.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Coal first", held.Markup, StringComparison.Ordinal);

        var after = Render<Unlocked>(p => p.Add(u => u.Scheme, scheme).Add(u => u.Open, Released.To([new(Guid.NewGuid(), scheme.Id, scheme.Question, 1, default)], scheme)));
        Assert.Equal(["One way to plan it", "Model answer"], after.FindAll("details summary").Select(s => s.TextContent));
        Assert.Contains("Coal first", after.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_attempt_opens_what_waits_on_the_question_page()
    {
        Assert.Empty(Render<QuestionPage>(p => p.Add(q => q.Id, SmallScheme.Id)).FindAll("details"));
        await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        var after = Render<QuestionPage>(p => p.Add(q => q.Id, SmallScheme.Id));
        Assert.Contains("Model answer", after.FindAll("details summary").Select(s => s.TextContent));
        Assert.Contains("Attempt 1", after.Find(".attempts").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**What is asked?** A.\n\n**One way through**\n\n- B", "**What is asked?** A.", "**One way through**\n\n- B")]
    [InlineData("### Guiding questions\n1. A?\n### Outline\n- B", "### Guiding questions\n1. A?", "### Outline\n- B")]
    [InlineData("- all of it", "", "- all of it")]
    [InlineData("", "", "")]
    [InlineData(null, "", "")]
    [InlineData("**never closed", "", "**never closed")]
    public void Only_what_is_marked_as_questions_is_open_from_the_start(string? plan, string open, string later) =>
        Assert.Equal(new PlanParts(open, later), PlanParts.Of(plan));

    [Theory]
    [InlineData("20", 35)]
    [InlineData("25", 45)]
    [InlineData("30 (15 + 15)", 55)]
    [InlineData("2", 5)]
    [InlineData("none", null)]
    [InlineData("0", null)]
    [InlineData("99999999999", null)]
    public void The_time_follows_from_the_marks(string marks, int? minutes) =>
        Assert.Equal(minutes, QuestionFacts.Minutes(Scheme with { Details = new Dictionary<string, string> { ["marks"] = marks } }));

    private IRenderedComponent<QuestionList> List(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/" + query);
        return Render<QuestionList>();
    }
}
