using EssayCoach.Data;
using EssayCoach.Data.Classes;

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

    /// <summary>What students of a teacher's classes have handed in to them; whoever has left a class is not in it.</summary>
    public static IQueryable<Attempt> HandedInTo(this CoachDb db, string? teacher)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Attempts.Where(a => db.Assignments.Any(s => s.Id == a.AssignmentId
            && db.ClassTeachers.Any(t => t.ClassId == s.ClassId && t.TeacherId == teacher)
            && db.Memberships.Any(m => m.ClassId == s.ClassId && m.StudentId == a.Owner)));
    }
}
