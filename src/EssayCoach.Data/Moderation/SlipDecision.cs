using EssayCoach.Marking.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>Whether a marker agrees that something is a factual error. A slip is known by its place in the essay and its kind.</summary>
public sealed class SlipDecision : Decision
{
    public required int Start { get; init; }

    public required int Length { get; init; }

    public required SlipKind Kind { get; init; }

    /// <summary>True where it is an error, false where it is none, null where a decision was taken back.</summary>
    public bool? IsError { get; set; }
}

internal sealed class SlipDecisionTable : IEntityTypeConfiguration<SlipDecision>
{
    public void Configure(EntityTypeBuilder<SlipDecision> builder)
    {
        builder.ToTable("SlipDecisions");
        builder.HasKey(s => new { s.AttemptId, s.Start, s.Length, s.Kind });
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(s => s.DecidedBy).HasMaxLength(CoachDb.LongestKey);
    }
}
