using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Exports;

/// <summary>A student with the last attempt that they handed in to an assignment, and what counts of it.</summary>
/// <param name="Report">What counts, or null where nothing was handed in.</param>
public sealed record StudentMark(string StudentId, string Name, string UserName, string? Email, string? RosterId, Attempt? Attempt, FinalReport? Report)
{
    public int? Marks => Report?.Marks;
}

/// <summary>What the students of a class have on one assignment.</summary>
public sealed record ClassMarks(Assignment Assignment, string ClassName, IReadOnlyList<StudentMark> Students)
{
    /// <summary>The highest mark, where there is one mark at least.</summary>
    public int? OutOf => Students.Select(s => s.Report?.Final.Level.OutOf).FirstOrDefault(o => o is not null);

    /// <summary>Reads them for a teacher of the class; null where the assignment is not there.</summary>
    public static async Task<ClassMarks?> ReadAsync(CoachDb db, string? teacher, Guid id)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var members = await (from m in db.Memberships
                             join p in db.Users on m.StudentId equals p.Id
                             where m.ClassId == assignment.ClassId
                             orderby p.DisplayName, p.Id
                             select new { p.Id, p.DisplayName, p.UserName, p.Email, m.RosterId }).ToListAsync();
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.AssignmentId == id).ToListAsync();
        var latest = attempts.GroupBy(a => a.Owner, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Number)!, StringComparer.Ordinal);
        var reviews = await db.WholeReviews().Where(r => r.AssignmentId == id).ToDictionaryAsync(r => r.AttemptId);
        var name = await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstAsync();
        return new(assignment, name, [.. members.Select(m =>
        {
            var attempt = latest.GetValueOrDefault(m.Id);
            var report = attempt is null ? null : FinalReport.Of(MarkedEssay.FromJson(attempt.ReportJson), reviews.GetValueOrDefault(attempt.Id));
            return new StudentMark(m.Id, m.DisplayName, m.UserName ?? "", m.Email, m.RosterId, attempt, report);
        })]);
    }
}
