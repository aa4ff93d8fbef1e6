using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Tests.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>Puts people with passwords into an app's database from outside, and signs them in by its own form.</summary>
internal static class People
{
    public static async Task<Person> AddPersonAsync(this IDbContextFactory<CoachDb> factory, params string[] roles)
    {
        var name = "p" + Guid.NewGuid().ToString("N")[..12];
        var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = "Sam Sample", MadeUtc = DateTime.UtcNow, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true };
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, SignedIn.Password);
        await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Users.Add(person);
        db.UserRoles.AddRange(roles.Select(role => new IdentityUserRole<string> { UserId = person.Id, RoleId = role }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person;
    }

    public static async Task<HttpClient> SignInAsync(this AppProcess app, Person person)
    {
        var browser = app.Browser();
        using var answer = await browser.SignInAsync(person.UserName!, SignedIn.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }
}
