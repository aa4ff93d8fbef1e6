using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>A mistake of the rubric met in the essay.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Confusion">The mistake.</param>
/// <param name="From">First token.</param>
/// <param name="To">One past the last token.</param>
internal sealed record ConfusionHit(int Point, Confusion Confusion, int From, int To);

/// <summary>What the rules found: verdicts, and what other rooms build on.</summary>
public sealed class PointFindings
{
    private ILookup<int, Hit>? hitsIn;
    private bool[]? talk;

    internal PointFindings(EssayText text, SchemePattern scheme, EssayTerms terms, Assertions assertions, YearsNear years, List<Hit> hits)
    {
        (Text, Pattern, Terms, Assertions, Years, Hits) = (text, scheme, terms, assertions, years, hits);
    }

    /// <summary>The verdict on each point, in the scheme's order.</summary>
    public IReadOnlyList<PointResult> Points { get; internal set; } = [];

    internal EssayText Text { get; }

    internal SchemePattern Pattern { get; }

    internal EssayTerms Terms { get; }

    internal Assertions Assertions { get; }

    internal YearsNear Years { get; }

    internal List<Hit> Hits { get; }

    /// <summary>The hits by their sentence.</summary>
    internal ILookup<int, Hit> HitsIn => hitsIn ??= Hits.ToLookup(h => h.Sentence);

    /// <summary>True where a sentence holds no more than names beside essay talk.</summary>
    internal bool IsTalk(int sentence) => (talk ??= EssayTalk.Find(Text, ReadOnce.Of(Pattern.Scheme, Pattern.Scheme.Question)))[sentence];

    internal IReadOnlyList<ConfusionHit> Confusions { get; set; } = [];

    internal IReadOnlyList<DateClash> Clashes { get; set; } = [];
}

/// <summary>Finds the points of a mark scheme in an essay by rule.</summary>
public static class PointMarker
{
    /// <summary>Marks every point by rule.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="scheme">The mark scheme.</param>
    /// <param name="counts">Whether each sentence may earn anything; false for copied, listed and repeated ones.</param>
    /// <returns>Verdicts with evidence, and what Slips and Structure build on.</returns>
    public static PointFindings Mark(EssayText text, MarkScheme scheme, IReadOnlyList<bool> counts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scheme);
        var pattern = SchemePattern.Of(scheme);
        var terms = new EssayTerms(text, pattern.Vocabulary);
        var assertions = text.WorkedOut(static t => new Assertions(t));
        var years = text.WorkedOut(static t => new YearsNear(t));
        var found = new WordingFinder(pattern, terms, assertions).Find(counts);
        var hits = Rivals.Settle(pattern, years, Parties.Settle(pattern, terms, HintSettler.Settle(pattern, years, found)));
        var findings = new PointFindings(text, pattern, terms, assertions, years, hits);
        findings.Confusions = [.. ConfusionFinder.Find(findings), .. ClaimFinder.Find(findings, counts)];
        findings.Clashes = DateClashFinder.Find(findings);
        var judge = new PointJudge(findings);
        findings.Points = [.. Enumerable.Range(0, pattern.Points.Count).Select(judge.Judge)];
        return findings;
    }
}
