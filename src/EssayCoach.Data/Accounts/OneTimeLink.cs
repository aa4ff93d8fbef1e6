using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Accounts;

/// <summary>What a link that works once is for.</summary>
public enum LinkPurpose
{
    /// <summary>Makes the first administrator.</summary>
    First,

    /// <summary>Lets a person choose a password.</summary>
    Password,
}

/// <summary>A link that works once. Only a hash of its code is kept, so the table opens nothing.</summary>
public sealed class OneTimeLink
{
    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public required string CodeHash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public string? PersonId { get; init; }

    public required DateTime ExpiresUtc { get; init; }
}

internal sealed class OneTimeLinkTable : IEntityTypeConfiguration<OneTimeLink>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("OneTimeLinks");
        builder.HasKey(l => l.CodeHash);
        builder.Property(l => l.CodeHash).HasMaxLength(HashLength);
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
