using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>Where rubrics come from: names all that are there at this moment. It throws <see cref="IOException"/> where it cannot tell.</summary>
public delegate IReadOnlyList<RubricEntry> RubricSource();

/// <summary>A rubric that is there to be read.</summary>
/// <param name="Name">Its name, such as the file name, unlike any other rubric's; problems are told under it.</param>
/// <param name="Stamp">Changes whenever its text may have changed.</param>
/// <param name="Card">Reads what the list of questions needs, or null where only the whole reading can tell.</param>
/// <param name="Read">Reads the whole.</param>
/// <param name="Replaces">True where a rubric of the same id that comes after it gives way without a word.</param>
public sealed record RubricEntry(string Name, string Stamp, Func<QuestionCard?> Card, Func<RubricReading> Read, bool Replaces = false)
{
    /// <summary>Gives the document letter by letter, or null where it cannot be had.</summary>
    public Func<string?> Text { get; init; } = () => null;
}

/// <summary>The Markdown files of a folder, with the level sets in <c>levels/</c> beside them.</summary>
public static class RubricFolder
{
    /// <param name="folder">The folder.</param>
    /// <param name="published">Level sets that tutors published, which come before those of the folder; null for none.</param>
    public static RubricSource Of(string folder, Rubrics.PublishedRubrics? published = null)
    {
        var seen = false;
        return () =>
        {
            // A disk that is away for a moment does not take the questions with it.
            var there = Directory.Exists(folder);
            seen |= there;
            return there || !seen ? List(folder, published) : throw new DirectoryNotFoundException($"The folder {folder} is gone.");
        };
    }

    private static IReadOnlyList<RubricEntry> List(string folder, Rubrics.PublishedRubrics? published)
    {
        var levels = Stamps(Path.Combine(folder, "levels")).Select(f => $"{f.Name}:{f.LastWriteTimeUtc.Ticks}:{f.Length}");
        var levelStamp = published?.LevelStamp + "|" + string.Join(';', levels.Order(StringComparer.Ordinal));
        return [.. Stamps(folder).OrderBy(f => f.Name, StringComparer.Ordinal).Where(f => !f.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase)).Select(f => Entry(f, levelStamp, published))];
    }

    private static IEnumerable<FileInfo> Stamps(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*.md") : [];

    private static RubricEntry Entry(FileInfo file, string levelStamp, Rubrics.PublishedRubrics? published) => new(
        file.Name,
        $"{file.LastWriteTimeUtc.Ticks}:{file.Length}:{levelStamp}",
        () => Card(file.FullName),
        () => RubricFile.Load(file.FullName, published is null ? null : published.LevelDocument))
    {
        Text = () => RubricFile.Text(file.FullName),
    };

    private static QuestionCard? Card(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return RubricHead.Read(text, path) is { } head ? QuestionCard.Of(head, text) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
