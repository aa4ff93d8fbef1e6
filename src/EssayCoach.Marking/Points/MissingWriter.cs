namespace EssayCoach.Marking.Points;

/// <summary>Says what would make a point full.</summary>
internal static class MissingWriter
{
    internal static string Write(PointPattern pattern, double[] facts, Verdict verdict)
    {
        var lacking = Enumerable.Range(0, facts.Length).Where(f => pattern.Facts[f].Core && facts[f] < 1).Select(f => Lack(pattern.Facts[f], facts[f])).ToList();
        if (verdict == Verdict.Missing || lacking.Count == 0)
        {
            return pattern.Inferred ? pattern.Point.Statement : "It needs: " + string.Join("; ", pattern.Facts.Where(f => f.Core).Select(f => f.Text)) + ".";
        }

        return "It still needs: " + string.Join("; ", lacking) + ".";
    }

    private static string Lack(FactPattern fact, double found) =>
        found > 0 && fact.Years.Count > 0 ? "the year of " + fact.Text : fact.Text;
}
