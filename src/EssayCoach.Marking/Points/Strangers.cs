using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Tells a point from its name set beside names that the whole scheme does not know ("the treaty, by which Portugal surrendered its colonies").</summary>
internal static class Strangers
{
    private const double Telling = 0.3;

    /// <summary>True where the essay gives one fact of a point, and every sentence that does so goes on to speak of strangers and of nothing that belongs to the point.</summary>
    internal static bool Alone(PointFindings findings, int point, PointJudge.Weighed sum) =>
        sum.Facts.Count(f => f > 0) == 1 && sum.Hits.TrueForAll(h => h.Wording.Slots.Any(s => s.IsName && s.IsSpecific) && IsAmongStrangers(findings, point, h));

    private static bool IsAmongStrangers(PointFindings findings, int point, Hit hit)
    {
        var sentence = findings.Text.Sentences[hit.Sentence];
        var weights = findings.Pattern.TermsOfPoint(point);
        if (findings.Terms.In(hit.Sentence).Any(t => (t.To <= hit.From || t.From >= hit.To) && weights.GetValueOrDefault(t.Term) >= Telling))
        {
            return false;
        }

        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (IsStranger(findings, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStranger(PointFindings findings, int i)
    {
        var token = findings.Text.Tokens[i];
        var vocabulary = findings.Pattern.Vocabulary;
        return token is { Kind: TokenKind.Word, Capital: true, IsStop: false } && !YearsNear.IsMonth(token.Norm)
            && vocabulary.Known(findings.Terms.StemOf(i)) is null && vocabulary.Groups(findings.Terms.StemOf(i)).Count == 0;
    }
}
