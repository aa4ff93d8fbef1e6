namespace EssayCoach.Marking.Scripts;

/// <summary>Reads a student's file: plain text, Markdown or a Word file.</summary>
public static class ScriptReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Extensions of the files that are read, for a file picker.</summary>
    public const string Extensions = ".txt,.md,.docx";

    /// <summary>The first one that fits reads the file; the last one fits all.</summary>
    private static readonly IReadOnlyList<ScriptFormat> Formats =
    [
        RefusedScripts.OldWordOrLocked,
        RefusedScripts.Pdf,
        RefusedScripts.RichText,
        WordScript.Format,
        RefusedScripts.NamedWord,
        RefusedScripts.Binary,
        PlainScript.Format,
    ];

    /// <summary>Reads a file. Never throws on any bytes: what cannot be read gives a sentence.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">Its name, which the sentences use; the extension helps to tell what it is.</param>
    /// <returns>The text or the problem. Plain text is returned as decoded, without a byte-order mark and otherwise unchanged.</returns>
    public static ScriptReading Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        if (bytes.Length > LargestFile)
        {
            return ScriptReading.Refused($"{fileName} is larger than {LargestFile / 1024 / 1024} MB, which no essay is. Save the text alone, without pictures, and try again.");
        }

        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 ? "" : fileName[dot..].ToLowerInvariant();
        return Formats.First(f => f.Fits(bytes, extension)).Read(bytes, fileName);
    }
}
