using EssayCoach.Data;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>Keeps what a student has written so far.</summary>
public sealed class Drafts(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    public async Task<Draft?> FindAsync(string? owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Owner == owner && d.RubricId == rubricId);
    }

    /// <summary>Keeps the text and returns when it was kept.</summary>
    public async Task<DateTime> SaveAsync(string owner, string rubricId, string text)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        var kept = Storable.Text(text);
        // One statement, so that two tabs that save at once do not trip over each other.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Drafts" ("Owner", "RubricId", "Text", "SavedUtc") VALUES ({owner}, {rubricId}, {kept}, {now})
            ON CONFLICT ("Owner", "RubricId") DO UPDATE SET "Text" = excluded."Text", "SavedUtc" = excluded."SavedUtc"
            """);
        return now;
    }
}
