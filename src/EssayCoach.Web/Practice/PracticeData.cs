using System.Text.Json;
using EssayCoach.Data;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>A person's practice: attempts with their reports and self-checks, drafts, earlier texts and timers.</summary>
internal sealed class PracticeData(TimeProvider clock) : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner)
    {
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner).OrderBy(a => a.HandedInUtc).ToListAsync();
        // What a class still waits for is not to be had by this way round.
        var held = await HeldBack.FromAsync(db, owner, clock.GetUtcNow().UtcDateTime);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["attempts"] = attempts.Select(a => new { a.Id, a.RubricId, a.Question, a.Number, a.HandedInUtc, a.RubricVersion, a.EngineVersion, a.Text, Report = held.Hides(a.RubricId, a.HandedInUtc) ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(held.Report(a)) }),
            ["self-checks"] = await db.SelfChecks.AsNoTracking().Where(c => db.Attempts.Any(a => a.Id == c.AttemptId && a.Owner == owner)).ToListAsync(),
            ["drafts"] = await db.Drafts.AsNoTracking().Where(d => d.Owner == owner).ToListAsync(),
            ["earlier-drafts"] = await db.EarlierDrafts.AsNoTracking().Where(d => d.Owner == owner).OrderBy(d => d.Id).ToListAsync(),
            ["timers"] = await db.WritingTimers.AsNoTracking().Where(t => t.Owner == owner).ToListAsync(),
        };
    }

    public async Task EraseAsync(CoachDb db, string owner)
    {
        await db.Attempts.Where(a => a.Owner == owner).ExecuteDeleteAsync();
        await db.Drafts.Where(d => d.Owner == owner).ExecuteDeleteAsync();
        await db.WritingTimers.Where(t => t.Owner == owner).ExecuteDeleteAsync();
    }
}
