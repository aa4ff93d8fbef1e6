using EssayCoach.Marking;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Practice;

/// <summary>How far one essay shows a skill.</summary>
/// <param name="Share">From 0 to 1, or null where the essay does not tell.</param>
/// <param name="Words">The same in words.</param>
public sealed record SkillReading(double? Share, string Words);

/// <summary>A skill that is read from the structure of any essay, whatever its question.</summary>
public sealed record Skill(string Name, string About, Func<MarkedEssay, SkillReading> Read)
{
    private static readonly SkillReading Untold = new(null, "–");

    public static IReadOnlyList<Skill> All { get; } =
    [
        new("Focus", "Main paragraphs that are on the question", report => Paragraphs(report, 1)),
        new("Evidence", "Main paragraphs with precise facts", report => Paragraphs(report, 2)),
        new("Explanation", "Main paragraphs that explain what the facts show", report => Paragraphs(report, 3)),
        new("Weighing", "Main paragraphs that also weigh or compare", report => Paragraphs(report, 4)),
        new("Balance", "Words given to the side that has the fewest", Weaker),
        new("Judgement", "Whether the question is answered, with a reason", report => new((report.Judgement.Verdict == Verdict.Full ? 1 : report.Judgement.Verdict == Verdict.Partial ? 0.5 : 0), VerdictWords.Of(report.Judgement.Verdict).ToLowerInvariant())),
    ];

    private static SkillReading Paragraphs(MarkedEssay report, int score)
    {
        var main = report.Structure.Paragraphs.Where(p => p.Role is not ("intro" or "conclusion")).ToList();
        var reached = main.Count(p => p.Score >= score);
        return main.Count == 0 ? Untold : new((double)reached / main.Count, $"{reached} of {main.Count}");
    }

    /// <summary>Drawn as full where all sides have the same share.</summary>
    private static SkillReading Weaker(MarkedEssay report)
    {
        var shares = report.Structure.Balance.Values.ToList();
        return shares.Count < 2 || shares.Sum() <= 0 ? Untold : new(shares.Min() * shares.Count, $"{100 * shares.Min():0}%");
    }
}
