using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Says what would make a point full.</summary>
internal static class MissingWriter
{
    private const string Plainly = "Still to add, or to say more plainly: ";

    internal static string Write(EssayText text, PointPattern pattern, PointJudge.Weighed sum, Verdict verdict)
    {
        var facts = sum.Facts;
        var lacking = Lacking(pattern, facts);
        var whole = verdict is Verdict.Missing or Verdict.Wrong || lacking.Count == 0;
        if (pattern.Inferred && (whole || lacking.Contains(0)))
        {
            return "The point in full: " + Sentence(pattern.Point.Statement);
        }

        if (whole)
        {
            return "To make this point, write of: " + Row(pattern, Enumerable.Range(0, facts.Length).Where(f => pattern.Facts[f].Core), _ => null) + ".";
        }

        var year = sum.Hits.Select(h => h.Sentence).Distinct().Any(s => HasYear(text, s)) ? "the right year" : FactWords.Year;
        var years = lacking.Where(f => pattern.Facts[f].IsYear || (facts[f] > 0 && pattern.Facts[f].Years.Count > 0)).ToList();
        return (years.Count == lacking.Count ? "Still to add: " : Plainly) + Row(pattern, lacking, f => years.Contains(f) ? year : null) + ".";
    }

    /// <summary>What is open of a point that was credited without any of the listed words.</summary>
    internal static string OfPassage(PointPattern pattern, double[] facts) =>
        !pattern.Inferred && Lacking(pattern, facts) is { Count: > 0 } lacking ? Plainly + Row(pattern, lacking, _ => null) + "." : "The point in full: " + Sentence(pattern.Point.Statement);

    private static List<int> Lacking(PointPattern pattern, double[] facts) => [.. Enumerable.Range(0, facts.Length).Where(f => pattern.Facts[f].Core && facts[f] < 1)];

    /// <summary>The facts in words; a year that two of them lack is asked for once.</summary>
    private static string Row(PointPattern pattern, IEnumerable<int> facts, Func<int, string?> instead) =>
        FactWords.Row([.. facts.Select(f => instead(f) ?? pattern.Facts[f].Words).Distinct(StringComparer.Ordinal)]);

    private static string Sentence(string statement) => statement.EndsWith('.') ? statement : statement + ".";

    private static bool HasYear(EssayText text, int sentence) =>
        Enumerable.Range(text.Sentences[sentence].FirstToken, text.Sentences[sentence].Count).Any(i => text.Tokens[i].Kind == TokenKind.Year);
}
