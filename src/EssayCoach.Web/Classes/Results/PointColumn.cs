using System.Globalization;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Classes.Results;

/// <summary>A point of the scheme as a column of the results; the judgement is the last.</summary>
/// <param name="Number">Its place, from 1.</param>
public sealed record PointColumn(int Number, string Id, string Title, string Side)
{
    public const string JudgementId = PointDecision.Judgement;

    public bool IsJudgement => Id == JudgementId;

    /// <summary>What stands for it where there is no room for its title.</summary>
    public string Badge => IsJudgement ? "J" : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The points of the reports: in the scheme's order, then those that only older versions of the rubric had, then the judgement.</summary>
    public static IReadOnlyList<PointColumn> Of(MarkScheme? scheme, IReadOnlyList<StudentResult> students)
    {
        var marked = students.SelectMany(s => s.Report.Points).DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var first = scheme?.Points.Where(p => marked.ContainsKey(p.Id)).Select(p => p.Id).ToList() ?? [];
        return
        [
            .. first.Concat(marked.Keys.Except(first, StringComparer.Ordinal)).Select((id, i) => new PointColumn(i + 1, id, marked[id].Title, marked[id].Side)),
            new(marked.Count + 1, JudgementId, "A judgement of their own", ""),
        ];
    }
}
