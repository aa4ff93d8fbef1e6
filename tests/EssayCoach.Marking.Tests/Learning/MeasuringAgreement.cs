using System.Text.Json;
using EssayCoach.Marking.Learning;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

public sealed class MeasuringAgreement
{
    private const string Text = "Genoa failed over debts. Rapallo was signed in 1923. It was a limited success.";

    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var label = Label("e1", """{"a":{"verdict":"full","quotes":["Genoa failed over debts"]},"b":{"verdict":"partial","quotes":["Rapallo was signed"]},"c":{"verdict":"missing"},"judgement":{"verdict":"wrong"}}""");
        var report = Report("""{"id":"e1","points":[{"id":"a","verdict":"partial","evidence":[{"start":0,"end":10}]},{"id":"b","verdict":"missing"},{"id":"c","verdict":"full","evidence":[]}],"judgement":{"verdict":"missing"},"level":{"level":3,"marks":11},"flags":["too-short"]}""");
        var figures = Agreement.Compare([label], [report]);
        Assert.Equal(0.5, figures.Value("points", "precision"));
        Assert.Equal(0.5, figures.Value("points", "recall"));
        Assert.Equal(0.5, figures.Value("points", "accuracy"));
        Assert.Equal(1, figures.Value("points", "evidence_hit"));

        // Pairs (2,1), (1,0), (0,2), (0,0) differ by 1, 1, 4 and 0; all sixteen pairings differ by 22, which is 5.5 a four.
        Assert.Equal(1 - (6 / 5.5), figures.Value("points", "qwk3"), 12);
        Assert.Equal(1, figures.FlagsUndue);
        Assert.True(double.IsNaN(figures.Value("marks", "mae")));
    }

    [Theory]
    [InlineData(0, 100, 90, 200, false)]
    [InlineData(0, 100, 70, 200, true)]
    [InlineData(0, 100, 50, 60, true)]
    [InlineData(0, 10, 10, 20, false)]
    [InlineData(0, 0, 0, 20, false)]
    public void Evidence_hits_where_it_shares_thirty_hundredths_of_the_shorter(int start, int end, int otherStart, int otherEnd, bool hits)
    {
        Assert.Equal(hits, new TextSpan(start, end).Overlaps(new(otherStart, otherEnd)));
        Assert.Equal(hits, new TextSpan(otherStart, otherEnd).Overlaps(new(start, end)));
    }

    [Fact]
    public void A_reported_slip_answers_one_label_only()
    {
        var label = Label("e1", "{}", """[{"quote":"Rapallo was signed"},{"quote":"signed in 1923"}]""");
        var report = Report("""{"id":"e1","slips":[{"start":25,"end":51},{"start":0,"end":5}]}""");
        var figures = Agreement.Compare([label], [report]);
        Assert.Equal(0.5, figures.Value("slips", "precision"));
        Assert.Equal(0.5, figures.Value("slips", "recall"));
    }

    [Fact]
    public void An_essay_without_a_report_is_counted_and_left_out()
    {
        var figures = Agreement.Compare([Label("e1", """{"a":{"verdict":"full"}}"""), Label("e2", """{"a":{"verdict":"full"}}""")], [Report("""{"id":"e2","error":"no text"}""")]);
        Assert.Equal((2, 1), (figures.Essays, figures.MissingReports));
        Assert.Equal(1, figures.Confusion["full->missing"]);
    }

    [Fact]
    public void Intervals_hold_the_figure_and_are_the_same_for_the_same_seed()
    {
        var labels = Enumerable.Range(0, 20).Select(i => Label($"e{i}", """{"a":{"verdict":"full"},"b":{"verdict":"missing"}}""")).ToList();
        var reports = Enumerable.Range(0, 20).Select(i => Report($$"""{"id":"e{{i}}","points":[{"id":"a","verdict":"{{(i % 3 == 0 ? "missing" : "full")}}"},{"id":"b","verdict":"{{(i % 4 == 0 ? "partial" : "missing")}}"}]}""")).ToList();
        var figures = Agreement.Compare(labels, reports, seed: 7);
        var f1 = figures.Figures.First(f => f is { Group: "points", Id: "f1" });
        Assert.InRange(f1.Value, f1.Low, f1.High);
        Assert.True(f1.Low < f1.High);
        Assert.Equal(figures.Figures, Agreement.Compare(labels, reports, seed: 7).Figures);
        Assert.NotEqual(figures.Figures, Agreement.Compare(labels, reports, seed: 8).Figures);
    }

    [Fact]
    public void Credit_that_a_gaming_essay_should_not_get_is_counted_apart()
    {
        var points = """{"a":{"verdict":"missing"},"b":{"verdict":"missing"}}""";
        var report = """{"id":"ID","points":[{"id":"a","verdict":"full"},{"id":"b","verdict":"wrong"}]}""";
        var figures = Agreement.Compare(
            [Label("e1", points, kind: "gaming"), Label("e2", points, kind: "timed")],
            [Report(report.Replace("ID", "e1", StringComparison.Ordinal)), Report(report.Replace("ID", "e2", StringComparison.Ordinal))]);
        Assert.Equal(0.5, figures.Value("gaming", "undue_credit"));
        Assert.Equal(2, figures.Figures.First(f => f.Group == "gaming").Count);
    }

    [Fact]
    public void Kappa_is_one_for_agreement_below_nought_for_opposites_and_no_number_without_variety()
    {
        Assert.Equal(1, Kappa.Quadratic([(1, 1), (2, 2), (5, 5)]));
        Assert.Equal(-1, Kappa.Quadratic([(1, 2), (2, 1)]));
        Assert.True(double.IsNaN(Kappa.Quadratic([(3, 3), (3, 3)])));
        Assert.True(double.IsNaN(Kappa.Quadratic([])));
    }

    [Theory]
    [InlineData("""{"id":"e1"}""", "text")]
    [InlineData("""{"text":"x"}""", "id")]
    [InlineData("""{"id":"e1","text":"x","points":{"a":{"verdict":"good"}}}""", "good")]
    [InlineData("""{"id":"e1","text":"x","points":{"a":{}}}""", "label row")]
    [InlineData("""{"id":"e1","text":"x","points":7}""", "label row")]
    public void A_label_row_that_cannot_be_used_says_why(string json, string word)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Contains(word, Assert.Throws<FormatException>(() => AgreementJson.ReadLabels(document.RootElement)).Message, StringComparison.Ordinal);
    }

    private static AgreementRow Label(string id, string points, string slips = "[]", string kind = "timed")
    {
        using var document = JsonDocument.Parse($$"""{"id":"{{id}}","kind":"{{kind}}","text":"{{Text}}","points":{{points}},"slips":{{slips}},"level":3,"flags":[]}""");
        return AgreementJson.ReadLabels(document.RootElement).Row;
    }

    private static AgreementRow Report(string json)
    {
        using var document = JsonDocument.Parse(json);
        return AgreementJson.Read(document.RootElement, Text);
    }
}
