using Bunit;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Classes.Learning;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Showing_what_was_learnt : BunitContext
{
    private static readonly TaughtPointsCard Points = new(120, 400, 60, new(0.95, 0.60, 0.7354), new(0.94, 0.72, 0.8154), 0.08, 0.01, 0.15, [new(3, 0.70, 0.71), new(5, 0.71, 0.74), new(10, 0.72, 0.81)]);
    private static readonly TaughtLevelCard Level = new(LevelMethod.Scale, 12, 20, new(0.52, 0.30, 0.70, 3.4), new(0.78, 0.60, 0.90, 1.6), 2, 0.75);

    [Fact]
    public void The_curve_stands_as_a_table_too_and_its_numbers_are_those_of_the_card()
    {
        var page = Render<LearningFigures>(p => p.Add(f => f.Card, Card(Points, Level)));
        Assert.Equal(["3 0.70 0.71", "5 0.71 0.74", "10 0.72 0.81"], page.FindAll(".curve tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))));
        Assert.Contains("With 3 essays 0.71 instead of 0.70, with 10 essays 0.81 instead of 0.72.", page.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("circle").Count);
    }

    [Fact]
    public void Each_part_says_whether_it_takes_part_and_why_not()
    {
        var page = Render<LearningFigures>(p => p.Add(f => f.Card, Card(Points, Level)));
        Assert.Equal(["yes", "yes"], page.FindAll(".figures tbody td:last-child").Select(c => c.TextContent));
        Assert.Contains("0.78 (0.60 to 0.90), 1.6 marks apart", page.Markup, StringComparison.Ordinal);
        page = Render<LearningFigures>(p => p.Add(f => f.Card, Card(Points with { GainLow = -0.02 }, Level with { Taught = new(0.41, 0.1, 0.6, 3) })));
        Assert.Equal(["no: not better beyond chance", "no: below 0.50"], page.FindAll(".figures tbody td:last-child").Select(c => c.TextContent));
        page = Render<LearningFigures>(p => p.Add(f => f.Card, Card(null, Level with { Taught = new(null, null, null, 3) })));
        Assert.Contains("it takes verdicts on five essays", page.Markup, StringComparison.Ordinal);
        Assert.Contains("cannot be measured", page.Markup, StringComparison.Ordinal);
    }

    private static TaughtCard Card(TaughtPointsCard? points, TaughtLevelCard? level) => new("taught", 1, SmallScheme.Id, null, 1, new(12, 120, 4, 12), points, level);
}
