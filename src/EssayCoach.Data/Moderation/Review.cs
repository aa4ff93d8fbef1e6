using EssayCoach.Data.Classes;
using EssayCoach.Marking.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>
/// A teacher's moderation of one attempt. The machine's mark stays in the attempt's report, each marker's in a <see cref="HumanMark"/>, and
/// the one that counts here. It belongs to its attempt and its assignment and goes with either.
/// </summary>
public sealed class Review
{
    public required Guid AttemptId { get; init; }

    public required Guid AssignmentId { get; init; }

    /// <summary>Counts the changes from 1. Every decision carries the revision that it came with, so that a late change can be told from a fresh one.</summary>
    public int Revision { get; set; }

    /// <summary>The mark that counts; null while no marker has given or agreed one.</summary>
    public int? FinalMarks { get; set; }

    /// <summary>The level that goes with the final mark.</summary>
    public int? FinalLevel { get; set; }

    /// <summary>The final marks of the assessment objectives in the order of the level set, where it marks them apart.</summary>
    public IList<int> FinalObjectives { get; set; } = [];

    public string FinalReason { get; set; } = "";

    public string? FinalBy { get; set; }

    public DateTime? FinalUtc { get; set; }

    /// <summary>When a marker called the review done; null while it is not.</summary>
    public DateTime? DoneUtc { get; set; }

    public string? DoneBy { get; set; }

    public ICollection<HumanMark> Marks { get; init; } = [];

    public ICollection<PointDecision> Points { get; init; } = [];

    public ICollection<SlipDecision> Slips { get; init; } = [];

    public ICollection<OtherPointDecision> OtherPoints { get; init; } = [];

    public ICollection<EssayComment> Comments { get; init; } = [];

    /// <summary>The verdict that a marker agreed or gave, by the point's id; null where none stands.</summary>
    public Verdict? Decided(string pointId) => Points.FirstOrDefault(p => string.Equals(p.PointId, pointId, StringComparison.Ordinal))?.Verdict;
}

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(r => r.AttemptId);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Property(r => r.FinalBy).HasMaxLength(CoachDb.LongestKey);
        builder.Property(r => r.DoneBy).HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<Attempt>().WithOne().HasForeignKey<Review>(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Marks).WithOne().HasForeignKey(m => m.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Points).WithOne().HasForeignKey(p => p.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Slips).WithOne().HasForeignKey(s => s.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.OtherPoints).WithOne().HasForeignKey(o => o.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
