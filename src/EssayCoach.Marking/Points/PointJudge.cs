using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Weighs what was found of a point and gives the verdict.</summary>
internal sealed class PointJudge(PointFindings findings)
{
    private const int ShortSpan = 12;
    private const int WindowGap = 2;
    private const double NameAlone = 0.9;
    private const double OtherFact = 1.4;
    private const double MostOfInferred = 0.6;

    private static readonly FrozenSet<string> Results = Lexicon.Words("so therefore thus hence consequently meant made led result resulted caused left turned kept brought forced");

    private readonly EssayText text = findings.Text;
    private readonly SchemePattern scheme = findings.Pattern;
    private readonly Mentions mentions = new(findings);
    private readonly ILookup<int, Hit> hitsOf = findings.Hits.Where(h => h.Target.Use is WordingUse.Fact or WordingUse.Accept).ToLookup(h => h.Target.Point);

    public PointResult Judge(int index)
    {
        var pattern = scheme.Points[index];
        var hits = hitsOf[index].ToList();
        var asserted = hits.Where(h => h.Stance == Stance.Asserted && !Unsaid(hits, h)).ToList();
        var windows = Windows(asserted).Where(w => !w.TrueForAll(h => findings.IsTalk(h.Sentence))).Select(w => Weigh(pattern, w)).Where(w => w.Anchored).ToList();
        var sum = Union(pattern, windows);
        var verdict = Verdict(index, pattern, sum);
        if (verdict == Points.Verdict.Partial && !pattern.Inferred)
        {
            sum = LooseFacts.Fill(findings, index, sum);
            verdict = Verdict(index, pattern, sum);
        }

        return Result(pattern, sum, verdict, hits.Count > 0);
    }

    /// <summary>A bare name in a sentence that denies or merely supposes the point, and claims nothing of it, says nothing for it.</summary>
    private static bool Unsaid(List<Hit> hits, Hit hit) =>
        !hit.Wording.Claims
        && hits.Exists(h => h.Sentence == hit.Sentence && h.Stance != Stance.Asserted && h.Wording.Claims && h.To - h.From <= ShortSpan)
        && !hits.Exists(h => h.Sentence == hit.Sentence && h.Stance == Stance.Asserted && h.Wording.Claims);

    /// <summary>Runs of neighbouring sentences of one paragraph that speak of the point.</summary>
    private List<List<Hit>> Windows(List<Hit> hits)
    {
        var windows = new List<List<Hit>>();
        foreach (var hit in hits.OrderBy(h => h.Sentence))
        {
            var last = windows.Count > 0 ? windows[^1] : null;
            if (last is not null && hit.Sentence - last[^1].Sentence <= WindowGap
                && text.Sentences[last[^1].Sentence].Paragraph == text.Sentences[hit.Sentence].Paragraph)
            {
                last.Add(hit);
            }
            else
            {
                windows.Add([hit]);
            }
        }

        return windows;
    }

    private Weighed Weigh(PointPattern pattern, List<Hit> hits)
    {
        var facts = new double[pattern.Facts.Count];
        var anchored = false;
        for (var f = 0; f < facts.Length; f++)
        {
            var own = hits.Where(h => h.Target.Item == f).ToList();
            if (own.Count > 0)
            {
                facts[f] = YearFits(pattern.Facts[f], own, hits) ? 1 : 0.5;
                anchored |= Anchors(pattern, f, own);
            }
        }

        anchored |= hits.Exists(h => h.Target.Use == WordingUse.Accept && h.Wording.Slots.Length > 1);
        anchored |= Together(pattern, facts);
        for (var f = 0; f < facts.Length; f++)
        {
            if (pattern.Facts[f].IsYear && YearNear(hits, pattern.Facts[f].Years))
            {
                facts[f] = 1;
                anchored |= facts[0] > 0 && pattern.Facts[0].IsActor && hits.Exists(h => h.Target.Item == 0 && findings.Years.Speaks(h.Sentence, pattern.Facts[f].Years));
            }
        }

        for (var f = 0; f < facts.Length; f++)
        {
            if (pattern.Facts[f].IsEffect && facts[f] <= 0 && anchored && OthersFound(pattern, facts) && SaysWhatFollowed(hits))
            {
                facts[f] = 1;
            }
        }

        return new(facts, anchored, hits);
    }

    private static bool OthersFound(PointPattern pattern, double[] facts) =>
        Enumerable.Range(0, facts.Length).All(f => !pattern.Facts[f].Core || pattern.Facts[f].IsEffect || pattern.Facts[f].IsYear || facts[f] > 0);

    /// <summary>
    /// An effect ("cooler relations", "goodwill") can be put in a hundred ways. Where the passage gives all else and says what followed from it, it is taken as said.
    /// </summary>
    private bool SaysWhatFollowed(List<Hit> hits)
    {
        foreach (var s in hits.Select(h => h.Sentence).Distinct())
        {
            var sentence = text.Sentences[s];
            var end = s + 1 < text.Sentences.Count && text.Sentences[s + 1].Paragraph == sentence.Paragraph ? text.Sentences[s + 1].EndToken : sentence.EndToken;
            for (var i = sentence.FirstToken + 3; i < end; i++)
            {
                if (Results.Contains(text.Tokens[i].Norm) && !findings.Assertions.IsRejected(i) && !findings.Assertions.IsSupposed(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True where a fact by itself shows that the passage is about this point.</summary>
    private bool Anchors(PointPattern pattern, int f, List<Hit> own)
    {
        var fact = pattern.Facts[f];
        if (fact.IsEffect || fact.IsYear || !fact.Core)
        {
            return false;
        }

        var needed = f == 0 ? NameAlone : fact.IsActor ? double.MaxValue : OtherFact;
        if (pattern.Inferred)
        {
            needed = fact.IsActor ? NameAlone : 0;
        }

        return own.Exists(h => scheme.Specificity(h.Wording) >= needed || (!fact.IsActor && h.Wording.Slots.Length > 1));
    }

    /// <summary>Two facts in one passage vouch for each other, but not who acted with the year alone.</summary>
    private static bool Together(PointPattern pattern, double[] facts)
    {
        var found = Enumerable.Range(0, facts.Length).Where(f => facts[f] > 0 && !pattern.Facts[f].IsYear).ToList();
        return found.Count >= 2 && found.Exists(f => !pattern.Facts[f].IsActor) && found.Exists(f => pattern.Facts[f] is { Core: true, IsEffect: false });
    }

    private bool YearFits(FactPattern fact, List<Hit> own, List<Hit> window) =>
        fact.Years.Count == 0 || fact.IsYear || own.Exists(h => h.Wording.Slots.Any(s => s.Years.Length > 0)) || YearNear(own, fact.Years) || YearNear(window, fact.Years);

    /// <summary>The year stands in a sentence of the passage, or next to it where that sentence names no other.</summary>
    private bool YearNear(List<Hit> hits, IReadOnlyList<int> years)
    {
        foreach (var s in hits.Select(h => h.Sentence).Distinct())
        {
            if (findings.Years.Speaks(s, years))
            {
                return true;
            }

            if (findings.Years.Written(s).Count == 0 && (Next(s, -1, years) || Next(s, 1, years)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Next(int sentence, int step, IReadOnlyList<int> years)
    {
        var other = sentence + step;
        return other >= 0 && other < text.Sentences.Count && text.Sentences[other].Paragraph == text.Sentences[sentence].Paragraph && findings.Years.Speaks(other, years);
    }

    private static Weighed Union(PointPattern pattern, List<Weighed> windows)
    {
        var facts = new double[pattern.Facts.Count];
        foreach (var window in windows)
        {
            for (var f = 0; f < facts.Length; f++)
            {
                facts[f] = Math.Max(facts[f], window.Facts[f]);
            }
        }

        return new(facts, windows.Count > 0, [.. windows.SelectMany(w => w.Hits)]);
    }

    private Verdict Verdict(int index, PointPattern pattern, Weighed sum)
    {
        var core = Enumerable.Range(0, sum.Facts.Length).Where(f => pattern.Facts[f].Core).ToList();
        var confused = findings.Confusions.Any(c => c.Point == index) || findings.Clashes.Any(c => c.Point == index && !c.IsNear);
        if (!sum.Anchored)
        {
            return Points.Verdict.Missing;
        }

        var found = core.Sum(f => sum.Facts[f]);
        if (confused && Enumerable.Range(0, sum.Facts.Length).All(f => sum.Facts[f] == 0 || (f == 0 && pattern.Facts[f].IsActor)))
        {
            return Points.Verdict.Wrong;
        }

        if (!pattern.Inferred && (mentions.Only(pattern, sum) || Strangers.Alone(findings, index, sum)))
        {
            return Points.Verdict.Missing;
        }

        if (pattern.Inferred)
        {
            // A single name of a bare statement stands in many essays that do not make its claim.
            var claimed = !pattern.Facts[0].IsActor && sum.Facts[0] > 0;
            return !claimed && core.Count(f => sum.Facts[f] > 0) < 2 ? Points.Verdict.Missing
                : found >= MostOfInferred * core.Count ? Points.Verdict.Full : found > 0 ? Points.Verdict.Partial : Points.Verdict.Missing;
        }

        return core.TrueForAll(f => sum.Facts[f] >= 1) ? Points.Verdict.Full : Points.Verdict.Partial;
    }

    private PointResult Result(PointPattern pattern, Weighed sum, Verdict verdict, bool touched)
    {
        var point = pattern.Point;
        var credited = verdict != Points.Verdict.Missing;
        var facts = pattern.Facts.Select((f, i) => new FactResult(f.Text, f.Core, credited && sum.Facts[i] >= 1)).ToList();
        var evidence = credited ? EvidenceWriter.Write(findings, pattern, sum, verdict) : [];
        var confidence = verdict switch
        {
            Points.Verdict.Missing => touched ? 0.7 : 0.9,
            Points.Verdict.Full => sum.Hits.Exists(h => h.Corrected) ? 0.85 : 0.92,
            Points.Verdict.Wrong => 0.75,
            _ => 0.75,
        };
        return new(point.Id, point.Title, point.Side, credited && point.Side != "both" ? point.Side : null, verdict, confidence, evidence, facts,
            verdict == Points.Verdict.Full ? null : MissingWriter.Write(text, pattern, sum, verdict), PointResult.ByRules);
    }

    internal sealed record Weighed(double[] Facts, bool Anchored, List<Hit> Hits);
}
