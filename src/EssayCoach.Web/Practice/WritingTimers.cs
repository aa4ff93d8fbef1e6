using EssayCoach.Data;
using EssayCoach.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>The times that students set themselves. What is kept is how long the page has been open with the timer running: no clock's jump can change it.</summary>
public sealed class WritingTimers(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    public const int MostMinutes = 600;

    public async Task<WritingTimer?> FindAsync(string owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.WritingTimers.AsNoTracking().FirstOrDefaultAsync(t => t.Owner == owner && t.RubricId == rubricId);
    }

    /// <summary>The timer that the student started last, on any question: who has extra time once has it again.</summary>
    public async Task<WritingTimer?> LastAsync(string owner)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.WritingTimers.AsNoTracking().Where(t => t.Owner == owner).OrderByDescending(t => t.StartedUtc).FirstOrDefaultAsync();
    }

    /// <summary>Starts a timer at nought in place of the one that was there.</summary>
    public async Task<WritingTimer> StartAsync(string owner, string rubricId, int minutes, int extra)
    {
        var timer = new WritingTimer
        {
            Owner = owner,
            RubricId = rubricId,
            StartedUtc = clock.UtcNow(),
            Minutes = Math.Clamp(minutes, 1, MostMinutes),
            ExtraMinutes = Math.Clamp(extra, 0, MostMinutes),
        };
        await using var db = await factory.CreateDbContextAsync();
        if (await db.WritingTimers.AnyAsync(t => t.Owner == owner && t.RubricId == rubricId))
        {
            db.Update(timer);
        }
        else
        {
            db.Add(timer);
        }

        await db.SaveChangesAsync();
        return timer;
    }

    /// <summary>Notes how much of a timer is used; of one that was replaced meanwhile, nothing.</summary>
    public async Task NoteAsync(WritingTimer timer)
    {
        ArgumentNullException.ThrowIfNull(timer);
        await using var db = await factory.CreateDbContextAsync();
        await db.WritingTimers.Where(t => t.Owner == timer.Owner && t.RubricId == timer.RubricId && t.StartedUtc == timer.StartedUtc)
            .ExecuteUpdateAsync(row => row
                .SetProperty(t => t.UsedSeconds, t => t.UsedSeconds > timer.UsedSeconds ? t.UsedSeconds : timer.UsedSeconds)
                .SetProperty(t => t.IsPaused, timer.IsPaused)
                .SetProperty(t => t.ExtraMinutes, timer.ExtraMinutes));
    }

    /// <summary>Puts the timer away. Its extra time is remembered by the timers on other questions, if there are any.</summary>
    public async Task StopAsync(string owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        await db.WritingTimers.Where(t => t.Owner == owner && t.RubricId == rubricId).ExecuteDeleteAsync();
    }
}
