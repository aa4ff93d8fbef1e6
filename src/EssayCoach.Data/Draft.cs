using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data;

/// <summary>What a student has written so far on one question.</summary>
public sealed class Draft
{
    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    public required string Text { get; set; }

    public required DateTime SavedUtc { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Owner).HasMaxLength(CoachDb.LongestKey);
        builder.Property(d => d.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.HasKey(d => new { d.Owner, d.RubricId });
    }
}
