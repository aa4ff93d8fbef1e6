using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Classes;

/// <summary>Who ended a student's writing on an assignment.</summary>
public enum EndedBy
{
    Student,
    Bell,
}

/// <summary>One student's work on an assignment: begun, and ended once. What was handed in are the attempts with the assignment's id.</summary>
public sealed class Submission
{
    public required Guid AssignmentId { get; init; }

    public required string StudentId { get; init; }

    public required DateTime StartedUtc { get; init; }

    /// <summary>When the last saved words are handed in whatever the browser does; null for practice.</summary>
    public DateTime? BellUtc { get; set; }

    /// <summary>Minutes given to this student in this exam, beyond the extra time that they always have.</summary>
    public int GivenMinutes { get; set; }

    /// <summary>When no more can be handed in; null while it can.</summary>
    public DateTime? EndedUtc { get; set; }

    public EndedBy? EndedBy { get; set; }
}

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions");
        builder.HasKey(s => new { s.AssignmentId, s.StudentId });
        builder.Property(s => s.EndedBy).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(s => new { s.EndedUtc, s.BellUtc });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
