using System.Security.Cryptography;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Marking.Text;
using EssayCoach.Web.Security;

namespace EssayCoach.Web.Practice;

/// <summary>What the browser sends to have a draft kept.</summary>
/// <param name="Owner">The tag of the person whose page this is: another may have signed in meanwhile.</param>
/// <param name="Beside">True where the text is only to be kept as an earlier draft.</param>
public sealed record DraftPost(string Text, string? Plan, int BasedOn, string? Writer, IReadOnlyList<string>? Continues, bool KeepBefore, string? Owner, bool Beside);

/// <summary>The answer: whether it was kept and when, and the engine's own counts.</summary>
/// <param name="State"><c>kept</c>, <c>refused</c> (another tab was there), <c>stranger</c> (nobody, or somebody else, is signed in), <c>long</c> or <c>gone</c> (no such question).</param>
public sealed record DraftAnswer(string State, int Revision = 0, DateTime? SavedUtc = null, int Words = 0, int Paragraphs = 0, bool Withdrawn = false);

/// <summary>A draft as a tab takes it over.</summary>
public sealed record DraftText(string Text, string Plan, int Revision, DateTime SavedUtc);

/// <summary>Keeps drafts over plain requests, so that typing is kept while a page's own connection is away.</summary>
public static class DraftEndpoints
{
    public static void MapDrafts(this WebApplication app)
    {
        app.MapPost("/questions/{id}/draft", SaveAsync);
        app.MapGet("/questions/{id}/draft", FindAsync);
    }

    /// <summary>Tells one person's drafts from another's in a browser that both use, without naming either.</summary>
    public static string? Tag(string? owner) => owner is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..16];

    private static async Task<IResult> SaveAsync(string id, DraftPost post, HttpContext context, QuestionBank bank, Drafts drafts)
    {
        var owner = context.User.OwnerId();
        if (post.Text.Length > WritingLimits.Characters || post.Plan?.Length > WritingLimits.PlanCharacters)
        {
            return Results.Json(new DraftAnswer("long"), statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var essay = EssayText.Read(post.Text);
        if (owner is null || Tag(owner) != post.Owner)
        {
            // A page that never knew anybody only wants its words counted.
            var status = owner is null && post.Owner is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
            return Results.Json(new DraftAnswer("stranger", Words: essay.Words, Paragraphs: essay.Paragraphs.Count), statusCode: status);
        }

        var withdrawn = bank.Find(id) is null;
        if (withdrawn && await drafts.FindAsync(owner, id) is null)
        {
            return Results.Json(new DraftAnswer("gone"), statusCode: StatusCodes.Status404NotFound);
        }

        var save = new DraftSave(post.Text, post.Plan ?? "", post.BasedOn, post.Writer ?? "", post.Continues, post.KeepBefore);
        if (post.Beside)
        {
            await drafts.KeepBesideAsync(owner, id, save);
            return Results.Json(new DraftAnswer("kept"));
        }

        var done = await drafts.SaveAsync(owner, id, save);
        return Results.Json(
            new DraftAnswer(done.IsKept ? "kept" : "refused", done.Revision, done.SavedUtc, essay.Words, essay.Paragraphs.Count, withdrawn),
            statusCode: done.IsKept ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>The draft where it is another one than the asker knows.</summary>
    private static async Task<IResult> FindAsync(string id, int known, string owner, HttpContext context, Drafts drafts)
    {
        context.Response.Headers.CacheControl = "no-store";
        var asking = context.User.OwnerId();
        return Tag(asking) == owner && await drafts.FindAsync(asking, id) is { } draft && draft.Revision != known
            ? Results.Json(new DraftText(draft.Text, draft.Plan, draft.Revision, draft.SavedUtc))
            : Results.NoContent();
    }
}
