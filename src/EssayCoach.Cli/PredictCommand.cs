using System.CommandLine;
using System.Text.Json;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach predict</c>: what a model says of unlabelled data.</summary>
internal sealed class PredictCommand : ExampledCommand
{
    public PredictCommand(Terminal terminal)
        : base("predict", "Predicts labels with a trained model.", "essaycoach predict points --model answers.model --data test.jsonl --out predicted.jsonl")
    {
        Add(new PredictPointsCommand(terminal));
        Add(new PredictLevelsCommand(terminal));
    }
}

/// <summary><c>essaycoach predict points</c>: lines <c>{"id","predicted","confidence"}</c>.</summary>
internal sealed class PredictPointsCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Option<string> model = new("--model") { Description = "The model file.", HelpName = "MODEL", Required = true };
    private readonly Option<string> data = new("--data") { Description = "Rows {\"id\",\"question\",\"reference\":[...],\"answer\"}, or - for standard input.", HelpName = "D.jsonl", Required = true };
    private readonly Option<string?> target = new("--out") { Description = "Where the predictions go. Default: standard output.", HelpName = "P.jsonl" };

    private sealed record Prediction(JsonElement Id, string Predicted, double Confidence);

    public PredictPointsCommand(Terminal terminal)
        : base("points", "Tells of each answer whether it covers its reference: correct or incorrect.", "essaycoach predict points --model answers.model --data test.jsonl --out predicted.jsonl")
    {
        this.terminal = terminal;
        Add(model);
        Add(data);
        Add(target);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        var reading = ModelFile.Read(call.GetValue(model)!);
        if (reading.Model is not { } passages)
        {
            terminal.Say(reading.Problem!);
            return CommandLine.Wrong;
        }

        return await new LineJob(terminal, "Predicting", "predicted").RunAsync(call.GetValue(data)!, call.GetValue(target), (row, id) => Predict(passages, row, id), cancel);
    }

    private static string Predict(PassageModel model, JsonElement row, string id)
    {
        var pair = PairRows.Read(row, id);
        var probability = model.Predict(PreparedText.Of(pair.Answer), [.. pair.Reference.Select(PreparedText.Of)], PreparedText.Of(pair.Question));
        var covers = probability >= 0.5;
        var given = row.TryGetProperty("id", out var own) ? own : JsonSerializer.SerializeToElement(id);
        return JsonSerializer.Serialize(new Prediction(given, covers ? PairRows.Covering : PairRows.NotCovering, Math.Round(covers ? probability : 1 - probability, 4)), JsonLines.Writing);
    }
}
