using System.Text.Json;
using EssayCoach.Data;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>The reports that a person's attempts had before they were marked again.</summary>
internal sealed class RemarkData(TimeProvider clock) : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner)
    {
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow());
        var rows = await (from e in db.EarlierReports.AsNoTracking()
                          join a in db.Attempts.AsNoTracking() on e.AttemptId equals a.Id
                          where a.Owner == owner
                          orderby e.Id
                          select new { Earlier = e, Attempt = a }).ToListAsync();
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["earlier-reports"] = rows.ConvertAll(r =>
            {
                r.Attempt.ReportJson = r.Earlier.ReportJson;
                var hides = held.Hides(r.Attempt.RubricId, r.Attempt.HandedInUtc);
                return new { r.Earlier.AttemptId, r.Earlier.RubricVersion, r.Earlier.EngineVersion, r.Earlier.ReplacedUtc, Report = hides ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(held.Report(r.Attempt)) };
            }),
        };
    }

    // They go with their attempts.
    public Task EraseAsync(CoachDb db, string owner) => Task.CompletedTask;
}
