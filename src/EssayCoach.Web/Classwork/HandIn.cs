using EssayCoach.Data;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>The assignment that a text is handed in to.</summary>
/// <param name="Ends">Who ends the work with it; null where more drafts may follow.</param>
public sealed record HandIn(Guid Assignment, EndedBy? Ends)
{
    /// <summary>Ends the student's work, for one caller alone; where more may follow there is nothing to end.</summary>
    /// <returns>False where it was ended before, or its time is over and the bell is about to end it.</returns>
    public async Task<bool> ClaimAsync(CoachDb db, string student, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = db.Submissions.Where(s => s.AssignmentId == Assignment && s.StudentId == student && s.EndedUtc == null);
        return Ends switch
        {
            null => await open.AnyAsync(),
            EndedBy.Student => await EndAsync(open.Where(s => s.BellUtc == null || s.BellUtc > now), now),
            _ => await EndAsync(open, now),
        };
    }

    private async Task<bool> EndAsync(IQueryable<Submission> open, DateTime now) =>
        await open.ExecuteUpdateAsync(row => row.SetProperty(s => s.EndedUtc, now).SetProperty(s => s.EndedBy, Ends)) == 1;
}
