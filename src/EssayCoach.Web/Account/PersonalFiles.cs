using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Account;

/// <summary>What one part of the app keeps of a person. A part that keeps something registers one of these.</summary>
public interface IPersonalData
{
    /// <summary>All that is kept, as files by their names; each is written as JSON.</summary>
    Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner);

    /// <summary>Deletes all of it. Runs inside a transaction over all parts; the account itself goes last.</summary>
    Task EraseAsync(CoachDb db, string owner);
}

/// <summary>Hands a person's data out, and erases it, over all parts of the app.</summary>
public sealed class PersonalFiles(IDbContextFactory<CoachDb> factory, IEnumerable<IPersonalData> parts)
{
    // Our own file for one person, never put into a page: letters may stay letters.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> ZipAsync(string owner)
    {
        await using var db = await factory.CreateDbContextAsync();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                foreach (var (name, content) in await part.ExportAsync(db, owner))
                {
                    await using var file = await zip.CreateEntry(name + ".json").OpenAsync();
                    await JsonSerializer.SerializeAsync(file, content, Readable);
                }
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Erases in the context's own transaction.</summary>
    internal async Task EraseAsync(CoachDb db, string owner)
    {
        foreach (var part in parts)
        {
            await part.EraseAsync(db, owner);
        }
    }
}

/// <summary>The account itself: what a person may see of it, without what protects it.</summary>
internal sealed class AccountData : IPersonalData
{
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(CoachDb db, string owner)
    {
        var account = await db.Users.AsNoTracking().Where(p => p.Id == owner)
            .Select(p => new { p.Id, p.UserName, p.DisplayName, p.Email, p.MadeUtc, p.TwoFactorEnabled })
            .FirstOrDefaultAsync();
        var roles = await db.UserRoles.AsNoTracking().Where(r => r.UserId == owner).Select(r => r.RoleId).OrderBy(r => r).ToListAsync();
        var about = Data.Administration.Audit.Person(owner);
        var changes = await db.AuditEntries.AsNoTracking().Where(e => e.Subject == about || e.Who == owner).OrderBy(e => e.Id).ToListAsync();
        return account is null ? new Dictionary<string, object>(StringComparer.Ordinal) : new Dictionary<string, object>(StringComparer.Ordinal) { ["account"] = account, ["roles"] = roles, ["changes"] = changes };
    }

    // The account goes by its own way, after all parts; the audit knows it by its id alone.
    public Task EraseAsync(CoachDb db, string owner) => Task.CompletedTask;
}
