using EssayCoach.Data;
using EssayCoach.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>What classes hold of a student: where they are in, and what they began and ended there. What they wrote stands with the attempts.</summary>
internal sealed class ClassData : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner)
    {
        var classes = from membership in db.Memberships.AsNoTracking()
                      join room in db.ClassGroups on membership.ClassId equals room.Id
                      where membership.StudentId == owner
                      orderby membership.JoinedUtc
                      select new { room.Name, membership.RosterId, membership.ExtraTimePercent, membership.JoinedUtc };
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["classes"] = await classes.ToListAsync(),
            ["assignments"] = await db.Submissions.AsNoTracking().Where(s => s.StudentId == owner).OrderBy(s => s.StartedUtc).ToListAsync(),
        };
    }

    // Both go with the account.
    public Task EraseAsync(CoachDb db, string owner) => Task.CompletedTask;
}
