using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Writing;

/// <summary>A text that stood in a draft before, kept so that it can be put back. Goes with its draft.</summary>
public sealed class EarlierDraft
{
    /// <summary>Rises with every version kept, whatever the clock does.</summary>
    public long Id { get; init; }

    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    public required string Text { get; init; }

    public required string Plan { get; init; }

    /// <summary>When this text was saved.</summary>
    public required DateTime SavedUtc { get; init; }
}

internal sealed class EarlierDraftTable : IEntityTypeConfiguration<EarlierDraft>
{
    public void Configure(EntityTypeBuilder<EarlierDraft> builder)
    {
        builder.HasIndex(e => new { e.Owner, e.RubricId, e.Id });
        builder.HasOne<Draft>().WithMany().HasForeignKey(e => new { e.Owner, e.RubricId }).OnDelete(DeleteBehavior.Cascade);
    }
}
