using System.Text.Json;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary>Label rows: read for measuring, written from exemplars.</summary>
internal static class LabelRows
{
    /// <summary>Hands on each row; false after saying which line is wrong.</summary>
    public static bool Read(string path, Action<JsonElement> take, Terminal terminal)
    {
        using var input = InputFile.Open(path, terminal);
        if (input is null)
        {
            return false;
        }

        foreach (var line in JsonLines.Read(input))
        {
            var (document, problem) = JsonLines.Parse(line);
            using (document)
            {
                try
                {
                    take(document is null ? throw new FormatException(problem) : document.RootElement);
                }
                catch (FormatException e)
                {
                    terminal.Say($"{path}:{line.Number}: {e.Message}");
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>An exemplar as a label row; points that its labels do not name are missing.</summary>
    public static string Write(LabelledExemplar labelled)
    {
        var (exemplar, scheme) = labelled;
        var ids = scheme.Points.Select(p => p.Id).Append(AgreementRow.JudgementId).Concat(exemplar.Points.Keys).Distinct(StringComparer.Ordinal);
        return JsonSerializer.Serialize(
            new
            {
                exemplar.Id,
                exemplar.Question,
                exemplar.Kind,
                exemplar.Text,
                Points = ids.ToDictionary(id => id, id => exemplar.Points.GetValueOrDefault(id) ?? new PointLabel("missing", []), StringComparer.Ordinal),
                Slips = exemplar.Slips.Select(s => new { s.Quote, s.Kind, should_be = s.ShouldBe }),
                exemplar.Level,
                exemplar.Marks,
                exemplar.Flags,
            },
            JsonLines.Writing);
    }
}
