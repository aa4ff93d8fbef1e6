namespace EssayCoach.Marking.Learning;

/// <summary>The features of labelled passages: each alone, beside the other answers to its question, and with labels of those.</summary>
internal sealed class PassageRows
{
    private static readonly int[] FewLabels = [5, 10, 20];

    private readonly float[][] alone;
    private readonly float[]?[] inPile;
    private readonly List<TaughtRow>[] taught;

    private PassageRows(int count, int piles) => (alone, inPile, taught) = (new float[count][], new float[]?[count], [.. Enumerable.Range(0, piles).Select(_ => new List<TaughtRow>())]);

    /// <summary>The rows with labels of other answers to their question.</summary>
    public IEnumerable<TaughtRow> Taught => taught.SelectMany(t => t);

    public static PassageRows Of(IReadOnlyList<PassagePair> pairs, IReadOnlyList<PreparedText> answers, Rarity rarity, CancellationToken cancel)
    {
        var groups = Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToList();
        var rows = new PassageRows(pairs.Count, groups.Count);
        var references = groups.ConvertAll(g => pairs[g[0]].Reference.Select(PreparedText.Of).ToList());
        Parallel.For(0, groups.Count, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, at =>
        {
            var question = PreparedText.Of(pairs[groups[at][0]].Question);
            float[][] Features(int[] some, int reference) => [.. some.Select(i => PassageFeatures.Of(answers[i], references[reference], question, rarity))];
            TaughtQuestion Teach(int[] some) => new([.. some.Select(i => answers[i])], [.. some.Select(i => pairs[i].Covers == true)], rarity);
            foreach (var (i, features) in groups[at].Zip(Features(groups[at], at)))
            {
                rows.alone[i] = features;
            }

            foreach (var chunk in groups[at].Chunk(AnswerPile.Most).Where(c => c.Length >= AnswerPile.Fewest))
            {
                var known = Teach(chunk);
                var pile = AnswerPile.Of([.. chunk.Select(i => rows.alone[i])], known.Alike);
                var unhelped = AnswerPile.Of(Features(chunk, (at + (groups.Count / 2)) % groups.Count), known.Alike);
                for (var i = 0; i < chunk.Length; i++)
                {
                    rows.inPile[chunk[i]] = pile[i];
                    rows.taught[at].Add(new(chunk[i], true, [.. pile[i], .. known.LeftOut(i)]));
                }

                rows.taught[at].AddRange(Few(chunk, pile, unhelped, Teach, answers));
            }
        });
        return rows;
    }

    public LearnerRow Alone(int i, bool label) => new() { Label = label, Features = alone[i] };

    public LearnerRow? InPile(int i, bool label) => inPile[i] is { } features ? new() { Label = label, Features = features } : null;

    /// <summary>
    /// How far few labels are to be believed is learnt where few are shown, and what they are worth where the reference tells nothing beside the
    /// reference of something else. Each answer is taken once of each kind, with another number of labels.
    /// </summary>
    private static IEnumerable<TaughtRow> Few(int[] chunk, AnswerPile pile, AnswerPile unhelped, Func<int[], TaughtQuestion> teach, IReadOnlyList<PreparedText> answers)
    {
        var order = Enumerable.Range(0, chunk.Length).ToArray();
        new Random(chunk[0]).Shuffle(order);
        for (var s = 0; s < FewLabels.Length && FewLabels[s] < order.Length; s++)
        {
            var known = teach([.. order[..FewLabels[s]].Select(i => chunk[i])]);
            foreach (var i in order[FewLabels[s]..])
            {
                var kind = (chunk[i] - s + FewLabels.Length) % FewLabels.Length;
                if (kind < 2)
                {
                    yield return new(chunk[i], kind == 0, [.. (kind == 0 ? pile : unhelped)[i], .. known.Of(answers[chunk[i]])]);
                }
            }
        }
    }
}

/// <summary>An answer with what labels of other answers say of it.</summary>
/// <param name="Answer">Its place.</param>
/// <param name="IsHelped">True where it stands beside its own reference, false where it stands beside that of something else.</param>
/// <param name="Features">Its features.</param>
internal sealed record TaughtRow(int Answer, bool IsHelped, float[] Features);
