using System.IO.Compression;
using System.Text;
using EssayCoach.Marking.Scripts;
using Xunit;

namespace EssayCoach.Marking.Tests.Scripts;

public sealed class ReadingWordFiles
{
    [Theory]
    [InlineData("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Two.</w:t></w:r></w:p>", "One.\n\nTwo.")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r><w:r><w:t>Tsar&#8217;s debts &amp; loans.</w:t></w:r></w:p>", "The Tsar’s debts & loans.")]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Failures</w:t></w:r></w:p><w:p><w:r><w:t>Prose.</w:t></w:r></w:p>", "# Failures\n\nProse.")]
    [InlineData("<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>", "- a\n- b")]
    [InlineData("<w:p><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>no item</w:t></w:r></w:p>", "no item")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>right</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "left\n\nright")]
    [InlineData("<w:p><w:r><w:t>in</w:t></w:r><w:ins><w:r><w:t>serted</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", "inserted")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>new</w:t></w:r></w:moveTo></w:p>", "new")]
    [InlineData("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">joined </w:t></w:r></w:p><w:p><w:r><w:t>again</w:t></w:r></w:p>", "joined again")]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>", "a b\nc-d")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r></w:p>", "shown")]
    [InlineData("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>", "linked")]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>", "box\n\nafter")]
    [InlineData("", "")]
    public void The_text_is_what_a_reader_of_the_page_sees(string body, string text)
    {
        var reading = ScriptReader.Read(WordFiles.Make(body), "essay.docx");
        Assert.Equal((text, true, null), (reading.Text, reading.IsExtracted, reading.Problem));
    }

    [Fact]
    public void Headings_are_known_by_the_name_of_their_style_in_any_language()
    {
        const string styles = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>";
        Assert.Equal("# Titel", ScriptReader.Read(WordFiles.Make("<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Titel</w:t></w:r></w:p>", styles), "essay.docx").Text);
    }

    [Fact]
    public void Notes_are_left_out_and_the_reader_is_told()
    {
        var reading = ScriptReader.Read(
            WordFiles.Make("<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>", footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>"),
            "essay.docx");
        Assert.Equal("Text", reading.Text);
        Assert.Contains("notes", reading.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Word_file_is_known_by_its_bytes_whatever_its_name() =>
        Assert.Equal("One.", ScriptReader.Read(WordFiles.Make("<w:p><w:r><w:t>One.</w:t></w:r></w:p>"), "Standard input").Text);

    [Fact]
    public void A_file_that_swells_is_refused_before_it_does()
    {
        var bytes = WordFiles.Make("<w:p><w:r><w:t>" + new string('a', 60 * 1024 * 1024) + "</w:t></w:r></w:p>");
        Assert.True(bytes.Length < 1024 * 1024);
        Assert.Contains("50 MB", ScriptReader.Read(bytes, "essay.docx").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_very_many_parts_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i <= 2_000; i++)
            {
                zip.CreateEntry($"word/{i}.xml");
            }
        }

        Assert.Contains("2000 parts", ScriptReader.Read(stream.ToArray(), "essay.docx").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_read_without_harm()
    {
        var body = new StringBuilder().Insert(0, "<w:sdt>", 200_000).Append("<w:p><w:r><w:t>deep</w:t></w:r></w:p>").Append(string.Concat(Enumerable.Repeat("</w:sdt>", 200_000)));
        Assert.Equal("deep", ScriptReader.Read(WordFiles.Make(body.ToString()), "essay.docx").Text);
    }
}
