using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Administration;
using EssayCoach.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>A new account, with the code by which its student chooses a password. The code is shown once.</summary>
public sealed record NewStudent(string Name, string UserName, string Code);

/// <summary>What an import did. With a problem it did nothing.</summary>
/// <param name="Joined">How many had an account already and are in the class with it from here on.</param>
/// <param name="There">How many were in the class before.</param>
public sealed record ImportOutcome(IReadOnlyList<NewStudent> Made, int Joined, int There, IReadOnlyList<string> Problems);

/// <summary>Brings a roster into a class: all of it or nothing.</summary>
public sealed class RosterImport(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>How long a student has to open their link.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(14);

    public async Task<ImportOutcome> ImportAsync(string? teacher, Guid id, IReadOnlyList<RosterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await db.ClassesOf(teacher).AnyAsync(c => c.Id == id))
        {
            return new([], 0, 0, [ClassSentences.Gone]);
        }

        var known = await RosterKnown.ReadAsync(db, id);
        List<NewStudent> made = [];
        List<string> joined = [];
        var (there, now) = (0, clock.UtcNow());
        foreach (var row in rows)
        {
            if (known.IsMember(row))
            {
                there++;
            }
            else if (known.Account(row) is { } account)
            {
                db.Memberships.Add(new() { ClassId = id, StudentId = account, RosterId = row.RosterId, JoinedUtc = now });
                joined.Add(account);
            }
            else
            {
                made.Add(Make(db, id, row, known.NewName(row), now));
            }
        }

        if (known.Problems.Count > 0)
        {
            return new([], 0, 0, known.Problems);
        }

        db.Record(now, teacher, "roster.imported", "class:" + id, after: new { made = made.Count, joined = joined.Count });
        await db.SaveChangesAsync();
        await db.TakeBackAsync(id, joined);
        await transaction.CommitAsync();
        return new(made, joined.Count, there, []);
    }

    /// <summary>A new link for a student who has not chosen a password yet and is in no other teacher's class; null where that is not so.</summary>
    public async Task<NewStudent?> LinkAgainAsync(string? teacher, Guid id, string? student)
    {
        await using var db = await factory.CreateDbContextAsync();
        var mine = db.ClassesOf(teacher).Select(c => c.Id);
        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(p => p.Id == student && p.PasswordHash == null
            && mine.Contains(id) && db.Memberships.Any(m => m.ClassId == id && m.StudentId == p.Id) && !db.Memberships.Any(m => m.StudentId == p.Id && !mine.Contains(m.ClassId)));
        if (person is null)
        {
            return null;
        }

        var (code, link) = OneTimeLinks.New(LinkPurpose.Password, person.Id, clock.UtcNow() + LinkLife);
        await db.OneTimeLinks.Where(l => l.Purpose == LinkPurpose.Password && l.PersonId == person.Id).ExecuteDeleteAsync();
        db.OneTimeLinks.Add(link);
        db.Record(clock.UtcNow(), teacher, "password.link", Audit.Person(person.Id));
        await db.SaveChangesAsync();
        return new(person.DisplayName, person.UserName!, code);
    }

    private static NewStudent Make(CoachDb db, Guid id, RosterRow row, string userName, DateTime now)
    {
        var person = new Person
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            Email = row.Email,
            NormalizedEmail = row.Email?.ToUpperInvariant(),
            DisplayName = row.Name,
            MadeUtc = now,
            LockoutEnabled = true,
        };
        var (code, link) = OneTimeLinks.New(LinkPurpose.Password, person.Id, now + LinkLife);
        db.Users.Add(person);
        db.UserRoles.Add(new() { UserId = person.Id, RoleId = Roles.Student });
        db.Memberships.Add(new() { ClassId = id, StudentId = person.Id, RosterId = row.RosterId, JoinedUtc = now });
        db.OneTimeLinks.Add(link);
        db.Record(now, null, "account.made", Audit.Person(person.Id), after: new { roles = new[] { Roles.Student } });
        return new(row.Name, userName, code);
    }
}
