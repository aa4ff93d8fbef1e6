using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Saves what markers do, one change at a time. A change of what another marker has changed since is refused and both are shown; others go through side by side.</summary>
public sealed class ReviewSaves(IDbContextFactory<CoachDb> factory, QuestionBank bank, TimeProvider clock)
{
    internal const string Gone = "This essay is not there any more: its student left the class or erased it, or the assignment was deleted.";

    private const int Tries = 5;

    public async Task<SaveOutcome> SaveAsync(string? teacher, Guid attemptId, ReviewChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TrySaveAsync(teacher, attemptId, change);
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Another marker saved in between, or began the review at the same moment: look again at what stands there now.
            }
        }
    }

    private async Task<SaveOutcome> TrySaveAsync(string? teacher, Guid attemptId, ReviewChange change)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (teacher is null || await db.HandedInTo(teacher).FirstOrDefaultAsync(a => a.Id == attemptId) is not { } attempt)
        {
            return new(null, Problem: Gone);
        }

        var review = await db.Reviews.Whole().FirstOrDefaultAsync(r => r.AttemptId == attemptId);
        if (review is null)
        {
            review = new() { AttemptId = attemptId, AssignmentId = attempt.AssignmentId!.Value };
            db.Reviews.Add(review);
        }

        var grounds = new ReviewGrounds(review, MarkedEssay.FromJson(attempt.ReportJson), attempt.Text, bank.Find(attempt.RubricId)?.Levels, teacher, clock.UtcNow());
        if (ReviewRules.Problem(change, grounds) is { } problem)
        {
            return new(await ReviewDesk.ReadAsync(db, attemptId), Problem: problem);
        }

        if (ReviewRules.Standing(change, review) is { } theirs && theirs.Revision > change.Seen)
        {
            var view = await ReviewDesk.ReadAsync(db, attemptId);
            return new(view, new(change, view.NameOf(theirs.Who), theirs.WhenUtc, theirs.Words, theirs.Revision));
        }

        review.Revision++;
        foreach (var (what, before, after) in ReviewEdits.Apply(change, grounds))
        {
            db.Record(grounds.NowUtc, teacher, what, "attempt:" + attemptId, before, after);
        }

        await db.SaveChangesAsync();
        return new(await ReviewDesk.ReadAsync(db, attemptId));
    }
}
