using EssayCoach.Data;
using EssayCoach.Data.Writing;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>What a browser has on one question without a sign-in.</summary>
public sealed record BrowserWorkLine(string RubricId, string Question, int Attempts, string Begins, DateTime LastUtc);

/// <summary>Shows the work that was done in a browser before anybody signed in there, and moves what a person says is theirs.</summary>
public sealed class BrowserWork(IDbContextFactory<CoachDb> factory)
{
    private const int Opening = 140;

    public async Task<IReadOnlyList<BrowserWorkLine>> ListAsync(string? browser)
    {
        await using var db = await factory.CreateDbContextAsync();
        var attempts = await db.Attempts.Where(a => a.Owner == browser).Select(a => new { a.RubricId, a.Question, Begins = a.Text.Substring(0, Opening), a.HandedInUtc, Handed = 1 }).ToListAsync();
        var drafts = await db.Drafts.Where(d => d.Owner == browser && d.Text != "" && !d.RubricId.StartsWith(Rewrites.KeyStart)).Select(d => new { d.RubricId, Question = d.RubricId, Begins = d.Text.Substring(0, Opening), HandedInUtc = d.SavedUtc, Handed = 0 }).ToListAsync();
        return [.. attempts.Concat(drafts)
            .GroupBy(w => w.RubricId, StringComparer.Ordinal)
            .Select(g => new BrowserWorkLine(g.Key, g.First().Question, g.Sum(w => w.Handed), g.MaxBy(w => w.HandedInUtc)!.Begins, g.Max(w => w.HandedInUtc)))
            .OrderByDescending(w => w.LastUtc)];
    }

    /// <summary>Moves the browser's work on these questions to the person; nothing of the person's is overwritten.</summary>
    public async Task ClaimAsync(string browser, string person, IEnumerable<string> rubricIds)
    {
        ArgumentNullException.ThrowIfNull(rubricIds);
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var rubric in rubricIds)
        {
            await MoveAttemptsAsync(db, browser, person, rubric);
            await MoveDraftAsync(db, browser, person, rubric);
            await db.WritingTimers.Where(t => t.Owner == browser && t.RubricId == rubric).ExecuteDeleteAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task MoveAttemptsAsync(CoachDb db, string browser, string person, string rubric)
    {
        var number = await db.Attempts.Where(a => a.Owner == person && a.RubricId == rubric).MaxAsync(a => (int?)a.Number) ?? 0;
        foreach (var id in await db.Attempts.Where(a => a.Owner == browser && a.RubricId == rubric).OrderBy(a => a.Number).Select(a => a.Id).ToListAsync())
        {
            number++;
            await db.Attempts.Where(a => a.Id == id).ExecuteUpdateAsync(row => row.SetProperty(a => a.Owner, person).SetProperty(a => a.Number, number));
            var rewrites = Rewrites.Prefix(id);
            foreach (var key in await db.Drafts.Where(d => d.Owner == browser && d.RubricId.StartsWith(rewrites)).Select(d => d.RubricId).ToListAsync())
            {
                await MoveDraftAsync(db, browser, person, key);
            }
        }
    }

    // Where the person has a draft already, the browser's becomes one of the earlier texts that can be put back.
    private static async Task MoveDraftAsync(CoachDb db, string browser, string person, string rubric)
    {
        if (await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Owner == browser && d.RubricId == rubric) is not { } draft)
        {
            return;
        }

        if (await db.Drafts.AnyAsync(d => d.Owner == person && d.RubricId == rubric))
        {
            db.EarlierDrafts.Add(new() { Owner = person, RubricId = rubric, Text = draft.Text, Plan = draft.Plan, SavedUtc = draft.SavedUtc });
        }
        else
        {
            db.Drafts.Add(new() { Owner = person, RubricId = rubric, Text = draft.Text, Plan = draft.Plan, Revision = draft.Revision, SavedUtc = draft.SavedUtc });
        }

        await db.SaveChangesAsync();
        await db.EarlierDrafts.Where(e => e.Owner == browser && e.RubricId == rubric).ExecuteUpdateAsync(row => row.SetProperty(e => e.Owner, person));
        await db.Drafts.Where(d => d.Owner == browser && d.RubricId == rubric).ExecuteDeleteAsync();
    }
}
