using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

/// <summary>Whole question pages as they are pasted. A page of our own is always read; others where ESSAYCOACH_PAGES names a folder that holds them.</summary>
public sealed class DraftingPages
{
    private const string Folder = "ESSAYCOACH_PAGES";

    private static readonly HashSet<string> All = [RubricDraft.Everything];

    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "tests", "EssayCoach.Marking.Tests", "Rubrics", "pages", "enclosure.txt"));

    private static MarkScheme Read(DraftedRubric draft)
    {
        var reading = RubricReader.Read(draft.Markdown, draft.FileName);
        Assert.DoesNotContain(reading.Problems, p => p.Severity == ProblemSeverity.Error);
        return reading.Scheme!;
    }

    [Fact]
    public void A_whole_page_is_told_apart_into_what_a_rubric_has()
    {
        var draft = Assert.Single(RubricDraft.From(Page, "page.txt"));
        var scheme = Read(draft);
        Assert.Equal("How far did enclosure harm the rural poor between 1760 and 1830?", scheme.Question);
        Assert.Equal(("A LEVEL", "2022", "Agriculture and village life, 1760-1830"), (scheme.Details["level"], scheme.Details["year"], scheme.Details["topic"]));
        Assert.Equal(new Period(1760, 1830), scheme.Period);
        Assert.Equal([("Harmful effects", 3), ("Limits to the harm", 2)], scheme.Sides.Select(s => (s.Name, scheme.Points.Count(p => p.Side == s.Code))));
        Assert.StartsWith("In conclusion, enclosure harmed", scheme.Judgement!.Statement, StringComparison.Ordinal);
        Assert.Contains("Commons: show what a cow was worth", scheme.Plan!, StringComparison.Ordinal);
        Assert.Contains("Hedges and ditches had to be made", Assert.Single(scheme.ModelAnswers).Text, StringComparison.Ordinal);
        Assert.Equal(["Field, Anne. Fences and Families. Oakham Press, 2011."], scheme.Sources.Select(s => s.Line));
    }

    [Fact]
    public void Advertising_and_navigation_are_dropped()
    {
        var draft = Assert.Single(RubricDraft.From(Page, "page.txt"));
        foreach (var noise in new[] { "Log in", "Revision Pack", "full access", "Boards Covered", "Past questions" })
        {
            Assert.DoesNotContain(noise, draft.Markdown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Prices_and_discounts_in_the_points_and_the_essay_are_no_advertising_and_what_is_left_out_is_told()
    {
        const string Shop = """
            Economics Corner | Log in
            Evaluate the view that a minimum wage reduces poverty. [25 marks]
            Edexcel A Level Economics A, Paper 3
            June 2022

            INDICATIVE CONTENT
            Arguments for
            • Pay rose to £9.50 an hour for the lowest earners
            • Firms pay a premium for loyal staff
            Evaluation / judgement
            It depends on the size of the rise.

            MODEL ANSWER (A grade)

            Pay rose to £9.50 an hour. A shop that gives a discount of £5 pays for it.

            Sample answer: Level 2

            Pay went up.

            Study pack £4.99
            """;
        var draft = Assert.Single(RubricDraft.From(Shop, "a.txt"));
        var scheme = Read(draft);
        Assert.Equal(["Pay rose to £9.50 an hour for the lowest earners", "Firms pay a premium for loyal staff"], scheme.Points.Select(p => p.Statement));
        Assert.Equal(["Model answer: A grade", "Model answer: Level 2"], scheme.ModelAnswers.Select(a => a.Title));
        Assert.Contains("a discount of £5", scheme.ModelAnswers[0].Text, StringComparison.Ordinal);
        Assert.Equal("It depends on the size of the rise.", scheme.Judgement!.Statement);
        Assert.Equal(("Edexcel", "A Level", "2022", "25"), (scheme.Details["board"], scheme.Details["level"], scheme.Details["year"], scheme.Details["marks"]));
        Assert.Equal(["Economics Corner | Log in", "Study pack £4.99"], draft.LeftOut);
    }

    [Fact]
    public void Only_what_the_page_does_not_say_is_asked_for() =>
        Assert.Equal(["board", "marks", "levels"], Assert.Single(RubricDraft.From(Page, "page.txt")).Missing);

    [Fact]
    public void A_bullet_of_several_facts_is_offered_split_and_split_when_asked()
    {
        const string Bullet = "The canal act of 1793 brought coal. It was followed by a turnpike in 1801, and the railway of 1838 ended both.";
        var page = $"Why did Ashby grow?\n\nCauses\n- {Bullet}\n- Cheap clay lay near the surface.\n";
        var offer = Assert.Single(Assert.Single(RubricDraft.From(page, "a.md")).Splits);
        Assert.Equal(("the-canal-act-of-1793-brought-coal-it", Bullet), (offer.PointId, offer.Statement));
        Assert.Equal(["The canal act of 1793 brought coal.", "A turnpike in 1801.", "The railway of 1838 ended both."], offer.Parts);
        Assert.Equal(4, Read(Assert.Single(RubricDraft.From(page, "a.md", new HashSet<string> { offer.PointId }))).Points.Count);
        Assert.Equal(4, Read(Assert.Single(RubricDraft.From(page, "a.md", All))).Points.Count);
    }

    [Fact]
    public void What_the_scheme_warns_of_becomes_slips_that_an_essay_is_told_of()
    {
        var scheme = Read(Assert.Single(RubricDraft.From(Page, "page.txt")));
        var confusions = scheme.Points.SelectMany(p => p.Confusions).ToList();
        Assert.Contains(confusions, c => c is { Text: "dated 1815", Record: "The right year is 1830." });
        Assert.Contains(confusions, c => c.Text.StartsWith("Luddites for Swing", StringComparison.Ordinal));
        Assert.Contains(scheme.Dates, d => d.Names[0] == "General Enclosure Act" && d.Years.SequenceEqual([1801]));
        var essay = "Enclosure harmed the poor in many villages. The General Enclosure Act of 1788 made it cheaper to fence the common land of a parish.";
        Assert.Contains(EssayMarker.Mark(essay, scheme, MarkingModels.None).Slips, s => s.Quote == "1788");
        Assert.Empty(EssayMarker.Mark(essay.Replace("1788", "1801", StringComparison.Ordinal), scheme, MarkingModels.None).Slips);
    }

    [Fact]
    public void A_table_of_points_reads_like_bullets()
    {
        var scheme = Read(Assert.Single(RubricDraft.From("Why do rivers flood?\n\n| Cause | What happens | Marks |\n|---|---|---|\n| Rain | Soil fills and water runs off | 2 |\n| Paving | Hard ground sheds water | 2 |\n", "a.md")));
        Assert.Equal(["Rain: Soil fills and water runs off", "Paving: Hard ground sheds water"], scheme.Points.Select(p => p.Statement));
    }

    [Fact]
    public void A_page_without_a_mark_scheme_says_so_first()
    {
        var page = "The Bell and the River\n\n" + string.Join("\n\n", Enumerable.Range(1, 12).Select(i => $"In chapter {i} the river rises again, and the people of the lower town carry their beds up to the church, " + string.Concat(Enumerable.Repeat("where the bell is rung for every child that is missing, ", 5)) + "until morning."));
        Assert.StartsWith("No mark scheme is marked as one", Assert.Single(RubricDraft.From(page, "a.md")).Questions[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Five_megabytes_of_paste_are_drafted_from_their_beginning()
    {
        var page = Page + string.Concat(Enumerable.Repeat("padding that means nothing at all and goes on\n", 5 * 1024 * 1024 / 46));
        Assert.NotEmpty(Read(Assert.Single(RubricDraft.From(page, "a.md"))).Points);
        Assert.Empty(RubricDraft.From(new string('(', 5 * 1024 * 1024), "a.md").SelectMany(d => d.Splits));
    }

    [Fact]
    public void A_page_in_another_script_is_drafted_with_its_letters_kept()
    {
        var draft = Assert.Single(RubricDraft.From("Почему река вышла из берегов?\n\nПричины\n- Дождь шёл три дня подряд.\n- Снег растаял рано.\n", "река.md"));
        Assert.Equal(["Дождь шёл три дня подряд.", "Снег растаял рано."], Read(draft).Points.Select(p => p.Statement));
    }

    [Fact]
    public void A_real_question_page_gives_the_points_that_a_person_finds_in_it()
    {
        var path = Directory.Exists(Environment.GetEnvironmentVariable(Folder)) ? Directory.GetFiles(Environment.GetEnvironmentVariable(Folder)!, "003_*.txt").FirstOrDefault() : null;
        Assert.SkipWhen(path is null, $"{Folder} names no folder with such a page.");
        var scheme = Read(Assert.Single(RubricDraft.From(File.ReadAllText(path!), "page.txt", All)));
        Assert.Equal(new Period(1920, 1929), scheme.Period);
        Assert.Equal(["Failures", "Successes"], scheme.Sides.Select(s => s.Name));

        // One line a point, in our own words: the terms that its statement must have.
        string[][] failures = [["Versailles", "Brest-Litovsk"], ["Genoa", "loans"], ["France", "debts"], ["suspicion", "Spartacist"], ["Zinoviev", "1924"], ["Baldwin", "cooler"], ["breaking off", "1927"], ["Comintern"]];
        string[][] successes = [["trade agreement", "1921"], ["Rapallo", "Germany"], ["military training"], ["Treaty in 1924"], ["Berlin", "1926"], ["Labour", "1929"]];
        Assert.Equal((failures.Length, successes.Length), (scheme.Points.Count(p => p.Side == "failures"), scheme.Points.Count(p => p.Side == "successes")));
        Assert.All(scheme.Points.Select((p, i) => (p.Statement, Terms: failures.Concat(successes).ElementAt(i))), p => Assert.All(p.Terms, t => Assert.Contains(t, p.Statement, StringComparison.Ordinal)));
        Assert.Contains("limited", scheme.Judgement!.Statement, StringComparison.Ordinal);
        Assert.Equal(2, scheme.Sources.Count);
        Assert.NotNull(scheme.Plan);
        Assert.DoesNotContain("Study Pack", scheme.ModelAnswers[0].Text + scheme.Plan, StringComparison.OrdinalIgnoreCase);
    }
}
