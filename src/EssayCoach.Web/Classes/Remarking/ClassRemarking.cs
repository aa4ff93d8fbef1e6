using EssayCoach.Data;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>The assignments of a class, the latest first, and how each is marked.</summary>
public sealed record ClassRemarkView(ClassGroup Group, IReadOnlyList<RemarkView> Assignments)
{
    public IReadOnlyList<RemarkView> Due => [.. Assignments.Where(a => a.IsDue)];

    public IReadOnlyList<RemarkView> Marking => [.. Assignments.Where(a => a.IsMarking)];
}

/// <summary>Re-marking of all assignments of a class at once: a run of its own for each, so that each is looked at and taken by itself.</summary>
public sealed class ClassRemarking(IDbContextFactory<CoachDb> factory, RemarkDesk desk)
{
    public async Task<ClassRemarkView?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.ClassesOf(teacher).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id) is not { } group)
        {
            return null;
        }

        List<RemarkView> views = [];
        foreach (var assignment in await db.Assignments.Where(a => a.ClassId == id && db.Attempts.Any(t => t.AssignmentId == a.Id)).OrderByDescending(a => a.OpensUtc).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync())
        {
            if (await desk.FindAsync(teacher, assignment) is { } view)
            {
                views.Add(view);
            }
        }

        return new(group, views);
    }

    /// <summary>Begins to mark every assignment that is due.</summary>
    /// <returns>What stands in the way of some of them.</returns>
    public async Task<IReadOnlyList<string>> StartAsync(string teacher, Guid id)
    {
        List<string> problems = [];
        foreach (var view in (await FindAsync(teacher, id))?.Due ?? [])
        {
            if (await desk.StartAsync(teacher, view.Assignment.Id) is { } problem)
            {
                problems.Add($"{view.Assignment.Title}: {problem}");
            }
        }

        return problems;
    }

    /// <summary>Ends every run of the class that is still marking.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> CancelAsync(string teacher, Guid id)
    {
        var stopped = 0;
        foreach (var view in (await FindAsync(teacher, id))?.Marking ?? [])
        {
            stopped += await desk.CancelAsync(teacher, view.Assignment.Id) ? 1 : 0;
        }

        return stopped;
    }

    /// <summary>A teacher's assignments on a question that essays were handed in to, with the name of their class.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title, string ClassName)>> OnQuestionAsync(string? teacher, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await (from a in db.AssignmentsOf(teacher)
                           join c in db.ClassGroups on a.ClassId equals c.Id
                           where a.RubricId == rubricId && db.Attempts.Any(t => t.AssignmentId == a.Id)
                           orderby c.Name, a.OpensUtc descending, a.Id
                           select new { a.Id, a.Title, c.Name }).ToListAsync();
        return found.ConvertAll(f => (f.Id, f.Title, f.Name));
    }
}
