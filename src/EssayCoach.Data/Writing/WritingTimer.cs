using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Writing;

/// <summary>The time a student has set themselves for one essay. It counts the time at the open page and never the clock on the wall.</summary>
public sealed class WritingTimer
{
    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    /// <summary>When it was started: tells this run of the timer from the one before.</summary>
    public required DateTime StartedUtc { get; set; }

    public required int Minutes { get; set; }

    public required int ExtraMinutes { get; set; }

    public int UsedSeconds { get; set; }

    public bool IsPaused { get; set; }
}

internal sealed class WritingTimerTable : IEntityTypeConfiguration<WritingTimer>
{
    public void Configure(EntityTypeBuilder<WritingTimer> builder)
    {
        builder.Property(t => t.Owner).HasMaxLength(CoachDb.LongestKey);
        builder.Property(t => t.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.HasKey(t => new { t.Owner, t.RubricId });
    }
}
