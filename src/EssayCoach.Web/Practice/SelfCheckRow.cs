using EssayCoach.Marking;
using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>One thing that a student said of their essay, beside what was found.</summary>
public sealed record SelfCheckRow(string What, string Thought, string Found, bool Agrees)
{
    // A side with less of the argument than this is named in passing.
    private const double LeastShare = 0.1;

    public static IReadOnlyList<SelfCheckRow> Of(SelfCheckInput check, MarkedEssay report, MarkScheme? scheme)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(report);
        var sides = scheme?.Sides.Where(s => check.Sides.ContainsKey(s.Code)).Select(s => SideRow(s, check.Sides[s.Code], report, scheme)) ?? [];
        var points = scheme?.Points.Where(p => check.Points.Contains(p.Id)).Select(p => PointRow(p, report)) ?? [];
        return [.. sides, .. SkillRows(check, report), .. points];
    }

    private static SelfCheckRow SideRow(Side side, int thought, MarkedEssay report, MarkScheme scheme)
    {
        var ids = scheme.Points.Where(p => p.Side == side.Code).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var of = report.Points.Where(p => ids.Contains(p.Id)).ToList();
        var (made, half) = (of.Count(p => p.Verdict == Verdict.Full), of.Count(p => p.Verdict == Verdict.Partial));
        return new(side.Name, VerdictWords.Number(thought, "point"), $"{made} made{(half > 0 ? $", {half} half made" : "")}", thought >= made && thought <= made + half);
    }

    private static IEnumerable<SelfCheckRow> SkillRows(SelfCheckInput check, MarkedEssay report)
    {
        // The report has no skills where there was too little to look at.
        if (check.Skills.Count == 0 || report.Feedback.Sections.FirstOrDefault(s => s.Id == "skills") is not { } skills)
        {
            return [];
        }

        return SelfCheckInput.AllSkills.Select(skill =>
        {
            var (thought, found) = (check.Skills.Contains(skill.Id), IsFound(skill, report, skills));
            return new SelfCheckRow(skill.Name, thought ? "Yes" : "No", found ? skill.Id is "balance" or "judgement" ? "Yes" : "Yes, in one place at least" : "Not yet", thought == found);
        });
    }

    // The report also has lines on balance and judgement that say what is lacking.
    private static bool IsFound((string Id, string Name, string Sentence) skill, MarkedEssay report, FeedbackSection skills) => skill.Id switch
    {
        "balance" => report.Structure.Balance.Count(b => b.Value >= LeastShare) > 1,
        "judgement" => report.Judgement.Verdict is Verdict.Full or Verdict.Partial,
        _ => skills.Paragraphs.Any(l => l.StartsWith(skill.Name + ":", StringComparison.Ordinal)),
    };

    private static SelfCheckRow PointRow(Point point, MarkedEssay report)
    {
        var verdict = report.Points.FirstOrDefault(p => p.Id == point.Id)?.Verdict ?? Verdict.Missing;
        return new(point.Title, "It is there", VerdictWords.Of(verdict), verdict is Verdict.Full or Verdict.Partial);
    }
}
