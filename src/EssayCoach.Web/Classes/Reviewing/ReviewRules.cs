using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>What a change is weighed against.</summary>
internal sealed record ReviewGrounds(Review Review, MarkedEssay Machine, string Text, LevelSet? Levels, string Marker, DateTime NowUtc);

/// <summary>What another marker decided about the thing that a change is about.</summary>
internal sealed record Standing(int Revision, string Who, DateTime WhenUtc, string Words);

/// <summary>Which changes can be made, said in sentences where they cannot.</summary>
internal static class ReviewRules
{
    internal static string? Problem(ReviewChange change, ReviewGrounds grounds) => change switch
    {
        PointChange p => p.PointId != PointDecision.Judgement && !grounds.Machine.Points.Any(x => x.Id == p.PointId) ? "This point is not in the report any more: the essay was marked again. Look at the points as they are now." : Long(p.Reason, Decision.LongestReason, "reason"),
        SlipChange s => !grounds.Machine.Slips.Any(x => x.Start == s.Start && x.End - x.Start == s.Length && x.Kind == s.Kind) ? "This fact to check is not in the report any more: the essay was marked again." : Long(s.Reason, Decision.LongestReason, "reason"),
        OtherPointChange o => Other(o, grounds),
        MarkChange m => Mark(m, grounds) ?? Long(m.Reason, Decision.LongestReason, "reason"),
        CommentChange c => Comment(c, grounds),
        _ => null,
    };

    /// <summary>What stands there now, where somebody has decided it; null where nobody has.</summary>
    internal static Standing? Standing(ReviewChange change, Review review) => change switch
    {
        PointChange p => review.Points.FirstOrDefault(d => d.PointId == p.PointId) is { } d ? Of(d, d.Verdict is { } verdict ? VerdictWords.Of(verdict) : "not decided") : null,
        SlipChange s => review.Slips.FirstOrDefault(d => d.Start == s.Start && d.Length == s.Length && d.Kind == s.Kind) is { } d ? Of(d, ReviewWords.OfSlip(d.IsError)) : null,
        OtherPointChange o => review.OtherPoints.FirstOrDefault(d => d.Start == o.Start && d.Length == o.Length) is { } d ? Of(d, ReviewWords.OfOther(d.IsValid, d.ForClass, d.Statement)) : null,
        MarkChange => review.Marks.MaxBy(m => m.Revision) is { } m ? Of(m, VerdictWords.Number(review.FinalMarks ?? m.Marks, "mark")) : null,
        CommentChange c => review.Comments.FirstOrDefault(x => x.Id == c.Id) is { } x ? new(x.Revision, x.AuthorId, x.WrittenUtc, x.Text) : null,
        _ => null,
    };

    private static Standing Of(Decision decision, string words) => new(decision.Revision, decision.DecidedBy, decision.DecidedUtc, decision.Reason.Length > 0 ? $"{words}. {decision.Reason}" : words);

    private static string? Other(OtherPointChange change, ReviewGrounds grounds)
    {
        if (!grounds.Machine.OtherPoints.Any(o => o.Start == change.Start && o.End - o.Start == change.Length))
        {
            return "This claim is not in the report any more: the essay was marked again.";
        }

        return change is { IsValid: true, ForClass: true } && string.IsNullOrWhiteSpace(change.Statement)
            ? "Say the point in a sentence of your own, so that it can be found in other essays."
            : Long(change.Statement, OtherPointDecision.LongestStatement, "point");
    }

    private static string? Mark(MarkChange change, ReviewGrounds grounds)
    {
        var most = grounds.Levels?.OutOf ?? grounds.Machine.Level.OutOf;
        if (most is null)
        {
            return "The rubric names no level set, so no mark can be given. Write a comment.";
        }

        if (change.Marks < 0 || change.Marks > most)
        {
            return $"A mark here is a whole number from 0 to {most}.";
        }

        if (grounds.Levels is { Grids.Count: > 1 } split)
        {
            var bad = split.Grids.Where((grid, i) => change.Objectives.ElementAtOrDefault(i) is var given && (given < 0 || given > grid.Bands[^1].To)).FirstOrDefault();
            return bad is not null ? $"{bad.Objective} takes a whole number from 0 to {bad.Bands[^1].To}." : change.Objectives.Count != split.Grids.Count || change.Objectives.Sum() != change.Marks ? "Give a mark for each objective." : null;
        }

        return change.Level is { } level && grounds.Levels?.Grids[0].Bands.FirstOrDefault(b => b.Level == level) is { } band && (change.Marks < band.From || change.Marks > band.To)
            ? $"Level {level} has {band.From} to {band.To} marks. Change the level or the mark."
            : null;
    }

    private static string? Comment(CommentChange change, ReviewGrounds grounds)
    {
        if (string.IsNullOrWhiteSpace(change.Text))
        {
            return "Write the comment first.";
        }

        if (grounds.Review.Comments.FirstOrDefault(c => c.Id == change.Id) is { } there && there.AuthorId != grounds.Marker)
        {
            return "Only who wrote a comment can change it. Add one of your own.";
        }

        return change.Start < 0 || change.Length < 1 || change.Start + change.Length > grounds.Text.Length
            ? "Choose the passage that the comment is about."
            : Long(change.Text, EssayComment.LongestText, "comment");
    }

    private static string? Long(string text, int longest, string what) =>
        text.Length > longest ? $"The {what} has {text.Length:N0} letters; {longest:N0} fit. Shorten it." : null;
}
