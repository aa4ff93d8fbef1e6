using EssayCoach.Marking.Bench;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Tests.Practice;

public sealed class Changing_a_text
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One two three.", "One two three.")]
    [InlineData("", "All new.\n\nIn two paragraphs.")]
    [InlineData("All gone.", "")]
    [InlineData("The end.\n", "The end. And more.\n")]
    [InlineData("a b c d e f g", "a x c y e z g")]
    [InlineData("One.\n\nTwo.\n\nThree.", "Three.\n\nOne.\n\nTwo and a half.")]
    [InlineData("First. Second.", "First.\n\nSecond.")]
    public void Leaves_both_texts_to_be_read_from_the_pieces(string older, string newer) => Read(older, newer);

    [Fact]
    public void Leaves_them_to_be_read_whatever_was_changed()
    {
        var random = new Random(7);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "the canal coal\n . "[random.Next(18)]));
        for (var round = 0; round < 500; round++)
        {
            Read(Text(), Text());
        }
    }

    [Fact]
    public void Is_shown_as_one_place_where_the_two_share_a_word_or_two_only()
    {
        var changes = TextChanges.Between("It was a great success for the town.", "It was a failure for every miller near the town.");
        var change = Assert.Single(changes.List([new(0, 47, "other", 10, 1)]));
        Assert.Equal(("great success for", "failure for every miller near"), (change.Removed.Trim(), change.Added.Trim()));
    }

    [Fact]
    public void Is_told_by_the_paragraph_of_the_newer_text()
    {
        var changes = TextChanges.Between("One.\n\nTwo here.", "One.\n\nA new one.\n\nTwo there.").List([new(0, 4, "other", 1, 0), new(6, 16, "other", 3, 0), new(18, 28, "other", 2, 0)]);
        Assert.Equal([(2, "", "A new one."), (3, "here.", "there.")], changes.Select(c => (c.Paragraph, c.Removed.Trim(), c.Added.Trim())));
    }

    [Fact]
    public void Is_counted_in_words()
    {
        Assert.Equal((3, 0, 4), TextChanges.Between("Coal was dear there.", "Coal was dear there. It became cheap.").Words);
        Assert.Equal((2, 1, 3), TextChanges.Between("Coal was dear there.", "Coal was very cheap there.").Words);
        Assert.True(TextChanges.Between("Same.", "Same.").AreNone);
    }

    private static void Read(string older, string newer)
    {
        var pieces = TextChanges.Between(older, newer).Pieces;
        Assert.Equal(older, string.Concat(pieces.Where(p => p.Of != PieceOf.Newer).Select(p => p.Text)));
        Assert.Equal(newer, string.Concat(pieces.Where(p => p.Of != PieceOf.Older).Select(p => p.Text)));
        Assert.DoesNotContain(pieces.Zip(pieces.Skip(1)), pair => pair.First.Of == pair.Second.Of);
    }
}
