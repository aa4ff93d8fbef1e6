namespace EssayCoach.Marking.Learning;

/// <summary>Predicts scores as the markers of its training texts gave them. Safe to share between threads.</summary>
public sealed class LevelModel
{
    private const string CardName = "card.json";
    private readonly Dictionary<string, PromptModel> prompts;

    internal LevelModel(LevelCard card, IReadOnlyList<PromptModel> models, string hash)
    {
        (Card, Hash) = (card, hash);
        prompts = models.ToDictionary(m => m.Card.Prompt, StringComparer.Ordinal);
    }

    /// <summary>What the model says of itself.</summary>
    public LevelCard Card { get; }

    /// <summary>SHA-256 of the model file in lower-case hex; empty before it is written.</summary>
    public string Hash { get; }

    /// <summary>Predicts the score of a text.</summary>
    /// <param name="prompt">The task that it answers.</param>
    /// <param name="text">The text; any string.</param>
    /// <returns>A score on the prompt's scale, or null where the model was not trained on that prompt.</returns>
    public LevelPrediction? Predict(string prompt, string text)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(text);
        return prompts.TryGetValue(prompt, out var model) ? model.Predict(text) : null;
    }

    /// <summary>Writes the model file. The same training gives the same bytes.</summary>
    /// <param name="path">Where to write; an existing file is replaced only once the new one is whole.</param>
    public void Write(string path)
    {
        var archive = new ModelArchive();
        archive.PutJson(CardName, Card);
        for (var i = 0; i < Card.Prompts.Count; i++)
        {
            prompts[Card.Prompts[i].Prompt].Save(archive, $"{i}");
        }

        archive.Write(path);
    }

    /// <summary>Reads a model file. Never throws for what the file holds: a missing, damaged or newer file gives a sentence.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The model, or the problem.</returns>
    public static (LevelModel? Model, string? Problem) Read(string path) => ModelArchive.Read(path, "levels", LevelTrainer.Format, archive =>
    {
        var card = archive.GetJson<LevelCard>(CardName);
        return new LevelModel(card, [.. card.Prompts.Select((p, i) => PromptModel.Load(archive, $"{i}", p))], archive.Hash);
    });
}
