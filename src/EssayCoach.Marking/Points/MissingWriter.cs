using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Says what would make a point full.</summary>
internal static class MissingWriter
{
    internal static string Write(EssayText text, PointPattern pattern, PointJudge.Weighed sum, Verdict verdict)
    {
        var facts = sum.Facts;
        var lacking = Enumerable.Range(0, facts.Length).Where(f => pattern.Facts[f].Core && facts[f] < 1).ToList();
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
        return "Still to add: " + Row(pattern, lacking, f => facts[f] > 0 && pattern.Facts[f].Years.Count > 0 ? year : pattern.Facts[f].IsYear ? year : null) + ".";
    }

    /// <summary>The facts in words; a year that two of them lack is asked for once.</summary>
    private static string Row(PointPattern pattern, IEnumerable<int> facts, Func<int, string?> instead) =>
        FactWords.Row([.. facts.Select(f => instead(f) ?? pattern.Facts[f].Words).Distinct(StringComparer.Ordinal)]);

    private static string Sentence(string statement) => statement.EndsWith('.') ? statement : statement + ".";

    private static bool HasYear(EssayText text, int sentence) =>
        Enumerable.Range(text.Sentences[sentence].FirstToken, text.Sentences[sentence].Count).Any(i => text.Tokens[i].Kind == TokenKind.Year);
}
