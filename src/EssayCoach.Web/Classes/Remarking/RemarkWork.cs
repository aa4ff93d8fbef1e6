using EssayCoach.Data;
using EssayCoach.Data.Remarking;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Classes.Learning;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>Marks the essays of a run one by one and keeps each at once. Whoever goes on with it, after a restart or beside another, leaves out what is marked.</summary>
public sealed partial class RemarkWork(IDbContextFactory<CoachDb> factory, QuestionBank bank, TaughtMarking taught, TimeProvider clock, ILogger<RemarkWork> logger)
{
    private const string Changed = "The rubric, or what was accepted beside it, was changed while the essays were being marked. Start again to mark all of them by one version.";
    private const string Gone = "The question cannot be marked at the moment: its rubric was taken out or is broken.";
    private const string Broken = "Something went wrong on the server. The new marks so far are kept apart and nothing was changed. Start again; if it happens once more, tell the person who runs the server.";

    public async Task GoOnAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var problem = await MarkAllAsync(id, cancellation);
            await EndAsync(id, problem is null ? RemarkState.Ready : RemarkState.Failed, problem);
        }
        // A run must not stay open for ever because one essay could not be marked.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fail(e, id);
            await EndAsync(id, RemarkState.Failed, Broken);
        }
    }

    private async Task<string?> MarkAllAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var found = await (from r in db.RemarkRuns.AsNoTracking() join a in db.Assignments on r.AssignmentId equals a.Id where r.Id == id select new { Run = r, a.RubricId }).FirstOrDefaultAsync(cancellation);
        if (found is null || bank.Find(found.RubricId) is not { } scheme)
        {
            return Gone;
        }

        var todo = await db.Attempts
            .Where(a => a.AssignmentId == found.Run.AssignmentId && a.HandedInUtc <= found.Run.StartedUtc && !db.Remarks.Any(r => r.RunId == id && r.AttemptId == a.Id))
            .OrderBy(a => a.Owner).ThenBy(a => a.Number).Select(a => a.Id).ToListAsync(cancellation);
        var models = await taught.ForAsync(found.Run.AssignmentId, found.RubricId);
        var marking = await ClassScheme.ReadAsync(db, found.Run.AssignmentId, scheme, cancellation);
        foreach (var attempt in todo)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!await db.RemarkRuns.AnyAsync(r => r.Id == id && r.State == RemarkState.Marking, cancellation))
            {
                return null;
            }

            var present = await ClassScheme.ReadAsync(db, found.Run.AssignmentId, bank.Find(found.RubricId) ?? scheme, cancellation);
            if (present.Version != found.Run.RubricVersion || marking.Version != present.Version)
            {
                return Changed;
            }

            await MarkAsync(id, attempt, marking, models, cancellation);
        }

        return null;
    }

    private async Task MarkAsync(Guid run, Guid id, ClassScheme marking, MarkingModels models, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation) is not { } attempt)
        {
            return;
        }

        var before = await db.Attempts.Where(a => a.Owner == attempt.Owner && a.RubricId == attempt.RubricId && a.Number < attempt.Number).OrderByDescending(a => a.Number)
            .Select(a => new { a.Id, a.ReportJson }).FirstOrDefaultAsync(cancellation);
        // The draft before, as this run marks it where it does.
        var previous = before is null ? null : await db.Remarks.Where(r => r.RunId == run && r.AttemptId == before.Id).Select(r => r.ReportJson).FirstOrDefaultAsync(cancellation) ?? before.ReportJson;
        var report = marking.Mark(attempt.Text, models, id.ToString("N"), previous is null ? null : MarkedEssay.FromJson(previous));
        db.Remarks.Add(new()
        {
            RunId = run,
            AttemptId = id,
            RubricVersion = report.Rubric.Version,
            EngineVersion = report.Engine.Version,
            Model = models.Stamp,
            ReportJson = report.ToJson(),
            MarkedUtc = clock.UtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            await using var again = await factory.CreateDbContextAsync(cancellation);
            // Marked by another server in between, or deleted with its attempt or assignment: then there is nothing left to do.
            if (await again.Attempts.AnyAsync(a => a.Id == id && a.AssignmentId != null, cancellation) && !await again.Remarks.AnyAsync(r => r.RunId == run && r.AttemptId == id, cancellation) && await again.RemarkRuns.AnyAsync(r => r.Id == run, cancellation))
            {
                throw;
            }
        }
    }

    private async Task EndAsync(Guid id, RemarkState state, string? problem)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        await db.RemarkRuns.Where(r => r.Id == id && r.State == RemarkState.Marking)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.State, state).SetProperty(r => r.Problem, problem).SetProperty(r => r.EndedUtc, now));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The re-marking {Run} could not go on.")]
    private partial void Fail(Exception e, Guid run);
}
