using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EssayCoach.Marking.Learning;

/// <summary>The trained passage classifier: does this passage make this point? Safe to share between threads.</summary>
public sealed class PassageModel
{
    private readonly ITransformer transformer;
    private readonly MLContext context = new(seed: 1);

    // A prediction engine must not be shared between threads, so each borrows one.
    private readonly ConcurrentBag<PredictionEngine<Row, Score>> engines = [];

    internal PassageModel(ITransformer transformer, ModelCard card, IReadOnlyDictionary<string, float> rarity, string hash)
    {
        (this.transformer, Card, Rarity, Hash) = (transformer, card, rarity, hash);
    }

    /// <summary>What the model says of itself.</summary>
    public ModelCard Card { get; }

    /// <summary>SHA-256 of the model file in lower-case hex.</summary>
    public string Hash { get; }

    internal IReadOnlyDictionary<string, float> Rarity { get; }

    /// <summary>The probability that a passage covers its references.</summary>
    /// <param name="answer">The passage.</param>
    /// <param name="references">The texts that it should cover; at least one.</param>
    /// <param name="question">The question.</param>
    /// <returns>From 0 to 1.</returns>
    public double Predict(PreparedText answer, IReadOnlyList<PreparedText> references, PreparedText question)
    {
        var row = new Row { Features = PassageFeatures.Of(answer, references, question, Rarity) };
        var engine = engines.TryTake(out var free) ? free : context.Model.CreatePredictionEngine<Row, Score>(transformer, ignoreMissingColumns: true);
        var probability = engine.Predict(row).Probability;
        engines.Add(engine);
        return probability;
    }

    internal sealed class Row
    {
        [VectorType(PassageFeatures.Count)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    internal sealed class Score
    {
        public float Probability { get; set; }
    }
}
