using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace EssayCoach.Web.Security;

/// <summary>How people sign in and how long that holds.</summary>
public static class SignIns
{
    public const string CookieName = "essaycoach.person";
    public const int ShortestPassword = 10;
    public const int TriesBeforeRest = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSignIns(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(Configure)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<CoachDb>()
            .AddSignInManager<PersonSignIn>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddErrorDescriber<AccountSentences>()
            .AddDefaultTokenProviders();
        services.AddAuthentication().AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Application);
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "essaycoach.two-factor");
        });
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitUser>();
        services.AddScoped<AuthenticationStateProvider>(s => s.GetRequiredService<CircuitUser>());
        services.AddScoped<CircuitHandler, CircuitSession>();
        return services.AddPolicies();
    }

    private static void Configure(IdentityOptions options)
    {
        var (password, lockout) = (options.Password, options.Lockout);
        // Length is what makes a password hard to guess; forced signs make it hard to remember.
        (password.RequiredLength, password.RequiredUniqueChars) = (ShortestPassword, 5);
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (false, false, false, false);
        (lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan) = (TriesBeforeRest, Rest);
    }

    private static void Application(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = PersonSignIn.Remembered;
        cookie.SlidingExpiration = true;
        // What somebody may not open looks like what is not there.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async context =>
        {
            if (context.Principal is null || !await context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().HoldsAsync(context.Principal, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
            }
        };
    }
}
