using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>A marker's comment on a passage of an essay, which never changes, so that the place holds.</summary>
public sealed class EssayComment
{
    public const int LongestText = 4_000;

    public required Guid Id { get; init; }

    public required Guid AttemptId { get; init; }

    /// <summary>First UTF-16 code unit of the passage.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    public required string Text { get; set; }

    /// <summary>The point that it is about, where it is about one.</summary>
    public string? PointId { get; set; }

    public required string AuthorId { get; init; }

    public required DateTime WrittenUtc { get; set; }

    /// <summary>The review's revision that this text came with.</summary>
    public int Revision { get; set; }
}

internal sealed class EssayCommentTable : IEntityTypeConfiguration<EssayComment>
{
    public void Configure(EntityTypeBuilder<EssayComment> builder)
    {
        builder.ToTable("EssayComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Text).HasMaxLength(EssayComment.LongestText);
        builder.Property(c => c.PointId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(c => c.AuthorId).HasMaxLength(CoachDb.LongestKey);
    }
}
