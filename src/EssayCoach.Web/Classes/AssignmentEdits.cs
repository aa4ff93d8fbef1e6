using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>An assignment with how far the class is with it.</summary>
/// <param name="ExtraTime">Students with extra time: who, and how much in percent.</param>
public sealed record AssignmentToChange(Assignment Assignment, string ClassName, Begun Begun, IReadOnlyList<(string StudentId, string Name, int Percent)> ExtraTime);

/// <summary>Changes assignments, also while students write. The audit keeps what stood before and after, without titles and names.</summary>
public sealed class AssignmentEdits(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    private const string Overtaken = "Another teacher changed this assignment while you looked at it. This is how it stands now; make your change once more.";

    public async Task<AssignmentToChange?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var name = await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstOrDefaultAsync() ?? "";
        var extra = await (from m in db.Memberships
                           join p in db.Users on m.StudentId equals p.Id
                           where m.ClassId == assignment.ClassId && m.ExtraTimePercent > 0
                           orderby p.DisplayName, p.Id
                           select new { p.Id, p.DisplayName, m.ExtraTimePercent }).ToListAsync();
        return new(assignment, name, await BegunAsync(db, id), extra.ConvertAll(e => (e.Id, e.DisplayName, e.ExtraTimePercent)));
    }

    /// <summary>Changes the assignment; running exams get their new bells with it.</summary>
    /// <returns>What stands in the way; empty where it is changed.</returns>
    public async Task<IReadOnlyList<string>> ChangeAsync(string? teacher, Guid id, AssignmentInput wish, string question)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Takes the row first, so that of two who save at once one waits and is told.
        var taken = await db.AssignmentsOf(teacher).Where(a => a.Id == id && a.Revision == wish.Revision).ExecuteUpdateAsync(row => row.SetProperty(a => a.Revision, a => a.Revision + 1));
        if (await db.AssignmentsOf(teacher).FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return ["There is no such assignment any more: it was deleted, or you do not teach its class."];
        }

        if (taken == 0)
        {
            return [Overtaken];
        }

        IReadOnlyList<string> problems = [.. wish.Problems(questionExists: true), .. (await BegunAsync(db, id)).Problems(assignment, wish, now)];
        if (problems.Count == 0)
        {
            var before = Kept(assignment);
            var title = assignment.Title;
            Apply(assignment, wish, question);
            db.Record(now, teacher, "assignment.changed", "assignment:" + id, before, new { Settings = Kept(assignment), TitleChanged = assignment.Title != title });
            await RingAnewAsync(db, assignment);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return problems;
    }

    /// <summary>Gives a student, or everybody who is writing, more minutes in an exam.</summary>
    /// <returns>How many got them.</returns>
    public async Task<int> GiveAsync(string? teacher, Guid id, string? student, int minutes)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        var running = await db.Submissions
            .Where(s => s.AssignmentId == id && s.EndedUtc == null && s.BellUtc > now && (student == null || s.StudentId == student) && db.AssignmentsOf(teacher).Any(a => a.Id == id))
            .ToListAsync();
        foreach (var submission in running)
        {
            submission.GivenMinutes += minutes;
            submission.BellUtc += TimeSpan.FromMinutes(minutes);
            db.Record(now, teacher, "assignment.minutes", "assignment:" + id, after: new { student = submission.StudentId, minutes });
        }

        await db.SaveChangesAsync();
        return running.Count;
    }

    private static void Apply(Assignment assignment, AssignmentInput wish, string question)
    {
        assignment.Title = string.IsNullOrWhiteSpace(wish.Title) ? question : wish.Title.Trim();
        // A field shows minutes: what was not touched keeps its seconds.
        assignment.OpensUtc = wish.OpensUtc == Begun.ToTheMinute(assignment.OpensUtc) ? assignment.OpensUtc : wish.OpensUtc;
        assignment.ClosesUtc = wish.ClosesUtc == Begun.ToTheMinute(assignment.ClosesUtc) ? assignment.ClosesUtc : wish.ClosesUtc;
        assignment.ExamMinutes = wish.IsExam ? wish.Minutes : null;
        assignment.MostDrafts = wish.IsExam ? 1 : wish.MostDrafts;
        (assignment.Feedback, assignment.Marks, assignment.ModelAnswer) = (wish.Feedback, wish.Marks, wish.ModelAnswer);
    }

    private static async Task RingAnewAsync(CoachDb db, Assignment assignment)
    {
        var running = await (from s in db.Submissions
                             join m in db.Memberships on new { assignment.ClassId, s.StudentId } equals new { m.ClassId, m.StudentId }
                             where s.AssignmentId == assignment.Id && s.EndedUtc == null && s.BellUtc != null
                             select new { Submission = s, m.ExtraTimePercent }).ToListAsync();
        foreach (var exam in running)
        {
            exam.Submission.BellUtc = ExamTime.Bell(assignment, exam.Submission.StartedUtc, exam.ExtraTimePercent, exam.Submission.GivenMinutes);
        }
    }

    private async Task<Begun> BegunAsync(CoachDb db, Guid id)
    {
        var now = clock.UtcNow();
        var handedIn = await db.Attempts.Where(a => a.AssignmentId == id).GroupBy(a => a.Owner).Select(g => g.Count()).ToListAsync();
        return new(
            await db.Submissions.Where(s => s.AssignmentId == id).MinAsync(s => (DateTime?)s.StartedUtc),
            await db.Submissions.CountAsync(s => s.AssignmentId == id && s.EndedUtc == null && s.BellUtc > now),
            handedIn.Count,
            handedIn.DefaultIfEmpty().Max());
    }

    private static object Kept(Assignment a) => new
    {
        a.OpensUtc,
        a.ClosesUtc,
        a.ExamMinutes,
        a.MostDrafts,
        Feedback = a.Feedback.ToString(),
        Marks = a.Marks.ToString(),
        ModelAnswer = a.ModelAnswer.ToString(),
    };
}
