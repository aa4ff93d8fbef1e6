using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Remarking;

/// <summary>How far a re-marking has come.</summary>
public enum RemarkState
{
    /// <summary>Essays are being marked anew, or wait for that.</summary>
    Marking,

    /// <summary>All are marked; the teacher looks and chooses.</summary>
    Ready,

    /// <summary>The teacher has chosen which new marks to take.</summary>
    Settled,

    Cancelled,

    /// <summary>It could not go on; <see cref="RemarkRun.Problem"/> says why.</summary>
    Failed,
}

/// <summary>One re-marking of what a class handed in to an assignment. It changes no mark by itself: a teacher takes the new ones.</summary>
public sealed class RemarkRun
{
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    /// <summary>Who asked for it, by their id.</summary>
    public required string StartedBy { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>The rubric version that marks; where it changes meanwhile, the run fails and can be begun anew.</summary>
    public required string RubricVersion { get; init; }

    /// <summary>How many essays there were at the start.</summary>
    public required int Essays { get; init; }

    public RemarkState State { get; set; } = RemarkState.Marking;

    public string? Problem { get; set; }

    /// <summary>When it stopped marking; null while it does.</summary>
    public DateTime? EndedUtc { get; set; }
}

internal sealed class RemarkRunTable : IEntityTypeConfiguration<RemarkRun>
{
    public void Configure(EntityTypeBuilder<RemarkRun> builder)
    {
        builder.ToTable("RemarkRuns");
        builder.Property(r => r.StartedBy).HasMaxLength(CoachDb.LongestKey);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        // One at a time for an assignment, whoever asks.
        builder.HasIndex(r => r.AssignmentId).HasFilter("\"EndedUtc\" IS NULL").IsUnique().HasDatabaseName("IX_RemarkRuns_Marking");
        builder.HasIndex(r => new { r.AssignmentId, r.StartedUtc });
    }
}
