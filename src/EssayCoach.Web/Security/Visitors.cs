using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EssayCoach.Web.Security;

/// <summary>Whose work is whose without a sign-in: a random id in a protected cookie of the browser.</summary>
public static class Visitors
{
    public const string CookieName = "essaycoach.browser";

    private const string Scheme = "Browser";

    // Browsers shorten longer lives to 400 days by themselves.
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public static IServiceCollection AddVisitors(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection()
            .SetApplicationName("EssayCoach")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.IsEssential = true;
            // Strict would hide the cookie from somebody who follows a link to the app, and they would be given a new one.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Life;
            cookie.SlidingExpiration = true;
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddCascadingAuthenticationState();
        return services.AddScoped<Visitor>();
    }

    /// <summary>Knows a browser again by its cookie, and gives a cookie to one that opens a page without it.</summary>
    public static void UseVisitors(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated != true && OpensPage(context.Request))
            {
                var id = new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString("N"));
                context.User = new ClaimsPrincipal(new ClaimsIdentity([id], Scheme));
                await context.SignInAsync(Scheme, context.User, new() { IsPersistent = true });
            }

            await next();
        });
    }

    /// <summary>The id of the browser behind a request or a circuit, or null where it keeps no cookies.</summary>
    public static string? BrowserId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    private static bool OpensPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The browser that the running page belongs to.</summary>
public sealed class Visitor(AuthenticationStateProvider authentication)
{
    /// <summary>Its id, or null where it keeps no cookies.</summary>
    public async Task<string?> IdAsync() => (await authentication.GetAuthenticationStateAsync()).User.BrowserId();
}
