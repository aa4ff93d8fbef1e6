namespace EssayCoach.Marking.Learning;

/// <summary>What a teacher's verdicts say of passages, point by point. Safe to share between threads.</summary>
public sealed class TaughtPoints
{
    private readonly PassageModel model;
    private readonly Dictionary<string, Lazy<Known?>> points;

    /// <summary>Prepares judged passages.</summary>
    /// <param name="model">The passage classifier, which has learnt how far to trust labels.</param>
    /// <param name="passages">The passages; a point with fewer than four, or of one kind alone, is not known.</param>
    public TaughtPoints(PassageModel model, IEnumerable<JudgedPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(passages);
        this.model = model;
        points = passages.GroupBy(p => p.PointId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Lazy<Known?>(() => Read([.. g.TakeLast(AnswerPile.Most)])), StringComparer.Ordinal);
    }

    /// <summary>How sure a passage must be. The classifier was trained with it.</summary>
    internal double Cut => model.Card.CutWithLabels ?? 1;

    internal bool Knows(string pointId) => Find(pointId) is not null;

    /// <summary>How alike a passage is to all those that made the point together, from 0 to 1.</summary>
    internal float Likeness(string pointId, PreparedText passage) => Find(pointId) is { } known ? model.Likeness(passage.Unique, known.Words) : 0;

    /// <summary>How alike a passage is to the one most like it of those that made the point.</summary>
    internal float Nearest(string pointId, PreparedText passage) => Find(pointId) is { } known ? known.Makers.Max(m => model.Likeness(passage.Unique, m.Unique)) : 0;

    /// <summary>The probabilities that passages of one essay make a point.</summary>
    internal IReadOnlyList<double> Predict(string pointId, IReadOnlyList<PreparedText> passages, IReadOnlyList<PreparedText> references, PreparedText question) =>
        passages.Count == 0 ? [] : model.Predict(passages, references, question, Find(pointId)?.Question);

    private Known? Find(string pointId) => points.GetValueOrDefault(pointId)?.Value;

    private Known? Read(List<JudgedPassage> passages)
    {
        if (passages.TrueForAll(p => p.Covers) || passages.TrueForAll(p => !p.Covers) || model.Teach(passages.ConvertAll(p => new LabelledAnswer(p.Text, p.Covers))) is not { } question)
        {
            return null;
        }

        List<PreparedText> makers = [.. question.Answers.Where((_, i) => passages[i].Covers)];
        return new(question, makers, IdSet.Of(makers.SelectMany(a => a.Unique)));
    }

    private sealed record Known(TaughtQuestion Question, IReadOnlyList<PreparedText> Makers, int[] Words);
}
