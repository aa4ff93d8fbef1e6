using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class ReadingRubrics
{
    private const string Levels = """
        # Four steps

        | level | marks | in our words |
        | --- | --- | --- |
        | 2 | 6-10 | Explains. |
        | 1 | 1-5 | Describes. |
        """;

    private const string Whole = """
        ---
        id: Canal-Tolls
        board: Sample board
        marks: 10
        levels: CIE-TEN
        period: 1956-57; background 1950-55 where it explains the crisis
        ---

        # Why did the canal crisis end so *quickly*?

        ## E: Economic causes

        ### The run on the pound

        Money left London
        within days.

        - Core: run on sterling / fall in reserves
          - pound lost value
          - reserves drained
        - Core: November 1956
        - Extra: IMF loan refused (until withdrawal)
        - Accept: currency crisis; money fled London
        - Confusion (date): dated 1965 => The crisis came in 1956.
        - Confusion (actor): France for Britain
        - Confusion: blames oil alone
          - only oil mattered
        - Partial: pressure named with no money
        - Strong: Reserves fell so fast that the cabinet gave way.

        ### Both ways

        Trade was hit.

        - Core: shipping stopped
        - Side: both

        ## Diplomatic causes

        - The United Nations voted for a ceasefire.

        ## Judgement

        ### Money decided

        - Core: a ranked answer
        - Accept: money mattered most

        ## Words
        - Britain / London: UK; the British | not: Brittany

        ## Dates
        | event | right | record |
        | --- | --- | --- |
        | Ceasefire / end of fighting | 1956-57 | 6 November 1956 |

        ## Off scope
        - Cold War in Asia; Berlin Wall

        ## Other valid points
        - Public opinion turned.

        ## Plan
        1. Start with money.

        ### Then
        - diplomacy

        ## Model answer: level 2
        One paragraph
        on two lines.

        Another.

        ## Sources
        - Author, Title, 1990
        """;

    [Fact]
    public void Every_part_of_the_format_has_its_home_in_the_scheme()
    {
        var reading = RubricReader.Read(Whole, "x.md", id => id == "cie-ten" ? Levels : null);
        var scheme = reading.Scheme!;
        Assert.Equal(2, reading.Problems.Count(p => p.Severity == ProblemSeverity.Warning) + 1);
        Assert.Equal("canal-tolls", scheme.Id);
        Assert.Equal("Why did the canal crisis end so quickly?", scheme.Question);
        Assert.Equal(new Period(1956, 1957), scheme.Period);
        Assert.Equal(new Period(1950, 1955), scheme.Background);
        Assert.Equal("Sample board", scheme.Details["board"]);
        Assert.Equal([new Side("E", "Economic causes"), new Side("diplomatic-causes", "Diplomatic causes")], scheme.Sides);
        Assert.Equal(["the-run-on-the-pound", "both-ways", "the-united-nations-voted-for-a-ceasefire"], scheme.Points.Select(p => p.Id));
        Assert.Equal(["E", "both", "diplomatic-causes"], scheme.Points.Select(p => p.Side));
        Assert.Equal("Money decided", scheme.Judgement!.Title);
        Assert.Equal(["UK", "the British"], scheme.Words[0].Same.Skip(1));
        Assert.Equal(["Brittany"], scheme.Words[0].NotSame);
        Assert.Equal([1956, 1957], scheme.Dates[0].Years);
        Assert.Equal("6 November 1956", scheme.Dates[0].Record);
        Assert.Equal(["Cold War in Asia", "Berlin Wall"], scheme.OffScope);
        Assert.Equal(["Public opinion turned."], scheme.OtherValid);
        Assert.Equal("1. Start with money.\n\n### Then\n\n- diplomacy", scheme.Plan);
        Assert.Equal(new ModelAnswer("Model answer: level 2", "One paragraph on two lines.\n\nAnother."), scheme.ModelAnswers[0]);
        Assert.Equal(["Author, Title, 1990"], scheme.Sources.Select(s => s.Line));
        Assert.Equal(10, scheme.Levels!.OutOf);
        Assert.Equal([1, 2], scheme.Levels.Grids[0].Bands.Select(b => b.Level));
    }

    [Fact]
    public void A_point_keeps_its_facts_wordings_and_confusions()
    {
        var point = RubricReader.Read(Whole, "x.md", _ => Levels).Scheme!.Points[0];
        Assert.Equal("Money left London within days.", point.Statement);
        Assert.Equal(["run on sterling / fall in reserves", "November 1956", "IMF loan refused (until withdrawal)"], point.Facts.Select(f => f.Text));
        Assert.Equal([true, true, false], point.Facts.Select(f => f.Core));
        Assert.Equal(["pound lost value", "reserves drained"], point.Facts[0].Wordings);
        Assert.Equal(["currency crisis", "money fled London"], point.Accept);
        Assert.Equal(["dated 1965", "France for Britain", "blames oil alone"], point.Confusions.Select(c => c.Text));
        Assert.Equal(["date", "actor", "concept"], point.Confusions.Select(c => c.Kind));
        Assert.Equal("The crisis came in 1956.", point.Confusions[0].Record);
        Assert.Equal(["only oil mattered"], point.Confusions[2].Wordings);
        Assert.Equal("pressure named with no money", point.Partial);
        Assert.Equal("Reserves fell so fast that the cabinet gave way.", point.Samples["strong"]);
    }

    [Theory]
    [InlineData("Anglo-Soviet Trade Agreement, 1921", "anglo-soviet-trade-agreement-1921")]
    [InlineData("Tax & spend:  who_pays?", "tax-spend-who_pays")]
    [InlineData("Étaples – a truce", "étaples-a-truce")]
    [InlineData("\"...\"", "")]
    public void A_heading_becomes_an_id(string title, string id) => Assert.Equal(id, Slug.Of(title));

    [Theory]
    [InlineData("⭐The tariff of 1903 split\nthe party badly.\n⭐ Wages fell.")]
    [InlineData("• The tariff of 1903 split the\nparty badly.\n• Wages fell.")]
    [InlineData("* The tariff of 1903 split the\n  party badly.\n* Wages fell.")]
    [InlineData("- ✅ The tariff of 1903 split the party badly.\n- ✅ Wages fell.")]
    [InlineData("1) The tariff of 1903 split the party badly.\n2) Wages fell.")]
    [InlineData("The tariff of 1903 split the party badly.\n\nWages fell.")]
    [InlineData("> - The tariff of 1903 split the party badly.\n> - Wages fell.")]
    public void Bare_bullets_of_any_shape_are_points(string bullets)
    {
        foreach (var document in new[] { "# Why did it fail?\n\n## Failures\n\n" + bullets, "Why did it fail?\n\n" + bullets, bullets })
        {
            var scheme = RubricReader.Read(document.Replace("\n", "\r\n", StringComparison.Ordinal), "bare scheme.md").Scheme!;
            Assert.Equal(["the-tariff-of-1903-split-the-party-badly", "wages-fell"], scheme.Points.Select(p => p.Id));
            Assert.Equal("The tariff of 1903 split the party badly.", scheme.Points[0].Statement);
            Assert.Single(scheme.Sides);
            Assert.Equal("bare-scheme", scheme.Id);
        }
    }

    [Fact]
    public void A_pasted_scheme_needs_no_Markdown_for_its_headings()
    {
        var scheme = RubricReader.Read("# Did the reform work?\n\n**Failures**\n\n- Costs rose.\n\nSuccesses:\n\n- More schools opened.\n\nOverall it worked in part.", "a.md").Scheme!;
        Assert.Equal([("costs-rose", "failures"), ("more-schools-opened", "successes")], scheme.Points.Select(p => (p.Id, p.Side)));
        Assert.Equal("Overall it worked in part.", scheme.Judgement!.Statement);
    }

    [Fact]
    public void The_version_does_not_depend_on_line_ends_or_a_byte_order_mark()
    {
        var plain = RubricReader.Read("# Why?\n\n- Costs rose.\n", "a.md").Scheme!;
        Assert.Equal(plain.Version, RubricReader.Read("\uFEFF# Why?\r\n\r\n- Costs rose.\r\n", "a.md").Scheme!.Version);
        Assert.NotEqual(plain.Version, RubricReader.Read("# Why?\n\n- Costs fell.\n", "a.md").Scheme!.Version);
        Assert.Equal(64, plain.Version.Length);
    }
}
