namespace EssayCoach.Marking.Scripts;

/// <summary>Files that are recognised but not read, each with a sentence that says what to do.</summary>
internal static class RefusedScripts
{
    // The header of an OLE compound file ([MS-CFB] 2.2): old Word files, and new ones that are encrypted with a password.
    internal static readonly ScriptFormat OldWordOrLocked = new(
        "old or locked Word file",
        (bytes, _) => ScriptFormat.StartsWith(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (_, name) => ScriptReading.Refused($"{name} is protected with a password or is an old Word file (.doc). Take the password off or save it as .docx, and try again."));

    internal static readonly ScriptFormat Pdf = new(
        "PDF",
        (bytes, _) => ScriptFormat.StartsWith(bytes, "%PDF-"u8),
        (_, name) => ScriptReading.Refused($"{name} is a PDF file, which is not read. Copy the text out of it, or hand in the Word file (.docx) or a text file."));

    internal static readonly ScriptFormat RichText = new(
        "rich text",
        (bytes, _) => ScriptFormat.StartsWith(bytes, "{\\rtf"u8),
        (_, name) => ScriptReading.Refused($"{name} is a rich text file, which is not read. Save it as .docx or as plain text, and try again."));

    internal static readonly ScriptFormat NamedWord = new(
        "no Word file",
        (_, extension) => extension is ".docx" or ".docm" or ".doc",
        (_, name) => ScriptReading.Refused($"{name} is named like a Word file but is none, or it is damaged. Open it in your word processor, save it as .docx, and try again."));

    internal static readonly ScriptFormat Binary = new(
        "no text",
        (bytes, _) => !TextDecoder.HasMark(bytes) && bytes.AsSpan().Count((byte)0) > bytes.Length / 100,
        (_, name) => ScriptReading.Refused($"{name} is not a text file. Hand in plain text (.txt), Markdown (.md) or a Word file (.docx)."));
}
