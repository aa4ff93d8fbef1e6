using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>Somebody who teaches a class. All teachers of a class may do the same.</summary>
public sealed class ClassTeacher
{
    public required Guid ClassId { get; init; }

    public required string TeacherId { get; init; }
}

internal sealed class ClassTeacherTable : IEntityTypeConfiguration<ClassTeacher>
{
    public void Configure(EntityTypeBuilder<ClassTeacher> builder)
    {
        builder.ToTable("ClassTeachers");
        builder.HasKey(t => new { t.ClassId, t.TeacherId });
        builder.HasOne<ClassGroup>().WithMany().HasForeignKey(t => t.ClassId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.TeacherId).OnDelete(DeleteBehavior.Cascade);
    }
}
