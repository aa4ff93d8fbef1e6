using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Administration;

/// <summary>Something that the administrator has set.</summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}

internal sealed class SettingTable : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(CoachDb.LongestKey);
    }
}
