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
}
