using EssayCoach.Data;
using EssayCoach.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>Keeps what a student has written so far. No save overwrites what its tab has not seen.</summary>
public sealed class Drafts(IDbContextFactory<CoachDb> factory, EarlierDrafts earlier, TimeProvider clock)
{
    public async Task<Draft?> FindAsync(string? owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Owner == owner && d.RubricId == rubricId);
    }

    /// <summary>Keeps the text, or refuses it where another tab has saved since this one last heard.</summary>
    public async Task<DraftOutcome> SaveAsync(string owner, string rubricId, DraftSave save)
    {
        ArgumentNullException.ThrowIfNull(save);
        save = Storable(save);
        while (true)
        {
            await using var db = await factory.CreateDbContextAsync();
            var current = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Owner == owner && d.RubricId == rubricId);
            if (current is not null && (current.Text, current.Plan) == (save.Text, save.Plan))
            {
                return new(true, current.Revision, current.SavedUtc);
            }

            if (current is not null && !Follows(save, current))
            {
                return new(false, current.Revision, current.SavedUtc);
            }

            // Null where another save came in between: look again.
            if ((current is null ? await AddAsync(db, owner, rubricId, save) : await ReplaceAsync(db, current, save)) is { } kept)
            {
                return kept;
            }
        }
    }

    private static bool Follows(DraftSave save, Draft current) =>
        save.BasedOn == current.Revision || (current.Writer.Length > 0 && (save.Writer == current.Writer || save.Continues?.Contains(current.Writer, StringComparer.Ordinal) == true));

    private async Task<DraftOutcome?> AddAsync(CoachDb db, string owner, string rubricId, DraftSave save)
    {
        // A tab that outlived the deletion of its draft goes on counting where it was.
        var draft = new Draft { Owner = owner, RubricId = rubricId, Text = save.Text, Plan = save.Plan, Revision = save.BasedOn + 1, Writer = save.Writer, SavedUtc = clock.UtcNow() };
        db.Drafts.Add(draft);
        try
        {
            await db.SaveChangesAsync();
            return new(true, draft.Revision, draft.SavedUtc);
        }
        catch (DbUpdateException) when (db.Drafts.AsNoTracking().Any(d => d.Owner == owner && d.RubricId == rubricId))
        {
            return null;
        }
    }

    private async Task<DraftOutcome?> ReplaceAsync(CoachDb db, Draft current, DraftSave save)
    {
        var now = clock.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changed = await db.Drafts
            .Where(d => d.Owner == current.Owner && d.RubricId == current.RubricId && d.Revision == current.Revision)
            .ExecuteUpdateAsync(row => row
                .SetProperty(d => d.Text, save.Text)
                .SetProperty(d => d.Plan, save.Plan)
                .SetProperty(d => d.Writer, save.Writer)
                .SetProperty(d => d.Revision, current.Revision + 1)
                .SetProperty(d => d.SavedUtc, now));
        if (changed == 0)
        {
            return null;
        }

        await EarlierDrafts.KeepAsync(db, current, save);
        await transaction.CommitAsync();
        return new(true, current.Revision + 1, now);
    }

    /// <summary>Keeps a text that will not be in the box, beside the draft; where there is no draft, it becomes the draft.</summary>
    public async Task KeepBesideAsync(string owner, string rubricId, DraftSave save)
    {
        ArgumentNullException.ThrowIfNull(save);
        if (await FindAsync(owner, rubricId) is null)
        {
            await SaveAsync(owner, rubricId, save);
            return;
        }

        await earlier.AddAsync(new() { Owner = owner, RubricId = rubricId, Text = save.Text, Plan = save.Plan, SavedUtc = clock.UtcNow() });
    }

    // As the database will hold it, so that a text that comes back is known for the same.
    private static DraftSave Storable(DraftSave save) => save with { Text = Data.Storable.Text(save.Text), Plan = Data.Storable.Text(save.Plan) };
}
