using EssayCoach.Data;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>What becomes of models when decisions come and go.</summary>
internal static class TaughtFiles
{
    /// <summary>Asks for a training, or asks again: one a teacher and question stands there at a time.</summary>
    public static async Task OrderAsync(this CoachDb db, string teacher, string rubricId, DateTime now, bool replaces)
    {
        var again = await db.TrainingOrders.Where(o => o.TeacherId == teacher && o.RubricId == rubricId).ExecuteUpdateAsync(row => row
            .SetProperty(o => o.AskedUtc, now).SetProperty(o => o.StartedUtc, (DateTime?)null).SetProperty(o => o.DoneUtc, (DateTime?)null)
            .SetProperty(o => o.Problem, (string?)null).SetProperty(o => o.Replaces, o => replaces || (o.Replaces && o.DoneUtc == null)));
        if (again == 0)
        {
            db.TrainingOrders.Add(new() { TeacherId = teacher, RubricId = rubricId, AskedUtc = now, Replaces = replaces });
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Takes out every model of which an essay may not teach any more, whatever the reason, and has it learnt without.</summary>
    public static async Task DropStaleAsync(this CoachDb db, DateTime now)
    {
        var stale = db.TaughtFiles.Where(f => f.Essays != db.TaughtFrom.Count(x => x.FileId == f.Id
            && db.Reviews.Any(r => r.AttemptId == x.AttemptId
                && db.Attempts.Any(t => t.Id == r.AttemptId && t.AssignmentId == r.AssignmentId)
                && db.Assignments.Any(a => a.Id == r.AssignmentId
                    && db.ClassGroups.Any(c => c.Id == a.ClassId && c.LendsSentences)
                    && db.ClassTeachers.Any(t => t.ClassId == a.ClassId && t.TeacherId == f.TeacherId)))));
        await db.DropAsync(stale, now);
    }

    /// <summary>Takes out every model that an essay of this student taught, or that lost one already.</summary>
    public static Task DropThoseOfAsync(this CoachDb db, string student, DateTime now) => db.DropAsync(
        db.TaughtFiles.Where(f => f.Essays != db.TaughtFrom.Count(x => x.FileId == f.Id) || db.TaughtFrom.Any(x => x.FileId == f.Id && db.Attempts.Any(a => a.Id == x.AttemptId && a.Owner == student))), now);

    private static async Task DropAsync(this CoachDb db, IQueryable<EssayCoach.Data.Learning.TaughtFile> files, DateTime now)
    {
        foreach (var file in await files.Select(f => new { f.Id, f.TeacherId, f.RubricId, IsUsed = f.UsedUtc != null }).ToListAsync())
        {
            await db.TaughtFiles.Where(f => f.Id == file.Id).ExecuteDeleteAsync();
            await db.OrderAsync(file.TeacherId, file.RubricId, now, file.IsUsed);
        }
    }
}
