using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Rubrics;

/// <summary>An essay that a tutor pasted onto the bench of a rubric.</summary>
public sealed class PastedEssay
{
    public const int LongestName = 100;

    public required Guid Id { get; init; }

    public required string RubricId { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public string? AddedBy { get; init; }

    public required DateTime AddedUtc { get; init; }
}

internal sealed class PastedEssayTable : IEntityTypeConfiguration<PastedEssay>
{
    public void Configure(EntityTypeBuilder<PastedEssay> builder)
    {
        builder.ToTable("PastedEssays");
        builder.Property(e => e.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(e => e.Name).HasMaxLength(PastedEssay.LongestName);
        builder.HasIndex(e => new { e.RubricId, e.AddedUtc });
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.AddedBy).OnDelete(DeleteBehavior.SetNull);
    }
}
