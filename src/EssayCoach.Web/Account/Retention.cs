using System.Globalization;
using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>Removes work that is older than the administrator lets it be kept; once after the start and then every day.</summary>
public sealed partial class Retention(IDbContextFactory<CoachDb> factory, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    public const int Longest = 3650;

    private const string SettingName = "retention-days";

    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>How many days work is kept; null where it is kept until its owner deletes it.</summary>
    public async Task<int?> DaysAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var kept = await db.Settings.AsNoTracking().Where(s => s.Name == SettingName).Select(s => s.Value).FirstOrDefaultAsync();
        return kept is null ? null : int.Parse(kept, CultureInfo.InvariantCulture);
    }

    public async Task SetDaysAsync(int? days, string actor)
    {
        var before = await DaysAsync();
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Settings.FindAsync(SettingName) is { } setting)
        {
            db.Settings.Remove(setting);
            await db.SaveChangesAsync();
        }

        if (days is { } number)
        {
            db.Settings.Add(new() { Name = SettingName, Value = number.ToString(CultureInfo.InvariantCulture) });
        }

        db.Record(clock.UtcNow(), actor, "retention.changed", "setting:" + SettingName, new { days = before }, new { days });
        await db.SaveChangesAsync();
    }

    /// <summary>Removes what is too old and says how many attempts and drafts went.</summary>
    public async Task<int> RemoveOldAsync(CancellationToken cancellation = default)
    {
        if (await DaysAsync() is not { } days)
        {
            return 0;
        }

        var oldest = clock.UtcNow().AddDays(-days);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.Attempts.Where(a => a.HandedInUtc < oldest).ExecuteDeleteAsync(cancellation) + await db.Drafts.Where(d => d.SavedUtc < oldest).ExecuteDeleteAsync(cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Pause, clock, RoundAsync, Fail, stoppingToken);

    private async Task RoundAsync(CancellationToken cancellation)
    {
        var removed = await RemoveOldAsync(cancellation);
        Say(removed);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Removed} attempts and drafts were older than the administrator lets them be kept and are removed.")]
    private partial void Say(int removed);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old work could not be removed; the next try is in a day.")]
    private partial void Fail(Exception e);
}
