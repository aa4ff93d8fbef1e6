using System.Globalization;
using System.Threading.RateLimiting;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EssayCoach.Web.Account;

/// <summary>What the account pages work with.</summary>
public static class AccountServices
{
    /// <summary>The rate limit of pages that take passwords and codes.</summary>
    public const string Limit = "account";

    private const int UsualTriesAMinute = 120;

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<FirstAdministrator>();
        services.AddHostedService(s => s.GetRequiredService<FirstAdministrator>());
        services.AddSingleton<BrowserWork>();
        services.AddSingleton<IPersonalData, AccountData>();
        services.AddSingleton<PersonalFiles>();
        services.AddSingleton<Retention>();
        services.AddHostedService(s => s.GetRequiredService<Retention>());
        services.AddScoped<AccountDesk>();
        var tries = int.TryParse(configuration["EssayCoach:SignInsPerMinute"], CultureInfo.InvariantCulture, out var set) ? set : UsualTriesAMinute;
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Limit, context => PartitionOf(context, tries));
        });
    }

    /// <summary>Signing out, where a form in the menu posts to, and a person's data as a file.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        app.MapGet("/account/data.zip", async (HttpContext context, PersonalFiles files) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.File(await files.ZipAsync(context.User.OwnerId()!), "application/zip", "essaycoach-data.zip");
        }).RequireAuthorization();
        app.MapPost("/account/sign-out", async Task<RedirectHttpResult> (HttpContext context, [FromForm] string? stay) =>
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return TypedResults.LocalRedirect("~/");
        });
    }

    // A school stands behind one address, so the limit leaves room for a class that signs in at once; an account's own rest after wrong tries is the tighter one.
    private static RateLimitPartition<string> PartitionOf(HttpContext context, int tries) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = tries, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");
}
