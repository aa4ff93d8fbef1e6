using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Remarking;

/// <summary>What a re-marking found of one essay. Its key sees to it that no essay is marked twice in a run.</summary>
public sealed class Remark
{
    public required Guid RunId { get; init; }

    public required Guid AttemptId { get; init; }

    public required string RubricVersion { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the model file, or null where the rules marked alone.</summary>
    public string? Model { get; init; }

    /// <summary>The new report; the attempt keeps its own until this one is taken.</summary>
    public required string ReportJson { get; init; }

    public required DateTime MarkedUtc { get; init; }

    /// <summary>When the attempt took this report; null while it has not.</summary>
    public DateTime? TakenUtc { get; set; }
}

internal sealed class RemarkTable : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("Remarks");
        builder.HasKey(r => new { r.RunId, r.AttemptId });
        builder.HasOne<RemarkRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Attempt>().WithMany().HasForeignKey(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
