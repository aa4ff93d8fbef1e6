using EssayCoach.Data.Accounts;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Learning;
using EssayCoach.Data.Moderation;
using EssayCoach.Data.Remarking;
using EssayCoach.Data.Rubrics;
using EssayCoach.Data.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EssayCoach.Data;

/// <summary>The one model of everything that is kept. How a table looks stands beside its entity, in an <see cref="IEntityTypeConfiguration{TEntity}"/>.</summary>
public abstract class CoachDb(DbContextOptions options) : IdentityDbContext<Person, IdentityRole, string>(options)
{
    /// <summary>The longest owner key, rubric id or other key that is text.</summary>
    public const int LongestKey = 200;

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<EarlierDraft> EarlierDrafts => Set<EarlierDraft>();

    public DbSet<WritingTimer> WritingTimers => Set<WritingTimer>();

    public DbSet<SelfCheck> SelfChecks => Set<SelfCheck>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ClassGroup> ClassGroups => Set<ClassGroup>();

    public DbSet<ClassTeacher> ClassTeachers => Set<ClassTeacher>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<JoinCode> JoinCodes => Set<JoinCode>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<HumanMark> HumanMarks => Set<HumanMark>();

    public DbSet<PointDecision> PointDecisions => Set<PointDecision>();

    public DbSet<SlipDecision> SlipDecisions => Set<SlipDecision>();

    public DbSet<OtherPointDecision> OtherPointDecisions => Set<OtherPointDecision>();

    public DbSet<EssayComment> EssayComments => Set<EssayComment>();

    public DbSet<BankComment> BankComments => Set<BankComment>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<RemarkRun> RemarkRuns => Set<RemarkRun>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<EarlierReport> EarlierReports => Set<EarlierReport>();

    public DbSet<RubricVersion> RubricVersions => Set<RubricVersion>();

    public DbSet<EarlierRubricText> EarlierRubricTexts => Set<EarlierRubricText>();

    public DbSet<PastedEssay> PastedEssays => Set<PastedEssay>();

    public DbSet<CandidateDecision> CandidateDecisions => Set<CandidateDecision>();

    public DbSet<TaughtFile> TaughtFiles => Set<TaughtFile>();

    public DbSet<TaughtFrom> TaughtFrom => Set<TaughtFrom>();

    public DbSet<TrainingOrder> TrainingOrders => Set<TrainingOrder>();

    // Named here, so that migrations do not depend on what a caller registered.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CoachDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<string>().HaveConversion<TextConverter>();
    }

    /// <summary>SQLite forgets that a time is UTC, and PostgreSQL asks for it; what comes back says so again.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed class TextConverter() : ValueConverter<string, string>(text => Storable.Text(text), text => text);
}

/// <summary>The model in a SQLite file; migrations need a type a provider.</summary>
public sealed class SqliteCoachDb(DbContextOptions<SqliteCoachDb> options) : CoachDb(options);

/// <summary>The model in a PostgreSQL database.</summary>
public sealed class PostgresCoachDb(DbContextOptions<PostgresCoachDb> options) : CoachDb(options);
