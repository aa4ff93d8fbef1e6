using System.Collections.Concurrent;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking.Tests;

/// <summary>What the tests read from the project's own folders: rubrics, exemplars and tables of cases.</summary>
internal static class Repository
{
    private static readonly string Folder = FindRoot();

    private static readonly ConcurrentDictionary<string, MarkScheme> Schemes = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, MarkedEssay> Reports = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<Exemplar>> Read = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "essays"), "*.md", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(f => Exemplar.Read(File.ReadAllText(f)))]);

    public const string Ussr = "ussr-links-1920s";

    public static string Root => Folder;

    /// <summary>All exemplars in the order of their paths.</summary>
    public static IReadOnlyList<Exemplar> Essays => Read.Value;

    /// <summary>The mark scheme of a rubric; always the same object, so that it is made ready for matching once.</summary>
    public static MarkScheme Scheme(string id) =>
        Schemes.GetOrAdd(id, static i => RubricFile.Load(Path.Combine(Folder, "rubrics", i + ".md")).Scheme ?? throw new InvalidOperationException($"The rubric {i} cannot be read."));

    /// <summary>A rubric with a level set of another id; the level sets are those in the rubrics' folder.</summary>
    public static MarkScheme Scheme(string id, string levels)
    {
        var document = File.ReadAllText(Path.Combine(Folder, "rubrics", id + ".md")).ReplaceLineEndings("\n");
        var changed = document.Replace($"\nlevels: {Scheme(id).Levels!.Id}\n", levels.Length > 0 ? $"\nlevels: {levels}\n" : "\n", StringComparison.Ordinal);
        return RubricReader.Read(changed, id + ".md", l => File.ReadAllText(Path.Combine(Folder, "rubrics", "levels", l + ".md"))).Scheme!;
    }

    public static Exemplar Essay(string id) => Essays.First(e => e.Id == id);

    /// <summary>The report on an exemplar by the rules alone, made once for all tests.</summary>
    public static MarkedEssay Report(string essay) => Reports.GetOrAdd(essay, static id => Mark(Essay(id).Text, Essay(id).Question));

    /// <summary>Marks a text by the rules alone.</summary>
    public static MarkedEssay Mark(string text, string rubric = Ussr) => EssayMarker.Mark(text, Scheme(rubric), MarkingModels.None);

    /// <summary>The rows of a table of cases beside the tests; <c>\n</c> in a cell is a line break, and lines that begin with # are left out.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)).Skip(1).Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t').Select(c => c.Replace("\\n", "\n", StringComparison.Ordinal)).ToArray());

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EssayCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project's folder.");
        }

        return folder.FullName;
    }
}
