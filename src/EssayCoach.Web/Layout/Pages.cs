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

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
}
