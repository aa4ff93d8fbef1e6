using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Rubrics;

/// <summary>Which kind of document a version is of.</summary>
public enum DocumentKind
{
    Rubric,
    LevelSet,
}

/// <summary>How far a version has come.</summary>
public enum VersionState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for a second tutor.</summary>
    InReview,

    /// <summary>Marks essays, unless a later one does.</summary>
    Published,

    /// <summary>Was published and marks nothing new.</summary>
    Withdrawn,
}

/// <summary>One version of a rubric or level set. What was published never changes again: the database refuses it.</summary>
public sealed class RubricVersion
{
    public required Guid Id { get; init; }

    public DocumentKind Kind { get; init; } = DocumentKind.Rubric;

    /// <summary>The id of the rubric or level set that it is a version of.</summary>
    public required string RubricId { get; init; }

    public required string Text { get; set; }

    /// <summary>SHA-256 of the text, as reports name the version that marked.</summary>
    public required string Hash { get; set; }

    public VersionState State { get; set; } = VersionState.Draft;

    /// <summary>Counts the saves from 1: a save that started from an older one is refused.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The tab that saved last.</summary>
    public string Writer { get; set; } = "";

    /// <summary>The hash of the version that it began from; null for a new rubric.</summary>
    public string? BasedOn { get; init; }

    /// <summary>The question, or the name of the level set, as lists show it.</summary>
    public required string Title { get; set; }

    /// <summary>Subject, topic, board and so on, as lists show them.</summary>
    public required string About { get; set; }

    /// <summary>What a search looks at: id, title and details in plain lower case.</summary>
    public required string Search { get; set; }

    public string? AuthorId { get; init; }

    /// <summary>Who saved last.</summary>
    public string? SavedBy { get; set; }

    /// <summary>Who published it or sent it back.</summary>
    public string? ReviewerId { get; set; }

    /// <summary>What the reviewer said.</summary>
    public string? ReviewNote { get; set; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime SavedUtc { get; set; }

    public DateTime? SentUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? WithdrawnUtc { get; set; }
}

internal sealed class RubricVersionTable : IEntityTypeConfiguration<RubricVersion>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<RubricVersion> builder)
    {
        builder.ToTable("RubricVersions");
        builder.Property(v => v.Kind).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(v => v.State).HasConversion<string>().HasMaxLength(CoachDb.LongestKey);
        builder.Property(v => v.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(v => v.Writer).HasMaxLength(CoachDb.LongestKey);
        builder.Property(v => v.Hash).HasMaxLength(HashLength);
        builder.Property(v => v.BasedOn).HasMaxLength(HashLength);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.HasIndex(v => v.Hash);
        builder.HasIndex(v => new { v.Kind, v.RubricId, v.PublishedUtc });
        // Two tutors who begin to change one rubric at the same moment work on the same draft.
        builder.HasIndex(v => new { v.Kind, v.RubricId }, "OneOpenDraft").IsUnique().HasFilter("\"State\" IN ('Draft', 'InReview')");
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.SavedBy).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.ReviewerId).OnDelete(DeleteBehavior.SetNull);
    }
}
