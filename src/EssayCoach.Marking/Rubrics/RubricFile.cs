using System.Text;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads a rubric from a file, with the level sets in <c>levels/</c> beside it.</summary>
public static class RubricFile
{
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Reads the rubric. A file that is missing, too long or no text is a problem, not an exception.</summary>
    /// <param name="path">Path of the Markdown file; problems carry it as given.</param>
    /// <param name="levels">Gives the document of a level set by its id, asked before the files; null to take the files alone.</param>
    /// <returns>The mark scheme, null where an error stands in the way, and all problems.</returns>
    public static RubricReading Load(string path, Func<string, string?>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (document, why) = ReadText(path);
        return document is null
            ? new(null, [new(path, 1, 1, ProblemSeverity.Error, why)])
            : RubricReader.Read(document, path, id => levels?.Invoke(id) ?? LevelSet(Path.GetDirectoryName(Path.GetFullPath(path))!, id));
    }

    /// <summary>The text of a rubric as it stands in its file.</summary>
    /// <param name="path">Path of the Markdown file.</param>
    /// <returns>The document, or null where the file cannot be read.</returns>
    public static string? Text(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadText(path).Document;
    }

    /// <summary>The document of a level set in the folder <c>levels/</c> of a folder of rubrics.</summary>
    /// <param name="rubrics">The folder of rubrics.</param>
    /// <param name="id">The level set's id in lower case.</param>
    /// <returns>The document, or null where there is none that can be read.</returns>
    public static string? LevelSet(string rubrics, string id)
    {
        ArgumentNullException.ThrowIfNull(rubrics);
        ArgumentNullException.ThrowIfNull(id);
        try
        {
            var folder = Path.Combine(rubrics, "levels");
            var file = !Directory.Exists(folder) ? null
                : Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).FirstOrDefault(f => Path.GetFileNameWithoutExtension(f).Equals(id, StringComparison.OrdinalIgnoreCase));
            return file is null ? null : ReadText(file).Document;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static (string? Document, string Why) ReadText(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path))
            {
                return (null, "This is a folder: name a rubric, which is a Markdown file.");
            }

            if (!file.Exists)
            {
                return (null, "There is no such file: check the name and the folder.");
            }

            if (file.Length > MostBytes)
            {
                return (null, "This file is longer than 2 MB, which no rubric is.");
            }

            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return text.Contains('\0', StringComparison.Ordinal) ? (null, "This is no text file: a rubric is plain Markdown, saved as UTF-8.") : (text, "");
        }
        catch (DecoderFallbackException)
        {
            return (null, "This is no text in UTF-8: save the rubric as plain text with UTF-8 encoding.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, "This file cannot be read: check that it is there and that you may open it.");
        }
    }
}
