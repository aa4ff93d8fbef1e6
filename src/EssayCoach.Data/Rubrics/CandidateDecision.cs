using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Rubrics;

/// <summary>What became of a valid point that the rubric did not list.</summary>
public enum CandidateOutcome
{
    /// <summary>Its wording is accepted for a point that the rubric has.</summary>
    Alternative,

    NewPoint,
    Dismissed,
}

/// <summary>A tutor's decision on a student's sentence that a teacher credited although the rubric did not.</summary>
public sealed class CandidateDecision
{
    public required string RubricId { get; init; }

    /// <summary>Names the sentence: SHA-256 of its words.</summary>
    public required string SentenceHash { get; init; }

    public required CandidateOutcome Outcome { get; init; }

    /// <summary>The point that took the wording, or the new one; null where it was dismissed.</summary>
    public string? PointId { get; init; }

    public string? DecidedBy { get; init; }

    public required DateTime DecidedUtc { get; init; }
}

internal sealed class CandidateDecisionTable : IEntityTypeConfiguration<CandidateDecision>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<CandidateDecision> builder)
    {
        builder.ToTable("CandidateDecisions");
        builder.HasKey(d => new { d.RubricId, d.SentenceHash });
        builder.Property(d => d.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(d => d.SentenceHash).HasMaxLength(HashLength);
        builder.Property(d => d.PointId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.DecidedBy).OnDelete(DeleteBehavior.SetNull);
    }
}
