using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data;

/// <summary>What a student has written so far on one question.</summary>
public sealed class Draft
{
    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    public required string Text { get; set; }

    /// <summary>The student's own plan for the essay.</summary>
    public string Plan { get; set; } = "";

    /// <summary>Counts the saves from 1: a save that started from an older one is refused.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The tab that saved last. Its next save is accepted even where it never heard of this one.</summary>
    public string Writer { get; set; } = "";

    public required DateTime SavedUtc { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Owner).HasMaxLength(CoachDb.LongestKey);
        builder.Property(d => d.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(d => d.Writer).HasMaxLength(CoachDb.LongestKey);
        builder.HasKey(d => new { d.Owner, d.RubricId });
    }
}
