using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EssayCoach.Data;

/// <summary>The database of practice: drafts and attempts.</summary>
public sealed class PracticeDb(DbContextOptions<PracticeDb> options) : DbContext(options)
{
    private const int LongestKey = 200;

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Draft> Drafts => Set<Draft>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Attempt>(attempt =>
        {
            attempt.Property(a => a.Owner).HasMaxLength(LongestKey);
            attempt.Property(a => a.RubricId).HasMaxLength(LongestKey);
            attempt.HasIndex(a => new { a.Owner, a.RubricId, a.Number }).IsUnique();
        });
        modelBuilder.Entity<Draft>(draft =>
        {
            draft.Property(d => d.Owner).HasMaxLength(LongestKey);
            draft.Property(d => d.RubricId).HasMaxLength(LongestKey);
            draft.HasKey(d => new { d.Owner, d.RubricId });
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>SQLite forgets that a time is UTC; what comes back says so again.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
