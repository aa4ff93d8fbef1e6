namespace EssayCoach.Marking.Learning;

/// <summary>The features of labelled passages: each alone, beside the other answers to its question, and with their labels.</summary>
internal sealed class PassageRows
{
    private readonly float[][] alone;
    private readonly float[]?[] inPile;
    private readonly float[]?[] taught;

    private PassageRows(int count) => (alone, inPile, taught) = (new float[count][], new float[]?[count], new float[]?[count]);

    public static PassageRows Of(IReadOnlyList<PassagePair> pairs, IReadOnlyList<PreparedText> answers, Rarity rarity, CancellationToken cancel)
    {
        var rows = new PassageRows(pairs.Count);
        var groups = Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Key, StringComparer.Ordinal).ToList();
        Parallel.ForEach(groups, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, group =>
        {
            var first = pairs[group.First()];
            var (references, question) = (first.Reference.Select(PreparedText.Of).ToList(), PreparedText.Of(first.Question));
            foreach (var i in group)
            {
                rows.alone[i] = PassageFeatures.Of(answers[i], references, question, rarity);
            }

            foreach (var chunk in group.Chunk(AnswerPile.Most).Where(c => c.Length >= AnswerPile.Fewest))
            {
                var known = new TaughtQuestion([.. chunk.Select(i => answers[i])], [.. chunk.Select(i => pairs[i].Covers == true)], rarity);
                var pile = AnswerPile.Of([.. chunk.Select(i => rows.alone[i])], known.Alike);
                for (var i = 0; i < chunk.Length; i++)
                {
                    rows.inPile[chunk[i]] = pile[i];
                    rows.taught[chunk[i]] = [.. pile[i], .. known.LeftOut(i)];
                }
            }
        });
        return rows;
    }

    public LearnerRow Alone(int i, bool label) => new() { Label = label, Features = alone[i] };

    public LearnerRow? InPile(int i, bool label) => inPile[i] is { } features ? new() { Label = label, Features = features } : null;

    public LearnerRow? Taught(int i, bool label) => taught[i] is { } features ? new() { Label = label, Features = features } : null;
}
