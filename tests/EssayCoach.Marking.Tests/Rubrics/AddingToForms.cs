using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class AddingToForms
{
    private const string Document = "---\nid: canal\n---\n\n# How far did the canal change the town by 1900?\n\n## S: Successes\n\n### Coal became cheap\n\nCoal fell to half its price.\n\n- Core: price halved\n\n## F: Failures\n\n- The railway took the trade.\n";

    private static RubricForm Form => RubricForm.Read(Document);

    [Fact]
    public void A_detail_is_changed_where_it_stands_and_put_in_where_it_does_not()
    {
        Assert.Equal(Document.Replace("id: canal\n", "id: canal\nmarks: 20\n", StringComparison.Ordinal), Form.Detail("marks", "20").Write());
        Assert.Equal(Document.Replace("id: canal", "id: river", StringComparison.Ordinal), Form.Detail("id", "river").Write());
        Assert.Equal("---\nmarks: 20\n---\n\n# Why did the canal fail?\n", RubricForm.Read("# Why did the canal fail?\n").Detail("marks", "20").Write());
    }

    [Fact]
    public void A_point_goes_to_the_end_of_its_side()
    {
        var written = Form.AddPoint(Form.SideAt("S")!.Value, "Mills opened", "Mills stood along the bank.").Write();
        Assert.Contains("- Core: price halved\n\n### Mills opened\n\nMills stood along the bank.\n\n## F: Failures", written, StringComparison.Ordinal);
        var scheme = RubricReader.Read(written, "canal.md").Scheme!;
        Assert.Equal(["coal-became-cheap", "mills-opened", "the-railway-took-the-trade"], scheme.Points.Select(p => p.Id));
        Assert.Equal("S", scheme.Points[1].Side);
    }

    [Fact]
    public void A_wording_is_accepted_in_a_new_line_and_then_at_its_end()
    {
        var once = Form.Accept(Form.PointAt("coal-became-cheap")!.Value, "fuel cost less");
        var twice = once.Accept(once.PointAt("coal-became-cheap")!.Value, "cheap; fuel");
        Assert.Equal(["fuel cost less", "cheap, fuel"], RubricReader.Read(twice.Write(), "canal.md").Scheme!.Points[0].Accept);
        var bare = Form.Accept(Form.PointAt("the-railway-took-the-trade")!.Value, "trains won");
        Assert.Equal(["trains won"], RubricReader.Read(bare.Write(), "canal.md").Scheme!.Points[1].Accept);
    }

    [Theory]
    [InlineData("", VisibleFrom.FirstAttempt, VisibleFrom.Start)]
    [InlineData("plan shown: At once\nsources shown: to teachers only\n", VisibleFrom.Start, VisibleFrom.Never)]
    [InlineData("plan shown: to teachers only\nsources shown: after an attempt\n", VisibleFrom.Never, VisibleFrom.FirstAttempt)]
    public void The_front_matter_says_who_sees_the_material_and_when(string lines, VisibleFrom plan, VisibleFrom sources)
    {
        var visible = Visibility.Of(RubricReader.Read($"---\nid: a\n{lines}---\n# Why did the canal fail?\n\n- Trade fell.\n", "a.md").Scheme!);
        Assert.Equal((plan, sources, VisibleFrom.FirstAttempt), (visible.Plan, visible.Sources, visible.ModelAnswers));
    }

    [Fact]
    public void A_word_that_says_nothing_about_it_is_a_problem_with_what_can_stand_there()
    {
        var problem = Assert.Single(RubricReader.Read("---\nplan shown: at oncee\n---\n# Why did the canal fail?\n\n- Trade fell.\n", "a.md").Problems, p => p.Line == 2);
        Assert.Contains("to teachers only", problem.Message, StringComparison.Ordinal);
        Assert.Equal("at once", problem.Fix!.Replacement);
    }
}
