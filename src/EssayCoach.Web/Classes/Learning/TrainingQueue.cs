using EssayCoach.Data;
using EssayCoach.Data.Learning;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>Orders to learn, in the database, so that they outlive a restart and each runs on one server.</summary>
public sealed class TrainingQueue(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    private const int FewestEssays = 5;
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(20);

    /// <summary>Reviews that are done for so long teach by themselves: a teacher in the middle of a pile is not interrupted.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    /// <summary>Drops what may not be used any more, and orders what has new decisions.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.DropStaleAsync(now);
        var done = from r in db.Reviews
                   join a in db.Assignments on r.AssignmentId equals a.Id
                   join t in db.ClassTeachers on a.ClassId equals t.ClassId
                   where r.DoneUtc != null && db.ClassGroups.Any(c => c.Id == a.ClassId && c.LendsSentences)
                   group r.DoneUtc by new { t.TeacherId, a.RubricId } into g
                   select new { g.Key.TeacherId, g.Key.RubricId, Essays = g.Count(), Last = g.Max() };
        foreach (var question in await done.Where(q => q.Essays >= FewestEssays).ToListAsync(cancellation))
        {
            var isKnown = await db.TrainingOrders.AnyAsync(o => o.TeacherId == question.TeacherId && o.RubricId == question.RubricId && o.AskedUtc >= question.Last, cancellation);
            if (!isKnown && question.Last < now - Quiet)
            {
                await db.OrderAsync(question.TeacherId, question.RubricId, now, replaces: false);
            }
        }
    }

    /// <summary>Takes the oldest order that waits, for one server alone; null where none does.</summary>
    public async Task<TrainingOrder?> TakeAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var waiting = db.TrainingOrders.Where(o => o.DoneUtc == null && (o.StartedUtc == null || o.StartedUtc < now - GivenUp));
        while (await waiting.AsNoTracking().OrderBy(o => o.AskedUtc).ThenBy(o => o.TeacherId).ThenBy(o => o.RubricId).FirstOrDefaultAsync(cancellation) is { } order)
        {
            if (await waiting.Where(o => o.TeacherId == order.TeacherId && o.RubricId == order.RubricId).ExecuteUpdateAsync(row => row.SetProperty(o => o.StartedUtc, now), cancellation) == 1)
            {
                order.StartedUtc = now;
                return order;
            }
        }

        return null;
    }

    /// <summary>Ends an order that was taken. One that was asked for again meanwhile has no start any more and runs once more.</summary>
    public async Task EndAsync(TrainingOrder order, string? problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.TrainingOrders.Where(o => o.TeacherId == order.TeacherId && o.RubricId == order.RubricId && o.StartedUtc == order.StartedUtc)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.DoneUtc, now).SetProperty(o => o.Problem, problem), cancellation);
    }
}
