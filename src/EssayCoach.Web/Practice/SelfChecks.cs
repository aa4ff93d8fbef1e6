using System.Text.Json;
using EssayCoach.Data;
using EssayCoach.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>Keeps self-checks with their attempts. Whose attempt it is is part of every query.</summary>
public sealed class SelfChecks(IDbContextFactory<CoachDb> factory)
{
    /// <summary>Keeps what was ticked; a later check of the same attempt replaces the one before.</summary>
    public async Task SaveAsync(string owner, Guid attemptId, SelfCheckInput input)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (!await db.Attempts.AnyAsync(a => a.Owner == owner && a.Id == attemptId))
        {
            return;
        }

        var json = JsonSerializer.Serialize(input);
        if (await db.SelfChecks.FindAsync(attemptId) is { } there)
        {
            there.AnswersJson = json;
        }
        else
        {
            db.Add(new SelfCheck { AttemptId = attemptId, AnswersJson = json });
        }

        await db.SaveChangesAsync();
    }

    public async Task<SelfCheckInput?> FindAsync(string? owner, Guid attemptId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var json = await db.SelfChecks.AsNoTracking()
            .Where(c => c.AttemptId == attemptId && db.Attempts.Any(a => a.Id == c.AttemptId && a.Owner == owner))
            .Select(c => c.AnswersJson).FirstOrDefaultAsync();
        return json is null ? null : JsonSerializer.Deserialize<SelfCheckInput>(json);
    }
}
