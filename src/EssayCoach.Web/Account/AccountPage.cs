using EssayCoach.Data.Accounts;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EssayCoach.Web.Account;

/// <summary>What the account pages have in common: they are static, they know the request, and they say problems in sentences.</summary>
public abstract class AccountPage : ComponentBase
{
    protected IReadOnlyList<string> Problems { get; set; } = [];

    [Inject] protected PersonSignIn SignIns { get; set; } = null!;

    [Inject] protected AccountDesk Desk { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Context { get; set; } = null!;

    protected UserManager<Person> People => SignIns.UserManager;

    /// <summary>The person who is signed in; the folder's policy or the page's attribute sees to it that there is one.</summary>
    protected async Task<Person> MeAsync() =>
        await People.GetUserAsync(Context.User) ?? throw new InvalidOperationException("The page is open to people who are signed in alone.");

    /// <summary>After signing in: to where the person wanted to go, by way of the work that this browser has, where there is any.</summary>
    protected void Arrive(string? path) => Navigation.NavigateTo("/account/claim?returnUrl=" + Uri.EscapeDataString(Ours(path)));

    /// <summary>The path where it is a page of ours, else the start page, whatever the address says.</summary>
    protected static string Ours(string? path) => IsOurs(path) ? path! : "/";

    // "//host" and "/\host" lead elsewhere.
    private static bool IsOurs(string? path) => path is ['/', ..] && (path.Length == 1 || (path[1] is not '/' and not '\\'));
}
