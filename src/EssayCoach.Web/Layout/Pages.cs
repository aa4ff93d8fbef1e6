using Microsoft.AspNetCore.Diagnostics;

namespace EssayCoach.Web.Layout;

/// <summary>The pages: static where they can be, interactive where somebody writes or explores.</summary>
public static class Pages
{
    // An essay at the limit (WritingLimits.Characters) as JSON, in UTF-8 and with every escape at its longest, still fits.
    private const int LongestMessage = 4 * 1024 * 1024;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddResponseCompression();
        services.AddAntiforgery(options => options.Cookie.Name = "essaycoach.form");
        return services;
    }

    /// <summary>Draws a page in place of an answer that has a status and no words.</summary>
    public static void UseRefusals(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null && HttpMethods.IsPost(context.Request.Method))
            {
                // The page is asked for, not sent to: a form that was refused would be refused once more, without words.
                context.Request.Method = HttpMethods.Get;
            }

            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status400BadRequest)
            {
                // A page that refuses a form names a kind of content and gives none; with the name it would pass for an answer with words.
                context.Response.ContentType = null;
            }
        });
    }

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
}
