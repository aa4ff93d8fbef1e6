using EssayCoach.Data;
using EssayCoach.Data.Moderation;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>What may teach, as the beginning of every query: reviews in classes of the teacher that lend their sentences.</summary>
internal static class Lent
{
    public static IQueryable<Review> LentReviews(this CoachDb db, string? teacher) => db.Reviews.Where(r =>
        db.Attempts.Any(t => t.Id == r.AttemptId && t.AssignmentId == r.AssignmentId)
        && db.Assignments.Any(a => a.Id == r.AssignmentId
            && db.ClassGroups.Any(c => c.Id == a.ClassId && c.LendsSentences)
            && db.ClassTeachers.Any(t => t.ClassId == a.ClassId && t.TeacherId == teacher)));

    /// <summary>The same on one question.</summary>
    public static IQueryable<Review> LentReviews(this CoachDb db, string? teacher, string rubricId) =>
        db.LentReviews(teacher).Where(r => db.Assignments.Any(a => a.Id == r.AssignmentId && a.RubricId == rubricId));
}
