using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>Whether a claim that the scheme does not list is a valid point; a claim is known by its place in the essay.</summary>
public sealed class OtherPointDecision : Decision
{
    public const int LongestStatement = 500;

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>True where it is credited, false where it is not, null where a decision was taken back.</summary>
    public bool? IsValid { get; set; }

    /// <summary>True where the same point is credited to everybody who answers the assignment.</summary>
    public bool ForClass { get; set; }

    /// <summary>The point in the marker's words, as a scheme would say it; may be empty where it counts for this essay alone.</summary>
    public string Statement { get; set; } = "";
}

internal sealed class OtherPointDecisionTable : IEntityTypeConfiguration<OtherPointDecision>
{
    public void Configure(EntityTypeBuilder<OtherPointDecision> builder)
    {
        builder.ToTable("OtherPointDecisions");
        builder.HasKey(o => new { o.AttemptId, o.Start, o.Length });
        builder.Property(o => o.Statement).HasMaxLength(OtherPointDecision.LongestStatement);
        builder.Property(o => o.DecidedBy).HasMaxLength(CoachDb.LongestKey);
    }
}
