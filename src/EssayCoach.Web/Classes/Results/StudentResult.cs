using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Classes.Results;

/// <summary>What counts of one student on one point, or on the judgement.</summary>
/// <param name="Confidence">From 0 (a guess) to 1 (certain).</param>
/// <param name="IsByTeacher">True where a teacher gave or agreed the verdict.</param>
public sealed record Finding(Verdict Verdict, double Confidence, IReadOnlyList<Evidence> Evidence, bool IsByTeacher);

/// <summary>What counts of one student's work on an assignment: the latest draft, with the machine's report and what teachers decided laid over it.</summary>
public sealed record StudentResult(string StudentId, string Name, Guid AttemptId, DateTime HandedInUtc, string Text, FinalReport Marked)
{
    /// <summary>The report that counts.</summary>
    public MarkedEssay Report => Marked.Final;

    public int Made { get; } = Marked.Final.Points.Count(p => p.Verdict == Verdict.Full);

    public int HalfMade { get; } = Marked.Final.Points.Count(p => p.Verdict == Verdict.Partial);

    /// <summary>Coverage to sort and compare by: a point that is half made counts half.</summary>
    public double Share => Report.Points.Count == 0 ? 0 : (Made + HalfMade / 2.0) / Report.Points.Count;

    /// <summary>True where a teacher gave or agreed the mark.</summary>
    public bool IsMarkedByTeacher => Marked.Review?.FinalMarks is not null;

    /// <summary>What counts at a column, or null where the rubric version that marked this essay does not have the point.</summary>
    public Finding? At(PointColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var byTeacher = Marked.Review?.Decided(column.Id) is not null;
        if (column.IsJudgement)
        {
            return new(Report.Judgement.Verdict, Report.Judgement.Confidence, Report.Judgement.Evidence, byTeacher);
        }

        return Report.Points.FirstOrDefault(p => string.Equals(p.Id, column.Id, StringComparison.Ordinal)) is { } point ? new(point.Verdict, point.Confidence, point.Evidence, byTeacher) : null;
    }
}
