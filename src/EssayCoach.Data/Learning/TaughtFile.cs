using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EssayCoach.Data.Learning;

/// <summary>A model that a teacher's decisions on one question taught. It marks what is handed in to that teacher's classes while it is in use.</summary>
public sealed class TaughtFile
{
    public required Guid Id { get; init; }

    public required string TeacherId { get; init; }

    public required string RubricId { get; init; }

    public required DateTime TrainedUtc { get; init; }

    /// <summary>SHA-256 of <see cref="Bytes"/>, as reports name it.</summary>
    public required string Hash { get; init; }

    /// <summary>The model file.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>How many essays taught it. Where fewer of them may still teach, it is taken out and learnt again.</summary>
    public required int Essays { get; init; }

    /// <summary>When the teacher put it into use; null while it is not. One a teacher and question.</summary>
    public DateTime? UsedUtc { get; set; }

    public ICollection<TaughtFrom> From { get; init; } = [];
}

/// <summary>An attempt that taught a model.</summary>
public sealed class TaughtFrom
{
    public required Guid FileId { get; init; }

    public required Guid AttemptId { get; init; }
}

internal sealed class TaughtFileTable : IEntityTypeConfiguration<TaughtFile>
{
    public void Configure(EntityTypeBuilder<TaughtFile> builder)
    {
        builder.ToTable("TaughtFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.RubricId).HasMaxLength(CoachDb.LongestKey);
        builder.Property(f => f.Hash).HasMaxLength(CoachDb.LongestKey);
        builder.HasIndex(f => new { f.TeacherId, f.RubricId, f.TrainedUtc });
        builder.HasIndex(f => new { f.TeacherId, f.RubricId }).HasFilter("\"UsedUtc\" IS NOT NULL").IsUnique().HasDatabaseName("IX_TaughtFiles_InUse");
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.TeacherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.From).WithOne().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TaughtFromTable : IEntityTypeConfiguration<TaughtFrom>
{
    public void Configure(EntityTypeBuilder<TaughtFrom> builder)
    {
        builder.ToTable("TaughtFrom");
        builder.HasKey(f => new { f.FileId, f.AttemptId });
        builder.HasOne<Attempt>().WithMany().HasForeignKey(f => f.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}
