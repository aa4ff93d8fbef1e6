using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>A class of students with its teachers. What belongs to it goes with it; what its students wrote stays theirs.</summary>
public sealed class ClassGroup
{
    public const int LongestName = 80;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>Whether sentences of its students, with the verdicts that teachers gave, may train the classifier. Off until a teacher turns it on.</summary>
    public bool LendsSentences { get; set; }
}

internal sealed class ClassGroupTable : IEntityTypeConfiguration<ClassGroup>
{
    public void Configure(EntityTypeBuilder<ClassGroup> builder)
    {
        builder.ToTable("ClassGroups");
        builder.Property(c => c.Name).HasMaxLength(ClassGroup.LongestName);
    }
}
