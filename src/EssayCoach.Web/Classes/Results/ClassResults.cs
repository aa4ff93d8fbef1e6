using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Results;

/// <summary>Reads the results of an assignment: of each student in the class the latest draft. Each report is read once.</summary>
public sealed class ClassResults(IDbContextFactory<CoachDb> factory, QuestionBank bank)
{
    /// <summary>The results, or null where the assignment is not there for this teacher.</summary>
    public async Task<AssignmentResults?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var name = await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstOrDefaultAsync() ?? "";
        var inClass = await db.Memberships.CountAsync(m => m.ClassId == assignment.ClassId);
        var students = await ReadAsync(db, assignment);
        var versions = students.Select(s => s.Report.Rubric.Version).Distinct(StringComparer.Ordinal).Count();
        return new(assignment, name, inClass, PointColumn.Of(bank.Find(assignment.RubricId), students), students, versions);
    }

    private static async Task<IReadOnlyList<StudentResult>> ReadAsync(CoachDb db, Assignment assignment)
    {
        var latest = await (from t in db.Attempts.AsNoTracking()
                            join m in db.Memberships on t.Owner equals m.StudentId
                            join p in db.Users on m.StudentId equals p.Id
                            where t.AssignmentId == assignment.Id && m.ClassId == assignment.ClassId
                                && !db.Attempts.Any(later => later.AssignmentId == assignment.Id && later.Owner == t.Owner && later.Number > t.Number)
                            orderby p.DisplayName, p.Id
                            select new { p.Id, p.DisplayName, Attempt = t.Id, t.HandedInUtc, t.Text, t.ReportJson }).ToListAsync();
        var reviews = await db.WholeReviews().Where(r => r.AssignmentId == assignment.Id).ToDictionaryAsync(r => r.AttemptId);
        return [.. latest.AsParallel().AsOrdered().Select(t => new StudentResult(t.Id, t.DisplayName, t.Attempt, t.HandedInUtc, t.Text, FinalReport.Of(MarkedEssay.FromJson(t.ReportJson), reviews.GetValueOrDefault(t.Attempt))))];
    }
}
