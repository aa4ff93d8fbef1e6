using EssayCoach.Marking.Rubrics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class FindingProblems
{
    private const string Broken = """
        ---
        marks: many
        levels: nowhere
        period: 1929-1920
        bord: Sample
        ---

        # How far did trade with Norway grow?

        ## A: For

        ### Fish

        - Core: Bergen OR
        - Core: cod,,herring
        - Accept: salted fish;; dried fish
        - Accept: to; trade with Norway
        - Extra: (open bracket
        - Cor: misspelt
        - Confusion (plaice): Bremen for Bergen
        - Confusion (concept): salted fish
        - Confusion (date): dated long ago
        - Confusion (actor): blames the king

        ### Timber

        - Core: pine boards

        ### Timber

        - Core: pine boards

        ### 漢字

        漢字
        """;

    [Fact]
    public void All_problems_come_at_once_each_with_its_place()
    {
        var reading = RubricReader.Read(Broken, "broken.md");
        var found = reading.Problems.Select(p => (p.Line, p.Column, p.Severity == ProblemSeverity.Error)).ToList();
        Assert.Null(reading.Scheme);
        Assert.Equal(
            [
                (2, 8, false), (3, 9, true), (4, 9, true), (5, 1, false), (14, 9, true), (15, 12, true), (16, 22, true), (17, 11, false), (17, 15, false),
                (18, 10, false), (19, 3, false), (20, 14, false), (21, 24, true), (21, 24, false), (22, 21, false), (23, 22, false), (29, 5, true), (29, 5, false), (33, 5, false),
            ],
            found);
        Assert.Contains("did you mean \"board\"", reading.Problems[3].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean \"Core\"", reading.Problems.Single(p => p.Line == 19).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean \"place\"", reading.Problems.Single(p => p.Line == 20).Message, StringComparison.Ordinal);
        Assert.StartsWith("broken.md:2:8: warning: ", reading.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "No points")]
    [InlineData("## A\n\n- Trade grew.", 1, "No question")]
    [InlineData("---\nboard: a: b\n---\n# Why?\n\n- Trade grew.", 2, "colon in quotes")]
    [InlineData("---\nmarks: 20\nmarks: 25\n---\n# Why?\n\n- Trade grew.", 3, "given twice")]
    [InlineData("---\n- marks\n---\n# Why?\n\n- Trade grew.", 2, "key: value")]
    [InlineData("---\nmarks: 20\n\n# Why?\n\n- Trade grew.", 1, "never closed")]
    [InlineData("# Why?\n\n## A\n\n- Core: trade", 5, "put a heading")]
    [InlineData("# Why?\n\n## A\n\n### B\n- Core:", 6, "Nothing stands after")]
    [InlineData("# Why?\n\n## A\n\n### B\n- Core: trade\n- Side: Z", 7, "both")]
    [InlineData("# Why?\n\n## A\n\n### B\n- Core: trade or or barter", 6, "empty alternative")]
    [InlineData("# Why?\n\n## A\n\n### B\n- Core: trade\n- Accept: barter;", 7, "empty alternative")]
    [InlineData("# Why?\n\n## A\n\nNot a point.\n\n- Trade grew.", 5, "not used")]
    [InlineData("# Why?\n\n- Trade grew fast.\n- Trade grew fast.", 4, "same eight words")]
    [InlineData("# Why?\n\n- It was because of them.", 3, "rules can match")]
    [InlineData("# Why?\n\n- Trade grew.\n\n## Words\n- Norway", 6, "no colon")]
    [InlineData("# Why?\n\n- Trade grew.\n\n## Dates\n| event | right |\n| --- | --- |\n| Fair | soon |", 8, "a year in the second")]
    public void A_mistake_is_a_sentence_at_its_line(string document, int line, string part)
    {
        var problem = RubricReader.Read(document, "a.md").Problems.Single(p => p.Message.Contains(part, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("| 2 | 7-10 | b |\n| 1 | 1-5 | a |", "mark 6 belongs to neither")]
    [InlineData("| 2 | 5-10 | b |\n| 1 | 1-5 | a |", "An overlap")]
    [InlineData("| 3 | 6-10 | b |\n| 1 | 1-5 | a |", "numbered from 1")]
    [InlineData("| 1 | 5-1 | a |", "backwards")]
    [InlineData("| 1 | 3-5 | a |", "begins at 3")]
    [InlineData("| 1 | some | a |", "A row of the table")]
    public void Levels_give_every_mark_to_one_level(string rows, string part)
    {
        var document = "# Levels\n\n| level | marks | in our words |\n| --- | --- | --- |\n" + rows;
        var reading = LevelSetReader.Read(document, "levels/x.md");
        Assert.Null(reading.Set);
        Assert.Contains(reading.Problems, p => p.Message.Contains(part, StringComparison.Ordinal) && p.Line >= 5);
        var rubric = RubricReader.Read("---\nlevels: x\n---\n# Why?\n\n- Trade grew.", "a.md", _ => document);
        Assert.Contains(rubric.Problems, p => p.File == "levels/x.md");
        Assert.Null(rubric.Scheme);
    }

    [Fact]
    public void Objectives_marked_apart_have_a_grid_each_and_their_marks_add_up()
    {
        var document = "---\nid: split\nmarks: 9\n---\n# Split\n\n## AO1: knowledge\n\n| level | marks | text |\n|---|---|---|\n| 2 | 3-4 | b |\n| 1 | 1-2 | a |\n| 0 | 0 | nothing |\n\n"
            + "## AO2: argument\n\n| level | marks | text |\n|---|---|---|\n| 1 | 1-5 | a |";
        var set = LevelSetReader.Read(document, "levels/split.md").Set!;
        Assert.Equal((9, "split", "Split"), (set.OutOf, set.Id, set.Name));
        Assert.Equal([("AO1", "knowledge", 2), ("AO2", "argument", 1)], set.Grids.Select(g => (g.Objective!, g.About, g.Bands.Count)));
        Assert.Contains(LevelSetReader.Read(document.Replace("marks: 9", "marks: 8", StringComparison.Ordinal), "a.md").Problems, p => p.Line == 3);
    }

    [Fact]
    public void Any_text_is_accepted()
    {
        string[] hard =
        [
            new string('>', 20_000), string.Concat(Enumerable.Repeat("- ", 5_000)), new string('*', 20_000), new string('[', 20_000), "---\n" + new string('[', 5_000) + "\n---\n",
            "---\n\"\\ud800\": \\\n---\n", "\ud800\0\ufffe", "---\n? a\n: b\n---\n", "---\n*a: *b\n---", "---\n&a a: *a\n---", "---\n---\n", "---\n", "# \n## \n### \n- ", "---\n{a: {b: [c]}}\n---",
            "---\n!!binary x: !!int y\n---\n", "|a|b|\n|-|-|\n||\n", "### a\n- Core:\n- :\n- Confusion (: x\n- Confusion): =>\n- Accept: ;;;",
        ];
        foreach (var document in hard)
        {
            Assert.NotEmpty(RubricReader.Read(document, "a.md").Problems);
            Assert.NotEmpty(LevelSetReader.Read(document, "a.md").Problems);
        }
    }

    [Fact]
    public void Scraps_of_the_format_in_any_order_are_read_and_placed_inside_the_document()
    {
        string[] scraps = ["---\n", "# Q?", "## A: b", "### C", "- ", "Core:", "Accept: ", "a;;b", "(", ")", "=>", " for ", "\n", "\n\n", "⭐", "|", "dated 1", "Words", "## Dates\n", "|-|-|\n", "  ", "\t", "*", "`", "marks: 3\n", "levels: ", "[", "&", "\r", "é", "\ud83d"];
        Prop.ForAll(Gen.Elements(scraps).ListOf().Select(l => string.Concat(l)).ToArbitrary(), document =>
        {
            var lines = document.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            var first = RubricReader.Read(document, "a.md");
            var inside = first.Problems.All(p => p.File != "a.md" || (p.Line >= 1 && p.Line <= lines.Length && p.Column >= 1 && p.Column <= lines[p.Line - 1].Length + 1));
            var sorted = first.Problems.SequenceEqual(first.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column));
            return inside && sorted && (first.Scheme is null) == first.Problems.Any(p => p.Severity == ProblemSeverity.Error);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_string_is_read_the_same_way_twice() =>
        Prop.ForAll<string?>(text => RubricReader.Read(text ?? "", "a.md").Problems.SequenceEqual(RubricReader.Read(text ?? "", "a.md").Problems)).QuickCheckThrowOnFailure();
}
