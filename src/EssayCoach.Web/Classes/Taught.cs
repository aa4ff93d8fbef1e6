using EssayCoach.Data;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>What a teacher may see and change, as the beginning of every query: another teacher's class is not there.</summary>
public static class Taught
{
    public static IQueryable<ClassGroup> ClassesOf(this CoachDb db, string? teacher)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ClassGroups.Where(c => db.ClassTeachers.Any(t => t.ClassId == c.Id && t.TeacherId == teacher));
    }

    public static IQueryable<Assignment> AssignmentsOf(this CoachDb db, string? teacher)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Assignments.Where(a => db.ClassTeachers.Any(t => t.ClassId == a.ClassId && t.TeacherId == teacher));
    }

    /// <summary>What students of a teacher's classes have handed in to them, and of those who have left a class what was reviewed there.</summary>
    public static IQueryable<Attempt> HandedInTo(this CoachDb db, string? teacher)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Attempts.Where(a => db.Assignments.Any(s => db.ClassTeachers.Any(t => t.ClassId == s.ClassId && t.TeacherId == teacher)
            && ((s.Id == a.AssignmentId && db.Memberships.Any(m => m.ClassId == s.ClassId && m.StudentId == a.Owner))
                || (a.AssignmentId == null && db.Reviews.Any(r => r.AttemptId == a.Id && r.AssignmentId == s.Id)))));
    }

    /// <summary>Gives what was reviewed of a student back to the class's assignments, when the student comes back.</summary>
    public static Task<int> TakeBackAsync(this CoachDb db, Guid classId, IReadOnlyCollection<string> students)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Attempts.Where(a => students.Contains(a.Owner) && a.AssignmentId == null && db.Reviews.Any(r => r.AttemptId == a.Id && db.Assignments.Any(s => s.Id == r.AssignmentId && s.ClassId == classId)))
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.AssignmentId, a => db.Reviews.Where(r => r.AttemptId == a.Id).Select(r => (Guid?)r.AssignmentId).First()));
    }
}
