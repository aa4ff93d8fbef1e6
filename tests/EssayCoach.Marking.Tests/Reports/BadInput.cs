using System.Diagnostics;
using System.Text;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Reports;

/// <summary>Texts that nobody should hand in and somebody will.</summary>
public sealed class BadInput
{
    private static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["empty"] = "",
        ["white space"] = " \t\r\n\n\u00a0\u2003 ",
        ["one word"] = "Rapallo",
        ["one full stop"] = ".",
        ["null characters"] = "The Treaty\0of Rapallo\0was signed\0in 1922\0with Germany.",
        ["control characters"] = "The \u0001Treaty \u0007of \u001b[31mRapallo was \u0008signed in 1922.",
        ["lone surrogates"] = "The Treaty \ud800 of Rapallo \udfff was signed in 1922.",
        ["right to left"] = "\u202eתורת רפאלו נחתמה 1922 \u202c معاهدة رابالو وقعت في عام.",
        ["Chinese"] = "拉帕洛条约于1922年签订。德国与苏俄恢复了外交关系，这是一次成功。",
        ["emoji"] = "😀😀 👩‍👩‍👧‍👦 🇬🇧 🚀🚀🚀 \ud83d\udc4d\ud83c\udffd",
        ["script"] = "<script>alert('Rapallo')</script><img src=x onerror=alert(1)> & &amp; <b>1922</b>",
        ["patterns"] = "(a+)+$ [a-z]{1000} (?:(?:(?: .*.*.* \\1 $1 ${x} {0:N} %n%n%n",
        ["query"] = "'; DROP TABLE Attempts; -- \" OR 1=1",
        ["markup"] = "# Genoa\n\n> Rapallo\n\n| a | b |\n|---|---|\n| 1922 | Berlin |\n\n```\ncode\n```\n\n* * *",
        ["combining marks"] = "e" + new string('\u0301', 500) + " Rapallo",
        ["line separators"] = "Genoa\u2028failed\u2029in\u00851922\vover\fdebts",
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_odd_text_is_marked_quoted_as_it_stands_and_written_as_JSON(string name)
    {
        var text = Texts[name];
        var report = Repository.Mark(text);

        Assert.All(report.Points.SelectMany(p => p.Evidence), e => Assert.Equal(text[e.Start..e.End], e.Quote));
        Assert.NotEmpty(report.Feedback.Sections);
        var read = MarkedEssay.FromJson(report.ToJson());
        Assert.Equal(read.ToJson(), MarkedEssay.FromJson(read.ToJson()).ToJson());
        Assert.Equal(report.Points.Select(p => p.Verdict), read.Points.Select(p => p.Verdict));
    }

    [Theory]
    [InlineData("empty", 0)]
    [InlineData("white space", 0)]
    [InlineData("one full stop", 0)]
    public void A_text_without_a_word_is_level_nought_and_earns_nothing(string name, int level)
    {
        var report = Repository.Mark(Texts[name]);

        Assert.Equal((level, 0, 0), (report.Level.Level, report.Level.Marks, report.Words));
        Assert.All(report.Points, p => Assert.Equal(Verdict.Missing, p.Verdict));
        Assert.Equal(Verdict.Missing, report.Judgement.Verdict);
    }

    [Fact]
    public void One_word_is_too_short_and_earns_nothing()
    {
        var report = Repository.Mark("Rapallo");

        Assert.Contains("too-short", report.Flags);
        Assert.All(report.Points, p => Assert.Equal(Verdict.Missing, p.Verdict));
        Assert.True(report.Level.Level <= 1);
    }

    [Fact]
    public void A_text_of_more_words_than_can_be_marked_is_refused_with_both_numbers_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Repository.Mark(Words(EssayMarker.MaximumWords + 1)));

        Assert.Contains("50000", error.Message, StringComparison.Ordinal);
        Assert.Contains("50001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_just_as_many_words_as_can_be_marked_is_marked() => Assert.Equal(EssayMarker.MaximumWords, Repository.Mark(Words(EssayMarker.MaximumWords)).Words);

    [Fact]
    public void Null_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>(() => Repository.Mark(null!));
        Assert.Throws<ArgumentNullException>(() => EssayMarker.Mark("Rapallo", null!, MarkingModels.None));
        Assert.Throws<ArgumentNullException>(() => EssayMarker.Mark("Rapallo", Repository.Scheme(Repository.Ussr), null!));
    }

    public static TheoryData<string, string> Repeated => new()
    {
        { "one letter", "a" },
        { "one dot", "." },
        { "one quotation mark", "\"" },
        { "one comma", "," },
        { "one line break", "\n" },
        { "one opening bracket", "(" },
        { "nested brackets", "([{<" },
        { "one hyphen", "-" },
        { "a dotted abbreviation", "U." },
        { "one short word", "a " },
        { "dates without end", "1922 " },
        { "spans of years", "1922-24," },
        { "a list", "Genoa, " },
        { "one sentence", "Rapallo was signed in 1923. " },
        { "a denial", "not " },
        { "half a word pair", "had the talks " },
        { "one misspelt name", "Rapalo Zinovev " },
        { "list items", "* Genoa failed\n" },
        { "table cells", "|" },
        { "a joining emoji", "\u200d\ud83d\udc69" },
    };

    // Generous on purpose: quadratic work on a hundred thousand pieces would take minutes, not seconds.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_hundred_thousand_characters_of_the_same_take_no_more_than_moments(string name, string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();
        var words = EssayText.Read(text).Words;
        var watch = Stopwatch.StartNew();
        if (words <= EssayMarker.MaximumWords)
        {
            Assert.NotNull(Repository.Mark(text).Level);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}.");
    }

    private static string Words(int count) => new StringBuilder().Insert(0, "word ", count).ToString();
}
