using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Classes;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Live;

/// <summary>Looks at a class while it writes, as far as the assignment's live view is on. No text leaves this class: only what is counted in it.</summary>
public sealed class LiveClass(IDbContextFactory<CoachDb> factory, QuestionBank bank, TimeProvider clock)
{
    // A look marks no more texts than this; the next look goes on with the rest.
    private const int MostMarked = 40;

    private sealed record Seen(string Id, string Name, Submission? Begun, int? Revision, DateTime? SavedUtc, DateTime? HandedInUtc)
    {
        // What was written before the work began is the student's own, and is not looked at until they save again.
        public bool HasDraft => Revision is not null && SavedUtc >= Begun?.StartedUtc;
    }

    /// <summary>The class at this moment, or null where the assignment is not there for this teacher.</summary>
    public async Task<LiveLook?> LookAsync(string? teacher, Guid id, DraftCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id) is not { } assignment)
        {
            return null;
        }

        var now = clock.UtcNow();
        var students = await StudentsAsync(db, assignment);
        if (assignment.Live != LiveView.Off)
        {
            await CountAsync(db, assignment, [.. students.Where(s => State(s, now) == WritingState.Writing && s.HasDraft)], counts);
        }

        var name = await db.ClassGroups.Where(c => c.Id == assignment.ClassId).Select(c => c.Name).FirstOrDefaultAsync() ?? "";
        return new(assignment, name, now, [.. students.Select(s => Line(s, assignment, now, counts)).OrderBy(l => l.State)]);
    }

    /// <summary>Switches the live view. Students are told on their pages.</summary>
    public async Task SwitchAsync(string? teacher, Guid id, LiveView view)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.AssignmentsOf(teacher).FirstOrDefaultAsync(a => a.Id == id) is { } assignment && assignment.Live != view)
        {
            db.Record(clock.UtcNow(), teacher, "assignment.live", "assignment:" + id, assignment.Live.ToString(), view.ToString());
            assignment.Live = view;
            await db.SaveChangesAsync();
        }
    }

    private static async Task<IReadOnlyList<Seen>> StudentsAsync(CoachDb db, Assignment assignment) => await (
        from m in db.Memberships
        join p in db.Users on m.StudentId equals p.Id
        join s in db.Submissions.AsNoTracking().Where(s => s.AssignmentId == assignment.Id) on p.Id equals s.StudentId into begun
        from s in begun.DefaultIfEmpty()
        join d in db.Drafts.Where(d => d.RubricId == assignment.RubricId) on p.Id equals d.Owner into drafts
        from d in drafts.DefaultIfEmpty()
        where m.ClassId == assignment.ClassId
        orderby p.DisplayName, p.Id
        select new Seen(p.Id, p.DisplayName, s, (int?)d.Revision, (DateTime?)d.SavedUtc, db.Attempts.Where(a => a.AssignmentId == assignment.Id && a.Owner == p.Id).Max(a => (DateTime?)a.HandedInUtc))).ToListAsync();

    private async Task CountAsync(CoachDb db, Assignment assignment, IReadOnlyList<Seen> writing, DraftCounts counts)
    {
        var scheme = assignment.Live == LiveView.Points ? bank.Find(assignment.RubricId) : null;
        var changed = writing.Where(s => !counts.Has(s.Id, s.Revision!.Value, scheme is not null)).Take(scheme is null ? int.MaxValue : MostMarked).Select(s => s.Id).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var texts = await db.Drafts.Where(d => d.RubricId == assignment.RubricId && changed.Contains(d.Owner)).Select(d => new { d.Owner, d.Revision, d.Text }).ToListAsync();
        await Task.Run(() => texts.ForEach(t => counts.Count(t.Owner, t.Revision, t.Text, scheme, bank.Models)));
    }

    private static WritingState State(Seen student, DateTime now) => student switch
    {
        { Begun: null } => WritingState.NotBegun,
        { Begun.EndedUtc: not null, HandedInUtc: null } => WritingState.TimeOver,
        { Begun.EndedUtc: not null } => WritingState.HandedIn,
        { Begun.BellUtc: { } bell } => bell <= now ? WritingState.TimeOver : WritingState.Writing,
        // Practice goes on after a draft is handed in, once the next words are saved.
        _ => student.HandedInUtc >= (student.SavedUtc ?? DateTime.MinValue) ? WritingState.HandedIn : WritingState.Writing,
    };

    private static LiveLine Line(Seen student, Assignment assignment, DateTime now, DraftCounts counts)
    {
        var state = State(student, now);
        var shown = assignment.Live != LiveView.Off && state == WritingState.Writing && student.HasDraft ? counts.Of(student.Id) : null;
        return new(
            student.Id,
            student.Name,
            state,
            student.Begun?.StartedUtc,
            student.Begun?.BellUtc,
            student.Begun?.GivenMinutes ?? 0,
            shown?.Words,
            shown is null ? null : student.SavedUtc,
            assignment.Live == LiveView.Points ? shown?.Points : null);
    }
}
