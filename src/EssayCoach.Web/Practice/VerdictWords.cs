using EssayCoach.Marking;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Practice;

/// <summary>Verdicts in the words and signs that students see.</summary>
public static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Full => "Made",
        Verdict.Partial => "Half made",
        Verdict.Wrong => "Wrong",
        _ => "Not made",
    };

    public static string Style(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>The coverage in one sentence, for a screen reader and for the top of the page. The level is left to those who open it.</summary>
    public static string Summary(MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var made = Count(report, Verdict.Full);
        var half = Count(report, Verdict.Partial);
        var wrong = Count(report, Verdict.Wrong);
        return $"{made} of {Number(report.Points.Count, "point")} made, {half} half made{(wrong > 0 ? $", {wrong} wrong" : "")}; {(report.Slips.Count == 0 ? "no fact" : Number(report.Slips.Count, "fact"))} to check.";
    }

    /// <summary>What a screen reader says when a result is there: the coverage in a sentence, then the points that are made and half made by name. What is missing is left to those who open it.</summary>
    public static string Aloud(MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string List(Verdict verdict) => report.Points.Where(p => p.Verdict == verdict).Select(p => p.Title).ToList() is { Count: > 0 } titles ? $" {Of(verdict)}: {string.Join("; ", titles)}." : "";
        return Summary(report) + List(Verdict.Full) + List(Verdict.Partial);
    }

    /// <summary>How many points have which verdict, the best first: "2 made, 1 half made".</summary>
    public static string Tally(IEnumerable<PointResult> points) => string.Join(", ", points
        .GroupBy(p => p.Verdict).OrderByDescending(g => g.Key)
        .Select(g => $"{g.Count()} {Of(g.Key).ToLowerInvariant()}"));

    public static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    private static int Count(MarkedEssay report, Verdict verdict) => report.Points.Count(p => p.Verdict == verdict);
}
