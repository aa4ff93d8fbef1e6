using System.Runtime.CompilerServices;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>
/// Tells fluent nonsense: an essay that names most of a scheme's points and says false or foreign things of them throughout. What single sentences claim
/// can seldom be checked, so the whole essay is weighed, and a person is asked to read it.
/// </summary>
internal static class Plausibility
{
    private const string Reason = "Speaks of this point, but a person has to read whether what is said of it is right.";
    private const string Missing = "Nothing was counted yet: a person has to read whether what is said of this point is right.";
    private const int Fewest = 5;
    private const double MostPoints = 0.5;

    private static readonly ConditionalWeakTable<SchemePattern, Known> Schemes = [];

    /// <summary>
    /// Log odds of nonsense. Fitted by logistic regression to 374 essays of our own on 28 questions, 36 of them nonsense: with each question's essays judged by a fit
    /// that had not seen them, the cut found 20 of the 36 and called none of the 338 honest ones nonsense, 36 of them written to look like it.
    /// </summary>
    private static readonly Weights Odds = new(Start: -10.3, Against: 3.7, Slips: 7.2, Points: 4.9, Strange: 11.5, Foreign: 11, Rules: -3.2, Full: -4.2);

    private const double Cut = 0.6;

    private sealed record Weights(double Start, double Against, double Slips, double Points, double Strange, double Foreign, double Rules, double Full);

    /// <summary>Stems of each point's texts, and of all of them.</summary>
    private sealed record Known(IReadOnlyList<HashSet<string>> OfPoint, HashSet<string> All);

    /// <summary>True where nothing was counted because the essay reads as nonsense.</summary>
    internal static bool IsDoubted(IReadOnlyList<PointResult> points) => points.Any(p => p.Missing == Missing);

    /// <summary>Takes back what was credited where the essay reads as nonsense.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="points">The verdicts so far.</param>
    /// <param name="slips">The factual errors.</param>
    /// <returns>The verdicts, unchanged or with every credited point called wrong.</returns>
    internal static IReadOnlyList<PointResult> Settle(PointFindings findings, IReadOnlyList<PointResult> points, IReadOnlyList<Slip> slips) =>
        !IsNonsense(findings, points, slips) ? points
        :
        [
            .. points.Select(p => !p.Credited ? p : p with
            {
                Verdict = Verdict.Wrong,
                Argued = null,
                Confidence = 0.5,
                Evidence = [.. p.Evidence.Select(e => e with { Reason = Reason })],
                Facts = [.. p.Facts.Select(f => f with { Found = false })],
                Missing = Missing,
            }),
        ];

    private static bool IsNonsense(PointFindings findings, IReadOnlyList<PointResult> points, IReadOnlyList<Slip> slips)
    {
        List<int> credited = [.. Enumerable.Range(0, points.Count).Where(p => points[p].Credited)];
        if (credited.Count < Fewest || credited.Count < MostPoints * points.Count || findings.Pattern.Points.Any(p => p.Inferred))
        {
            return false;
        }

        var known = Schemes.GetValue(findings.Pattern, Read);
        var said = credited.Select(p => Said(findings, points[p], known, p)).ToList();
        var rules = credited.Count(p => points[p].DecidedBy == PointResult.ByRules) / (double)credited.Count;
        return Odds.Start
            + (Odds.Against * said.Count(s => s.Against) / credited.Count)
            + (Odds.Slips * Math.Min(1, slips.Count / (double)credited.Count))
            + (Odds.Points * credited.Count / points.Count)
            + (Odds.Strange * said.Average(s => s.Strange) * rules)
            + (Odds.Foreign * said.Average(s => s.Foreign) * rules)
            + (Odds.Rules * rules)
            + (Odds.Full * credited.Count(p => points[p].Verdict == Verdict.Full) / credited.Count) >= Cut;
    }

    /// <summary>Of a point's evidence: whether a word of it stands against one of the point's own, the share of words that the scheme does not know, and the share of those it knows that belong to other points.</summary>
    private static (bool Against, double Strange, double Foreign) Said(PointFindings findings, PointResult point, Known known, int index)
    {
        var own = known.OfPoint[index];
        var words = Words(findings, point);
        var against = words.Any(w => !own.Contains(w) && Lexicon.Contraries[w].Any(c => own.Contains(c) && !words.Contains(c)));
        var (mine, theirs) = (words.Count(own.Contains), words.Count(w => !own.Contains(w) && known.All.Contains(w)));
        return (against, (words.Count - mine - theirs) / (double)Math.Max(1, words.Count), theirs / (double)Math.Max(1, mine + theirs));
    }

    private static HashSet<string> Words(PointFindings findings, PointResult point)
    {
        var (tokens, words) = (findings.Text.Tokens, new HashSet<string>(StringComparer.Ordinal));
        foreach (var sentence in findings.Text.Sentences.Where(s => point.Evidence.Any(e => s.Start < e.End && s.End > e.Start)))
        {
            words.UnionWith(Enumerable.Range(sentence.FirstToken, sentence.Count).Where(i => !tokens[i].IsStop).Select(findings.Terms.StemOf));
        }

        return words;
    }

    private static Known Read(SchemePattern scheme)
    {
        List<HashSet<string>> points = [.. scheme.Points.Select(p => StemsOf(p.Point))];
        return new(points, [.. points.SelectMany(p => p)]);
    }

    private static HashSet<string> StemsOf(Rubrics.Point point) =>
        [.. new[] { point.Title, point.Statement }.Concat(point.Facts.SelectMany(f => f.Wordings.Prepend(f.Text))).Concat(point.Accept)
            .SelectMany(t => EssayText.Read(t).Tokens).Where(t => !t.IsStop).Select(t => t.Stem)];
}
