using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Classes.Results;

/// <summary>A point that many have still to make, with what it is about in the rubric's words where the rubric is still there.</summary>
public sealed record MissedPoint(PointTally Tally, string? Statement);

/// <summary>A sentence worth reading out, without its writer's name.</summary>
public sealed record StrongSentence(Guid AttemptId, string Quote, string Title);

/// <summary>What a class is told about its essays on one page. Nobody is named in it.</summary>
public sealed record FeedbackSheet(IReadOnlyList<PointTally> Strengths, IReadOnlyList<MissedPoint> Missed, IReadOnlyList<SlipTally> Slips, IReadOnlyList<StrongSentence> Strong, StarterTask? Starter)
{
    private const int Few = 3;

    /// <summary>Makes the sheet.</summary>
    /// <param name="without">Essays of which no sentence is to stand on it.</param>
    /// <param name="starter">The id of the point to start from; the most missed one without it.</param>
    public static FeedbackSheet Of(AssignmentResults results, MarkScheme? scheme, IReadOnlySet<Guid> without, string? starter = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(without);
        var tallies = Tallies.Points(results.Points, results.Students);
        var names = new StudentNames(results.Students.Select(s => s.Name), scheme);
        var strong = new StrongSentences(results, names, without);
        var slips = Tallies.Slips(results.Students).Select(t => t with { Sentences = [.. t.Sentences.Where(s => !without.Contains(s.Student.AttemptId) && !names.In(s.Sentence))] });
        return new(
            [.. tallies.Where(t => t.Full * 2 >= t.Students && t.Full > 0).OrderByDescending(t => t.Full).Take(Few)],
            [.. tallies.Where(t => t.Without > 0).Take(Few).Select(t => new MissedPoint(t, Find(scheme, t.Point)?.Statement))],
            [.. slips.Where(t => t.Sentences.Count > 0).Take(Few)],
            strong.Take(Few),
            StarterTask.For((tallies.FirstOrDefault(t => t.Point.Id == starter) ?? tallies.FirstOrDefault(t => t.Without > 0) ?? tallies.FirstOrDefault(t => t.Partial > 0))?.Point, scheme));
    }

    internal static Point? Find(MarkScheme? scheme, PointColumn column) =>
        column.IsJudgement ? scheme?.Judgement : scheme?.Points.FirstOrDefault(p => string.Equals(p.Id, column.Id, StringComparison.Ordinal));
}
