using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>A student's wish that one point of their attempt be looked at again, with the teacher's answer.</summary>
public sealed class Appeal
{
    public const int LongestText = 2_000;

    public required Guid AttemptId { get; init; }

    public required Guid AssignmentId { get; init; }

    public required string PointId { get; init; }

    /// <summary>What the student says about it; may be empty.</summary>
    public required string Words { get; init; }

    public required DateTime AskedUtc { get; init; }

    /// <summary>Null until a teacher has answered.</summary>
    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTime? AnsweredUtc { get; set; }
}

internal sealed class AppealTable : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.HasKey(a => new { a.AttemptId, a.PointId });
        builder.Property(a => a.PointId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.Words).HasMaxLength(Appeal.LongestText);
        builder.Property(a => a.Answer).HasMaxLength(Appeal.LongestText);
        builder.Property(a => a.AnsweredBy).HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.AnsweredUtc).IsConcurrencyToken();
        builder.HasIndex(a => new { a.AssignmentId, a.AnsweredUtc });
        builder.HasOne<Attempt>().WithMany().HasForeignKey(a => a.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
