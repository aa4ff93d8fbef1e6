using System.IO.Enumeration;

namespace EssayCoach.Cli;

/// <summary>Finds the rubrics that a list of files, folders and patterns means.</summary>
internal static class RubricFiles
{
    private const string ReadMe = "README.md";

    /// <summary>Paths in order. A folder stands for the rubrics in it; its README.md and its level sets are none.</summary>
    /// <param name="names">Files, folders, or names with <c>*</c> or <c>?</c> in their last part.</param>
    /// <param name="terminal">Told of names that stand for nothing.</param>
    /// <returns>The paths, or null where a name stands for nothing.</returns>
    public static IReadOnlyList<string>? Find(IReadOnlyList<string> names, Terminal terminal)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            var files = Meant(name, isAlone: names.Count == 1);
            if (files is null)
            {
                terminal.Say($"There is no rubric {name}.");
                return null;
            }

            found.AddRange(files);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string>? Meant(string name, bool isAlone)
    {
        if (Directory.Exists(name))
        {
            return NonEmpty(In(name, "*.md"));
        }

        if (File.Exists(name))
        {
            // A shell that spells out *.md names the README too.
            return !isAlone && Path.GetFileName(name) == ReadMe ? [] : [name];
        }

        var (folder, pattern) = (Path.GetDirectoryName(name) ?? "", Path.GetFileName(name));
        return pattern.AsSpan().ContainsAny('*', '?') && (folder.Length == 0 || Directory.Exists(folder)) ? NonEmpty(In(folder, pattern)) : null;
    }

    private static IReadOnlyList<string> In(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder.Length == 0 ? "." : folder).Select(f => Path.GetFileName(f))
            .Where(f => f != ReadMe && FileSystemName.MatchesSimpleExpression(pattern, f, ignoreCase: false))
            .Order(StringComparer.Ordinal).Select(f => Path.Combine(folder, f))];

    private static IReadOnlyList<string>? NonEmpty(IReadOnlyList<string> files) => files.Count == 0 ? null : files;
}
