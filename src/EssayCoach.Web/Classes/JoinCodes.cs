using System.Security.Cryptography;
using System.Threading.RateLimiting;
using EssayCoach.Data;
using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>What came of typing a code: the class that was joined, or the reason why none was.</summary>
public sealed record JoinOutcome(string? ClassName, string? Problem);

/// <summary>Codes by which students come into a class. Ten signs out of thirty-one are too many to guess, and a person who tries often has to wait.</summary>
public sealed class JoinCodes(IDbContextFactory<CoachDb> factory, TimeProvider clock) : IDisposable
{
    public const int Length = 10;
    public const int MostDays = 90;
    public const int Tries = 10;

    // Without signs that look like others on a whiteboard.
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(student =>
        RateLimitPartition.GetFixedWindowLimiter(student, _ => new() { PermitLimit = Tries, Window = TimeSpan.FromMinutes(10) }));

    /// <summary>Makes a code for a class of the teacher's; null where there is none.</summary>
    public async Task<JoinCode?> MakeAsync(string? teacher, Guid id, int days)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (!await db.ClassesOf(teacher).AnyAsync(c => c.Id == id))
        {
            return null;
        }

        var now = clock.UtcNow();
        var code = new JoinCode { Code = RandomNumberGenerator.GetString(Signs, Length), ClassId = id, MadeUtc = now, ExpiresUtc = now.AddDays(Math.Clamp(days, 1, MostDays)) };
        db.JoinCodes.Add(code);
        await db.SaveChangesAsync();
        return code;
    }

    public async Task RevokeAsync(string? teacher, Guid id, string? code)
    {
        await using var db = await factory.CreateDbContextAsync();
        await db.JoinCodes.Where(c => c.Code == code && db.ClassesOf(teacher).Any(g => g.Id == id && g.Id == c.ClassId)).ExecuteDeleteAsync();
    }

    /// <summary>Puts the student into the class of the code. Joining twice changes nothing.</summary>
    public async Task<JoinOutcome> JoinAsync(string student, string? typed)
    {
        using var lease = tries.AttemptAcquire(student);
        if (!lease.IsAcquired)
        {
            return new(null, $"That was {Tries} tries. Wait ten minutes, and ask your teacher to show you the code again.");
        }

        var (code, now) = (Plain(typed), clock.UtcNow());
        await using var db = await factory.CreateDbContextAsync();
        var found = await (from c in db.JoinCodes
                           join g in db.ClassGroups on c.ClassId equals g.Id
                           where c.Code == code && c.ExpiresUtc > now
                           select new { g.Id, g.Name }).FirstOrDefaultAsync();
        if (found is null)
        {
            return new(null, "No class has this code. Check each sign, or ask your teacher whether the code has expired.");
        }

        if (!await db.Memberships.AnyAsync(m => m.ClassId == found.Id && m.StudentId == student))
        {
            db.Memberships.Add(new() { ClassId = found.Id, StudentId = student, JoinedUtc = now });
            await db.SaveChangesAsync();
            await db.TakeBackAsync(found.Id, [student]);
        }

        return new(found.Name, null);
    }

    /// <summary>A code as people read it: in two halves.</summary>
    public static string Shown(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Insert(code.Length / 2, "-");
    }

    public void Dispose() => tries.Dispose();

    private static string Plain(string? typed) => string.Concat((typed ?? "").Take(Length * 4).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
