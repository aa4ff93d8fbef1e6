using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class Reading_the_head_of_a_rubric
{
    private const string Body = "\n\n## F: Failures\n- The railway took the trade in 1870.\n";

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rubrics"), "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_rubrics_have_a_head_that_says_what_the_whole_says(string path)
    {
        var head = RubricHead.Read(File.ReadAllText(path), path);
        Assert.NotNull(head);
        Same(head, RubricFile.Load(path).Scheme!);
    }

    [Theory]
    [InlineData("# How successful was the canal?")]
    [InlineData("---\nid: My Canal!\nperiod: 1850-99\nmarks: 20\n---\n\n# How successful was the canal?")]
    [InlineData("\uFEFF---\r\nboard: \"AQA: style\"\r\n---\r\n# Assess the claim that   the canal was a failure.")]
    [InlineData("---\nquestion: Another one?\nyear: 2021\n---\n# How successful was the canal?")]
    [InlineData("---\nmarks: many\nperiod: long ago\n---\n# How successful was the canal?")]
    [InlineData("---\ntopic:\n  - canals\n  - railways\n---\n# How successful was the canal?")]
    public void What_it_says_is_what_the_whole_says(string top)
    {
        var head = RubricHead.Read(top + Body, "rubrics/the-canal.md");
        Assert.NotNull(head);
        Same(head, RubricReader.Read(top + Body, "rubrics/the-canal.md").Scheme!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Canals")]
    [InlineData("# How successful was the *canal*?")]
    [InlineData("Was the canal a success?\n\n# How successful was the canal?")]
    [InlineData("---\nid: a: b\n---\n# How successful was the canal?")]
    [InlineData("---\nid: a\nid: b\n---\n# How successful was the canal?")]
    [InlineData("---\nperiod: 1900-1850\n---\n# How successful was the canal?")]
    [InlineData("---\nid: never closed\n# How successful was the canal?")]
    [InlineData("\n---\nid: late\n---\n# How successful was the canal?")]
    public void Where_the_top_is_unusual_or_wrong_it_leaves_the_word_to_the_whole(string top) =>
        Assert.Null(RubricHead.Read(top + Body, "the-canal.md"));

    private static void Same(RubricHead head, MarkScheme scheme)
    {
        Assert.Equal((scheme.Id, scheme.Question, scheme.Period), (head.Id, head.Question, head.Period));
        Assert.Equal(scheme.Details, head.Details);
    }
}
