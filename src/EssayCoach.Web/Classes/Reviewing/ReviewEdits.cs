using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Makes a change to a tracked review, and says what the audit keeps of it: no names, no words of a student or marker.</summary>
internal static class ReviewEdits
{
    internal static IReadOnlyList<(string What, object? Before, object? After)> Apply(ReviewChange change, ReviewGrounds grounds) => change switch
    {
        PointChange p => [Point(p, grounds)],
        SlipChange s => [Slip(s, grounds)],
        OtherPointChange o => [Other(o, grounds)],
        MarkChange m => [Mark(m, grounds)],
        CommentChange c => Comment(c, grounds),
        CommentRemoval r => Remove(r, grounds),
        DoneChange d => [Done(d, grounds)],
        _ => [.. Rest(grounds).SelectMany(each => Apply(each, grounds))],
    };

    /// <summary>What is left to decide, decided as the machine did.</summary>
    private static IEnumerable<ReviewChange> Rest(ReviewGrounds grounds)
    {
        var (review, machine) = (grounds.Review, grounds.Machine);
        var rest = machine.Points.Select(p => (p.Id, p.Verdict)).Append((PointDecision.Judgement, machine.Judgement.Verdict)).Where(p => review.Decided(p.Item1) is null)
            .Select(ReviewChange (p) => new PointChange(p.Item1, p.Item2, "", 0))
            .Concat(machine.Slips.Where(s => FinalReport.Decided(review, s)?.IsError is null).Select(s => new SlipChange(s.Start, s.End - s.Start, s.Kind, true, "", 0)));
        return [.. rest, .. review.FinalMarks is null && machine.Level.Marks is { } marks ? [new MarkChange(machine.Level.Level, marks, [.. machine.Level.Objectives.Select(o => o.Marks ?? 0)], "", 0)] : Array.Empty<ReviewChange>()];
    }

    private static (string, object?, object?) Point(PointChange change, ReviewGrounds grounds)
    {
        var machine = change.PointId == PointDecision.Judgement ? grounds.Machine.Judgement.Verdict : grounds.Machine.Points.First(p => p.Id == change.PointId).Verdict;
        var there = grounds.Review.Points.FirstOrDefault(p => p.PointId == change.PointId);
        var before = there?.Verdict;
        if (there is null)
        {
            there = new() { AttemptId = grounds.Review.AttemptId, PointId = change.PointId, Machine = machine, DecidedBy = grounds.Marker, DecidedUtc = grounds.NowUtc };
            grounds.Review.Points.Add(there);
        }

        (there.Machine, there.Verdict) = (machine, change.Verdict);
        Sign(there, change.Reason, grounds);
        return ("review.verdict", new { point = change.PointId, verdict = Word(before), machine = Word(machine) }, new { point = change.PointId, verdict = Word(change.Verdict) });
    }

    private static (string, object?, object?) Slip(SlipChange change, ReviewGrounds grounds)
    {
        var there = grounds.Review.Slips.FirstOrDefault(s => s.Start == change.Start && s.Length == change.Length && s.Kind == change.Kind);
        var before = there?.IsError;
        if (there is null)
        {
            there = new() { AttemptId = grounds.Review.AttemptId, Start = change.Start, Length = change.Length, Kind = change.Kind, DecidedBy = grounds.Marker, DecidedUtc = grounds.NowUtc };
            grounds.Review.Slips.Add(there);
        }

        there.IsError = change.IsError;
        Sign(there, change.Reason, grounds);
        return ("review.slip", new { change.Start, isError = before }, new { change.Start, change.IsError });
    }

    private static (string, object?, object?) Other(OtherPointChange change, ReviewGrounds grounds)
    {
        var there = grounds.Review.OtherPoints.FirstOrDefault(o => o.Start == change.Start && o.Length == change.Length);
        var before = there is null ? null : new { change.Start, there.IsValid, there.ForClass };
        if (there is null)
        {
            there = new() { AttemptId = grounds.Review.AttemptId, Start = change.Start, Length = change.Length, DecidedBy = grounds.Marker, DecidedUtc = grounds.NowUtc };
            grounds.Review.OtherPoints.Add(there);
        }

        (there.IsValid, there.ForClass, there.Statement) = (change.IsValid, change.ForClass && change.IsValid == true, change.Statement.Trim());
        Sign(there, "", grounds);
        return ("review.other-point", before, new { change.Start, there.IsValid, there.ForClass });
    }

    private static (string, object?, object?) Mark(MarkChange change, ReviewGrounds grounds)
    {
        var review = grounds.Review;
        var before = new { machine = grounds.Machine.Level.Marks, final = review.FinalMarks };
        var mine = review.Marks.FirstOrDefault(m => m.DecidedBy == grounds.Marker);
        if (mine is null)
        {
            mine = new() { AttemptId = review.AttemptId, Marks = change.Marks, DecidedBy = grounds.Marker, DecidedUtc = grounds.NowUtc };
            review.Marks.Add(mine);
        }

        (mine.Marks, mine.Level, mine.Objectives, mine.MachineMarks) = (change.Marks, change.Level, [.. change.Objectives], grounds.Machine.Level.Marks);
        Sign(mine, change.Reason, grounds);
        (review.FinalMarks, review.FinalLevel, review.FinalObjectives) = (change.Marks, change.Level, [.. change.Objectives]);
        (review.FinalReason, review.FinalBy, review.FinalUtc) = (mine.Reason, grounds.Marker, grounds.NowUtc);
        return ("review.mark", before, new { human = change.Marks, final = change.Marks });
    }

    private static IReadOnlyList<(string, object?, object?)> Comment(CommentChange change, ReviewGrounds grounds)
    {
        var there = grounds.Review.Comments.FirstOrDefault(c => c.Id == change.Id);
        if (there is null)
        {
            there = new() { Id = change.Id, AttemptId = grounds.Review.AttemptId, Start = change.Start, Length = change.Length, Text = "", AuthorId = grounds.Marker, WrittenUtc = grounds.NowUtc };
            grounds.Review.Comments.Add(there);
        }

        (there.Text, there.PointId, there.WrittenUtc, there.Revision) = (change.Text.Trim(), change.PointId, grounds.NowUtc, grounds.Review.Revision);
        return [];
    }

    private static IReadOnlyList<(string, object?, object?)> Remove(CommentRemoval change, ReviewGrounds grounds)
    {
        if (grounds.Review.Comments.FirstOrDefault(c => c.Id == change.Id && c.AuthorId == grounds.Marker) is { } there)
        {
            grounds.Review.Comments.Remove(there);
        }

        return [];
    }

    private static (string, object?, object?) Done(DoneChange change, ReviewGrounds grounds)
    {
        var before = grounds.Review.DoneUtc is not null;
        grounds.Review.DoneUtc = change.IsDone ? grounds.NowUtc : null;
        grounds.Review.DoneBy = change.IsDone ? grounds.Marker : null;
        return ("review.done", new { done = before }, new { done = change.IsDone });
    }

    private static void Sign(Decision decision, string reason, ReviewGrounds grounds) =>
        (decision.Reason, decision.DecidedBy, decision.DecidedUtc, decision.Revision) = (reason.Trim(), grounds.Marker, grounds.NowUtc, grounds.Review.Revision);

    private static string? Word(Verdict? verdict) => verdict?.ToString();
}
