using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Remarking;
using EssayCoach.Marking;
using EssayCoach.Web.Classes.Learning;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>A teacher's re-markings: begun, looked at, cancelled, and taken or left. No mark changes before a teacher takes it.</summary>
public sealed class RemarkDesk(IDbContextFactory<CoachDb> factory, QuestionBank bank, TaughtMarking taught, RemarkQueue queue, TimeProvider clock)
{
    public async Task<RemarkView?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var marking = bank.Find(assignment.RubricId) is { } scheme ? await ClassScheme.ReadAsync(db, id, scheme) : null;
        var versions = await db.Attempts.Where(a => a.AssignmentId == id).GroupBy(a => new { a.RubricVersion, a.EngineVersion, a.Model }).Select(g => new { g.Key, Essays = g.Count() }).ToListAsync();
        var models = await taught.ForAsync(id, assignment.RubricId);
        var run = await db.RemarkRuns.AsNoTracking().Where(r => r.AssignmentId == id).OrderByDescending(r => r.StartedUtc).FirstOrDefaultAsync();
        var isLooked = run is { State: RemarkState.Ready or RemarkState.Settled } && run.RubricVersion == marking?.Version && !await db.Remarks.AnyAsync(r => r.RunId == run.Id && (r.EngineVersion != EssayMarker.Version || r.Model != models.Stamp));
        return new(
            assignment,
            await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstAsync(),
            [.. versions.Select(v => new MarkedBy(v.Key.RubricVersion, v.Key.EngineVersion, v.Key.Model, v.Essays, v.Key.RubricVersion == marking?.Version && v.Key.EngineVersion == EssayMarker.Version && v.Key.Model == models.Stamp)).OrderBy(v => v.IsPresent).ThenByDescending(v => v.Essays)],
            marking?.Version,
            marking?.Accepted ?? 0,
            run,
            run is null ? 0 : await db.Remarks.CountAsync(r => r.RunId == run.Id),
            isLooked);
    }

    /// <summary>Begins to mark all that the class has handed in by the scheme of today.</summary>
    /// <returns>What stands in the way, or null.</returns>
    public async Task<string?> StartAsync(string teacher, Guid id)
    {
        if (await FindAsync(teacher, id) is not { } view)
        {
            return ClassSentences.Gone;
        }

        if (view.PresentVersion is not { } version || view.Essays == 0)
        {
            return view.Essays == 0 ? "Nobody has handed in yet, so there is nothing to mark again." : "The rubric of this question was taken out or is broken, so nothing can be marked by it.";
        }

        var run = new RemarkRun { Id = Guid.NewGuid(), AssignmentId = id, StartedBy = teacher, StartedUtc = clock.UtcNow(), RubricVersion = version, Essays = view.Essays };
        try
        {
            await using var db = await factory.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            // What nobody has chosen from is out of date with a new run.
            await db.RemarkRuns.Where(r => r.AssignmentId == id && r.State == RemarkState.Ready).ExecuteUpdateAsync(row => row.SetProperty(r => r.State, RemarkState.Cancelled));
            db.RemarkRuns.Add(run);
            db.Record(run.StartedUtc, teacher, "remarking.started", "assignment:" + id, after: new { run = run.Id, rubric = version, essays = run.Essays });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateException) when (IsMarking(id))
        {
            return "These essays are being marked again already.";
        }

        await queue.AddAsync(run.Id);
        return null;
    }

    /// <summary>Ends a run that is still marking; nothing was changed by it.</summary>
    /// <returns>Whether there was one to end.</returns>
    public async Task<bool> CancelAsync(string teacher, Guid id)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        var cancelled = await db.RemarkRuns.Where(r => r.AssignmentId == id && r.State == RemarkState.Marking && db.AssignmentsOf(teacher).Any(a => a.Id == id))
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.State, RemarkState.Cancelled).SetProperty(r => r.EndedUtc, now));
        if (cancelled > 0)
        {
            db.Record(now, teacher, "remarking.cancelled", "assignment:" + id);
            await db.SaveChangesAsync();
        }

        return cancelled > 0;
    }

    /// <summary>How many essays the runs have marked; null where none of them is marking any more.</summary>
    public async Task<int?> ProgressAsync(string? teacher, IReadOnlyCollection<Guid> runs)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.RemarkRuns.AnyAsync(r => runs.Contains(r.Id) && r.State == RemarkState.Marking && db.AssignmentsOf(teacher).Any(a => a.Id == r.AssignmentId))
            ? await db.Remarks.CountAsync(r => runs.Contains(r.RunId))
            : null;
    }

    private bool IsMarking(Guid id)
    {
        using var db = factory.CreateDbContext();
        return db.RemarkRuns.Any(r => r.AssignmentId == id && r.State == RemarkState.Marking);
    }
}
