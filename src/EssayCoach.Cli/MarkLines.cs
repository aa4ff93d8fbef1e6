using System.Text.Json;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Cli;

/// <summary>Marks a file of essays, one a line, in order.</summary>
internal sealed class MarkLines(Terminal terminal, MarkScheme scheme, MarkingModels models)
{
    public Task<int> RunAsync(string from, string? to, CancellationToken cancel) => new LineJob(terminal, "Marking", "marked").RunAsync(from, to, Mark, cancel);

    private string Mark(JsonElement row, string id)
    {
        var text = JsonLines.Need(row, "text");
        return EssayLength.IsTooLong(text) ? throw new LineProblemException(EssayLength.Problem) : EssayMarker.Mark(text, scheme, models, id).ToJson();
    }
}
