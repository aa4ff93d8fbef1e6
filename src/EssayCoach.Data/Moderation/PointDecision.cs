using EssayCoach.Marking.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>A marker's verdict on one point of the scheme, agreed or changed.</summary>
public sealed class PointDecision : Decision
{
    /// <summary>The id under which the judgement is decided.</summary>
    public const string Judgement = "judgement";

    public required string PointId { get; init; }

    /// <summary>What the machine had said when it was decided.</summary>
    public required Verdict Machine { get; set; }

    /// <summary>What the marker says; null where a decision was taken back.</summary>
    public Verdict? Verdict { get; set; }
}

internal sealed class PointDecisionTable : IEntityTypeConfiguration<PointDecision>
{
    public void Configure(EntityTypeBuilder<PointDecision> builder)
    {
        builder.ToTable("PointDecisions");
        builder.HasKey(p => new { p.AttemptId, p.PointId });
        builder.Property(p => p.PointId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(p => p.DecidedBy).HasMaxLength(CoachDb.LongestKey);
        builder.Property(p => p.Machine).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(p => p.Verdict).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
    }
}
