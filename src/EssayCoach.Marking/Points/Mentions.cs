using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Tells a point that is made from one that is only named: "Rapallo was very important", "Genoa and the rupture are further key factors".</summary>
internal sealed class Mentions(PointFindings findings)
{
    private const int LeastSaid = 2;
    private const int ManyNamed = 3;
    private const int SomethingSaid = 3;
    private const double Related = 0.2;

    private readonly EssayText text = findings.Text;
    private readonly SchemePattern scheme = findings.Pattern;

    /// <summary>True where next to nothing is said of the point beside its name.</summary>
    internal bool Only(PointPattern pattern, PointJudge.Weighed sum) =>
        IsNameAlone(pattern, sum) || (sum.Hits.Count > 0 && (sum.Hits.TrueForAll(IsTalk) || (sum.Facts.Count(f => f > 0) == 1 && sum.Hits.TrueForAll(h => IsUnrelated(pattern, h)))));

    private bool IsNameAlone(PointPattern pattern, PointJudge.Weighed sum) =>
        pattern.Facts[0].IsActor && sum.Facts[0] > 0 && !Enumerable.Range(1, sum.Facts.Length - 1).Any(f => sum.Facts[f] > 0)
        && sum.Hits.TrueForAll(h => h.Target.Use != WordingUse.Accept && Said(h) < LeastSaid);

    /// <summary>True where the sentence only uses words of titles and names and says nothing beside, or hardly anything beside many.</summary>
    private bool IsTalk(Hit hit)
    {
        if (!Praises(hit.Sentence) || !hit.Told.All(IsOfTitle))
        {
            return false;
        }

        var named = findings.HitsIn[hit.Sentence].Where(h => h.Target is { Point: >= 0, Use: WordingUse.Fact or WordingUse.Accept }).Select(h => h.Target.Point).Distinct().Count();
        var said = Words(hit.Sentence).Count(i => !IsOfTitle(i));
        return said == 0 || (named >= ManyNamed && said * 2 < named);
    }

    /// <summary>The name with a claim that has nothing to do with it: "beach nourishment is the feeding of tourists with seaweed".</summary>
    private bool IsUnrelated(PointPattern pattern, Hit hit)
    {
        if (!hit.Told.All(IsOfTitle))
        {
            return false;
        }

        // What the name alone calls up, as "herd" does sheep, says nothing of the point.
        return IsUnrelated(pattern, Words(hit.Sentence).Where(i => !hit.Told.Contains(i)), pattern.TitleFields);
    }

    /// <summary>True where a passage calls the point by words of its title and goes on to speak of something else.</summary>
    internal bool IsUnrelated(PointPattern pattern, int first, int last)
    {
        var words = Enumerable.Range(first, last - first + 1).SelectMany(Words).ToLookup(i => pattern.TitleStems.Contains(findings.Terms.StemOf(i)));
        return words[true].Any() && IsUnrelated(pattern, words[false], []);
    }

    private bool IsUnrelated(PointPattern pattern, IEnumerable<int> words, int[] besides)
    {
        var rest = words.Where(i => text.Tokens[i].Kind == TokenKind.Word).ToList();
        return rest.Count >= SomethingSaid && rest.Count(i => pattern.Everything.Touches(TextHash.Of(findings.Terms.StemOf(i)), besides)) < Related * rest.Count;
    }

    private bool Praises(int sentence)
    {
        var span = text.Sentences[sentence];
        return Enumerable.Range(span.FirstToken, span.Count).Any(i => EssayTalk.IsEmpty(text.Tokens[i]));
    }

    private bool IsOfTitle(int i) => text.Tokens[i].Capital || text.Tokens[i].Kind != TokenKind.Word || scheme.TitleStems.Contains(findings.Terms.StemOf(i));

    /// <summary>Words of the hit's sentence, beside the name, that say something.</summary>
    private int Said(Hit hit) => Words(hit.Sentence).Count(i => !hit.Told.Contains(i) && !Wording.IsGeneric(text.Tokens[i].Stem));

    private IEnumerable<int> Words(int sentence)
    {
        var span = text.Sentences[sentence];
        return Enumerable.Range(span.FirstToken, span.Count).Where(i => text.Tokens[i] is { IsStop: false } token && !EssayTalk.IsEmpty(token));
    }
}
