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
    private const int LargestFile = 512 * 1024 * 1024;

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

        var from = call.GetValue(data)!;
        if (InputFile.Bytes(from, LargestFile, terminal) is not { } bytes)
        {
            return CommandLine.Wrong;
        }

        if (bytes.Length > LargestFile)
        {
            terminal.Say($"{from} is larger than {LargestFile / 1024 / 1024} MB. Split it, keeping the answers to one question together.");
            return CommandLine.Wrong;
        }

        var known = Together(passages, bytes);
        return await new LineJob(terminal, "Predicting", "predicted").RunAsync(new MemoryStream(bytes), from, call.GetValue(target), (row, id) => Predict(known, row, id), cancel);
    }

    /// <summary>Answers to one question are looked at beside each other, so all are read before the first is predicted.</summary>
    private static Dictionary<(string Key, string Answer), double> Together(PassageModel model, byte[] bytes)
    {
        var pairs = new Dictionary<(string, string), PassagePair>();
        foreach (var line in JsonLines.Read(new MemoryStream(bytes)))
        {
            var (document, _) = JsonLines.Parse(line);
            using (document)
            {
                try
                {
                    var pair = document is null ? null : PairRows.Read(document.RootElement, "");
                    if (pair is not null)
                    {
                        pairs.TryAdd((pair.Key, pair.Answer), pair);
                    }
                }
                catch (LineProblemException)
                {
                    // The line's answer will say so.
                }
            }
        }

        return pairs.Keys.Zip(model.PredictTogether([.. pairs.Values])).ToDictionary(x => x.First, x => x.Second);
    }

    private static string Predict(Dictionary<(string Key, string Answer), double> known, JsonElement row, string id)
    {
        var pair = PairRows.Read(row, id);
        var probability = known[(pair.Key, pair.Answer)];
        var covers = probability >= 0.5;
        var given = row.TryGetProperty("id", out var own) ? own : JsonSerializer.SerializeToElement(id);
        return JsonSerializer.Serialize(new Prediction(given, covers ? PairRows.Covering : PairRows.NotCovering, Math.Round(covers ? probability : 1 - probability, 4)), JsonLines.Writing);
    }
}
