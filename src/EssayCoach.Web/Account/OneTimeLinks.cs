using System.Security.Cryptography;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>Makes links that work once and for a while, and takes them.</summary>
public sealed class OneTimeLinks(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const int CodeBytes = 32;

    /// <summary>Makes a code; earlier ones for the same person and purpose stop working.</summary>
    public async Task<string> MakeAsync(LinkPurpose purpose, string? personId = null)
    {
        var (code, link) = New(purpose, personId, clock.UtcNow() + Life);
        await using var db = await factory.CreateDbContextAsync();
        await db.OneTimeLinks.Where(l => l.Purpose == purpose && l.PersonId == personId).ExecuteDeleteAsync();
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync();
        return code;
    }

    /// <summary>A code and the link to keep for it; kept with whatever else the caller saves.</summary>
    public static (string Code, OneTimeLink Link) New(LinkPurpose purpose, string? personId, DateTime expiresUtc)
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(CodeBytes));
        return (code, new() { CodeHash = Hash(code), Purpose = purpose, PersonId = personId, ExpiresUtc = expiresUtc });
    }

    /// <summary>The link behind a code, or null where there is none, it has expired or was used.</summary>
    public async Task<OneTimeLink?> FindAsync(LinkPurpose purpose, string? code)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await Live(db, purpose, code).AsNoTracking().FirstOrDefaultAsync();
    }

    /// <summary>Uses a code up; true for one taker alone.</summary>
    public async Task<bool> TakeAsync(LinkPurpose purpose, string? code)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await Live(db, purpose, code).ExecuteDeleteAsync() == 1;
    }

    private IQueryable<OneTimeLink> Live(CoachDb db, LinkPurpose purpose, string? code)
    {
        var (hash, now) = (Hash(code ?? ""), clock.UtcNow());
        return db.OneTimeLinks.Where(l => l.CodeHash == hash && l.Purpose == purpose && l.ExpiresUtc > now);
    }

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
