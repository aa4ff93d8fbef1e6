using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Bench;

public sealed class TryingExpectations
{
    private const string Rubric = """
        # Why did the river flood?

        ## Causes

        ### The rain of July

        - Core: Elster storm broke the dykes
        - Core: 1954
        - Confusion (date): dated 1953 => The rain fell in July 1954.

        ## Judgement

        - Accept: mostly natural

        ## Expected outcomes

        ### The rain of July

        - Must: The Elster storm of 1954 broke the dykes.
        - Must be full: The Elster storm of 1954 broke the dykes.
        - Must not: Bread was dear.
        - Must be a slip: The Elster storm of 1951 broke the dykes.
        - Must not: The Elster storm of 1954 broke the dykes.
        - Must: Bread was dear.

        ### Judgement

        - Must: Overall the flood was mostly natural, because the storm counted for more than the walls.
        """;

    private static RubricReading Read(string document) => RubricReader.Read(document, "river.md");

    [Fact]
    public void Each_outcome_is_tried_and_told_with_its_place()
    {
        var results = ExpectationRun.Of(Read(Rubric).Scheme!);
        Assert.Equal([true, true, true, true, false, false, true], results.Select(r => r.Held));
        var line = Rubric.Split('\n').ToList().FindIndex(l => l.StartsWith("- Must not: The Elster", StringComparison.Ordinal)) + 1;
        Assert.Equal($"river.md:{line}:13: error: This sentence must not earn \"The rain of July\", but the point is found in full.", results[4].ToProblem("river.md").ToString());
        Assert.Equal("This sentence must earn \"The rain of July\", but the point is not found.", results[5].Sentence);
    }

    [Theory]
    [InlineData("### The rain of Juli\n- Must: It rained.", "No point has the title \"The rain of Juli\"", "The rain of July")]
    [InlineData("- Must: It rained.", "Put a heading", null)]
    [InlineData("### The rain of July\n- Should: It rained.", "begins with Must:", null)]
    [InlineData("### The rain of July\n- Must:", "Nothing stands after \"Must:\"", "")]
    public void What_cannot_be_tried_is_a_problem_with_its_line(string section, string sentence, string? replacement)
    {
        var document = Rubric[..Rubric.IndexOf("### The rain of July\n\n- Must", StringComparison.Ordinal)] + section + "\n";
        var problem = Assert.Single(Read(document).Problems, p => p.Message.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(replacement, problem.Fix?.Replacement);
    }

    [Fact]
    public void Every_point_of_a_shipped_rubric_has_a_sentence_that_must_earn_it_and_one_that_must_not()
    {
        var rubrics = Directory.GetFiles(Path.Combine(Repository.Root, "rubrics"), "*.md").Where(f => Path.GetFileName(f) != "README.md").ToList();
        Assert.NotEmpty(rubrics);
        foreach (var scheme in rubrics.Select(f => RubricFile.Load(f).Scheme!))
        {
            foreach (var id in scheme.Points.Select(p => p.Id).Append("judgement"))
            {
                Assert.Contains(scheme.Expected, e => e.PointId == id && e.Outcome == ExpectedOutcome.Credited);
                Assert.Contains(scheme.Expected, e => e.PointId == id && e.Outcome == ExpectedOutcome.NotCredited);
            }

            Assert.All(ExpectationRun.Of(scheme), r => Assert.True(r.Held, $"{scheme.Id}:{r.Expected.Line}: {r.Sentence}"));
        }
    }
}
