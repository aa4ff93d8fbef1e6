using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Administration;

/// <summary>
/// One change to marks, rubrics, roles or accounts. It is written once: the database refuses to change or delete it. People stand here by
/// their ids alone, so that erasing a person leaves no name behind.
/// </summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTime WhenUtc { get; init; }

    /// <summary>The id of the person who did it, or null where the app did.</summary>
    public string? Who { get; init; }

    /// <summary>What was done, as "role.added" or "mark.changed".</summary>
    public required string What { get; init; }

    /// <summary>What it was done to, as "person:…" or "rubric:…".</summary>
    public required string Subject { get; init; }

    public string? BeforeJson { get; init; }

    public string? AfterJson { get; init; }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(e => e.Who).HasMaxLength(CoachDb.LongestKey);
        builder.Property(e => e.What).HasMaxLength(CoachDb.LongestKey);
        builder.Property(e => e.Subject).HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(e => e.Subject);
    }
}
