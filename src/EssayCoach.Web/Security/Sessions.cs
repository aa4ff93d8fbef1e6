using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EssayCoach.Web.Security;

/// <summary>Signs people in, with the moment in the session at which it ends.</summary>
public sealed class PersonSignIn(
    UserManager<Person> people,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Person> claims,
    IOptions<IdentityOptions> options,
    ILogger<PersonSignIn> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation,
    TimeProvider clock) : SignInManager<Person>(people, contexts, claims, options, logger, schemes, confirmation)
{
    internal const string EndClaim = "essaycoach.session-end";

    public static readonly TimeSpan Remembered = TimeSpan.FromDays(14);
    public static readonly TimeSpan Otherwise = TimeSpan.FromHours(12);

    public override Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var end = clock.GetUtcNow() + (authenticationProperties?.IsPersistent == true ? Remembered : Otherwise);
        return base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(new(EndClaim, end.UtcTicks.ToString(CultureInfo.InvariantCulture))));
    }
}

/// <summary>Puts the name that the pages show into the session.</summary>
public sealed class PersonClaims(UserManager<Person> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole>(people, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(ClaimTypes.GivenName, user.DisplayName));
        return identity;
    }
}

/// <summary>Says whether a session still holds: not past its end, and the person's security stamp is the one it began with.</summary>
public sealed class SessionCheck(IDbContextFactory<CoachDb> factory, IOptions<IdentityOptions> options, TimeProvider clock)
{
    public async Task<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (id, stamp) = (user.FindFirstValue(ClaimTypes.NameIdentifier), user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType));
        if (!long.TryParse(user.FindFirstValue(PersonSignIn.EndClaim), CultureInfo.InvariantCulture, out var end) || end < clock.GetUtcNow().UtcTicks)
        {
            return false;
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.Users.AnyAsync(p => p.Id == id && p.SecurityStamp == stamp, cancellation);
    }
}

/// <summary>The user of a circuit; asks again every few seconds whether the session still holds.</summary>
public sealed class CircuitUser(ILoggerFactory logs, SessionCheck sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    /// <summary>From here on the circuit belongs to nobody.</summary>
    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity()))));

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        return sessions.HoldsAsync(authenticationState.User, cancellationToken);
    }
}

/// <summary>The circuits of people, so that ending their sessions reaches pages that stand open.</summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<CircuitUser, string> open = new();

    internal void Add(CircuitUser user, string personId) => open[user] = personId;

    internal void Remove(CircuitUser user) => open.TryRemove(user, out _);

    /// <summary>Ends the person's circuits on this server at once; on other servers the circuits ask by themselves.</summary>
    public void End(string personId)
    {
        foreach (var user in open.Where(o => o.Value == personId).Select(o => o.Key))
        {
            user.End();
        }
    }
}

/// <summary>Leaves the page when its person's session ends, and hears nothing more from it.</summary>
public sealed class CircuitSession(CircuitUser user, OpenCircuits open, NavigationManager navigation) : CircuitHandler
{
    private bool ended;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if ((await user.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } person)
        {
            user.AuthenticationStateChanged += Changed;
            open.Add(user, person.OwnerId()!);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Remove(user);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context => ended ? Task.CompletedTask : next(context);

    private void Changed(Task<AuthenticationState> state)
    {
        ended = true;
        open.Remove(user);
        navigation.NavigateTo("/account/ended", forceLoad: true);
    }
}
