using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Asks the passage classifier about points that the rules leave in doubt. Where the rules speak, they win.</summary>
public static class PassageWeigher
{
    private const int MostAsked = 4;
    private const int MostShown = 2;
    private const int Others = 3;
    private const int MostHits = 2;
    private const int ManySentences = 20;
    private const int FewSentences = 4;
    private const double Least = 1e-4;
    private const int Crowd = 3;
    private const int ManyStrangers = 2;

    /// <summary>
    /// How likely a passage makes the point that it fits best: by the classifier's probability, by how much better it fits than the other points that share most
    /// with the passage (both in log odds), by what the rules met, by how much is said in how many sentences, by how much more of the point's words it has than of any other point's,
    /// and by how the essay is written: one that says much of which the rules know little is in words of its own. Fitted by logistic regression on drafts of the six
    /// questions, each with a model that had not seen it, and on schemes of other subjects (docs/learning.md).
    /// </summary>
    private static readonly Odds Belief = new(Own: 0.29, Margin: 0.33, Hit: 0.6, Said: 2.2, Longer: -0.76, Words: 0.86, Known: -3.4, Essay: 1.3, Start: -8.9);

    /// <summary>How likely it must be: less so for bare statements, by which the rules find little.</summary>
    private static double CutOf(PointPattern pattern) => pattern.Inferred ? 0.35 : 0.50;

    /// <summary>Settles points in doubt.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="model">The classifier.</param>
    /// <param name="counts">Whether each sentence may earn anything.</param>
    /// <returns>The verdicts in the scheme's order; those that the classifier decided say so.</returns>
    public static IReadOnlyList<PointResult> Weigh(PointFindings findings, PassageModel model, IReadOnlyList<bool> counts)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(model);
        return Weigh(new Passages(findings, counts), model);
    }

    /// <summary>The same over passages that are read already.</summary>
    internal static IReadOnlyList<PointResult> Weigh(Passages passages, PassageModel model)
    {
        var findings = passages.Findings;
        var essay = EssayOdds(findings);
        var asked = findings.Points.Select((p, i) => p.Verdict == Verdict.Missing && !passages.IsSpoken(i) ? Ask(passages, model, i, essay) : []).ToList();
        return [.. findings.Points.Select((p, i) => asked[i].Count == 0 || IsCrowded(asked, i) ? p : Credit(findings, i, asked[i]))];
    }

    /// <summary>A passage that seems to make many points is believed for none: that is how a jumble of the scheme's words looks.</summary>
    private static bool IsCrowded(List<List<Candidate>> asked, int index) =>
        asked.Where((_, i) => i != index).Count(other => other.Count > 0 && other[0].Overlaps(asked[index][0])) >= Crowd;

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

    /// <summary>The passages likely enough to make the point, the likeliest first.</summary>
    private static List<Candidate> Ask(Passages passages, PassageModel model, int index, double essay)
    {
        var cut = CutOf(passages.Findings.Pattern.Points[index]);
        return [.. Candidates(passages, model, index, essay).Where(c => c.Likely >= cut).OrderByDescending(c => c.Likely)];
    }

    /// <summary>Where a second passage is likely enough as well, a person should see both.</summary>
    private static PointResult Credit(PointFindings findings, int index, List<Candidate> likely)
    {
        var (best, result) = (likely[0], findings.Points[index]);
        var shown = likely.Where(c => c == best || !c.Overlaps(best)).Take(MostShown).OrderBy(c => c.First).ToList();
        var facts = LooseFacts.In(findings, index, shown.SelectMany(c => Enumerable.Range(c.First, c.Last - c.First + 1)));
        return result with
        {
            Verdict = Verdict.Partial,
            Argued = result.Side == "both" ? null : result.Side,
            Confidence = Math.Round(best.Likely * 0.9, 2),
            Evidence = [.. shown.Select(c => findings.Text.Quote(c.First, c.Last, Reason(c.Likely)))],
            Facts = [.. result.Facts.Select((f, i) => f with { Found = facts[i] > 0 })],
            Missing = MissingWriter.OfPassage(findings.Pattern.Points[index], facts),
            DecidedBy = PointResult.ByClassifier,
        };
    }

    private static string Reason(double likely) =>
        $"A trained model reads this as making the point ({(int)Math.Round(likely * 100)}% sure). None of the words listed for it was found, so a person should check.";

    /// <summary>The passages that share most of the point's words, and how likely each makes it in comparison with the other points.</summary>
    private static IEnumerable<Candidate> Candidates(Passages passages, PassageModel model, int index, double essay)
    {
        var hits = Math.Min(MostHits, passages.Findings.Hits.Count(h => h.Target.Point == index && h.Target.Use is WordingUse.Fact or WordingUse.Accept && h.Stance == Stance.Asserted));
        foreach (var (first, last) in Likeliest(passages, index))
        {
            var own = LogOdds(passages.Probability(model, first, last, index));
            var others = passages.Nearest(first, last, index, Others).ToList();
            var margin = own - others.Select(p => LogOdds(passages.Probability(model, first, last, p))).DefaultIfEmpty(0).Max();
            var words = Math.Log(1 + passages.Weight(index, first, last)) - Math.Log(1 + others.Select(p => passages.Weight(p, first, last)).DefaultIfEmpty(0).Max());
            yield return new(Belief.Likely(own, margin, hits, passages.Content(first, last), last - first, words, essay), first, last);
        }
    }

    /// <summary>What the essay as a whole says for a point that the rules have not met.</summary>
    private static double EssayOdds(PointFindings findings)
    {
        var sentences = findings.Text.Sentences.Count;
        var known = findings.Points.Count(p => p.Verdict != Verdict.Missing) / (double)Math.Max(FewSentences, sentences);
        return (Belief.Known * known) + (Belief.Essay * Math.Log(Math.Clamp(sentences, FewSentences, ManySentences)));
    }

    private static double LogOdds(double probability) => Math.Log(Math.Max(Least, probability) / Math.Max(Least, 1 - probability));

    private static IEnumerable<(int First, int Last)> Likeliest(Passages passages, int index) =>
        passages.Windows
            .Select(w => (w, Weight: passages.Weight(index, w.First, w.Last)))
            .Where(x => x.Weight > 0 && !IsOfOthers(passages.Findings, index, x.w.First, x.w.Last) && !passages.IsUnrelated(index, x.w.First, x.w.Last))
            .OrderByDescending(x => x.Weight - (0.3 * (x.w.Last - x.w.First))).ThenBy(x => x.w.First).Take(MostAsked).Select(x => x.w);

    private readonly record struct Candidate(double Likely, int First, int Last)
    {
        public bool Overlaps(Candidate other) => First <= other.Last && other.First <= Last;
    }

    private sealed record Odds(double Own, double Margin, double Hit, double Said, double Longer, double Words, double Known, double Essay, double Start)
    {
        public double Likely(double own, double margin, int hits, int content, int longer, double words, double essay) =>
            1 / (1 + Math.Exp(-(Start + (Own * own) + (Margin * margin) + (Hit * hits) + (Said * Math.Log(1 + content)) + (Longer * longer) + (Words * words) + essay)));
    }
}
