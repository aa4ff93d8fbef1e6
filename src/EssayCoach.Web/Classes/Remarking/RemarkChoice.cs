using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Moderation;
using EssayCoach.Data.Remarking;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>What a re-marking would move, and the teacher's choice of what it may.</summary>
public sealed class RemarkChoice(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>Every essay of a run with both marks, those that move most first.</summary>
    public async Task<IReadOnlyList<RemarkLine>> LinesAsync(string? teacher, Guid run)
    {
        await using var db = await factory.CreateDbContextAsync();
        var rows = await (from r in Marked(db, teacher, run).AsNoTracking()
                          join a in db.Attempts on r.AttemptId equals a.Id
                          join p in db.Users on a.Owner equals p.Id
                          select new { r.AttemptId, p.DisplayName, a.Number, a.RubricVersion, Old = a.ReportJson, New = r.ReportJson, r.TakenUtc }).ToListAsync();
        var earlier = await db.EarlierReports.AsNoTracking().Where(e => Marked(db, teacher, run).Any(r => r.AttemptId == e.AttemptId && r.TakenUtc == e.ReplacedUtc)).ToDictionaryAsync(e => e.AttemptId);
        var human = await db.Reviews.Where(v => v.FinalMarks != null && Marked(db, teacher, run).Any(r => r.AttemptId == v.AttemptId)).ToDictionaryAsync(v => v.AttemptId, v => v.FinalMarks);
        var lines = rows.Select(r =>
        {
            var was = earlier.GetValueOrDefault(r.AttemptId);
            var (old, now) = (MarkedEssay.FromJson(was?.ReportJson ?? r.Old), MarkedEssay.FromJson(r.New));
            return new RemarkLine(r.AttemptId, r.DisplayName, r.Number, was?.RubricVersion ?? r.RubricVersion, old.Level.Level, old.Level.Marks, now.Level.Level, now.Level.Marks, human.GetValueOrDefault(r.AttemptId), Changes(old, now), r.TakenUtc is not null);
        });
        return [.. lines.OrderByDescending(l => Math.Abs(l.By ?? 0)).ThenByDescending(l => l.Changes.Count).ThenBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Number)];
    }

    /// <summary>Lets the chosen attempts take their new reports and keeps the old ones; the others stay as they are. A run is chosen from once.</summary>
    /// <returns>How many took theirs, or null where the run was chosen from before, or is not there.</returns>
    public async Task<int?> TakeAsync(string teacher, Guid run, IReadOnlyCollection<Guid> chosen)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var settled = await db.RemarkRuns.Where(r => r.Id == run && r.State == RemarkState.Ready && db.AssignmentsOf(teacher).Any(a => a.Id == r.AssignmentId)).ExecuteUpdateAsync(row => row.SetProperty(r => r.State, RemarkState.Settled));
        if (settled == 0)
        {
            return null;
        }

        var taken = 0;
        foreach (var part in chosen.Distinct().Chunk(200))
        {
            var remarks = await db.Remarks.Where(r => r.RunId == run && part.Contains(r.AttemptId)).ToListAsync();
            var attempts = await db.Attempts.AsNoTracking().Where(a => part.Contains(a.Id) && db.RemarkRuns.Any(r => r.Id == run && r.AssignmentId == a.AssignmentId)).ToDictionaryAsync(a => a.Id);
            foreach (var remark in remarks.Where(r => attempts.ContainsKey(r.AttemptId)))
            {
                await TakeAsync(db, attempts[remark.AttemptId], remark, teacher, now);
                taken++;
            }
        }

        db.Record(now, teacher, "remarking.settled", "remarking:" + run, after: new { taken });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return taken;
    }

    private static async Task TakeAsync(CoachDb db, Attempt attempt, Remark remark, string teacher, DateTime now)
    {
        db.EarlierReports.Add(new() { AttemptId = attempt.Id, RubricVersion = attempt.RubricVersion, EngineVersion = attempt.EngineVersion, Model = attempt.Model, ReportJson = attempt.ReportJson, ReplacedUtc = now, ReplacedBy = teacher });
        remark.TakenUtc = now;
        var (old, fresh) = (MarkedEssay.FromJson(attempt.ReportJson).Level, MarkedEssay.FromJson(remark.ReportJson).Level);
        db.Record(now, teacher, "mark.remarked", "attempt:" + attempt.Id, new { old.Level, old.Marks, rubric = attempt.RubricVersion }, new { fresh.Level, fresh.Marks, rubric = remark.RubricVersion });
        await db.Attempts.Where(a => a.Id == attempt.Id).ExecuteUpdateAsync(row => row
            .SetProperty(a => a.ReportJson, remark.ReportJson)
            .SetProperty(a => a.RubricVersion, remark.RubricVersion)
            .SetProperty(a => a.EngineVersion, remark.EngineVersion)
            .SetProperty(a => a.Model, remark.Model));
    }

    private static IQueryable<Remark> Marked(CoachDb db, string? teacher, Guid run) =>
        db.Remarks.Where(r => r.RunId == run && db.RemarkRuns.Any(n => n.Id == run && db.AssignmentsOf(teacher).Any(a => a.Id == n.AssignmentId)));

    private static IReadOnlyList<VerdictChange> Changes(MarkedEssay old, MarkedEssay now)
    {
        var known = old.Points.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        // A point that is new in the scheme, or was accepted beside it, was not made before.
        return [.. ReportChanges.Between(old, now).Verdicts, .. now.Points.Where(p => !known.Contains(p.Id) && p.Verdict != Marking.Points.Verdict.Missing).Select(p => new VerdictChange(p.Title, Marking.Points.Verdict.Missing, p.Verdict))];
    }
}
