using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Tells a point that is made from one that is only named: "Rapallo was very important", "Genoa and the rupture are further key factors".</summary>
internal sealed class Mentions(PointFindings findings)
{
    private const int LeastSaid = 2;
    private const int ManyNamed = 3;
    private const int SomethingSaid = 3;
    private const double Related = 0.15;

    /// <summary>Words of praise, weight and essay talk that state nothing.</summary>
    private static readonly HashSet<string> Empty = new(
        """
        important importance significant significance crucial key vital huge big major essential success successful failure factor example evidence question matter history really impact
        further other another play role term turn consider considered discuss analyse analysis examine essay side weigh weighed against historian agree extremely very show shown
        topic issue point aspect area section paragraph name concept idea theory theorist sociologist psychologist scientist author writer scholar philosopher critic researcher perspective view approach
        argue say claim believe think suggest mention describe explain discuss talk write note offer provide contribute contribution great deal lot different same
        relevant related influential famous interesting useful necessary research study carried internal external main way quotation quote word keyword
        seminal classic eminent renowned notable noteworthy prominent investigate investigation paper work implication dimension raise debate contrasted alongside look looked detail thoroughly depth
        evaluate evaluation strength weakness limitation complex complexity insight deserve refer reference cite likewise undoubtedly certainly clearly obviously fundamental paramount profound various several
        disagree contrast contrary respect regard addition finally firstly secondly thirdly lastly some others also both mark scheme answer examiner policy clear
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Lexicon.Stem), StringComparer.Ordinal);

    private readonly EssayText text = findings.Text;
    private readonly SchemePattern scheme = findings.Pattern;

    /// <summary>True where next to nothing is said of the point beside its name.</summary>
    internal bool Only(PointPattern pattern, PointJudge.Weighed sum) =>
        IsNameAlone(pattern, sum) || (sum.Hits.Count > 0 && (sum.Hits.TrueForAll(IsTalk) || (sum.Facts.Count(f => f > 0) == 1 && sum.Hits.TrueForAll(h => IsUnrelated(pattern, h)))));

    /// <summary>True for a word of essay talk, which states nothing of any subject.</summary>
    internal static bool IsEmpty(Token token) => Empty.Contains(token.Stem);

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

        return IsUnrelated(pattern, Words(hit.Sentence).Where(i => !hit.Told.Contains(i)));
    }

    /// <summary>True where a passage calls the point by words of its title and goes on to speak of something else.</summary>
    internal bool IsUnrelated(PointPattern pattern, int first, int last)
    {
        var words = Enumerable.Range(first, last - first + 1).SelectMany(Words).ToLookup(i => pattern.TitleStems.Contains(findings.Terms.StemOf(i)));
        return words[true].Any() && IsUnrelated(pattern, words[false]);
    }

    private bool IsUnrelated(PointPattern pattern, IEnumerable<int> words)
    {
        var rest = words.Where(i => text.Tokens[i].Kind == TokenKind.Word).ToList();
        return rest.Count >= SomethingSaid && rest.Count(i => pattern.Everything.Touches(TextHash.Of(findings.Terms.StemOf(i)), [])) < Related * rest.Count;
    }

    private bool Praises(int sentence)
    {
        var span = text.Sentences[sentence];
        return Enumerable.Range(span.FirstToken, span.Count).Any(i => Empty.Contains(text.Tokens[i].Stem));
    }

    private bool IsOfTitle(int i) => text.Tokens[i].Capital || text.Tokens[i].Kind != TokenKind.Word || scheme.TitleStems.Contains(findings.Terms.StemOf(i));

    /// <summary>Words of the hit's sentence, beside the name, that say something.</summary>
    private int Said(Hit hit) => Words(hit.Sentence).Count(i => !hit.Told.Contains(i) && !Wording.IsGeneric(text.Tokens[i].Stem));

    private IEnumerable<int> Words(int sentence)
    {
        var span = text.Sentences[sentence];
        return Enumerable.Range(span.FirstToken, span.Count).Where(i => text.Tokens[i] is { IsStop: false } token && !Empty.Contains(token.Stem));
    }
}
