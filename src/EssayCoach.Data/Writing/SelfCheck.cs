using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Writing;

/// <summary>What a student thought they had covered, said before they saw the result. Goes with its attempt.</summary>
public sealed class SelfCheck
{
    public required Guid AttemptId { get; init; }

    /// <summary>The answers as JSON.</summary>
    public required string AnswersJson { get; set; }
}

internal sealed class SelfCheckTable : IEntityTypeConfiguration<SelfCheck>
{
    public void Configure(EntityTypeBuilder<SelfCheck> builder)
    {
        builder.HasKey(c => c.AttemptId);
        builder.HasOne<Attempt>().WithOne().HasForeignKey<SelfCheck>(c => c.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
