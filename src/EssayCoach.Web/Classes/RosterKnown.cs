using System.Globalization;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Marking.Text;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes;

/// <summary>Who a roster's students are among those that are known, and what the others may be called.</summary>
internal sealed class RosterKnown
{
    private readonly Dictionary<string, string> accounts;
    private readonly HashSet<string> students;
    private readonly HashSet<string> members;
    private readonly HashSet<string> rosterIds;
    private readonly HashSet<string> taken;
    private readonly List<string> problems = [];

    private RosterKnown(Dictionary<string, string> accounts, HashSet<string> students, HashSet<string> members, HashSet<string> rosterIds)
    {
        (this.accounts, this.students, this.members, this.rosterIds) = (accounts, students, members, rosterIds);
        taken = new(accounts.Keys, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Problems => problems;

    public static async Task<RosterKnown> ReadAsync(CoachDb db, Guid id)
    {
        var people = await db.Users.Select(p => new { p.Id, Name = p.NormalizedUserName! }).ToDictionaryAsync(p => p.Name, p => p.Id, StringComparer.Ordinal);
        var others = await db.UserRoles.Where(r => r.RoleId != Roles.Student).Select(r => r.UserId).ToListAsync();
        var there = await db.Memberships.Where(m => m.ClassId == id).Select(m => new { m.StudentId, m.RosterId }).ToListAsync();
        return new(
            people,
            people.Values.Except(others, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            there.Select(m => m.StudentId).ToHashSet(StringComparer.Ordinal),
            there.Select(m => m.RosterId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    public bool IsMember(RosterRow row) =>
        (row.RosterId is { } id && rosterIds.Contains(id)) || (Wanted(row) is { } name && accounts.TryGetValue(Key(name), out var account) && members.Contains(account));

    /// <summary>The account that the row means, or null where it means a new one.</summary>
    public string? Account(RosterRow row)
    {
        if (Wanted(row) is not { } name || !accounts.TryGetValue(Key(name), out var account))
        {
            return null;
        }

        if (!students.Contains(account))
        {
            problems.Add($"Line {row.Line}: “{name}” is the sign-in name of somebody who is no student.");
        }

        return account;
    }

    /// <summary>The sign-in name for a new account: the roster's own, or one made from the name.</summary>
    public string NewName(RosterRow row)
    {
        if (Wanted(row) is { } name)
        {
            if (!name.All(IsAllowed))
            {
                problems.Add($"Line {row.Line}: the sign-in name “{name}” has signs that cannot be typed everywhere. Use letters without accents, digits and - . _ @ +");
            }
            else if (!taken.Add(Key(name)))
            {
                problems.Add($"Line {row.Line}: the sign-in name “{name}” stands twice in the file.");
            }

            return name;
        }

        var plain = string.Join('.', row.Name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(Folding.Fold(w).Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0));
        var start = plain.Length == 0 ? "student" : plain;
        var free = start;
        for (var number = 2; !taken.Add(Key(free)); number++)
        {
            free = start + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    private static string? Wanted(RosterRow row) => row.UserName ?? row.Email;

    private static string Key(string name) => name.ToUpperInvariant();

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || "-._@+".Contains(c, StringComparison.Ordinal);
}
