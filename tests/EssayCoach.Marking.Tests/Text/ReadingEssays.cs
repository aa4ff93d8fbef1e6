using EssayCoach.Marking.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Text;

public sealed class ReadingEssays
{
    [Theory]
    [InlineData("Soviet-German pact — a surprise , really .", 6)]
    [InlineData("", 0)]
    [InlineData(" \u0000 \u0007 … — !", 0)]
    [InlineData("He paid 1,000 marks, 5% of £10m.", 7)]
    [InlineData("one", 1)]
    public void Punctuation_is_never_a_word(string text, int words) => Assert.Equal(words, EssayText.Read(text).Words);

    [Theory]
    [InlineData("The U.S.S.R. signed. Dr. Smith agreed in 1922.", 2)]
    [InlineData("It failed. the Comintern did not help.", 2)]
    [InlineData("Why? Because it did! And then…", 3)]
    [InlineData("He said “no.” Then he left.", 2)]
    [InlineData("It cost 1.5 million. It was dear.", 2)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int sentences) => Assert.Equal(sentences, EssayText.Read(text).Sentences.Count);

    [Theory]
    [InlineData("One.\n\n\nTwo.\nThree.", 3)]
    [InlineData("One line that a PDF has broken in the middle of the\nsentence goes on here.", 1)]
    [InlineData("One.\r\n\r\nTwo.", 2)]
    public void Paragraphs_are_those_of_the_writer_and_not_of_the_paste(string text, int paragraphs) => Assert.Equal(paragraphs, EssayText.Read(text).Paragraphs.Count);

    [Fact]
    public void Headings_list_items_quotations_and_furniture_are_told_apart()
    {
        var text = EssayText.Read("# Title\n\nA heading line\n\nProse goes on for a while here, and it ends.\n\n- first item\n\n> a quotation\n\n| a | b |\n\n12\n");
        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Heading, ParagraphKind.Prose, ParagraphKind.ListItem, ParagraphKind.Quotation, ParagraphKind.Furniture, ParagraphKind.Furniture],
            text.Paragraphs.Select(p => p.Kind));
    }

    [Theory]
    [InlineData("U.S.S.R.", "ussr")]
    [InlineData("USSR", "ussr")]
    [InlineData("élite", "elite")]
    [InlineData("e\u0301lite", "elite")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("Zinoviev’s", "zinoviev")]
    [InlineData("Zinoviev's", "zinoviev")]
    [InlineData("Piłsudski", "pilsudski")]
    [InlineData("agree-\nment", "agreement")]
    [InlineData("co-operation", "cooperation")]
    [InlineData("1,000", "1000")]
    [InlineData("1920's", "1920s")]
    public void Typography_does_not_change_a_word(string text, string norm) => Assert.Equal(norm, Assert.Single(EssayText.Read(text).Tokens).Norm);

    [Theory]
    [InlineData("in 1921–22", 1921, 1922)]
    [InlineData("in 1921-1922", 1921, 1922)]
    [InlineData("in 1918/19", 1918, 1919)]
    public void A_span_of_years_gives_both_ends(string text, int first, int second) =>
        Assert.Equal([first, second], EssayText.Read(text).Tokens.Where(t => t.Kind == TokenKind.Year).Select(t => t.Value));

    [Theory]
    [InlineData("19224")]
    [InlineData("£1922m")]
    [InlineData("It took 12.6% of the vote and 20.3% of the seats.")]
    public void Digits_within_a_longer_number_are_no_year(string text) => Assert.DoesNotContain(EssayText.Read(text).Tokens, t => t.Kind == TokenKind.Year);

    [Fact]
    public void Every_token_sentence_and_paragraph_lies_in_the_original_and_in_order() =>
        Prop.ForAll<string>(any =>
        {
            var essay = EssayText.Read(any ?? "");
            Assert.All(essay.Tokens, t => Assert.InRange(t.Start, 0, t.End - 1));
            Assert.All(essay.Sentences, s => Assert.True(s.Start < s.End && s.End <= essay.Original.Length && s.FirstToken < s.EndToken));
            Assert.All(essay.Paragraphs, p => Assert.True(p.Start < p.End && p.End <= essay.Original.Length));
            Assert.Equal(essay.Sentences.Sum(s => s.Count), essay.Tokens.Count);
            Assert.True(essay.Tokens.Zip(essay.Tokens.Skip(1)).All(x => x.First.Start <= x.Second.Start));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("\ud800 lone surrogate \udc00")]
    [InlineData("שלום עולם")]
    [InlineData("😀 emoji 🎉 in text")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("((((((((((")]
    public void Odd_text_is_read_without_harm(string text) => Assert.Equal(text, EssayText.Read(text).Original);
}
