using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Classes;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>Where one student stands with an assignment.</summary>
public sealed record WorkLine(string StudentId, string Name, DateTime? StartedUtc, DateTime? BellUtc, DateTime? EndedUtc, EndedBy? EndedBy, int HandedIn, Guid? LatestAttempt, DateTime? LatestUtc);

/// <summary>An essay that was reviewed, of a student who has left the class since.</summary>
public sealed record LeftLine(Guid AttemptId, string Name);

/// <summary>An assignment with its class and where each student stands.</summary>
public sealed record AssignmentView(Assignment Assignment, string ClassName, IReadOnlyList<WorkLine> Work, IReadOnlyList<LeftLine> Left);

/// <summary>Sets questions to a teacher's classes and releases what waits.</summary>
public sealed class Assignments(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>Sets a question; null where the class is not there.</summary>
    public async Task<Guid?> SetAsync(string? teacher, Guid id, AssignmentInput input, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(scheme);
        await using var db = await factory.CreateDbContextAsync();
        if (!await db.ClassesOf(teacher).AnyAsync(c => c.Id == id))
        {
            return null;
        }

        var assignment = new Assignment
        {
            Id = Guid.NewGuid(),
            ClassId = id,
            RubricId = scheme.Id,
            Title = string.IsNullOrWhiteSpace(input.Title) ? scheme.Question : input.Title.Trim(),
            MadeUtc = clock.UtcNow(),
            OpensUtc = input.OpensUtc,
            ClosesUtc = input.ClosesUtc,
            ExamMinutes = input.IsExam ? input.Minutes : null,
            // An exam is handed in once.
            MostDrafts = input.IsExam ? 1 : input.MostDrafts,
            Feedback = input.Feedback,
            Marks = input.Marks,
            ModelAnswer = input.ModelAnswer,
        };
        db.Assignments.Add(assignment);
        await db.SaveChangesAsync();
        return assignment.Id;
    }

    public async Task<AssignmentView?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var names = await (from m in db.Memberships
                           join p in db.Users on m.StudentId equals p.Id
                           where m.ClassId == assignment.ClassId
                           orderby p.DisplayName, p.Id
                           select new { p.Id, p.DisplayName }).ToListAsync();
        var begun = await db.Submissions.AsNoTracking().Where(s => s.AssignmentId == id).ToDictionaryAsync(s => s.StudentId, StringComparer.Ordinal);
        var handed = (await db.Attempts.Where(a => a.AssignmentId == id).Select(a => new { a.Id, a.Owner, a.Number, a.HandedInUtc }).ToListAsync()).ToLookup(a => a.Owner, StringComparer.Ordinal);
        var name = await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstAsync();
        var left = from r in db.Reviews
                   join a in db.Attempts on r.AttemptId equals a.Id
                   join p in db.Users on a.Owner equals p.Id
                   where r.AssignmentId == id && a.AssignmentId == null
                   orderby p.DisplayName, a.Id
                   select new LeftLine(a.Id, p.DisplayName);
        return new(assignment, name, [.. names.Select(p =>
        {
            var (own, latest) = (begun.GetValueOrDefault(p.Id), handed[p.Id].MaxBy(a => a.Number));
            return new WorkLine(p.Id, p.DisplayName, own?.StartedUtc, own?.BellUtc, own?.EndedUtc, own?.EndedBy, handed[p.Id].Count(), latest?.Id, latest?.HandedInUtc);
        })], await left.ToListAsync());
    }

    /// <summary>Lets the class see what waits for its teacher. A second release changes nothing.</summary>
    public async Task ReleaseAsync(string? teacher, Guid id)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.AssignmentsOf(teacher).Where(a => a.Id == id && a.ReleasedUtc == null).ExecuteUpdateAsync(row => row.SetProperty(a => a.ReleasedUtc, now)) == 1)
        {
            db.Record(now, teacher, "assignment.released", "assignment:" + id);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
    }

    /// <summary>Deletes the assignment; what was handed in or is being written stays as practice.</summary>
    public async Task DeleteAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.AssignmentsOf(teacher).Where(a => a.Id == id).ExecuteDeleteAsync() == 1)
        {
            db.Record(clock.UtcNow(), teacher, "assignment.deleted", "assignment:" + id);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
    }
}
