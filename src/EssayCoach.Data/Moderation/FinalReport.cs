using EssayCoach.Marking;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Data.Moderation;

/// <summary>What counts of an attempt: the machine's report with what markers decided laid over it.</summary>
/// <param name="Machine">The report as the machine made it.</param>
/// <param name="Final">The report that counts, in the same form; the machine's own where nothing was decided.</param>
/// <param name="Review">What markers decided, or null where none has begun.</param>
public sealed record FinalReport(MarkedEssay Machine, MarkedEssay Final, Review? Review)
{
    /// <summary>What stands as the maker of a verdict or level that a marker gave.</summary>
    public const string Teacher = "teacher";

    private const string GivenByTeacher = "This mark was given by your teacher.";

    /// <summary>The mark that counts; null where neither a marker nor the machine gave one.</summary>
    public int? Marks => Final.Level.Marks;

    public int? Level => Final.Level.Level;

    /// <summary>True where a marker called the review done.</summary>
    public bool IsDone => Review?.DoneUtc is not null;

    /// <summary>The claims beside the scheme that a marker credited.</summary>
    public IEnumerable<OtherPoint> Credited => Machine.OtherPoints.Where(o => Decided(Review, o)?.IsValid == true);

    /// <summary>Lays a review over a report. The review comes with all that hangs on it.</summary>
    public static FinalReport Of(MarkedEssay machine, Review? review)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (review is null)
        {
            return new(machine, machine, null);
        }

        var final = machine with
        {
            Points = [.. machine.Points.Select(p => Point(p, review))],
            Judgement = review.Decided(PointDecision.Judgement) is { } verdict ? machine.Judgement with { Verdict = verdict, Confidence = 1 } : machine.Judgement,
            Slips = [.. machine.Slips.Where(s => Decided(review, s)?.IsError != false)],
            OtherPoints = [.. machine.OtherPoints.Where(o => Decided(review, o)?.IsValid != false)],
            Level = Placed(machine.Level, review),
        };
        return new(machine, final, review);
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

    private static PointResult Point(PointResult point, Review review) => review.Decided(point.Id) is not { } verdict ? point : point with
    {
        Verdict = verdict,
        Argued = verdict is Verdict.Missing ? null : point.Argued ?? point.Side,
        Confidence = 1,
        Evidence = verdict is Verdict.Missing ? [] : point.Evidence,
        Missing = verdict is Verdict.Full ? null : point.Missing,
        DecidedBy = Teacher,
    };

    private static LevelEstimate Placed(LevelEstimate machine, Review review) => review.FinalMarks is not { } marks ? machine : machine with
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
