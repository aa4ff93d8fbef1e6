using System.Text;

namespace EssayCoach.Marking.Scripts;

/// <summary>Turns the bytes of a text file into text.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows-1252 puts at 0x80 to 0x9F; elsewhere it is Latin-1 (Unicode Consortium, bestfit1252.txt; the five unassigned bytes stand for themselves).
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Decodes UTF-8 or, where a byte-order mark says so, UTF-16; bytes that are no UTF-8 are read as Windows-1252. Never throws.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text without its byte-order mark, and true where Windows-1252 had to be guessed.</returns>
    public static (string Text, bool IsGuessed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), false);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), false);
        }

        bytes = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        try
        {
            return (Strict.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252(bytes), true);
        }
    }

    /// <summary>What to tell a person about a file whose encoding had to be guessed.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <returns>A sentence.</returns>
    public static string Notice(string fileName) => $"{fileName} is not UTF-8, so it was read as Windows-1252. If letters look wrong, save it as UTF-8.";

    internal static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and < 0xA0 ? Upper[b - 0x80] : (char)b);
        }

        return text.ToString();
    }
}
