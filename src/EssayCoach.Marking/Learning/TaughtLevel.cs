namespace EssayCoach.Marking.Learning;

/// <summary>Marks as one marker gives them on one question. Safe to share between threads.</summary>
public sealed class TaughtLevel
{
    private const string CardName = "level.json", FitName = "fit.json", ModelName = "texts";
    private readonly MarkFit fit;
    private readonly PromptModel? model;

    internal TaughtLevel(TaughtLevelCard card, MarkFit fit, PromptModel? model) => (Card, this.fit, this.model) = (card, fit, model);

    /// <summary>What is known of it.</summary>
    public TaughtLevelCard Card { get; }

    /// <summary>Predicts the marks of a text.</summary>
    /// <param name="text">The text; any string.</param>
    /// <param name="estimate">What the engine makes of it.</param>
    /// <returns>From 0 to the highest mark of the scale.</returns>
    public int Predict(string text, int estimate)
    {
        ArgumentNullException.ThrowIfNull(text);
        return model?.Predict(text).Score ?? fit.Predict(estimate, Card.OutOf);
    }

    internal void Save(ModelArchive archive)
    {
        archive.PutJson(CardName, Card);
        archive.PutJson(FitName, fit);
        if (model is not null)
        {
            archive.PutJson(ModelName + ".json", model.Card);
            model.Save(archive, ModelName);
        }
    }

    internal static TaughtLevel? Load(ModelArchive archive) => !archive.Has(CardName) ? null : new(
        archive.GetJson<TaughtLevelCard>(CardName),
        archive.GetJson<MarkFit>(FitName),
        archive.Has(ModelName + ".json") ? PromptModel.Load(archive, ModelName, archive.GetJson<PromptCard>(ModelName + ".json")) : null);
}
