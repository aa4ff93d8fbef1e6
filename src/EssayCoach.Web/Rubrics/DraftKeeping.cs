using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>Keeps what tutors type into drafts. No save overwrites what its tab has not seen, and what gives way is kept.</summary>
public sealed class DraftKeeping(IDbContextFactory<CoachDb> factory, PublishedRubrics published, TimeProvider clock)
{
    private const int MostEarlier = 50;

    public async Task<RubricSaved> SaveAsync(string me, Guid id, RubricSave save)
    {
        ArgumentNullException.ThrowIfNull(save);
        var text = Storable.Text(save.Text);
        while (true)
        {
            await using var db = await factory.CreateDbContextAsync();
            var draft = await db.RubricVersions.FirstOrDefaultAsync(v => v.Id == id);
            if (draft?.State != VersionState.Draft)
            {
                return new(SaveOutcome.Closed, draft?.Revision ?? 0, null);
            }

            if (draft.Text == text)
            {
                return new(SaveOutcome.Kept, draft.Revision, draft.SavedUtc);
            }

            var follows = save.BasedOn == draft.Revision || (draft.Writer.Length > 0 && draft.Writer == save.Writer);
            if (!follows && !save.Replaces)
            {
                return new(SaveOutcome.Refused, draft.Revision, draft.SavedUtc);
            }

            if (!follows || draft.SavedBy != me)
            {
                db.EarlierRubricTexts.Add(new() { VersionId = id, Text = draft.Text, SavedBy = draft.SavedBy, SavedUtc = draft.SavedUtc });
            }

            Put(draft, me, text, save.Writer);
            try
            {
                await db.SaveChangesAsync();
                await ThinOutAsync(db, id);
                return new(SaveOutcome.Kept, draft.Revision, draft.SavedUtc);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another save came in between: look again.
            }
        }
    }

    /// <summary>Keeps a text that will not be in the box beside the draft.</summary>
    public async Task KeepBesideAsync(string me, Guid id, string text)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.RubricVersions.AnyAsync(v => v.Id == id))
        {
            db.EarlierRubricTexts.Add(new() { VersionId = id, Text = Storable.Text(text), SavedBy = me, SavedUtc = clock.UtcNow() });
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Texts that gave way, the latest first.</summary>
    public async Task<IReadOnlyList<EarlierRubricLine>> EarlierAsync(Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.EarlierRubricTexts.Where(e => e.VersionId == id).OrderByDescending(e => e.Id)
            .Select(e => new EarlierRubricLine(e.Id, e.SavedUtc, db.Users.Where(p => p.Id == e.SavedBy).Select(p => p.DisplayName).FirstOrDefault(), e.Text.Length)).ToListAsync();
    }

    public async Task<string?> EarlierTextAsync(Guid id, long earlier)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.EarlierRubricTexts.Where(e => e.VersionId == id && e.Id == earlier).Select(e => e.Text).FirstOrDefaultAsync();
    }

    private void Put(RubricVersion draft, string me, string text, string writer)
    {
        var card = DocumentCard.Of(draft.Kind, draft.RubricId, text, published.LevelOf);
        (draft.Text, draft.Hash, draft.Title, draft.About, draft.Search) = (text, card.Hash, card.Title, card.About, card.Search);
        (draft.Writer, draft.SavedBy, draft.SavedUtc) = (writer, me, clock.UtcNow());
        draft.Revision++;
    }

    private static async Task ThinOutAsync(CoachDb db, Guid id)
    {
        var old = await db.EarlierRubricTexts.Where(e => e.VersionId == id).OrderByDescending(e => e.Id).Skip(MostEarlier).Select(e => e.Id).ToListAsync();
        if (old.Count > 0)
        {
            await db.EarlierRubricTexts.Where(e => old.Contains(e.Id)).ExecuteDeleteAsync();
        }
    }
}

/// <summary>A text that gave way as a line of a list.</summary>
public sealed record EarlierRubricLine(long Id, DateTime SavedUtc, string? By, int Characters);
