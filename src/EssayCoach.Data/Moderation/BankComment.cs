using EssayCoach.Data.Accounts;
using EssayCoach.Marking.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>A comment that a teacher keeps for use again, tied to a point of a rubric and a verdict on it.</summary>
public sealed class BankComment
{
    public required Guid Id { get; init; }

    public required string OwnerId { get; init; }

    public required string RubricId { get; init; }

    public required string PointId { get; init; }

    public required Verdict Verdict { get; init; }

    public required string Text { get; set; }

    public required DateTime UsedUtc { get; set; }

    /// <summary>The attempt whose words or writer the text names, with which it goes; null where it names none.</summary>
    public Guid? QuotesAttemptId { get; init; }
}

internal sealed class BankCommentTable : IEntityTypeConfiguration<BankComment>
{
    public void Configure(EntityTypeBuilder<BankComment> builder)
    {
        builder.ToTable("BankComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(c => c.PointId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(c => c.Verdict).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(c => c.Text).HasMaxLength(EssayComment.LongestText);
        builder.HasIndex(c => new { c.OwnerId, c.RubricId, c.PointId });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Attempt>().WithMany().HasForeignKey(c => c.QuotesAttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
