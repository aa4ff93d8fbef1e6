using Bunit;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Rubrics;

namespace EssayCoach.Web.Tests.Rubrics;

public sealed class Filling_in_the_form : BunitContext
{
    private RubricForm? changed;

    [Fact]
    public void Changes_one_value_and_leaves_every_other_letter()
    {
        var form = Draw();
        form.FindAll("input").First(i => i.GetAttribute("value") == "Sample Board").Change("Another Board");
        Assert.Equal(SmallScheme.Rubric.Replace("board: Sample Board", "board: Another Board", StringComparison.Ordinal), changed!.Write());
    }

    [Fact]
    public void Takes_wordings_one_a_line()
    {
        var form = Draw();
        form.FindAll("textarea").First(t => t.GetAttribute("value") == "coal cost half").Change("coal cost half\nfuel was cheap");
        Assert.Contains("- Core: coal price halved\n  - coal cost half\n  - fuel was cheap\n", changed!.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_a_fact_to_a_point_and_a_point_to_a_side()
    {
        var form = Draw();
        var coal = form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent == "Point: Coal became cheap");
        coal.QuerySelector(".adder input")!.Change("sold by the ton");
        form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent == "Point: Coal became cheap").QuerySelector(".adder button")!.Click();
        Assert.Contains("- Extra: forty barges\n- Core: sold by the ton\n", changed!.Write(), StringComparison.Ordinal);
        var side = form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent.StartsWith("Section: F:", StringComparison.Ordinal));
        side.QuerySelector(".adder input")!.Change("Frost closed it");
        form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent.StartsWith("Section: F:", StringComparison.Ordinal)).QuerySelector(".adder button")!.Click();
        Assert.Contains("### Frost closed it\n", changed!.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_several_wordings_with_semicolons_between_them_as_several()
    {
        var form = Draw();
        AngleSharp.Dom.IElement Coal() => form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent == "Point: Coal became cheap");
        Coal().QuerySelector(".adder select")!.Change("Accept");
        Coal().QuerySelector(".adder input")!.Change("fuel cost less; dear coal no more;");
        Coal().QuerySelector(".adder button")!.Click();
        Assert.Equal(["fuel cost less", "dear coal no more"], RubricReader.Read(changed!.Write(), "canal.md", _ => SmallScheme.Levels).Scheme!.Points[0].Accept);
    }

    [Fact]
    public void Puts_an_author_to_a_source_a_correction_to_a_model_answer_and_a_section_to_the_end()
    {
        var form = Draw();
        AngleSharp.Dom.IElement Group(string legend) => form.FindAll("fieldset").First(f => f.QuerySelector("legend")!.TextContent.StartsWith(legend, StringComparison.Ordinal));
        Group("Source: A. Sample").QuerySelector(".adder input")!.Change("A. Sample");
        Group("Source: A. Sample").QuerySelector(".adder button")!.Click();
        Assert.Contains("- A. Sample, Canals of the North, Sample Press, 1990\n  - Author: A. Sample", changed!.Write(), StringComparison.Ordinal);
        Group("Section: Model answer").QuerySelector(".adder input")!.Change("The waterway answered a need");
        Group("Section: Model answer").QuerySelector(".adder button")!.Click();
        Assert.Equal("The waterway answered a need", Assert.Single(RubricReader.Read(changed!.Write(), "canal.md", _ => SmallScheme.Levels).Scheme!.ModelAnswers[0].Corrections).Words);
        Group("Add a section").QuerySelector("select")!.Change("Model answer");
        Group("Add a section").QuerySelector("input")!.Change("level 2");
        Group("Add a section").QuerySelector("textarea")!.Change("There was a canal.\n\nIt was long.");
        Group("Add a section").QuerySelector("button")!.Click();
        Assert.EndsWith("## Model answer: level 2\n\nThere was a canal.\n\nIt was long.\n", changed!.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_wordings_and_accepts_one_by_a_press()
    {
        var form = Draw();
        form.FindAll("button").First(b => b.TextContent == "Suggest wordings").Click();
        form.FindAll("button").First(b => b.TextContent == "Accept “fuel half price”").Click();
        Assert.Equal(["fuel half price"], RubricReader.Read(changed!.Write(), "canal.md", _ => SmallScheme.Levels).Scheme!.Points[0].Accept);
    }

    [Fact]
    public void Lets_the_rows_of_a_level_set_be_changed()
    {
        var written = "";
        var form = Render<LevelFormView>(p => p.Add(v => v.Document, SmallScheme.Levels).Add(v => v.Changed, (string text) => written = text));
        form.FindAll("textarea")[0].Change("Everything | and more");
        Assert.Contains("Everything \\| and more", written, StringComparison.Ordinal);
        Assert.Equal(SmallScheme.Levels.ReplaceLineEndings("\n").Split('\n').Length, written.Split('\n').Length);
        Assert.NotNull(LevelSetReader.Read(written, "cie-20.md").Set);
    }

    [Fact]
    public void Tells_of_problems_with_their_line_and_gives_back_the_one_to_settle()
    {
        Problem? settled = null;
        (int Line, int Column) gone = default;
        var found = RubricReader.Read(SmallScheme.Rubric.Replace("board:", "boad:", StringComparison.Ordinal), "canal.md", _ => SmallScheme.Levels).Problems;
        var panel = Render<ProblemPanel>(p => p.Add(v => v.Problems, found).Add(v => v.OnFix, (Problem problem) => settled = problem).Add(v => v.OnGo, ((int Line, int Column) place) => gone = place));
        panel.Find(".problem-list .button").Click();
        Assert.Equal("board", settled!.Fix!.Replacement);
        panel.Find(".problem-list .linkish").Click();
        Assert.Equal(3, gone.Line);
    }

    private IRenderedComponent<RubricFormView> Draw() => Render<RubricFormView>(p => p
        .Add(v => v.Form, RubricForm.Read(SmallScheme.Rubric))
        .Add(v => v.LevelIds, ["cie-20", "ocr-30"])
        .Add(v => v.Suggest, point => Task.FromResult<IReadOnlyList<WordingSuggestion>>(point == "coal-became-cheap" ? [new("fuel half price", "Fuel was to be had at half the price.", SuggestedFrom.Teacher)] : []))
        .Add(v => v.Changed, (RubricForm form) => changed = form));
}
