using EssayCoach.Data;
using EssayCoach.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>What was learnt from a student, and what a teacher taught. A student who goes takes every model out that their essays taught.</summary>
internal sealed class LearningData(TimeProvider clock) : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["taught-from-your-essays"] = await db.TaughtFrom.Where(x => db.Attempts.Any(a => a.Id == x.AttemptId && a.Owner == owner)).OrderBy(x => x.AttemptId)
            .Join(db.TaughtFiles, x => x.FileId, f => f.Id, (x, f) => new { x.AttemptId, f.RubricId, f.TrainedUtc, Model = f.Hash }).ToListAsync(),
        ["taught-by-you"] = await db.TaughtFiles.Where(f => f.TeacherId == owner).OrderBy(f => f.TrainedUtc).Select(f => new { f.RubricId, f.TrainedUtc, f.Essays, f.UsedUtc, Model = f.Hash }).ToListAsync(),
    };

    public Task EraseAsync(CoachDb db, string owner) => db.DropThoseOfAsync(owner, clock.UtcNow());
}
