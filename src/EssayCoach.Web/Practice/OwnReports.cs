using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>An attempt with its report, as its owner may see it.</summary>
public sealed record ReportedAttempt(Guid Id, string RubricId, string Question, int Number, DateTime HandedInUtc, MarkedEssay Report);

/// <summary>All reports of one owner, for what is told over time. What markers decided is in them once it is released; what waits is not.</summary>
public sealed class OwnReports(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>More than anybody writes in a school year; beyond it the oldest are left out.</summary>
    public const int Most = 200;

    /// <summary>The owner's latest attempts that may be seen, the earliest first; at one question where it is named.</summary>
    public async Task<IReadOnlyList<ReportedAttempt>> ListAsync(string? owner, string? rubricId = null)
    {
        await using var db = await factory.CreateDbContextAsync();
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow(), rubricId);
        var attempts = await db.Attempts.AsNoTracking()
            .Where(a => a.Owner == owner && (rubricId == null || a.RubricId == rubricId))
            .OrderByDescending(a => a.HandedInUtc).ThenByDescending(a => a.Number).Take(Most)
            .ToListAsync();
        attempts.Reverse();
        var finals = await held.FinalsAsync(db, attempts);
        return [.. attempts.Where(a => !held.Hides(a.RubricId, a.HandedInUtc))
            .Select(a => new ReportedAttempt(a.Id, a.RubricId, a.Question, a.Number, a.HandedInUtc, finals.TryGetValue(a.Id, out var final) ? final.Final : MarkedEssay.FromJson(held.Report(a))))];
    }
}
