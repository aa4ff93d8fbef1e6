using Bunit;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Classes.Results;

namespace EssayCoach.Web.Tests.Pages;

/// <summary>What is drawn of results is said in words and numbers too.</summary>
public sealed class Drawing_results : BunitContext
{
    private static readonly MarkScheme Scheme = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;

    [Fact]
    public void A_cell_is_a_sign_a_word_and_the_sentence_behind_it_and_leads_to_the_point_in_the_essay()
    {
        var results = Results(SmallScheme.Essay, "Nothing <b>of</b> it.");
        var map = Render<HeatMap>(p => p.Add(m => m.Results, results).Add(m => m.Students, results.Students));
        Assert.Equal(["Made", "Made", "Made"], map.FindAll("tbody tr:first-child td.cell-of").Take(3).Select(c => c.TextContent));
        Assert.Equal(["Not made", "Not made", "Not made"], map.FindAll("tbody tr:last-child td.cell-of").Take(3).Select(c => c.TextContent));
        var cell = map.FindAll("tbody tr:first-child td.cell-of a")[2];
        Assert.Equal("However, the railway took the trade from 1870, so the gains did not last.", cell.GetAttribute("data-quote"));
        Assert.Equal(results.Review(results.Students[0]) + "#point-the-railway-took-the-traffic", cell.GetAttribute("href"));
        Assert.Null(map.FindAll("tbody tr:last-child td.cell-of a")[2].GetAttribute("data-quote"));
        Assert.Equal(12, map.FindAll("td.cell-of svg, thead a[title]").Count);
    }

    [Theory]
    [InlineData(null, null, null, "–")]
    [InlineData(12, 11, 13, "12 (11–13)")]
    [InlineData(12, 12, 12, "12")]
    public void An_estimated_mark_stands_with_its_range(int? marks, int? from, int? to, string shown) =>
        Assert.Equal(shown, HeatMap.Mark(new LevelEstimate(3, 5, marks, from is null ? null : [from.Value, to!.Value], 20, 0.5, "", "", [])));

    [Fact]
    public void Parts_of_a_bar_lie_side_by_side_and_fill_it()
    {
        var bar = Render<StackedBar>(p => p.Add(b => b.Parts, [("full", 1), ("partial", 0), ("missing", 3)]));
        Assert.Equal([("0%", "25%"), ("25%", "75%")], bar.FindAll("rect").Select(r => (r.GetAttribute("x")!, r.GetAttribute("width")!)));
    }

    [Fact]
    public void Progress_is_a_line_and_a_table_and_a_gap_in_it_is_no_nought()
    {
        var assignments = new[] { Set("First"), Set("Second"), Set("Third") };
        var chart = Render<ProgressChart>(p => p.Add(c => c.Assignments, assignments).Add(c => c.Lines, [new("Class, points", "line-class", [0.25, null, 0.75])]));
        Assert.Equal(2, chart.FindAll(".line-class circle").Count - 1);
        Assert.Equal(["25 %", "–", "75 %"], chart.FindAll("tbody td").Select(c => c.TextContent));
    }

    private static Assignment Set(string title) => new() { Id = Guid.NewGuid(), ClassId = Guid.NewGuid(), RubricId = Scheme.Id, Title = title, MadeUtc = default, OpensUtc = default, ClosesUtc = default };

    private static AssignmentResults Results(params string[] essays)
    {
        var students = essays.Select((text, i) => new StudentResult($"s{i}", $"Student {i}", Guid.NewGuid(), default, text, FinalReport.Of(EssayMarker.Mark(text, Scheme, MarkingModels.None), null))).ToList();
        return new(Set("The canal"), "12B History", students.Count, PointColumn.Of(Scheme, students), students, 1);
    }
}
