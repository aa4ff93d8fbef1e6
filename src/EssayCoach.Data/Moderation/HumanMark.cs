using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Moderation;

/// <summary>The mark that one marker gives an attempt; each marker has one.</summary>
public sealed class HumanMark : Decision
{
    public int? Level { get; set; }

    public required int Marks { get; set; }

    /// <summary>Marks of the assessment objectives in the order of the level set, where it marks them apart.</summary>
    public IList<int> Objectives { get; set; } = [];

    /// <summary>The mark that the machine had given when this one was.</summary>
    public int? MachineMarks { get; set; }
}

internal sealed class HumanMarkTable : IEntityTypeConfiguration<HumanMark>
{
    public void Configure(EntityTypeBuilder<HumanMark> builder)
    {
        builder.ToTable("HumanMarks");
        builder.Property(m => m.DecidedBy).HasMaxLength(CoachDb.LongestKey);
        builder.HasKey(m => new { m.AttemptId, m.DecidedBy });
    }
}
