using EssayCoach.Marking.Rubrics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class DraftingRubrics
{
    private const string File = """
        # Rivers and coasts

        ## Global synonyms

        | canonical | accept | do not accept as the same |
        |---|---|---|
        | flood plain / floodplain | valley floor, alluvial plain (loose) | delta |
        | Danube | the Blue River | Volga |

        ---
        ## G1

        - id: G1
        - board: Sample board
        - level: A Level
        - question: How far was the Elster flood of 1954 a natural disaster?
        - marks: 20
        - level set: CIE-20 (see the guide)
        - period: 1945-60; background 1930-40 is allowed; after 1960 only as consequence
        - scope guard: Coasts and glaciers are off-target. Other rivers are off-target unless compared
        - sides: N = natural causes; H = human causes; both; J = judgement
        - weather note: one wet July

        ### G1-P01 The rain of July
        - statement: A stalled low brought a month's rain in three days.
        - side: N
        - facts: core: Vb low ; July 1954 ; 200 mm of rain ; extra: ground already wet ; 8 July 1954
        - accept: stalled storm ; days of heavy rain (more than a month's worth)
        - confusions: dates it 1953 or 1955 ; dates the rain 1954 ; snowmelt for rain ; says that it was caused by snow (there was none) ; dates it to spring
        - partial: rain with no amount
        - strong: Because the low stalled, a month's rain fell in three days.
        - middling: It rained a lot
          in July.
        - weak: The weather was bad.
        - reading: none

        ### G1-P02 "Straightened" channels & walls, 1930
        - statement: Straightened channels passed the water on faster.
        - side: H
        - facts: core: channel straightened / shortened ; Weida Canal ; extra: walls
        - accept: river cut short ; ; river made straight
        - confusions: mixes with the Saale Canal (1938) or Kiel Canal ; credits Hauser ; calls it a natural bend ; as G1-P01 ; says Leipzig demanded the walls
        - partial: channel named

        ### G1-P03: Building on the flood plain
        - side: N or H
        - statement: Homes stood where water had always gone.
        - facts: homes on the flood plain
        - extra: permits of 1951
        - colour: blue

        ### G1-J Mixed causes
        - statement: Nature began it; people made it worse.
        - side: J
        - facts: core: verdict on "natural" ; both sides weighed
        - accept: largely natural

        **Other valid points (credit):** Soil; forests cut in 1948.

        **Off-target but common:** Ganges delta (Asia), tsunami, glaciers.

        ## G2

        - question: Why do glaciers shrink?

        ### G2-P01 Warmth
        - statement: Summers grow warmer.
        - side: for
        """;

    private const string Page = """
        Home | Log in | Subscribe now
        Explain how far leaves limit photosynthesis in shade.
        Level
        A LEVEL
        Year Examined
        2019
        Topic
        Plants
        👑 Model Essay
        Explain how far leaves limit photosynthesis in shade.
        Leaves gather light. In shade they grow wide.
        Other things matter too, such as water.
        References:
        ⭐ Green, A. Leaves. 2001.
        Score big with our study pack!
        ✅ 900+ model essays
        🍃 Essay Plan
        Introduction
        Say what shade is.
        Mark scheme extracts
        Explain how far leaves limit photosynthesis in shade.
        Leaf factors
        ⭐Wide leaves catch more light
        in the understorey.
        ⭐ Chlorophyll b absorbs shaded light. [2]
        Other factors
        ⭐ Water is short in summer.
        Overall, light limits most.
        """;

    private static readonly DraftedRubric First = RubricDraft.From(File, "geography.md")[0];

    private static MarkScheme Read(DraftedRubric draft)
    {
        var reading = RubricReader.Read(draft.Markdown, draft.FileName);
        Assert.DoesNotContain(reading.Problems, p => p.Severity == ProblemSeverity.Error);
        return reading.Scheme!;
    }

    [Theory]
    [InlineData("GCSE-16+4 (the four marks for spelling are given apart)", "gcse-16")]
    [InlineData("AQA-25", "aqa-25")]
    public void A_level_set_is_known_by_its_name_whatever_is_said_beside_it(string named, string id) =>
        Assert.Equal(id, Read(RubricDraft.From(File.Replace("CIE-20 (see the guide)", named, StringComparison.Ordinal), "geography.md")[0]).Levels!.Id);

    [Fact]
    public void A_file_of_questions_gives_a_rubric_for_each_with_its_titles_kept()
    {
        var drafts = RubricDraft.From(File, "geography.md");
        Assert.Equal(["g1.md", "g2.md"], drafts.Select(d => d.FileName));
        var scheme = Read(drafts[0]);
        Assert.Equal(["the-rain-of-july", "straightened-channels-walls-1930", "building-on-the-flood-plain"], scheme.Points.Select(p => p.Id));
        Assert.Equal(["N", "H", "both"], scheme.Points.Select(p => p.Side));
        Assert.Equal([new Side("N", "Natural causes"), new Side("H", "Human causes")], scheme.Sides);
        Assert.Equal("How far was the Elster flood of 1954 a natural disaster?", scheme.Question);
        Assert.Equal((new Period(1945, 1960), new Period(1930, 1940)), (scheme.Period, scheme.Background));
        Assert.Equal("cie-20", scheme.Levels!.Id);
        Assert.Equal("Mixed causes", scheme.Judgement!.Title);
        Assert.Equal(["Soil.", "Forests cut in 1948."], scheme.OtherValid);
        Assert.Equal(["Ganges delta", "tsunami", "glaciers", "Coasts"], scheme.OffScope);
        Assert.Equal(["flood plain"], scheme.Words.Select(w => w.Word));
        Assert.Equal(["floodplain", "valley floor", "alluvial plain"], scheme.Words[0].Same);
        Assert.Equal(["for"], Read(drafts[1]).Sides.Select(s => s.Code));
    }

    [Fact]
    public void Fields_become_facts_wordings_and_samples()
    {
        var point = Read(First).Points[0];
        Assert.Equal([("Vb low", true), ("July 1954", true), ("200 mm of rain", true), ("ground already wet", false), ("8 July 1954", false)], point.Facts.Select(f => (f.Text, f.Core)));
        Assert.Equal(["stalled storm", "days of heavy rain"], point.Accept);
        Assert.Equal("It rained a lot in July.", point.Samples["middling"]);
        Assert.Equal("rain with no amount", point.Partial);
        Assert.Equal([("homes on the flood plain", true), ("permits of 1951", false)], Read(First).Points[2].Facts.Select(f => (f.Text, f.Core)));
        Assert.Equal(["river cut short", "river made straight"], Read(First).Points[1].Accept);
    }

    [Fact]
    public void Mistakes_become_forms_that_can_be_checked()
    {
        var confusions = Read(First).Points.SelectMany(p => p.Confusions).ToList();
        Assert.Contains(confusions, c => c is { Text: "dated 1953, 1955", Kind: "date", Record: "The right date is 8 July 1954." });
        Assert.Contains(confusions, c => c is { Text: "snowmelt for rain", Record: "rain is meant here, not snowmelt." });
        Assert.Contains(confusions, c => c.Record == "There was none." && c.Text.Contains("caused by snow", StringComparison.Ordinal));
        Assert.Contains(confusions, c => c is { Text: "mixes with the Saale Canal or Kiel Canal", Record: "1938." } && c.Wordings.SequenceEqual(["Saale Canal", "Kiel Canal"]));
        Assert.Contains(confusions, c => c.Text == "calls it a natural bend" && c.Wordings.SequenceEqual(["Weida Canal natural bend"]));
        Assert.Contains(confusions, c => c is { Text: "says Leipzig demanded the walls", Kind: "actor" });
        Assert.Contains(confusions, c => c.Text == "dates it to spring" && c.Wordings.Count == 0);
        Assert.DoesNotContain(Read(First).Points[0].Confusions, c => c.Text.Contains("1954", StringComparison.Ordinal) && c.Text.StartsWith("dated", StringComparison.Ordinal));
        Assert.Equal(2, confusions.Count(c => c.Text == "snowmelt for rain"));
    }

    [Theory]
    [InlineData("Cominform (1947) or Comecon (1949) for Comintern", "Cominform for Comintern|Comecon for Comintern")]
    [InlineData("calls it the Grand Alliance", "Grand Alliance for Rapallo")]
    [InlineData("also mixes with Locarno (1925)", "Locarno for Rapallo")]
    [InlineData("says that it was with Italy because Rapallo is there", "Italy for Germany")]
    [InlineData("dates it 1921, 1923 or 1922", "dated 1921, 1923")]
    [InlineData("says it was public or dates it 1930", "says it was public|dated 1930")]
    public void Each_way_of_wording_a_mistake_has_its_form(string mistake, string forms)
    {
        var page = $"### Q9-P01 Pact\n- statement: Two outcasts met.\n- side: S\n- facts: core: Treaty of Rapallo ; 1922 ; Germany\n- confusions: {mistake}\n";
        Assert.Equal(forms.Split('|'), Read(Assert.Single(RubricDraft.From(page, "q.md"))).Points[0].Confusions.Select(c => c.Text));
    }

    [Fact]
    public void The_tutor_is_asked_for_what_is_missing_and_told_what_found_no_place()
    {
        Assert.Contains(First.Questions, q => q.Contains("\"colour\" of \"Building on the flood plain\"", StringComparison.Ordinal));
        Assert.Contains(First.Questions, q => q.Contains("kept as text", StringComparison.Ordinal));
        Assert.Contains(RubricDraft.From(File, "geography.md")[1].Questions, q => q.Contains("How many marks", StringComparison.Ordinal));
        Assert.Contains("weather note: one wet July", Read(First).Details["note"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pasted_page_is_told_apart_and_its_advertising_dropped()
    {
        var draft = Assert.Single(RubricDraft.From(Page, "page.txt"));
        var scheme = Read(draft);
        Assert.Equal("explain-how-far-leaves-limit-photosynthesis-in-shade.md", draft.FileName);
        Assert.Equal("Explain how far leaves limit photosynthesis in shade.", scheme.Question);
        Assert.Equal(("A LEVEL", "2019", "Plants"), (scheme.Details["level"], scheme.Details["year"], scheme.Details["topic"]));
        Assert.Equal([("wide-leaves-catch-more-light-in-the-understorey", "leaf-factors"), ("chlorophyll-b-absorbs-shaded-light", "leaf-factors"), ("water-is-short-in-summer", "other-factors")], scheme.Points.Select(p => (p.Id, p.Side)));
        Assert.Equal("Overall, light limits most.", scheme.Judgement!.Statement);
        Assert.Contains("Say what shade is.", scheme.Plan!, StringComparison.Ordinal);
        Assert.StartsWith("Leaves gather light.", scheme.ModelAnswers[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Green, A. Leaves. 2001."], scheme.Sources.Select(s => s.Line));
        Assert.DoesNotContain("study pack", draft.Markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Subscribe", draft.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Causes\n- Rain fell for days.\n- Snow melted early.\n\n## Limits\n* Dams held.", 3, 2)]
    [InlineData("Why did it flood? [10]\n\n1. Rain fell for days.\n2. Snow melted early.\n3. Dams held.", 3, 1)]
    [InlineData("Rain fell for days.\nSnow melted early.\nDams held.", 3, 1)]
    [InlineData("Causes:\nRain fell for days.\nSnow melted early.\n\nLimits:\nDams held.", 3, 2)]
    [InlineData("**Causes**\n\n(a) Rain fell for days\nand nights. (2 marks)\n(b) Snow melted early.\n    Accept: thaw in March\n\n**Conclusion**\n\nRain did most.", 2, 1)]
    public void A_bare_scheme_of_any_shape_gives_its_points(string page, int points, int sides)
    {
        var scheme = Read(Assert.Single(RubricDraft.From(page, "flood.md")));
        Assert.Equal((points, sides), (scheme.Points.Count, scheme.Sides.Count));
        Assert.StartsWith("rain-fell-for-days", scheme.Points[0].Id, StringComparison.Ordinal);
        Assert.Equal(page.Contains("Conclusion", StringComparison.Ordinal), scheme.Judgement is not null);
        Assert.Equal(page.Contains("Accept", StringComparison.Ordinal) ? ["thaw in March"] : [], scheme.Points[1].Accept);
    }

    [Fact]
    public void Drafts_of_damaged_pages_read_without_errors()
    {
        string[] scraps = [.. File.Split('\n'), .. Page.Split('\n'), "- facts: core: or ; / ,, ; extra: (", "- accept: ;; a ; \"x\" ; to", "- confusions: for ; for x ; dated ; => ; Genoa for Vb low", "### G1-P04 *_#`[a](b)&amp;", "---", "|", "- side: F/S", "\ud83d\0", "# #", "- question: a: \"b\" # c", "- level set: x", "- side: Sources", "- side: J x", "- side: plan", "Dates:", "Common mistakes", "- Confusing Vb with Vc  or  x", "- reverses the two", "- Rain (not Snow) fell; the Elster Act of 1801", "Do not accept: ;; a", "Not: as", "| a | b |", "- confusions: swapped ; as X ; a as b ; in 1954 ; MPC/MPB swapped ; (x) ; the "];
        Prop.ForAll(Gen.Elements(scraps).ListOf().Select(l => string.Join('\n', l)).ToArbitrary(), page =>
            RubricDraft.From(page, "a.md").All(d => RubricReader.Read(d.Markdown, d.FileName).Scheme is not null)).QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(text => RubricDraft.From(text ?? "", "a.md").All(d => RubricReader.Read(d.Markdown, d.FileName).Scheme is not null)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_title_is_kept_letter_by_letter()
    {
        foreach (var title in new[] { "C# & *F*", "_one_ two_three", "a [b](c) <d> `e` &amp; \\f", "1. First", "- dash", "## hash ##", "~~gone~~" })
        {
            // A semicolon parts one fact from the next.
            var fact = title.Replace(";", "", StringComparison.Ordinal) + " fact";
            var scheme = Read(RubricDraft.From($"### Q1-P01 Z {title}\n- statement: {title} works.\n- side: S\n- facts: core: {fact}\n", "a.md")[0]);
            Assert.Equal(("Z " + title, title + " works.", fact), (scheme.Points[0].Title, scheme.Points[0].Statement, scheme.Points[0].Facts[0].Text));
        }
    }

    [Fact]
    public void A_page_without_points_gives_no_draft() => Assert.Empty(RubricDraft.From("\n\n   \n", "a.md"));
}
