using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Administration;
using EssayCoach.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>Makes accounts and changes what they may do. Problems come back as sentences; none means that it is done.</summary>
public sealed class AccountDesk(CoachDb db, UserManager<Person> people, OpenCircuits circuits, OneTimeLinks links, TimeProvider clock)
{
    private static readonly string[] LastAdministrator = ["This is the only administrator. Make somebody else an administrator first."];

    /// <summary>Makes an account; without a password it waits for one to be chosen by a link.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(Person person, string? password, IReadOnlyCollection<string> roles, string? actor)
    {
        ArgumentNullException.ThrowIfNull(person);
        // Recorded first: the entry goes out with the save that makes the account.
        db.Record(clock.UtcNow(), actor ?? person.Id, "account.made", Audit.Person(person.Id), after: new { roles });
        var made = password is null ? await people.CreateAsync(person) : await people.CreateAsync(person, password);
        return made.Succeeded ? Sentences(await people.AddToRolesAsync(person, roles)) : Sentences(made);
    }

    public async Task<IReadOnlyList<string>> SetRolesAsync(Person person, IReadOnlyCollection<string> roles, string actor)
    {
        ArgumentNullException.ThrowIfNull(person);
        var before = await people.GetRolesAsync(person);
        var (added, removed) = (roles.Except(before, StringComparer.Ordinal).ToList(), before.Except(roles, StringComparer.Ordinal).ToList());
        if (removed.Contains(Roles.Administrator, StringComparer.Ordinal) && await IsLastAdministratorAsync(person.Id))
        {
            return LastAdministrator;
        }

        if (added.Count + removed.Count == 0)
        {
            return [];
        }

        db.Record(clock.UtcNow(), actor, "roles.changed", Audit.Person(person.Id), new { roles = before.Order(StringComparer.Ordinal) }, new { roles = roles.Order(StringComparer.Ordinal) });
        await using var transaction = await db.Database.BeginTransactionAsync();
        var results = new[] { await people.RemoveFromRolesAsync(person, removed), await people.AddToRolesAsync(person, added) };
        if (results.FirstOrDefault(r => !r.Succeeded) is { } failed)
        {
            return Sentences(failed);
        }

        await transaction.CommitAsync();
        await EndSessionsAsync(person);
        return [];
    }

    /// <summary>Locks an account until it is opened again, and ends its sessions; or opens it.</summary>
    public async Task<IReadOnlyList<string>> LockAsync(Person person, bool isLocked, string actor)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (isLocked && await IsLastAdministratorAsync(person.Id))
        {
            return LastAdministrator;
        }

        db.Record(clock.UtcNow(), actor, isLocked ? "account.locked" : "account.unlocked", Audit.Person(person.Id));
        var done = await people.SetLockoutEndDateAsync(person, isLocked ? DateTimeOffset.MaxValue : null);
        if (isLocked)
        {
            await EndSessionsAsync(person);
        }

        return Sentences(done);
    }

    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Person person, string present, string password)
    {
        ArgumentNullException.ThrowIfNull(person);
        db.Record(clock.UtcNow(), person.Id, "password.changed", Audit.Person(person.Id));
        var done = await people.ChangePasswordAsync(person, present, password);
        return done.Succeeded ? await EndedAsync(person) : Sentences(done);
    }

    /// <summary>Gives the account the password that its owner chose by a link, and opens it where wrong tries had closed it for a while.</summary>
    public async Task<IReadOnlyList<string>> ReplacePasswordAsync(Person person, string password)
    {
        ArgumentNullException.ThrowIfNull(person);
        db.Record(clock.UtcNow(), person.Id, "password.changed", Audit.Person(person.Id));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await people.RemovePasswordAsync(person);
        var done = await people.AddPasswordAsync(person, password);
        if (!done.Succeeded)
        {
            return Sentences(done);
        }

        if (!IsLocked(person))
        {
            await people.ResetAccessFailedCountAsync(person);
            await people.SetLockoutEndDateAsync(person, null);
        }

        await transaction.CommitAsync();
        return await EndedAsync(person);
    }

    /// <summary>Whether an administrator has locked the account, which wrong tries never do for good.</summary>
    public static bool IsLocked(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.LockoutEnd is { Year: > 9000 };
    }

    public async Task SetTwoStepsAsync(Person person, bool isOn, string actor)
    {
        ArgumentNullException.ThrowIfNull(person);
        db.Record(clock.UtcNow(), actor, isOn ? "two-steps.on" : "two-steps.off", Audit.Person(person.Id));
        await people.SetTwoFactorEnabledAsync(person, isOn);
        if (!isOn)
        {
            await people.ResetAuthenticatorKeyAsync(person);
        }

        await EndSessionsAsync(person);
    }

    /// <summary>Deletes the account and all that is kept of its owner.</summary>
    public async Task<IReadOnlyList<string>> DeleteAsync(Person person, string actor, PersonalFiles files)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(files);
        if (await IsLastAdministratorAsync(person.Id))
        {
            return LastAdministrator;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        await files.EraseAsync(db, person.Id);
        db.Record(clock.UtcNow(), actor, "account.deleted", Audit.Person(person.Id));
        var done = await people.DeleteAsync(person);
        if (!done.Succeeded)
        {
            return Sentences(done);
        }

        await transaction.CommitAsync();
        circuits.End(person.Id);
        return [];
    }

    /// <summary>A code by which the person chooses a password.</summary>
    public async Task<string> PasswordCodeAsync(Person person, string actor)
    {
        ArgumentNullException.ThrowIfNull(person);
        db.Record(clock.UtcNow(), actor, "password.link", Audit.Person(person.Id));
        await db.SaveChangesAsync();
        return await links.MakeAsync(LinkPurpose.Password, person.Id);
    }

    /// <summary>Ends every session of the person: cookies at their next request, open pages at once.</summary>
    public async Task EndSessionsAsync(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        await people.UpdateSecurityStampAsync(person);
        circuits.End(person.Id);
    }

    public async Task<bool> IsLastAdministratorAsync(string personId)
    {
        var administrators = from role in db.UserRoles
                             join person in db.Users on role.UserId equals person.Id
                             where role.RoleId == Roles.Administrator
                             select person;
        var others = (await administrators.AsNoTracking().ToListAsync()).Where(p => p.Id != personId && !IsLocked(p));
        return await administrators.AnyAsync(p => p.Id == personId) && !others.Any();
    }

    private async Task<IReadOnlyList<string>> EndedAsync(Person person)
    {
        await EndSessionsAsync(person);
        return [];
    }

    internal static IReadOnlyList<string> Sentences(IdentityResult result) => [.. result.Errors.Select(e => e.Description).Distinct(StringComparer.Ordinal)];
}
