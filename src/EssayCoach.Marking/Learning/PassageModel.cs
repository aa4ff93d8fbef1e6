namespace EssayCoach.Marking.Learning;

/// <summary>The trained passage classifier: does this passage make this point? Safe to share between threads.</summary>
public sealed class PassageModel
{
    private readonly PassageHeads heads;
    private readonly Rarity rarity;
    private readonly LabelledAnswers labelled;

    internal PassageModel(ModelCard card, Rarity rarity, PassageHeads heads, LabelledAnswers labelled, string hash)
    {
        (Card, Hash, this.rarity, this.heads, this.labelled) = (card, hash, rarity, heads, labelled);
    }

    /// <summary>What the model says of itself.</summary>
    public ModelCard Card { get; }

    /// <summary>SHA-256 of the model file in lower-case hex; empty before it is written.</summary>
    public string Hash { get; }

    /// <summary>The probability that a passage covers its references.</summary>
    /// <param name="answer">The passage.</param>
    /// <param name="references">The texts that it should cover; at least one.</param>
    /// <param name="question">The question.</param>
    /// <returns>From 0 to 1.</returns>
    public double Predict(PreparedText answer, IReadOnlyList<PreparedText> references, PreparedText question)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(question);
        return heads.Alone.Score(PassageFeatures.Of(answer, references, question, rarity));
    }

    /// <summary>The probabilities that answers cover their references, each seen beside the other answers to its question, and beside the labelled ones where the model was trained on some.</summary>
    /// <param name="pairs">The answers; those with one <see cref="PassagePair.Key"/> are a pile.</param>
    /// <returns>From 0 to 1, in the same order; the same answer in the same pile gets the same.</returns>
    public IReadOnlyList<double> PredictTogether(IReadOnlyList<PassagePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var probabilities = new double[pairs.Count];
        var piles = Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Key, StringComparer.Ordinal).SelectMany(g => g.Chunk(AnswerPile.Most)).ToList();
        Parallel.ForEach(piles, pile =>
        {
            foreach (var (i, probability) in pile.Zip(PredictPile([.. pile.Select(i => pairs[i])])))
            {
                probabilities[i] = probability;
            }
        });
        return probabilities;
    }

    internal void Save(ModelArchive archive)
    {
        archive.PutJson("card.json", Card);
        archive.PutNumbers("words", rarity.Ids);
        archive.PutNumbers("weights", rarity.Values);
        archive.PutJson("answers.json", labelled.ByQuestion);
        heads.Save(archive);
    }

    internal static PassageModel Load(ModelArchive archive) => new(
        archive.GetJson<ModelCard>("card.json"),
        new(archive.GetNumbers<int>("words"), archive.GetNumbers<float>("weights")),
        PassageHeads.Load(archive),
        new(archive.GetJson<Dictionary<string, IReadOnlyList<LabelledAnswer>>>("answers.json")),
        archive.Hash);

    /// <summary>Learns what labelled passages say of one reference; null where they are too few or the model has not learnt how to use labels.</summary>
    internal TaughtQuestion? Teach(IReadOnlyList<LabelledAnswer> labelled) => heads.Taught is null || labelled.Count < TaughtQuestion.Fewest ? null
        : new([.. labelled.Select(a => PreparedText.Of(a.Text))], [.. labelled.Select(a => a.Covers)], rarity);

    /// <summary>How alike two texts are by their words, the rare ones above all.</summary>
    internal float Likeness(int[] a, int[] b) => rarity.Cosine(a, b);

    /// <summary>The probabilities that passages cover their references, beside each other and the labelled ones.</summary>
    internal IReadOnlyList<double> Predict(IReadOnlyList<PreparedText> passages, IReadOnlyList<PreparedText> references, PreparedText question, TaughtQuestion? taught)
    {
        List<PreparedText> answers = [.. taught?.Answers ?? [], .. passages];
        var known = answers.Count - passages.Count;
        var features = answers.ConvertAll(a => PassageFeatures.Of(a, references, question, rarity));
        if (heads.InPile is null || answers.Count < AnswerPile.Fewest)
        {
            return [.. features.Skip(known).Select(heads.Alone.Score)];
        }

        var pile = AnswerPile.Of(features, Learning.Likeness.Both(answers, rarity));
        return [.. Enumerable.Range(known, passages.Count).Select(i => taught is null
            ? heads.InPile.Score(pile[i])
            : heads.Taught!.Score([.. pile[i], .. taught.Of(answers[i])]))];
    }

    private IEnumerable<double> PredictPile(List<PassagePair> pairs) => Predict(
        pairs.ConvertAll(p => PreparedText.Of(p.Answer)),
        [.. pairs[0].Reference.Select(PreparedText.Of)],
        PreparedText.Of(pairs[0].Question),
        heads.Taught is null ? null : labelled.Find(pairs[0].Key, rarity));
}

/// <summary>What decides where a passage stands alone, in a pile, and beside labelled answers; the last two are null where there was too little to learn from.</summary>
internal sealed record PassageHeads(PassageHead Alone, PassageHead? InPile, PassageHead? Taught)
{
    public void Save(ModelArchive archive)
    {
        Alone.Save(archive, "alone");
        InPile?.Save(archive, "pile");
        Taught?.Save(archive, "taught");
    }

    public static PassageHeads Load(ModelArchive archive) => new(
        PassageHead.Load(archive, "alone", PassageFeatures.Count) ?? throw new InvalidDataException(),
        PassageHead.Load(archive, "pile", AnswerPile.Count),
        PassageHead.Load(archive, "taught", AnswerPile.Count + TaughtQuestion.Count));
}
