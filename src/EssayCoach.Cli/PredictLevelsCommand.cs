using System.CommandLine;
using System.Text.Json;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach predict levels</c>: lines <c>{"id","predicted","confidence"}</c>.</summary>
internal sealed class PredictLevelsCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Option<string> model = new("--model") { Description = "The model file.", HelpName = "MODEL", Required = true };
    private readonly Option<string> data = new("--data") { Description = "Rows {\"id\",\"prompt\",\"text\"}, or - for standard input.", HelpName = "D.jsonl", Required = true };
    private readonly Option<string?> target = new("--out") { Description = "Where the predictions go. Default: standard output.", HelpName = "P.jsonl" };

    private sealed record Prediction(JsonElement Id, int Predicted, double Confidence);

    public PredictLevelsCommand(Terminal terminal)
        : base("levels", "Scores whole texts on the scale of their prompt.", "essaycoach predict levels --model marked.model --data test.jsonl --out predicted.jsonl")
    {
        this.terminal = terminal;
        Add(model);
        Add(data);
        Add(target);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        var (levels, problem) = LevelModel.Read(call.GetValue(model)!);
        if (levels is null)
        {
            terminal.Say(problem!);
            return CommandLine.Wrong;
        }

        return await new LineJob(terminal, "Predicting", "predicted").RunAsync(call.GetValue(data)!, call.GetValue(target), (row, id) => Predict(levels, row, id), cancel);
    }

    private static string Predict(LevelModel model, JsonElement row, string id)
    {
        var prompt = LevelRows.Prompt(row);
        var predicted = model.Predict(prompt, LevelRows.Text(row))
            ?? throw new LineProblemException($"The model was not trained on prompt {prompt}. It knows: {string.Join(", ", model.Card.Prompts.Take(20).Select(p => p.Prompt))}.");
        var given = row.TryGetProperty("id", out var own) ? own : JsonSerializer.SerializeToElement(id);
        return JsonSerializer.Serialize(new Prediction(given, predicted.Score, predicted.Confidence), JsonLines.Writing);
    }
}
