using EssayCoach.Data.Classes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data;

/// <summary>One handed-in version of a student's answer, with the report on it.</summary>
public sealed class Attempt
{
    public required Guid Id { get; init; }

    /// <summary>Whose it is: the id of a person, or the id inside the protected cookie of a browser where nobody is signed in.</summary>
    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    public required string RubricVersion { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the model files that took part, joined by a plus, or null where the rules marked alone.</summary>
    public string? Model { get; init; }

    /// <summary>Counts the owner's attempts at one question from 1; a deleted attempt's number is not used again while later ones exist.</summary>
    public required int Number { get; init; }

    public required string Question { get; init; }

    public required string Text { get; init; }

    /// <summary>The mark report in the contract's form.</summary>
    public required string ReportJson { get; set; }

    public required DateTime HandedInUtc { get; init; }

    /// <summary>The assignment that it answers, or null for practice; work on an assignment that is deleted becomes practice.</summary>
    public Guid? AssignmentId { get; init; }
}

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.Property(a => a.Owner).HasMaxLength(CoachDb.LongestKey);
        builder.Property(a => a.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(a => new { a.Owner, a.RubricId, a.Number }).IsUnique();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(a => a.AssignmentId).OnDelete(DeleteBehavior.SetNull);
    }
}
