using EssayCoach.Web.Practice;
using EssayCoach.Web.Security;

namespace EssayCoach.Web.Rubrics;

/// <summary>The answer to a tab: what came of its save.</summary>
public sealed record RubricAnswer(string State, int Revision = 0, DateTime? SavedUtc = null);

/// <summary>Keeps drafts of rubrics over plain requests, so that typing is kept while the page's own connection is away.</summary>
public static class DraftTexts
{
    public static void MapRubrics(this WebApplication app) =>
        app.MapPost("/rubrics/drafts/{id:guid}/text", SaveAsync).RequireAuthorization(Policies.Rubrics);

    private static async Task<IResult> SaveAsync(Guid id, RubricSave save, HttpContext context, DraftKeeping drafts)
    {
        var me = context.User.OwnerId()!;
        if (save.Text.Length > RubricLimits.Characters)
        {
            return Results.Json(new RubricAnswer("long"), statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        if (DraftEndpoints.Tag(me) != save.Owner)
        {
            return Results.Json(new RubricAnswer("stranger"), statusCode: StatusCodes.Status403Forbidden);
        }

        var saved = await drafts.SaveAsync(me, id, save);
        return saved.Outcome switch
        {
            SaveOutcome.Kept => Results.Json(new RubricAnswer("kept", saved.Revision, saved.SavedUtc)),
            SaveOutcome.Refused => Results.Json(new RubricAnswer("refused", saved.Revision, saved.SavedUtc), statusCode: StatusCodes.Status409Conflict),
            _ => Results.Json(new RubricAnswer("closed", saved.Revision), statusCode: StatusCodes.Status410Gone),
        };
    }
}
