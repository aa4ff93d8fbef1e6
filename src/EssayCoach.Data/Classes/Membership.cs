using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>A student in a class.</summary>
public sealed class Membership
{
    public const int MostExtraTime = 100;

    public required Guid ClassId { get; init; }

    public required string StudentId { get; init; }

    /// <summary>The student's id in the school's own lists, by which rosters and gradebooks know them; null where nobody gave one.</summary>
    public string? RosterId { get; set; }

    /// <summary>Extra time under exam conditions, in percent of the time that everybody has.</summary>
    public int ExtraTimePercent { get; set; }

    public required DateTime JoinedUtc { get; init; }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(m => new { m.ClassId, m.StudentId });
        builder.Property(m => m.RosterId).HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(m => new { m.ClassId, m.RosterId }).IsUnique();
        builder.HasOne<ClassGroup>().WithMany().HasForeignKey(m => m.ClassId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
