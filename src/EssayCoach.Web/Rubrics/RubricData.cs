using EssayCoach.Data;
using EssayCoach.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>A tutor's work: the versions that they began and the essays that they pasted. Both belong to the school; with the account goes the name alone.</summary>
internal sealed class RubricData : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["rubric-versions"] = await db.RubricVersions.AsNoTracking().Where(v => v.AuthorId == owner).OrderBy(v => v.MadeUtc).Select(v => new { v.Kind, v.RubricId, v.Hash, v.State, v.MadeUtc, v.PublishedUtc, v.Text }).ToListAsync(),
        ["pasted-essays"] = await db.PastedEssays.AsNoTracking().Where(e => e.AddedBy == owner).OrderBy(e => e.AddedUtc).Select(e => new { e.RubricId, e.Name, e.AddedUtc, e.Text }).ToListAsync(),
    };

    // The database takes the name off both as the account goes.
    public Task EraseAsync(CoachDb db, string owner) => Task.CompletedTask;
}
