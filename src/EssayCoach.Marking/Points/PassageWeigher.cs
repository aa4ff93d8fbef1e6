using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Asks the passage classifier about points that the rules leave in doubt. Where the rules speak, they win.</summary>
public static class PassageWeigher
{
    private const int Candidates = 5;
    private const double MostWeight = 3;
    private const int MostHits = 2;
    private const int Crowd = 2;
    private const int ManyStrangers = 2;
    private const string Name = "classifier";

    /// <summary>
    /// How sure the classifier must be where a rubric lists few wordings, less what the passage shares with the point and what the rules met of it.
    /// Chosen on rubrics drafted without wordings, each question with a model that had not seen it (docs/learning.md).
    /// </summary>
    private static readonly Bar FewWordings = new(0.75, 0.13, 0.25);

    /// <summary>The same for bare statements, which look little like an answer.</summary>
    private static readonly Bar Bare = new(0.15, 0.03, 0.1);

    /// <summary>Settles points in doubt.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="model">The classifier.</param>
    /// <param name="counts">Whether each sentence may earn anything.</param>
    /// <returns>The verdicts in the scheme's order; those that the classifier decided say so.</returns>
    public static IReadOnlyList<PointResult> Weigh(PointFindings findings, PassageModel model, IReadOnlyList<bool> counts)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(model);
        var passages = new Passages(findings, counts);
        var asked = findings.Points.Select((p, i) => p.Verdict == Verdict.Missing && !IsKnownWell(findings, i) && !Spoken(findings, i) ? Ask(passages, model, i) : p).ToList();
        return [.. asked.Select((p, i) => p.DecidedBy == Name && IsCrowded(asked, i) ? findings.Points[i] : p)];
    }

    /// <summary>A passage that seems to make one point and another is believed for the likelier alone, and one that seems to make many for none: that is how a jumble of the scheme's words looks.</summary>
    private static bool IsCrowded(List<PointResult> asked, int index)
    {
        var own = asked[index].Evidence[0];
        var same = asked.Where((p, i) => i != index && p.DecidedBy == Name && p.Evidence[0].Start < own.End && p.Evidence[0].End > own.Start).ToList();
        return same.Count >= Crowd || same.Exists(p => p.Confidence > asked[index].Confidence);
    }

    /// <summary>Names that the point does not know: the passage tells of other parties in the point's words.</summary>
    private static bool IsOfOthers(PointFindings findings, int index, int first, int last)
    {
        var weights = findings.Pattern.TermsOfPoint(index);
        var strangers = new HashSet<string>(StringComparer.Ordinal);
        for (var s = first; s <= last; s++)
        {
            var sentence = findings.Text.Sentences[s];
            var own = findings.Terms.In(s).Where(t => weights.ContainsKey(t.Term)).Select(t => t.From).ToHashSet();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = findings.Text.Tokens[i];
                if (token is { Kind: TokenKind.Word, Capital: true, IsStop: false } && !own.Contains(i) && !YearsNear.IsMonth(token.Norm) && (i > sentence.FirstToken || !Lexicon.IsKnown(token.Norm)))
                {
                    strangers.Add(token.Stem);
                }
            }
        }

        return strangers.Count >= ManyStrangers;
    }

    /// <summary>
    /// Where a rubric lists many wordings for a point, the rules overlook little, and on questions left out the classifier was wrong more often than right.
    /// </summary>
    private static bool IsKnownWell(PointFindings findings, int point) => findings.Pattern.Points[point] is { IsRich: true, Inferred: false };

    /// <summary>The rules have spoken where the essay denies, supposes or rejects the point.</summary>
    private static bool Spoken(PointFindings findings, int point) =>
        findings.Hits.Exists(h => h.Target.Point == point && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance != Stance.Asserted);

    private static PointResult Ask(Passages passages, PassageModel model, int index)
    {
        var findings = passages.Findings;
        var result = findings.Points[index];
        var pattern = findings.Pattern.Points[index];
        var best = (Probability: 0.0, First: 0, Last: 0);
        foreach (var (first, last, help) in InDoubt(passages, index))
        {
            var probability = model.Predict(passages.Prepared(first, last), pattern.References, passages.Question);
            if (probability > best.Probability && probability + help >= BarOf(pattern).Cut)
            {
                best = (probability, first, last);
            }
        }

        if (best.Probability <= 0)
        {
            return result;
        }

        var percent = (int)Math.Round(best.Probability * 100);
        var reason = $"The passage classifier (ML.NET) reads this as making the point ({percent}% sure); no listed wording was met, so a person should check.";
        return result with
        {
            Verdict = Verdict.Partial,
            Argued = result.Side == "both" ? null : result.Side,
            Confidence = Math.Round(best.Probability * 0.75, 2),
            Evidence = [findings.Text.Quote(best.First, best.Last, reason)],
            DecidedBy = Name,
        };
    }

    private static Bar BarOf(PointPattern pattern) => pattern.Inferred ? Bare : FewWordings;

    /// <summary>The passages that share most of the point's own words without meeting a wording of it, and how much that helps them.</summary>
    private static IEnumerable<(int First, int Last, double Help)> InDoubt(Passages passages, int index)
    {
        var findings = passages.Findings;
        var weights = passages.WeightsOf(index);
        var hits = Math.Min(MostHits, findings.Hits.Count(h => h.Target.Point == index && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted));
        var (_, byWeight, byHit) = BarOf(findings.Pattern.Points[index]);
        return passages.Windows
            .Select(w => (w, Weight: weights[w.First] + (w.Last > w.First ? weights[w.Last] : 0)))
            .Where(x => x.Weight > 0 && !IsOfOthers(findings, index, x.w.First, x.w.Last))
            .OrderByDescending(x => x.Weight - (0.3 * (x.w.Last - x.w.First))).ThenBy(x => x.w.First).Take(Candidates)
            .Select(x => (x.w.First, x.w.Last, (byWeight * Math.Min(MostWeight, x.Weight)) + (byHit * hits)));
    }

    private sealed record Bar(double Cut, double ByWeight, double ByHit);
}
