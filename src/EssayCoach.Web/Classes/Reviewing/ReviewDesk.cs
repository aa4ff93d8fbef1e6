using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Finds what a teacher reviews. Another teacher's essay is not there, nor is one of another class than the address says.</summary>
public sealed class ReviewDesk(IDbContextFactory<CoachDb> factory)
{
    public async Task<ReviewView?> FindAsync(string? teacher, Guid classId, Guid assignmentId, Guid attemptId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.HandedInTo(teacher).AnyAsync(a => a.Id == attemptId && (a.AssignmentId == assignmentId || db.Reviews.Any(r => r.AttemptId == attemptId && r.AssignmentId == assignmentId)) && db.Assignments.Any(s => s.Id == assignmentId && s.ClassId == classId))
            ? await ReadAsync(db, attemptId)
            : null;
    }

    /// <summary>The essays of an assignment in the order of their review; none where it is not the teacher's.</summary>
    public async Task<IReadOnlyList<ReviewLine>> ListAsync(string? teacher, Guid assignmentId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == assignmentId) is { } set ? await LinesAsync(db, set) : [];
    }

    /// <summary>Reads what the page shows of an essay that the caller may see.</summary>
    internal static async Task<ReviewView> ReadAsync(CoachDb db, Guid attemptId)
    {
        var attempt = await db.Attempts.AsNoTracking().FirstAsync(a => a.Id == attemptId);
        var review = await db.WholeReviews().FirstOrDefaultAsync(r => r.AttemptId == attemptId);
        var set = await db.Assignments.AsNoTracking().FirstAsync(a => a.Id == (attempt.AssignmentId ?? review!.AssignmentId));
        var appeals = await db.Appeals.AsNoTracking().Where(a => a.AttemptId == attemptId).ToListAsync();
        var credited = await ClassPointsAsync(db, set.Id);
        var teachers = await (from t in db.ClassTeachers
                              join p in db.Users on t.TeacherId equals p.Id
                              where t.ClassId == set.ClassId
                              select new { p.Id, p.DisplayName }).ToDictionaryAsync(p => p.Id, p => p.DisplayName, StringComparer.Ordinal);
        return new(
            set,
            await db.ClassGroups.Where(c => c.Id == set.ClassId).Select(c => c.Name).FirstAsync(),
            await db.Users.Where(p => p.Id == attempt.Owner).Select(p => p.DisplayName).FirstAsync(),
            attempt,
            FinalReport.Of(MarkedEssay.FromJson(attempt.ReportJson), review, credited),
            appeals,
            credited,
            await LinesAsync(db, set),
            teachers);
    }

    /// <summary>What markers have credited to everybody who answers an assignment.</summary>
    public static async Task<IReadOnlyList<ClassPoint>> ClassPointsAsync(CoachDb db, Guid assignmentId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var accepted = await (from o in db.OtherPointDecisions
                              join r in db.Reviews on o.AttemptId equals r.AttemptId
                              where r.AssignmentId == assignmentId && o.ForClass && o.IsValid == true
                              orderby o.DecidedUtc
                              select o.Statement).ToListAsync();
        return accepted.Distinct(StringComparer.OrdinalIgnoreCase).Select(statement => new ClassPoint(statement)).ToList();
    }

    private static async Task<IReadOnlyList<ReviewLine>> LinesAsync(CoachDb db, Assignment set)
    {
        var handed = await (from a in db.Attempts
                            join p in db.Users on a.Owner equals p.Id
                            where a.AssignmentId == set.Id && db.Memberships.Any(m => m.ClassId == set.ClassId && m.StudentId == a.Owner)
                            select new { a.Id, a.Owner, a.Number, p.DisplayName }).ToListAsync();
        var done = (await db.Reviews.Where(r => r.AssignmentId == set.Id && r.DoneUtc != null).Select(r => r.AttemptId).ToListAsync()).ToHashSet();
        var open = (await db.Appeals.Where(a => a.AssignmentId == set.Id && a.AnsweredUtc == null).Select(a => a.AttemptId).ToListAsync()).ToLookup(a => a);
        return [.. handed.GroupBy(a => a.Owner, StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Number)!)
            .OrderBy(a => a.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.Owner, StringComparer.Ordinal)
            .Select(a => new ReviewLine(a.Id, a.Owner, a.DisplayName, done.Contains(a.Id), open[a.Id].Count()))];
    }
}
