using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Learning;

/// <summary>A training that waits or runs, or what came of the last one; one a teacher and question.</summary>
public sealed class TrainingOrder
{
    public required string TeacherId { get; init; }

    public required string RubricId { get; init; }

    public required DateTime AskedUtc { get; set; }

    /// <summary>When a server took it up; one that went away in the middle gives it up after a while.</summary>
    public DateTime? StartedUtc { get; set; }

    public DateTime? DoneUtc { get; set; }

    /// <summary>True where the new model takes the place of one that was in use and had to go, if it is better than none.</summary>
    public bool Replaces { get; set; }

    /// <summary>Why nothing was learnt, in a sentence; null where something was.</summary>
    public string? Problem { get; set; }
}

internal sealed class TrainingOrderTable : IEntityTypeConfiguration<TrainingOrder>
{
    public void Configure(EntityTypeBuilder<TrainingOrder> builder)
    {
        builder.ToTable("TrainingOrders");
        builder.HasKey(o => new { o.TeacherId, o.RubricId });
        builder.Property(o => o.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(o => new { o.DoneUtc, o.AskedUtc });
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.TeacherId).OnDelete(DeleteBehavior.Cascade);
    }
}
