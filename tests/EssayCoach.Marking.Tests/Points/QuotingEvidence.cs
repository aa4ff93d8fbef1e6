using Xunit;

namespace EssayCoach.Marking.Tests.Points;

/// <summary>What is quoted for a point.</summary>
public sealed class QuotingEvidence
{
    [Fact]
    public void A_short_sentence_that_only_names_a_point_is_quoted_with_the_one_that_goes_on() =>
        Assert.Equal(["Next came the Treaty of Berlin. Each promised to stay out of any war that others began against its partner."],
            Quotes("treaty-of-berlin", "Next came the Treaty of Berlin. Each promised to stay out of any war that others began against its partner."));

    [Theory]
    [InlineData("Then came the Treaty of Rapallo. In May 1927 Britain broke off diplomatic relations after the Arcos raid.")]
    [InlineData("Then came the Treaty of Rapallo. It proved nothing of the kind.")]
    [InlineData("Then came the Treaty of Rapallo. Did it matter?")]
    [InlineData("Then came the Treaty of Rapallo.\n\nThe next paragraph speaks of what the public thought.")]
    public void It_stands_alone_where_the_next_one_opens_another_point_denies_asks_or_begins_a_paragraph(string text) =>
        Assert.Equal(["Then came the Treaty of Rapallo."], Quotes("treaty-of-rapallo", text));

    private static IEnumerable<string> Quotes(string point, string text) =>
        Repository.Mark(text, "ussr-links-1920s").Points.Single(p => p.Id.StartsWith(point, StringComparison.Ordinal)).Evidence.Select(e => e.Quote);
}
