using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>What reviews hold of a person: of a student what markers decided and wrote once it is released, and what they asked; of a teacher their comments for use again.</summary>
internal sealed class ReviewData(TimeProvider clock) : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner)
    {
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow());
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner && db.Reviews.Any(r => r.AttemptId == a.Id)).OrderBy(a => a.HandedInUtc).ToListAsync();
        var finals = await held.FinalsAsync(db, attempts);
        List<object> reviews = [.. attempts.Select(a => finals.GetValueOrDefault(a.Id)?.Review).OfType<Review>().Select(Shown)];
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["reviews"] = reviews,
            ["appeals"] = await db.Appeals.AsNoTracking().Where(p => db.Attempts.Any(a => a.Id == p.AttemptId && a.Owner == owner)).OrderBy(p => p.AskedUtc)
                .Select(p => new { p.AttemptId, p.PointId, p.Words, p.AskedUtc, p.Answer, p.AnsweredUtc }).ToListAsync(),
            ["comment-bank"] = await db.BankComments.AsNoTracking().Where(c => c.OwnerId == owner).OrderBy(c => c.UsedUtc).ToListAsync(),
        };
    }

    // Reviews, appeals and the bank comments that quote a student go with the attempts, a teacher's bank with the account.
    public Task EraseAsync(CoachDb db, string owner) => Task.CompletedTask;

    /// <summary>A review without who the markers are.</summary>
    private static object Shown(Review review) => new
    {
        review.AttemptId,
        review.FinalMarks,
        review.FinalLevel,
        review.FinalObjectives,
        review.FinalReason,
        review.FinalUtc,
        Marks = review.Marks.OrderBy(m => m.DecidedUtc).Select(m => new { m.Marks, m.Level, m.Reason, m.DecidedUtc }),
        Points = review.Points.OrderBy(p => p.PointId, StringComparer.Ordinal).Select(p => new { p.PointId, Machine = p.Machine.ToString(), Verdict = p.Verdict?.ToString(), p.Reason, p.DecidedUtc }),
        Slips = review.Slips.OrderBy(s => s.Start).Select(s => new { s.Start, s.Length, Kind = s.Kind.ToString(), s.IsError, s.Reason, s.DecidedUtc }),
        OtherPoints = review.OtherPoints.OrderBy(o => o.Start).Select(o => new { o.Start, o.Length, o.IsValid, o.ForClass, o.Statement, o.DecidedUtc }),
        Comments = review.Comments.OrderBy(c => c.Start).Select(c => new { c.Start, c.Length, c.Text, c.PointId, c.WrittenUtc }),
    };
}
