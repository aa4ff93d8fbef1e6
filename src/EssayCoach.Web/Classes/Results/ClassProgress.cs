using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Results;

/// <summary>What one student reached in one assignment: the latest draft.</summary>
/// <param name="Marks">The likeliest mark, or null without levels or where the text could not be placed.</param>
public sealed record ProgressCell(Guid AttemptId, int Made, int HalfMade, int Points, int? Level, int? Marks, int? OutOf)
{
    /// <summary>Coverage from 0 to 1; a point that is half made counts half.</summary>
    public double Coverage => Points == 0 ? 0 : (Made + HalfMade / 2.0) / Points;

    /// <summary>The mark as a part of the highest, from 0 to 1.</summary>
    public double? MarkShare => OutOf is > 0 ? (double?)Marks / OutOf : null;

    public static ProgressCell Of(Guid attempt, MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(attempt, Count(report, Verdict.Full), Count(report, Verdict.Partial), report.Points.Count, report.Level.Level, report.Level.Marks, report.Level.OutOf);
    }

    private static int Count(MarkedEssay report, Verdict verdict) => report.Points.Count(p => p.Verdict == verdict);
}

/// <summary>One student over all assignments; null where nothing is handed in.</summary>
public sealed record ProgressRow(string StudentId, string Name, IReadOnlyList<ProgressCell?> Cells);

/// <summary>A class over its assignments, in the order in which they opened.</summary>
public sealed record ProgressView(Guid ClassId, string ClassName, IReadOnlyList<Assignment> Assignments, IReadOnlyList<ProgressRow> Rows)
{
    /// <summary>The mean of a figure over those who have it, an assignment after the other; null where nobody has.</summary>
    public IReadOnlyList<double?> Mean(Func<ProgressCell, double?> figure) =>
        [.. Assignments.Select((_, i) => Rows.Select(r => r.Cells[i] is { } cell ? figure(cell) : null).Average())];
}

/// <summary>Reads how a class and its students get on from one assignment to the next.</summary>
public sealed class ClassProgress(IDbContextFactory<CoachDb> factory)
{
    /// <summary>The progress, or null where the class is not there for this teacher.</summary>
    public async Task<ProgressView?> FindAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.ClassesOf(teacher).Where(c => c.Id == id).Select(c => c.Name).FirstOrDefaultAsync() is not { } name)
        {
            return null;
        }

        var assignments = await db.Assignments.AsNoTracking().Where(a => a.ClassId == id).OrderBy(a => a.OpensUtc).ThenBy(a => a.Id).ToListAsync();
        var students = await (from m in db.Memberships
                              join p in db.Users on m.StudentId equals p.Id
                              where m.ClassId == id
                              orderby p.DisplayName, p.Id
                              select new { p.Id, p.DisplayName }).ToListAsync();
        var cells = await CellsAsync(db, id);
        return new(id, name, assignments, [.. students.Select(s => new ProgressRow(s.Id, s.DisplayName, [.. assignments.Select(a => cells.GetValueOrDefault((s.Id, a.Id)))]))]);
    }

    // One report after the other, so that a year's work of a class does not stand in memory at once.
    private static async Task<Dictionary<(string Student, Guid Assignment), ProgressCell>> CellsAsync(CoachDb db, Guid id)
    {
        var latest = from t in db.Attempts.AsNoTracking()
                     join a in db.Assignments on t.AssignmentId equals a.Id
                     where a.ClassId == id && !db.Attempts.Any(later => later.AssignmentId == t.AssignmentId && later.Owner == t.Owner && later.Number > t.Number)
                     select new { t.Owner, Assignment = a.Id, t.Id, t.ReportJson };
        var reviews = await db.WholeReviews().Where(r => db.Assignments.Any(a => a.Id == r.AssignmentId && a.ClassId == id)).ToDictionaryAsync(r => r.AttemptId);
        var cells = new Dictionary<(string, Guid), ProgressCell>();
        await foreach (var attempt in latest.AsAsyncEnumerable())
        {
            cells[(attempt.Owner, attempt.Assignment)] = ProgressCell.Of(attempt.Id, FinalReport.Of(MarkedEssay.FromJson(attempt.ReportJson), reviews.GetValueOrDefault(attempt.Id)).Final);
        }

        return cells;
    }
}
