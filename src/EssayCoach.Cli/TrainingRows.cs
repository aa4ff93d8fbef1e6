using System.Text.Json;

namespace EssayCoach.Cli;

/// <summary>Reads all rows of a file to learn from.</summary>
internal static class TrainingRows
{
    /// <summary>All rows, or null after saying which line is wrong: a model is not trained on part of what it was given. Of rows with one id the first is used, and that is said.</summary>
    public static IReadOnlyList<T>? ReadAll<T>(string path, Func<JsonElement, string, T> read, Terminal terminal)
    {
        using var input = InputFile.Open(path, terminal);
        if (input is null)
        {
            return null;
        }

        var rows = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in JsonLines.Read(input))
        {
            var (document, problem) = JsonLines.Parse(line);
            using (document)
            {
                try
                {
                    var id = JsonLines.Id(document?.RootElement, line);
                    var row = document is null ? throw new LineProblemException(problem!) : read(document.RootElement, id);
                    if (seen.Add(id))
                    {
                        rows.Add(row);
                    }
                    else
                    {
                        repeated.Add(id);
                    }
                }
                catch (LineProblemException e)
                {
                    terminal.Say($"{path}:{line.Number}: {e.Message}");
                    return null;
                }
            }
        }

        if (repeated.Count > 0)
        {
            terminal.Say($"These ids stand more than once, and the first row of each is used: {string.Join(", ", repeated.Take(10))}{(repeated.Count > 10 ? " and more" : "")}.");
        }

        if (rows.Count == 0)
        {
            terminal.Say($"{path} holds no rows to learn from.");
            return null;
        }

        return rows;
    }
}
