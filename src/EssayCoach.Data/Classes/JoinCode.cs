using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>A code by which students come into a class themselves. It is kept as it is, since the teacher shows it to the room; revoking deletes it.</summary>
public sealed class JoinCode
{
    public required string Code { get; init; }

    public required Guid ClassId { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }
}

internal sealed class JoinCodeTable : IEntityTypeConfiguration<JoinCode>
{
    public void Configure(EntityTypeBuilder<JoinCode> builder)
    {
        builder.ToTable("JoinCodes");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<ClassGroup>().WithMany().HasForeignKey(c => c.ClassId).OnDelete(DeleteBehavior.Cascade);
    }
}
