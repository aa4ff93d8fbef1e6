using EssayCoach.Data;
using EssayCoach.Data.Administration;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>Whether a second tutor must publish. It is so unless the administrator says otherwise: a tutor who works alone could publish nothing.</summary>
public sealed class ReviewRule(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    private const string SettingName = "rubrics-second-tutor";
    private const string Off = "off";

    public async Task<bool> NeedsSecondAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        return !await db.Settings.AnyAsync(s => s.Name == SettingName && s.Value == Off);
    }

    public async Task SetAsync(bool needed, string actor)
    {
        await using var db = await factory.CreateDbContextAsync();
        var kept = await db.Settings.FindAsync(SettingName);
        db.Record(clock.UtcNow(), actor, "rubrics.review-rule", "setting:" + SettingName, new { needed = kept?.Value != Off }, new { needed });
        if (kept is null)
        {
            db.Settings.Add(new() { Name = SettingName, Value = needed ? "on" : Off });
        }
        else
        {
            kept.Value = needed ? "on" : Off;
        }

        await db.SaveChangesAsync();
    }
}
