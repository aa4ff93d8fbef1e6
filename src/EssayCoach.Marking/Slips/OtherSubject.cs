using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Slips;

/// <summary>Tells a mistake about a point from a true sentence about another: "Sheridan and King gave real shocks" says nothing of Milgram's.</summary>
internal static class OtherSubject
{
    /// <summary>True where the sentence of a mistake names others than those of the mistake's point, and the sentence before it does not name them either.</summary>
    /// <param name="findings">What the rules found.</param>
    /// <param name="hit">The mistake.</param>
    internal static bool Has(PointFindings findings, ConfusionHit hit)
    {
        var (text, names) = (findings.Text, SchemeNames.Of(findings.Pattern));
        var sentence = text.Tokens[hit.From].Sentence;
        List<string> told = [.. Names(text, text.Sentences[sentence])];
        if (told.Exists(n => names.IsParty(hit.Point, n)) || findings.Pattern.Points[hit.Point].Inferred)
        {
            return false;
        }

        var bare = hit.Confusion.Wordings.Any(MistakeClaim.IsOfPronoun);
        var named = Enumerable.Range(hit.From, hit.To - hit.From).Any(i => text.Tokens[i] is { Capital: true, IsStop: false, Kind: TokenKind.Word });
        return !IsBefore(text, names, hit.Point, sentence)
            && (named ? bare && told.TrueForAll(n => IsOthers(findings, names, hit.Point, n)) : told.Exists(n => IsOthers(findings, names, hit.Point, n)));
    }

    private static IEnumerable<string> Names(EssayText text, Sentence span) =>
        Enumerable.Range(span.FirstToken, span.Count).Where(i => text.Tokens[i] is { Capital: true, IsStop: false, Kind: TokenKind.Word } t && !YearsNear.IsMonth(t.Norm) && (i > span.FirstToken || !Lexicon.IsKnown(t.Norm))).Select(i => text.Tokens[i].Stem);

    private static bool IsOthers(PointFindings findings, SchemeNames names, int point, string name) =>
        !names.IsOwn(findings.Pattern, point, name) && Enumerable.Range(0, findings.Pattern.Points.Count).Any(p => p != point && names.IsParty(p, name));

    private static bool IsBefore(EssayText text, SchemeNames names, int point, int sentence) =>
        sentence > 0 && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph && Names(text, text.Sentences[sentence - 1]).Any(n => names.IsParty(point, n));
}
