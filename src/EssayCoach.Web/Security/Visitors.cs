using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EssayCoach.Web.Security;

/// <summary>Whose work is whose: the person's who is signed in, else the browser's, by a random id in a protected cookie.</summary>
public static class Visitors
{
    public const string CookieName = "essaycoach.browser";

    private const string Scheme = "Browser";
    private const string BrowserClaim = "essaycoach.browser";

    // Browsers shorten longer lives to 400 days by themselves.
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public static IServiceCollection AddVisitors(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection()
            .SetApplicationName("EssayCoach")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(Scheme, cookie =>
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

    /// <summary>Knows who is signed in; where nobody is, knows a browser again by its cookie and gives a cookie to one that opens a page without it.</summary>
    public static void UseVisitors(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated != true)
            {
                var id = await context.BrowserIdAsync() ?? await GreetAsync(context);
                // Not an authenticated identity: a browser opens nothing that asks for a person.
                context.User = new(id is null ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(BrowserClaim, id)]));
            }

            await next();
        });
        app.UseAuthorization();
    }

    /// <summary>Whose work the user behind a request or a circuit sees: the person's id, else the browser's, or null where the browser keeps no cookies.</summary>
    public static string? OwnerId(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : user.FindFirstValue(BrowserClaim);

    /// <summary>The id in the cookie of the request's browser, whether or not somebody is signed in there.</summary>
    public static async Task<string?> BrowserIdAsync(this HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimTypes.NameIdentifier);

    private static async Task<string?> GreetAsync(HttpContext context)
    {
        if (!OpensPage(context.Request))
        {
            return null;
        }

        var id = Guid.NewGuid().ToString("N");
        await context.SignInAsync(Scheme, new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], Scheme)), new() { IsPersistent = true });
        return id;
    }

    private static bool OpensPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whoever the running page belongs to.</summary>
public sealed class Visitor(AuthenticationStateProvider authentication)
{
    /// <summary>Whose work the page shows and keeps, or null where that cannot be known: no sign-in and no cookies, or a session that has ended.</summary>
    public async Task<string?> IdAsync() => (await authentication.GetAuthenticationStateAsync()).User.OwnerId();

    /// <summary>True where somebody is signed in, false where the work is the browser's.</summary>
    public async Task<bool> IsPersonAsync() => (await authentication.GetAuthenticationStateAsync()).User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;
}
