using EssayCoach.Marking;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Data.Moderation;

/// <summary>What counts of an attempt: the machine's report with what markers decided laid over it.</summary>
/// <param name="Machine">The report as the machine made it.</param>
/// <param name="Final">The report that counts, in the same form; the machine's own where nothing was decided. Its other points are those that still need a person.</param>
/// <param name="Review">What markers decided, or null where none has begun.</param>
/// <param name="Credited">The claims beside the scheme that count: those that a marker credited here, and those that are like one credited for the class.</param>
public sealed record FinalReport(MarkedEssay Machine, MarkedEssay Final, Review? Review, IReadOnlyList<OtherPoint> Credited)
{
    /// <summary>What stands as the maker of a verdict or level that a marker gave.</summary>
    public const string Teacher = "teacher";

    private const string GivenByTeacher = "This mark was given by your teacher.";

    /// <summary>The mark that counts; null where neither a marker nor the machine gave one.</summary>
    public int? Marks => Final.Level.Marks;

    public int? Level => Final.Level.Level;

    /// <summary>True where a marker called the review done.</summary>
    public bool IsDone => Review?.DoneUtc is not null;

    /// <summary>Lays a review over a report.</summary>
    /// <param name="machine">The report as the machine made it.</param>
    /// <param name="review">The review with all that hangs on it, or null.</param>
    /// <param name="classPoints">What was credited to everybody who answers the assignment, or null.</param>
    public static FinalReport Of(MarkedEssay machine, Review? review, IReadOnlyList<ClassPoint>? classPoints = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var credited = machine.OtherPoints.Where(o => Decided(review, o)?.IsValid ?? classPoints?.Any(p => p.Covers(o.Quote)) ?? false).ToList();
        if (review is null && credited.Count == 0)
        {
            return new(machine, machine, null, credited);
        }

        var final = machine with
        {
            Points = [.. machine.Points.Select(p => Point(p, review))],
            Judgement = review?.Decided(PointDecision.Judgement) is { } verdict ? machine.Judgement with { Verdict = verdict, Confidence = 1 } : machine.Judgement,
            Slips = [.. machine.Slips.Where(s => Decided(review, s)?.IsError != false)],
            OtherPoints = [.. machine.OtherPoints.Where(o => Decided(review, o)?.IsValid is null && !credited.Contains(o))],
            Level = Placed(machine.Level, review),
        };
        return new(machine, final with { Feedback = FinalFeedback.Of(final, review, credited) }, review, credited);
    }

    /// <summary>The decision on a slip, where there is one.</summary>
    public static SlipDecision? Decided(Review? review, Slip slip)
    {
        ArgumentNullException.ThrowIfNull(slip);
        return review?.Slips.FirstOrDefault(d => d.Start == slip.Start && d.Length == slip.End - slip.Start && d.Kind == slip.Kind);
    }

    /// <summary>The decision on a claim beside the scheme, where there is one.</summary>
    public static OtherPointDecision? Decided(Review? review, OtherPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return review?.OtherPoints.FirstOrDefault(d => d.Start == point.Start && d.Length == point.End - point.Start);
    }

    private static PointResult Point(PointResult point, Review? review) => review?.Decided(point.Id) is not { } verdict ? point : point with
    {
        Verdict = verdict,
        Argued = verdict is Verdict.Missing ? null : point.Argued ?? point.Side,
        Confidence = 1,
        Evidence = verdict is Verdict.Missing ? [] : point.Evidence,
        Missing = verdict is Verdict.Full ? null : point.Missing,
        DecidedBy = Teacher,
    };

    private static LevelEstimate Placed(LevelEstimate machine, Review? review) => review?.FinalMarks is not { } marks ? machine : machine with
    {
        Level = review.FinalLevel,
        Marks = marks,
        Range = [marks, marks],
        Confidence = 1,
        Reason = review.FinalReason.Length > 0 ? review.FinalReason : GivenByTeacher,
        DecidedBy = Teacher,
        Objectives = review.FinalObjectives.Count != machine.Objectives.Count ? machine.Objectives
            : [.. machine.Objectives.Zip(review.FinalObjectives, (o, given) => o with { Level = o.Marks == given ? o.Level : null, Marks = given, Range = [given, given] })],
    };
}
