using System.Security.Cryptography;

namespace EssayCoach.Marking.Learning;

/// <summary>What one teacher's decisions on one question taught: points, slips and level. Safe to share between threads.</summary>
public sealed class TaughtModel
{
    /// <summary>Version of the file's layout.</summary>
    public const int Format = 1;

    private const string Kind = "taught", CardName = "card.json", PassagesName = "passages.json", SlipsName = "slips.json";
    private readonly IReadOnlyList<JudgedPassage> passages;
    private readonly TaughtLevel? level;

    internal TaughtModel(TaughtCard card, IReadOnlyList<JudgedPassage> passages, IReadOnlyList<JudgedSlip> slips, TaughtLevel? level, PassageModel? model, string hash)
    {
        (Card, this.passages, Slips, this.level, Hash) = (card, passages, slips, level, hash);
        Points = model is not null && card.Points?.IsUsed == true && model.Hash == (card.Passages ?? "") ? new(model, passages) : null;
    }

    /// <summary>What the model says of itself.</summary>
    public TaughtCard Card { get; }

    /// <summary>SHA-256 of the model file in lower-case hex; empty before it is written.</summary>
    public string Hash { get; }

    /// <summary>What was learnt of points, or null where it does not pay or was measured with another classifier.</summary>
    internal TaughtPoints? Points { get; }

    /// <summary>The slips that were judged.</summary>
    internal IReadOnlyList<JudgedSlip> Slips { get; }

    /// <summary>What was learnt of the level, or null where it does not pay.</summary>
    internal TaughtLevel? Level => Card.Level?.IsUsed == true ? level : null;

    /// <summary>The bytes of the model file. The same decisions and seed give the same.</summary>
    /// <returns>The bytes, and their SHA-256 in lower-case hex.</returns>
    public (byte[] Bytes, string Hash) ToFile()
    {
        var archive = new ModelArchive();
        archive.PutJson(CardName, Card);
        archive.PutJson(PassagesName, passages);
        archive.PutJson(SlipsName, Slips);
        level?.Save(archive);
        var bytes = archive.ToBytes();
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Reads a model file. Never throws for what the file holds: a damaged or newer file gives a sentence.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="passages">The passage classifier that marks, or null.</param>
    /// <returns>The model, or the problem.</returns>
    public static (TaughtModel? Model, string? Problem) Read(byte[] bytes, PassageModel? passages)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return ModelArchive.Read(bytes, "What was learnt from your decisions", "Have it learnt again.", Kind, Format, archive => new TaughtModel(
            archive.GetJson<TaughtCard>(CardName),
            archive.GetJson<IReadOnlyList<JudgedPassage>>(PassagesName),
            archive.GetJson<IReadOnlyList<JudgedSlip>>(SlipsName),
            TaughtLevel.Load(archive),
            passages,
            archive.Hash));
    }

    internal static TaughtCard NewCard(string rubricId, PassageModel? model, int seed, TaughtCounts counts, TaughtPointsCard? points, TaughtLevelCard? level) =>
        new(Kind, Format, rubricId, model?.Hash, seed, counts, points, level);
}
