using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Asks what a teacher's verdicts taught about points that the rules leave in doubt. Where the rules speak, they win.</summary>
internal static class TaughtWeigher
{
    private const int Candidates = 5;

    /// <summary>How like one of the passages that made the point a passage must be. Chosen on our own essays, each question with a classifier that had not seen it (docs/learning.md).</summary>
    private const double Alike = 0.25;


    /// <summary>Settles points in doubt.</summary>
    /// <param name="passages">The passages of the essay, with what the rules found.</param>
    /// <param name="points">The verdicts so far.</param>
    /// <param name="taught">What the teacher's verdicts taught.</param>
    /// <returns>The verdicts in the scheme's order. A passage like those that the teacher credited is believed in part.</returns>
    public static IReadOnlyList<PointResult> Weigh(Passages passages, IReadOnlyList<PointResult> points, TaughtPoints taught) =>
    [
        .. points.Select((p, i) => p.Verdict == Verdict.Missing && taught.Knows(p.Id) && !passages.IsSpoken(i) ? Asked(passages, p, i, taught) : p),
    ];

    private static PointResult Asked(Passages passages, PointResult point, int index, TaughtPoints taught)
    {
        var findings = passages.Findings;
        var windows = passages.Windows.Select(w => (w, Alike: taught.Likeness(point.Id, passages.Prepared(w.First, w.Last))))
            .Where(x => x.Alike > 0).OrderByDescending(x => x.Alike).ThenBy(x => x.w.First).ThenBy(x => x.w.Last).Take(Candidates).Select(x => x.w).ToList();
        var probabilities = taught.Predict(point.Id, [.. windows.Select(w => passages.Prepared(w.First, w.Last))], findings.Pattern.Points[index].References, passages.Question);
        var (best, sure) = windows.Zip(probabilities).OrderByDescending(x => x.Second).FirstOrDefault();
        if (windows.Count == 0 || sure < taught.Cut || taught.Nearest(point.Id, passages.Prepared(best.First, best.Last)) < Alike)
        {
            return point;
        }

        var percent = (int)Math.Round(sure * 100);
        return point with
        {
            Verdict = Verdict.Partial,
            Argued = point.Side == "both" ? null : point.Side,
            Confidence = Math.Round(sure * 0.75, 2),
            Evidence = [findings.Text.Quote(best.First, best.Last, $"This reads like passages that your teacher credited for this point ({percent}% sure). None of the words listed for it was found, so a person should check.")],
            DecidedBy = PointResult.ByClassifier,
        };
    }
}
