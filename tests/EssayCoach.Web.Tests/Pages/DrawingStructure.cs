using Bunit;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Structure;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Pages;

public sealed class The_map_of_an_essay : PageContext
{
    private static readonly IReadOnlyList<ParagraphRole> Paragraphs = [new(0, 10, "intro", 40, 1), new(12, 40, "S", 80, 3), new(42, 60, "other", 20, 0)];

    [Fact]
    public void Says_in_words_what_it_draws()
    {
        var map = Render<StructureMap>(p => p.Add(m => m.Title, "Your essay").Add(m => m.Paragraphs, Paragraphs).Add(m => m.Scheme, Scheme));
        Assert.Equal(["Introduction", "Successes", "No side found"], map.FindAll("tbody tr td:nth-child(2)").Select(c => c.TextContent.Trim()));
        Assert.Equal(["on the question", "explained", "not on the question"], map.FindAll("tbody tr td:last-child").Select(c => c.TextContent.Trim()));
        Assert.Equal([1, 3, 0], map.FindAll(".steps").Select(s => s.QuerySelectorAll(".step-on").Length));
        Assert.Equal(["50%", "100%", "25%"], map.FindAll(".length .fill").Select(f => f.GetAttribute("width")));
    }

    [Fact]
    public async Task Stands_beside_the_models_on_the_feedback_page()
    {
        var attempt = await Attempts.HandInAsync(Me, Scheme, SmallScheme.Essay);
        var page = Render<FeedbackPage>(p => p.Add(f => f.Id, attempt.Id.ToString()));
        Assert.Equal(["Your paragraphs", "Model answer"], page.FindAll(".map caption").Select(c => c.TextContent));
        Assert.Equal(4, page.FindAll(".map")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal("details", page.FindAll(".map")[1].ParentElement!.LocalName);
    }

    [Fact]
    public void Of_a_model_answer_is_not_taken_for_a_copy_of_itself()
    {
        const string Text = "The canal opened in 1852 and coal cost half as much as before, so mills could afford it.\n\nHowever, the railway took the trade from 1870.";
        var scheme = Scheme with { ModelAnswers = [new ModelAnswer("Model answer", Text)] };
        var map = Assert.Single(ModelMaps.Of(new("", scheme.ModelAnswers), scheme, MarkingModels.None));
        Assert.Equal(["S", "F"], map.Paragraphs.Select(p => p.Role));
    }

    [Fact]
    public void A_model_answer_shows_where_it_should_be_better_and_how()
    {
        var answer = new ModelAnswer("Model answer: level 3", "It opened in 1825 & brought coal.\n\nMills came.") { Corrections = [new("Mills came", "Say where.", "Mills came to the bank."), new("opened in 1825", "A year too early.", ""), new("not there", "", "")] };
        var drawn = Render<OpenMaterial>(p => p.Add(m => m.Open, new Released("", [answer])));
        Assert.Equal(["opened in 1825 2", "Mills came 1"], drawn.FindAll("mark").Select(m => m.TextContent));
        Assert.Equal(["It opened in 1825 2 & brought coal.", "Mills came 1."], drawn.FindAll(".essay p").Select(p => p.TextContent));
        Assert.Equal(3, drawn.FindAll(".corrections li").Count);
        Assert.Equal("Mills came to the bank.", drawn.Find(".corrections ins").TextContent);
    }

    [Fact]
    public void What_waits_is_open_to_those_with_an_attempt_at_this_very_question()
    {
        var scheme = Scheme with { Plan = "**One way through** Coal first." };
        Assert.Null(Released.To([], scheme));
        Assert.Null(Released.To([new(Guid.NewGuid(), "another", "Another question", 1, default)], scheme));
        var open = Released.To([new(Guid.NewGuid(), scheme.Id, scheme.Question, 1, default)], scheme);
        Assert.Equal("**One way through** Coal first.", open!.Plan);
        Assert.Equal(scheme.ModelAnswers, open.ModelAnswers);
    }
}
