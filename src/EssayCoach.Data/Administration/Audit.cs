using System.Text.Json;

namespace EssayCoach.Data.Administration;

/// <summary>Writes audit entries in the same save as the change that they tell of.</summary>
public static class Audit
{
    /// <summary>Adds an entry to what the context saves next; before and after are written as JSON and must name nobody.</summary>
    public static void Record(this CoachDb db, DateTime whenUtc, string? who, string what, string subject, object? before = null, object? after = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.AuditEntries.Add(new()
        {
            WhenUtc = whenUtc,
            Who = who,
            What = what,
            Subject = subject,
            BeforeJson = before is null ? null : JsonSerializer.Serialize(before),
            AfterJson = after is null ? null : JsonSerializer.Serialize(after),
        });
    }

    /// <summary>The subject of entries about a person.</summary>
    public static string Person(string id) => "person:" + id;
}
