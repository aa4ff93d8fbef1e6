using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Rubrics;

/// <summary>A text that gave way to another one in a draft, kept so that no word is lost. Goes with its draft.</summary>
public sealed class EarlierRubricText
{
    /// <summary>Rises with every text kept, whatever the clock does.</summary>
    public long Id { get; init; }

    public required Guid VersionId { get; init; }

    public required string Text { get; init; }

    public string? SavedBy { get; init; }

    public required DateTime SavedUtc { get; init; }
}

internal sealed class EarlierRubricTextTable : IEntityTypeConfiguration<EarlierRubricText>
{
    public void Configure(EntityTypeBuilder<EarlierRubricText> builder)
    {
        builder.ToTable("EarlierRubricTexts");
        builder.HasIndex(e => new { e.VersionId, e.Id });
        builder.HasOne<RubricVersion>().WithMany().HasForeignKey(e => e.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.SavedBy).OnDelete(DeleteBehavior.SetNull);
    }
}
