using System.IO.Compression;
using System.Text;
using EssayCoach.Marking.Scripts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Scripts;

public sealed class ReadingScripts
{
    [Fact]
    public void Plain_text_comes_back_unchanged()
    {
        const string essay = "\tOne “quote”.\r\n\r\nTwo\u00a0words — café 😀 \n";
        var reading = ScriptReader.Read(Encoding.UTF8.GetBytes(essay), "essay.txt");
        Assert.Equal(new ScriptReading(essay, false, null), reading);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_in_each_encoding()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal("Château", ScriptReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Château")], "e.txt").Text);
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_read_as_Windows_1252_and_the_reader_is_told()
    {
        var reading = ScriptReader.Read([0x93, (byte)'c', (byte)'a', (byte)'f', 0xE9, 0x94, 0x20, 0x80, 0x9F], "e.txt");
        Assert.Equal("“café” €Ÿ", reading.Text);
        Assert.Contains("Windows-1252", reading.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0 }, "essay.docx", "password")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-' }, "essay.pdf", "PDF")]
    [InlineData(new byte[] { (byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', (byte)'1' }, "essay.rtf", "rich text")]
    [InlineData(new byte[] { (byte)'H', (byte)'i' }, "essay.DOCX", "named like a Word file")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 9, 9 }, "essay.docx", "not a Word file")]
    [InlineData(new byte[] { 0x89, (byte)'P', 0, 0, 0 }, "essay.png", "not a text file")]
    public void What_cannot_be_read_gets_a_sentence_with_its_name(byte[] bytes, string name, string word)
    {
        var reading = ScriptReader.Read(bytes, name);
        Assert.Null(reading.Text);
        Assert.Contains(word, reading.Problem, StringComparison.Ordinal);
        Assert.StartsWith(name, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Contains("10 MB", ScriptReader.Read(new byte[ScriptReader.LargestFile + 1], "essay.txt").Problem, StringComparison.Ordinal);

    [Fact]
    public void A_packed_file_that_is_no_Word_file_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("hello.xml").Open();
            entry.Write("<a/>"u8);
        }

        Assert.Contains("not a Word file", ScriptReader.Read(stream.ToArray(), "book.zip").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_empty_essay() => Assert.Equal("", ScriptReader.Read([], "essay.txt").Text);

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        var names = Gen.Elements("a.txt", "a.docx", "-", "", "a.", "x.md");
        var heads = Gen.Elements<byte[]>([], [(byte)'P', (byte)'K', 3, 4], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]);
        var cases = from name in names from head in heads from tail in ArbMap.Default.GeneratorFor<byte[]>() select (name, bytes: (byte[])[.. head, .. tail]);
        Prop.ForAll(cases.ToArbitrary(), c => ScriptReader.Read(c.bytes, c.name) is { Text: null } refused ? refused.Problem!.Length > 0 : true).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_Word_file_that_is_damaged_anywhere_never_makes_the_reader_throw()
    {
        var whole = WordFiles.Make("<w:p><w:r><w:t>Genoa failed.</w:t></w:r></w:p>");
        var damage = from at in Gen.Choose(0, whole.Length - 1) from value in Gen.Choose(0, 255) from end in Gen.Choose(0, whole.Length) select (at, value, end);
        Prop.ForAll(damage.ToArbitrary(), d =>
        {
            var bytes = whole.ToArray();
            bytes[d.at] = (byte)d.value;
            var reading = ScriptReader.Read(d.value % 3 == 0 ? bytes[..d.end] : bytes, "essay.docx");
            return reading.Text is null != reading.Problem is null;
        }).QuickCheckThrowOnFailure();
    }
}
