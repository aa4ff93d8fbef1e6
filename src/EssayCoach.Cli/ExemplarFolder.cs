using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Scripts;

namespace EssayCoach.Cli;

/// <summary>Exemplars with the schemes that their labels belong to.</summary>
internal sealed record LabelledExemplar(Exemplar Exemplar, MarkScheme Scheme);

/// <summary>Reads exemplars from a folder and the folders in it.</summary>
internal static class ExemplarFolder
{
    /// <summary>All exemplars in the order of their paths, or null after saying what is wrong with one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rubrics">A folder of rubrics named by their ids, or one rubric; exemplars of other questions are then left out.</param>
    /// <param name="terminal">Told what is wrong.</param>
    public static IReadOnlyList<LabelledExemplar>? Read(string folder, string rubrics, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            terminal.Say($"There is no folder {folder}.");
            return null;
        }

        var one = Directory.Exists(rubrics) ? null : SchemeFile.Load(rubrics, terminal);
        if (one is null && !Directory.Exists(rubrics))
        {
            return null;
        }

        var schemes = new Dictionary<string, MarkScheme>(StringComparer.Ordinal);
        var read = new List<LabelledExemplar>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal))
        {
            if (ReadOne(path, terminal) is not { } exemplar)
            {
                return null;
            }

            if (one is not null && exemplar.Question != one.Id)
            {
                continue;
            }

            if (!schemes.TryGetValue(exemplar.Question, out var scheme))
            {
                if ((one ?? SchemeFile.Load(Path.Combine(rubrics, Path.GetFileName(exemplar.Question) + ".md"), terminal)) is not { } loaded)
                {
                    return null;
                }

                schemes[exemplar.Question] = scheme = loaded;
            }

            read.Add(new(exemplar, scheme));
        }

        if (read.Count == 0)
        {
            terminal.Say($"There are no exemplars of {one?.Id ?? "any question"} in {folder}.");
        }

        return read.Count == 0 ? null : read;
    }

    private static Exemplar? ReadOne(string path, Terminal terminal)
    {
        try
        {
            return InputFile.Bytes(path, ScriptReader.LargestFile, terminal) is { } bytes ? Exemplar.Read(TextDecoder.Decode(bytes).Text) : null;
        }
        catch (FormatException e)
        {
            terminal.Say($"{path}: {e.Message}");
            return null;
        }
    }
}
