using System.CommandLine;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Cli;

/// <summary><c>essaycoach train</c>: models learnt from labelled data.</summary>
internal sealed class TrainCommand : ExampledCommand
{
    public TrainCommand(Terminal terminal)
        : base("train", "Trains a model from labelled data.", "essaycoach train points --essays essays --rubrics rubrics --out models/passages.model")
    {
        Add(new TrainPointsCommand(terminal));
        Add(new TrainLevelsCommand(terminal));
    }
}

/// <summary><c>essaycoach train points</c>: does a passage make a point?</summary>
internal sealed class TrainPointsCommand : ExampledCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> data = new("--data") { Description = "Rows {\"id\",\"question_id\",\"question\",\"reference\":[...],\"answer\",\"label2\"|\"label3\"}.", HelpName = "D.jsonl" };
    private readonly Option<string> label = new("--label") { Description = "The label to learn from.", DefaultValueFactory = _ => "label2" };
    private readonly Option<string?> essays = new("--essays") { Description = "Exemplars to learn from; those for measuring are left out.", HelpName = "FOLDER" };
    private readonly Option<string?> rubrics = new("--rubrics") { Description = "The rubrics of the exemplars: a folder or one file.", HelpName = "FOLDER" };
    private readonly Option<string> target = new("--out") { Description = "Where the model goes.", HelpName = "MODEL", Required = true };
    private readonly Option<int> seed = new("--seed") { Description = "The same data and seed give the same model, byte for byte.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> licence = new("--licence") { Description = "The terms of the texts, for the model's card.", DefaultValueFactory = _ => "not stated", HelpName = "TEXT" };
    private readonly Option<bool> curve = new("--curve") { Description = "Also prints how far labels of a question help with it, by their number, on questions left out." };

    public TrainPointsCommand(Terminal terminal)
        : base(
            "points",
            "Trains the model that tells whether a passage makes a point, and prints cross-validated figures.",
            "essaycoach train points --essays essays --rubrics rubrics --out models/passages.model",
            "essaycoach train points --data answers.jsonl --label label2 --out answers.model")
    {
        this.terminal = terminal;
        label.AcceptOnlyFromAmong("label2", "label3");
        foreach (var option in new Option[] { data, label, essays, rubrics, target, seed, licence, curve })
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancel)
    {
        if (!ModelTarget.IsFree(call.GetValue(target)!, terminal, call.GetValue(data)) || Pairs(call) is not { } pairs)
        {
            return CommandLine.Wrong;
        }

        PassageModel? training = null;
        IReadOnlyList<LabelStep> steps = [];
        try
        {
            await ProgressBar.RunAsync(terminal, "Training", tell => Task.Run(
                () => training = PassageTrainer.Train(pairs, Described(call), call.GetValue(licence)!, call.GetValue(seed), new Teller(tell), cancel), cancel));
            if (call.GetValue(curve))
            {
                await ProgressBar.RunAsync(terminal, "Measuring", tell => Task.Run(() => steps = LabelCurve.Measure(pairs, call.GetValue(seed), new Teller(tell), cancel), cancel));
            }
        }
        catch (ArgumentException e) when (e.ParamName == "pairs")
        {
            terminal.Say(e.Message.Split(" (Parameter", StringSplitOptions.None)[0]);
            return CommandLine.Wrong;
        }

        return Save(training!, steps, call.GetValue(target)!);
    }

    private IReadOnlyList<PassagePair>? Pairs(ParseResult call)
    {
        var (rows, folder, schemes) = (call.GetValue(data), call.GetValue(essays), call.GetValue(rubrics));
        if ((rows is null && folder is null) || folder is null != schemes is null)
        {
            terminal.Say("Name labelled rows after --data, or exemplars after --essays and their rubrics after --rubrics.");
            return null;
        }

        var pairs = new List<PassagePair>();
        if (rows is not null)
        {
            if (TrainingRows.ReadAll(rows, (row, id) => PairRows.Read(row, id, call.GetValue(label)!), terminal) is not { } read)
            {
                return null;
            }

            pairs.AddRange(read);
        }

        if (folder is not null)
        {
            if (ExemplarFolder.Read(folder, schemes!, terminal) is not { } exemplars)
            {
                return null;
            }

            pairs.AddRange(exemplars.Where(e => !e.Exemplar.ForMeasuring).SelectMany(e => ExemplarPairs.Of(e.Exemplar, e.Scheme)));
        }

        return pairs;
    }

    private string Described(ParseResult call) =>
        string.Join(" and ", new[]
        {
            call.GetValue(data) is { } rows ? $"rows of {Path.GetFileName(rows)} ({call.GetValue(label)})" : null,
            call.GetValue(essays) is { } folder ? $"exemplars in {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}, those for measuring left out" : null,
        }.OfType<string>());

    private int Save(PassageModel model, IReadOnlyList<LabelStep> steps, string path)
    {
        if (!ModelTarget.Write(path, p => ModelFile.Write(model, p), terminal))
        {
            return CommandLine.Wrong;
        }

        var (card, figures) = (model.Card, model.Card.Figures);
        terminal.Write($"{path}: trained on {card.Rows} passages, {card.Covering} of them covering their point; {card.Questions} question{(card.Questions == 1 ? "" : "s")}.");
        terminal.Write($"Cross-validated over {card.Groups} groups kept apart:");
        terminal.Write($"  accuracy {figures.Accuracy:0.000}   macro F1 {figures.MacroF1:0.000}   area under the curve {figures.AreaUnderCurve:0.000}");
        terminal.Write($"  at the cut of {card.Cut:0.00}: precision {figures.PrecisionAtCut:0.000}, recall {figures.RecallAtCut:0.000}");
        foreach (var (known, told) in new[] { ("beside other answers to the question", card.InPile), ("with labels of other answers to the question", card.WithLabels) })
        {
            if (told is not null)
            {
                terminal.Write($"  {known}: accuracy {told.Accuracy:0.000}, macro F1 {told.MacroF1:0.000}, area under the curve {told.AreaUnderCurve:0.000}");
            }
        }

        foreach (var step in steps)
        {
            terminal.Write($"  {step.Labels} labels of a question left out: macro F1 {step.With:0.000} on {step.Rows} others, {step.Before:0.000} without them");
        }

        return CommandLine.Done;
    }
}
