using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Remarking;

/// <summary>The report that an attempt had before a re-marking was taken, with the versions that made it. Goes with its attempt.</summary>
public sealed class EarlierReport
{
    public long Id { get; init; }

    public required Guid AttemptId { get; init; }

    public required string RubricVersion { get; init; }

    public required string EngineVersion { get; init; }

    public string? Model { get; init; }

    public required string ReportJson { get; init; }

    public required DateTime ReplacedUtc { get; init; }

    /// <summary>Who took the new report, by their id.</summary>
    public required string ReplacedBy { get; init; }
}

internal sealed class EarlierReportTable : IEntityTypeConfiguration<EarlierReport>
{
    public void Configure(EntityTypeBuilder<EarlierReport> builder)
    {
        builder.ToTable("EarlierReports");
        builder.Property(r => r.ReplacedBy).HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<Attempt>().WithMany().HasForeignKey(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
