using EssayCoach.Data;
using EssayCoach.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>What stood in a draft before: about one text a minute, and every text that was replaced as a whole or cut short.</summary>
public sealed class EarlierDrafts(IDbContextFactory<CoachDb> factory)
{
    /// <summary>How many are kept a question; the oldest go first.</summary>
    public const int Most = 40;

    /// <summary>A text that loses more than this at once is kept before: somebody may have deleted it by mistake.</summary>
    private const int MuchAtOnce = 300;

    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<EarlierLine>> ListAsync(string? owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await Of(db, owner, rubricId).OrderByDescending(e => e.Id).Select(e => new EarlierLine(e.Id, e.SavedUtc, e.Text.Length)).ToListAsync();
    }

    public async Task<EarlierDraft?> FindAsync(string? owner, string rubricId, long id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await Of(db, owner, rubricId).FirstOrDefaultAsync(e => e.Id == id);
    }

    public async Task AddAsync(EarlierDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var db = await factory.CreateDbContextAsync();
        await AddAsync(db, draft);
    }

    /// <summary>Keeps the text that a save is about to replace, where it is worth keeping.</summary>
    internal static async Task KeepAsync(CoachDb db, Draft before, DraftSave save)
    {
        if (before.Text.Length + before.Plan.Length == 0)
        {
            return;
        }

        var last = await Of(db, before.Owner, before.RubricId).OrderByDescending(e => e.Id).FirstOrDefaultAsync();
        var isDue = last is null || (before.SavedUtc - last.SavedUtc).Duration() >= Apart || save.KeepBefore || before.Text.Length - save.Text.Length > MuchAtOnce;
        if (isDue && (last is null || (last.Text, last.Plan) != (before.Text, before.Plan)))
        {
            await AddAsync(db, new() { Owner = before.Owner, RubricId = before.RubricId, Text = before.Text, Plan = before.Plan, SavedUtc = before.SavedUtc });
        }
    }

    private static async Task AddAsync(CoachDb db, EarlierDraft draft)
    {
        db.EarlierDrafts.Add(draft);
        await db.SaveChangesAsync();
        var oldest = await Of(db, draft.Owner, draft.RubricId).OrderByDescending(e => e.Id).Skip(Most).Select(e => (long?)e.Id).FirstOrDefaultAsync();
        if (oldest is { } id)
        {
            await Of(db, draft.Owner, draft.RubricId).Where(e => e.Id <= id).ExecuteDeleteAsync();
        }
    }

    private static IQueryable<EarlierDraft> Of(CoachDb db, string? owner, string rubricId) =>
        db.EarlierDrafts.AsNoTracking().Where(e => e.Owner == owner && e.RubricId == rubricId);
}
