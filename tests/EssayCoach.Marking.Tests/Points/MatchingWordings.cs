using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Points;

public sealed class MatchingWordings
{
    public static TheoryData<string, string, string, bool> Cases()
    {
        var data = new TheoryData<string, string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Points", "conformance.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            data.Add(cells[0], cells[1], cells[2].Replace("\\n", "\n", StringComparison.Ordinal), cells[3] == "yes");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_phrase_is_met_where_a_reader_would_see_it(string id, string phrase, string essay, bool found)
    {
        var scheme = new MarkScheme
        {
            Id = id,
            Version = "",
            Question = "",
            Sides = [new Side("A", "a")],
            Points = [new Point { Id = "p", Title = "p", Statement = "", Side = "A", Facts = [new Fact(phrase, true, [])] }],
        };
        Assert.Equal(found, Meets(scheme, essay));
    }

    private static bool Meets(MarkScheme scheme, string essay)
    {
        var text = EssayText.Read(essay);
        var findings = PointMarker.Mark(text, scheme, [.. text.Sentences.Select(_ => true)]);
        var year = findings.Pattern.Points[0].Facts is [{ IsYear: true } fact] && Enumerable.Range(0, text.Sentences.Count).Any(s => findings.Years.Speaks(s, fact.Years));
        return year || findings.Hits.Exists(h => h.Target.Use == WordingUse.Fact && h.Stance == Stance.Asserted);
    }
}
