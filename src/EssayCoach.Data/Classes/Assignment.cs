using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>When students see a part of what is said about their work.</summary>
public enum ReleaseMoment
{
    AtOnce,

    /// <summary>When the assignment has closed.</summary>
    AfterClosing,

    /// <summary>When the teacher releases it.</summary>
    ByTeacher,
}

/// <summary>What teachers see of an essay while it is being written. Students are told which it is.</summary>
public enum LiveView
{
    Off,

    /// <summary>Who has begun, how many words stand there, and when they were saved.</summary>
    Progress,

    /// <summary>That, and how many points are met so far.</summary>
    Points,
}

/// <summary>A question set to a class.</summary>
public sealed class Assignment
{
    public const int LongestExam = 600;

    public required Guid Id { get; init; }

    public required Guid ClassId { get; init; }

    public required string RubricId { get; init; }

    /// <summary>What the class knows it by: the question, unless the teacher chose another title.</summary>
    public required string Title { get; set; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime OpensUtc { get; set; }

    public required DateTime ClosesUtc { get; set; }

    /// <summary>How long each student has from their own start under exam conditions; null for practice.</summary>
    public int? ExamMinutes { get; set; }

    /// <summary>How many drafts a student may hand in; null for any number.</summary>
    public int? MostDrafts { get; set; }

    public ReleaseMoment Feedback { get; set; } = ReleaseMoment.AtOnce;

    public ReleaseMoment Marks { get; set; } = ReleaseMoment.ByTeacher;

    public ReleaseMoment ModelAnswer { get; set; } = ReleaseMoment.ByTeacher;

    /// <summary>When the teacher released what waits for that; null until then.</summary>
    public DateTime? ReleasedUtc { get; set; }

    public LiveView Live { get; set; } = LiveView.Off;

    /// <summary>Counts the edits: one that started from an older state is refused.</summary>
    public int Revision { get; set; }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        builder.Property(a => a.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.Feedback).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.Marks).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.ModelAnswer).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.Live).HasConversion<string>().HasMaxLength(CoachDb.LongestKey).HasDefaultValue(LiveView.Off);
        builder.HasOne<ClassGroup>().WithMany().HasForeignKey(a => a.ClassId).OnDelete(DeleteBehavior.Cascade);
    }
}
