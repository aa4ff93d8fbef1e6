using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>Where tutors begin, save and find versions of rubrics and level sets. All tutors work on all of them.</summary>
public sealed class RubricDesk(IDbContextFactory<CoachDb> factory, QuestionBank bank, PublishedRubrics published, TimeProvider clock)
{
    private const int LongestId = 80;

    // What stands after /rubrics/ in the addresses of other pages.
    private static readonly HashSet<string> Reserved = new(["new", "import", "drafts", "publish"], StringComparer.Ordinal);

    /// <summary>The document as it marks now, published or from the folder; null where there is none.</summary>
    public string? Current(DocumentKind kind, string id) => kind == DocumentKind.Rubric ? bank.Document(id) : published.LevelOf(id) ?? LevelSets.Shipped(id);

    public DocumentReading Read(DocumentKind kind, string id, string text) => DocumentReading.Of(kind, id, text, published.LevelOf);

    /// <summary>All versions of a document, the latest first, without their texts.</summary>
    public async Task<IReadOnlyList<VersionLine>> VersionsAsync(DocumentKind kind, string id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var versions = from v in db.RubricVersions
                       where v.Kind == kind && v.RubricId == id
                       orderby v.MadeUtc descending, v.Id
                       select new VersionLine(v.Id, v.Hash, v.State, v.Title, db.Users.Where(p => p.Id == v.AuthorId).Select(p => p.DisplayName).FirstOrDefault(), v.AuthorId, db.Users.Where(p => p.Id == v.ReviewerId).Select(p => p.DisplayName).FirstOrDefault(), v.ReviewNote, v.MadeUtc, v.SavedUtc, v.SentUtc, v.PublishedUtc, v.WithdrawnUtc, v.Revision, db.Users.Where(p => p.Id == v.SavedBy).Select(p => p.DisplayName).FirstOrDefault());
        return await versions.ToListAsync();
    }

    public async Task<RubricVersion?> FindAsync(Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.RubricVersions.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id);
    }

    /// <summary>The draft that is open, in review or not; null where there is none.</summary>
    public async Task<RubricVersion?> OpenAsync(DocumentKind kind, string id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.RubricVersions.AsNoTracking().FirstOrDefaultAsync(v => v.Kind == kind && v.RubricId == id && (v.State == VersionState.Draft || v.State == VersionState.InReview));
    }

    /// <summary>The version with this hash, published or not; the document of the folder where it has it.</summary>
    public async Task<string?> TextAsync(DocumentKind kind, string id, string hash)
    {
        await using var db = await factory.CreateDbContextAsync();
        var text = await db.RubricVersions.Where(v => v.Kind == kind && v.RubricId == id && v.Hash == hash).OrderBy(v => v.MadeUtc).Select(v => v.Text).FirstOrDefaultAsync();
        return text ?? (Current(kind, id) is { } current && RubricReader.VersionOf(current) == hash ? current : null);
    }

    /// <summary>The open draft of a document, begun from what marks now where there is none; null where there is no such document.</summary>
    public async Task<RubricVersion?> BeginAsync(string me, DocumentKind kind, string id) =>
        await OpenAsync(kind, id) ?? (Current(kind, id) is { } text ? await MakeAsync(me, kind, id, text, RubricReader.VersionOf(text)) : null);

    /// <summary>Keeps a new rubric as a draft, under an id that nobody has yet.</summary>
    public async Task<RubricVersion> NewAsync(string me, DocumentKind kind, string wish, string text)
    {
        var wished = Slug.Of(wish) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, LongestId)].TrimEnd('-') : kind == DocumentKind.Rubric ? "rubric" : "levels";
        var id = wished;
        for (var n = 2; await IsTakenAsync(kind, id); n++)
        {
            id = wished + "-" + n;
        }

        return await MakeAsync(me, kind, id, RubricForm.Read(text).Detail("id", id).Write(), null);
    }

    public async Task<bool> IsTakenAsync(DocumentKind kind, string id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return Reserved.Contains(id) || Current(kind, id) is not null || await db.RubricVersions.AnyAsync(v => v.Kind == kind && v.RubricId == id);
    }

    /// <summary>Deletes a draft. What was published stays.</summary>
    public async Task<bool> DeleteAsync(string me, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var draft = await db.RubricVersions.FirstOrDefaultAsync(v => v.Id == id && v.State == VersionState.Draft);
        if (draft is null)
        {
            return false;
        }

        db.RubricVersions.Remove(draft);
        db.Record(clock.UtcNow(), me, "rubric.draft-deleted", "rubric:" + draft.RubricId, before: new { draft.Hash });
        await db.SaveChangesAsync();
        return true;
    }

    private async Task<RubricVersion> MakeAsync(string me, DocumentKind kind, string id, string text, string? basedOn)
    {
        await using var db = await factory.CreateDbContextAsync();
        var version = New(me, kind, id, text, basedOn, clock.UtcNow(), published.LevelOf);
        db.RubricVersions.Add(version);
        try
        {
            await db.SaveChangesAsync();
            return version;
        }
        catch (DbUpdateException) when (db.RubricVersions.AsNoTracking().Any(v => v.Kind == kind && v.RubricId == id))
        {
            // Another tutor began at the same moment: both work on that draft.
            return (await OpenAsync(kind, id))!;
        }
    }

    private static RubricVersion New(string me, DocumentKind kind, string id, string text, string? basedOn, DateTime now, Func<string, string?> levelOf)
    {
        var storable = Storable.Text(text);
        return DocumentCard.Of(kind, id, storable, levelOf).Version(me, kind, id, storable, now, basedOn);
    }
}

/// <summary>A version as a line of a list.</summary>
public sealed record VersionLine(Guid Id, string Hash, VersionState State, string Title, string? Author, string? AuthorId, string? Reviewer, string? ReviewNote, DateTime MadeUtc, DateTime SavedUtc, DateTime? SentUtc, DateTime? PublishedUtc, DateTime? WithdrawnUtc, int Revision, string? SavedBy)
{
    /// <summary>The first signs of the hash, as people name a version.</summary>
    public string Sign => Hash[..8];
}
