using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Web.Rubrics;

/// <summary>A file of an import, read: a document to keep, or the sentence why it cannot be.</summary>
internal sealed record ImportedDocument(string Name, DocumentKind Kind, string Id, string Text, DocumentCard? Card, string? Problem)
{
    internal string Hash => Card!.Hash;

    internal RubricVersion Version(string me, DateTime now) => Card!.Version(me, Kind, Id, Text, now);

    /// <summary>False for what lies beside rubrics and is none: the folder's own page, and what systems put into a zip.</summary>
    internal static bool IsWanted(string name)
    {
        var bare = Bare(name);
        return !bare.Equals("README.md", StringComparison.OrdinalIgnoreCase) && !bare.StartsWith('.') && !name.StartsWith("__MACOSX/", StringComparison.Ordinal);
    }

    internal static bool IsLevelSet(string name) => name.StartsWith("levels/", StringComparison.OrdinalIgnoreCase) || name.Contains("/levels/", StringComparison.OrdinalIgnoreCase);

    internal static ImportedDocument Read(ImportFile file, Func<string, string?> levelOf)
    {
        var (bare, kind) = (Bare(file.Name), IsLevelSet(file.Name) ? DocumentKind.LevelSet : DocumentKind.Rubric);
        ImportedDocument Bad(string problem) => new(file.Name, kind, "", "", null, problem);
        if (!bare.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return Bad("It is no Markdown file: a rubric’s name ends in .md. To make a rubric of a page or a Word file, use “Make a rubric”.");
        }

        if (file.Bytes.Length > ImportFiles.Largest)
        {
            return Bad("It is larger than 2 MB, which no rubric is.");
        }

        var script = ScriptReader.Read(file.Bytes, bare);
        if (script.Text is not { } raw)
        {
            return Bad(script.Problem!);
        }

        var text = RubricReader.Normal(Storable.Text(raw));
        var (id, problems) = kind == DocumentKind.LevelSet
            ? LevelSetReader.Read(text, bare) is var levels ? (levels.Set?.Id, levels.Problems) : default
            : RubricReader.Read(text, bare, levelOf) is var rubric ? (rubric.Scheme?.Id, rubric.Problems) : default;
        return id is { Length: > 0 and <= CoachDb.LongestKey } ? new(file.Name, kind, id, text, DocumentCard.Of(kind, id, text, levelOf), null)
            : Bad(problems.FirstOrDefault(p => p.Severity == ProblemSeverity.Error) is { } error ? $"Line {error.Line}: {error.Message}" : "Its id is longer than 200 signs, or empty: write a short one, such as \"id: my-question\".");
    }

    private static string Bare(string name) => name[(name.LastIndexOf('/') + 1)..];
}
