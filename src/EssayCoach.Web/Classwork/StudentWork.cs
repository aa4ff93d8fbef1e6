using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>An assignment as its student sees it.</summary>
public sealed record WorkToDo(Assignment Assignment, string ClassName, Submission? Submission, int HandedIn, int ExtraTimePercent)
{
    public bool IsExam => Assignment.ExamMinutes is not null;

    /// <summary>Whether there is still something to write, at this moment.</summary>
    public bool TakesWork(DateTime now) => StudentWork.Refusal(this, now) is null;
}

/// <summary>What came of handing in: the attempt, else the reason why there is none.</summary>
public sealed record HandInOutcome(Attempt? Attempt, string? Problem);

/// <summary>Assignments from the student's side. Being in the class is part of every query.</summary>
public sealed class StudentWork(IDbContextFactory<CoachDb> factory, Attempts attempts, TimeProvider clock)
{
    public const string TakenBack = "This assignment is not there any more: it was taken back while you wrote, or you left the class. Your text is safe as practice: hand it in again to get feedback on it.";

    public const string Over = "Your time is up. What was saved by then is handed in.";

    /// <summary>The names of the student's classes, and what is set there; what opens later is not shown yet.</summary>
    public async Task<(IReadOnlyList<string> Classes, IReadOnlyList<WorkToDo> Work)> ListAsync(string? student)
    {
        await using var db = await factory.CreateDbContextAsync();
        var now = clock.UtcNow();
        var classes = await db.ClassGroups.Where(c => db.Memberships.Any(m => m.ClassId == c.Id && m.StudentId == student)).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync();
        return (classes, await Mine(db, student, now).ToListAsync());
    }

    public async Task<WorkToDo?> FindAsync(string? student, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var now = clock.UtcNow();
        return await Mine(db, student, now, id).FirstOrDefaultAsync();
    }

    /// <summary>What the student has handed in, the latest first; the text alone, which is theirs whatever is held back.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Text, DateTime HandedInUtc, bool IsOpen)>> HandedInAsync(string? student, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var mine = await db.Attempts.AsNoTracking().Where(a => a.Owner == student && a.AssignmentId == id).OrderByDescending(a => a.Number).Select(a => new { a.Id, a.RubricId, a.Text, a.HandedInUtc }).ToListAsync();
        var held = await HeldBack.FromAsync(db, student, clock.UtcNow());
        return mine.ConvertAll(a => (a.Id, a.Text, a.HandedInUtc, !held.Hides(a.RubricId, a.HandedInUtc)));
    }

    /// <summary>Begins the work. Under exam conditions the clock starts, and an earlier draft on the question is set aside.</summary>
    /// <returns>What stands in the way, or null; beginning twice changes nothing.</returns>
    public async Task<string?> StartAsync(string student, Guid id)
    {
        if (await FindAsync(student, id) is not { } work)
        {
            return TakenBack;
        }

        var now = clock.UtcNow();
        if (work.Submission is not null || Refusal(work, now) is not null)
        {
            return work.Submission is null ? Refusal(work, now) : null;
        }

        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Submissions.Add(new() { AssignmentId = id, StudentId = student, StartedUtc = now, BellUtc = ExamTime.Bell(work.Assignment, now, work.ExtraTimePercent) });
        if (work.IsExam)
        {
            await SetAsideAsync(db, student, work.Assignment.RubricId, now);
        }

        try
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return null;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync();
            // Begun in another tab at the same moment, or taken back.
            return await FindAsync(student, id) is { Submission: not null } ? null : TakenBack;
        }
    }

    /// <summary>Hands a text in. The same text twice is handed in once.</summary>
    public async Task<HandInOutcome> HandInAsync(string student, Guid id, MarkScheme scheme, string text)
    {
        if (await FindAsync(student, id) is not { Submission: not null } work)
        {
            return new(null, TakenBack);
        }

        if (Refusal(work, clock.UtcNow()) is { } refusal)
        {
            return new(await SameAsync(student, id, Storable.Text(text)), refusal);
        }

        try
        {
            var attempt = await attempts.HandInAsync(student, scheme, text, new(id, work.IsExam ? EndedBy.Student : null));
            return attempt is null ? new(null, Over) : new(attempt, null);
        }
        catch (DbUpdateException)
        {
            if (await FindAsync(student, id) is not null)
            {
                throw;
            }

            // Deleted between our look and the save.
            return new(null, TakenBack);
        }
    }

    /// <summary>Why nothing more can be handed in, or null where it can.</summary>
    internal static string? Refusal(WorkToDo work, DateTime now)
    {
        var assignment = work.Assignment;
        if (work.Submission is { } begun && (begun.EndedUtc is not null || begun.BellUtc <= now))
        {
            return begun.EndedBy == EndedBy.Student ? "You have handed in this exam." : Over;
        }

        if (work.IsExam && work.Submission is null && now >= assignment.ClosesUtc)
        {
            return "This exam is over and was not begun. Ask your teacher what to do.";
        }

        return assignment.MostDrafts is { } most && work.HandedIn >= most
            ? $"You have handed in {(most == 1 ? "the one draft" : $"all {most} drafts")} that this assignment takes."
            : null;
    }

    private static IQueryable<WorkToDo> Mine(CoachDb db, string? student, DateTime now, Guid? id = null) =>
        from a in db.Assignments.AsNoTracking()
        join c in db.ClassGroups on a.ClassId equals c.Id
        join m in db.Memberships on a.ClassId equals m.ClassId
        where m.StudentId == student && a.OpensUtc <= now && (id == null || a.Id == id)
        orderby a.ClosesUtc, a.Id
        select new WorkToDo(
            a,
            c.Name,
            db.Submissions.AsNoTracking().FirstOrDefault(s => s.AssignmentId == a.Id && s.StudentId == student),
            db.Attempts.Count(t => t.AssignmentId == a.Id && t.Owner == student),
            m.ExtraTimePercent);

    private async Task<Attempt?> SameAsync(string student, Guid id, string text)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Owner == student && a.AssignmentId == id && a.Text == text);
    }

    // The page of an exam begins empty; what stood there is among the earlier drafts.
    private static async Task SetAsideAsync(CoachDb db, string student, string rubricId, DateTime now)
    {
        if (await db.Drafts.FirstOrDefaultAsync(d => d.Owner == student && d.RubricId == rubricId) is { } draft && (draft.Text + draft.Plan).Length > 0)
        {
            db.EarlierDrafts.Add(new() { Owner = student, RubricId = rubricId, Text = draft.Text, Plan = draft.Plan, SavedUtc = draft.SavedUtc });
            (draft.Text, draft.Plan, draft.Writer, draft.SavedUtc) = ("", "", "", now);
            draft.Revision++;
        }
    }
}
