using System.CommandLine;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach train levels</c>: scores as a marker gave them.</summary>
internal sealed class TrainLevelsCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Option<string> data = new("--data") { Description = "Rows {\"id\",\"prompt\",\"text\",\"score\",\"min\",\"max\"}; one model file holds all prompts.", HelpName = "D.jsonl", Required = true };
    private readonly Option<string> target = new("--out") { Description = "Where the model goes.", HelpName = "MODEL", Required = true };
    private readonly Option<int> seed = new("--seed") { Description = "The same data and seed give the same model, byte for byte.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> licence = new("--licence") { Description = "The terms of the texts, for the model's card.", DefaultValueFactory = _ => "not stated", HelpName = "TEXT" };

    public TrainLevelsCommand(Terminal terminal)
        : base("levels", "Trains the model that scores whole texts as their markers did, and prints its agreement on texts left out.", "essaycoach train levels --data marked.jsonl --out marked.model")
    {
        this.terminal = terminal;
        foreach (var option in new Option[] { data, target, seed, licence })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        var (from, to) = (call.GetValue(data)!, call.GetValue(target)!);
        if (!ModelTarget.IsFree(to, terminal, from) || TrainingRows.ReadAll(from, LevelRows.Marked, terminal) is not { } rows)
        {
            return CommandLine.Wrong;
        }

        LevelModel? model = null;
        try
        {
            await ProgressBar.RunAsync(terminal, "Training", tell => Task.Run(
                () => model = LevelTrainer.Train(rows, $"rows of {Path.GetFileName(from)}", call.GetValue(licence)!, call.GetValue(seed), new Teller(tell), cancel), cancel));
        }
        catch (ArgumentException e) when (e.ParamName == "rows")
        {
            terminal.Say(e.Message.Split(" (Parameter", StringSplitOptions.None)[0]);
            return CommandLine.Wrong;
        }

        return ModelTarget.Write(to, model!.Write, terminal) ? Report(to, model.Card) : CommandLine.Wrong;
    }

    private int Report(string path, LevelCard card)
    {
        terminal.Write($"{path}: trained on {card.Rows} marked texts of {card.Prompts.Count} prompt{(card.Prompts.Count == 1 ? "" : "s")}.");
        terminal.Write("Weighted kappa with marks that the model had not seen, 95% interval:");
        foreach (var prompt in card.Prompts)
        {
            var kappa = prompt.Kappa is { } k ? $"{k:0.000} ({prompt.KappaLow:0.000} to {prompt.KappaHigh:0.000})" : "not measurable: the scores or the predictions do not vary";
            terminal.Write($"  prompt {prompt.Prompt}: {prompt.Rows} texts, {kappa}");
        }

        return CommandLine.Done;
    }
}
