using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace EssayCoach.Web.Tests.Classes;

/// <summary>A class with a teacher and a student over a real database, at a time that the test sets.</summary>
public abstract class Class_room(DatabaseKind kind) : IAsyncLifetime
{
    protected static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private TestDatabase database = null!;

    protected static CancellationToken End => TestContext.Current.CancellationToken;

    protected SetClock Clock { get; } = new() { Now = Noon };

    protected MarkScheme Scheme { get; } = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;

    protected string Teacher { get; private set; } = "";

    protected string Student { get; private set; } = "";

    protected Guid Group { get; private set; }

    protected IDbContextFactory<CoachDb> Factory => database.Factory;

    protected QuestionBank Bank => QuestionBank.From([("canal.md", new(Scheme, []))], MarkingModels.None);

    protected Attempts Attempts => new(Factory, Bank, Clock);

    protected OwnReports Reports => new(Factory, Clock);

    protected ClassDesk Desk => new(Factory, Clock);

    protected Assignments Assignments => new(Factory, Clock);

    protected StudentWork Work => new(Factory, Attempts, Clock);

    protected Drafts Drafts => new(Factory, new EarlierDrafts(Factory), Clock);

    protected RosterImport Roster => new(Factory, Clock);

    protected Bells Bells() => new(Factory, Attempts, Bank, Clock, NullLogger<Bells>.Instance);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.MakeAsync(kind, End);
        (Teacher, Student) = (await PersonAsync(Roles.Teacher), await PersonAsync(Roles.Student));
        Group = await Desk.MakeAsync(Teacher, "12B History");
        await using var db = await Factory.CreateDbContextAsync(End);
        db.Memberships.Add(new() { ClassId = Group, StudentId = Student, JoinedUtc = Noon });
        await db.SaveChangesAsync(End);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<string> PersonAsync(string role)
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        var name = "p" + Guid.NewGuid().ToString("N")[..8];
        var person = new Person { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = "Sam Sample", PasswordHash = "set", MadeUtc = Noon };
        db.Users.Add(person);
        db.UserRoles.Add(new() { UserId = person.Id, RoleId = role });
        await db.SaveChangesAsync(End);
        return person.Id;
    }

    /// <summary>Sets the question to the class from noon for a day; for an exam with the minutes that are given.</summary>
    protected async Task<Guid> SetAsync(int? minutes = null, ReleaseMoment feedback = ReleaseMoment.AtOnce, int? most = null) => (await Assignments.SetAsync(Teacher, Group, new()
    {
        RubricId = Scheme.Id,
        Opens = Noon,
        Closes = Noon.AddDays(1),
        IsExam = minutes is not null,
        Minutes = minutes,
        MostDrafts = most,
        Feedback = feedback,
    }, Scheme))!.Value;

    protected async Task<IReadOnlyList<Attempt>> HandedInAsync()
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        return await db.Attempts.AsNoTracking().OrderBy(a => a.Number).ToListAsync(End);
    }

    protected Task WriteAsync(string text) => Drafts.SaveAsync(Student, Scheme.Id, new(text, BasedOn: 0, Writer: "tab", KeepBefore: false));

    /// <summary>A new student of the class.</summary>
    protected async Task<string> JoinAsync(string name)
    {
        var id = await PersonAsync(Roles.Student);
        await using var db = await Factory.CreateDbContextAsync(End);
        (await db.Users.FindAsync([id], End))!.DisplayName = name;
        db.Memberships.Add(new() { ClassId = Group, StudentId = id, JoinedUtc = Noon });
        await db.SaveChangesAsync(End);
        return id;
    }

    /// <summary>Begins the assignment where that is not done, and hands the text in to it.</summary>
    protected async Task HandInAsync(string student, Guid set, string text)
    {
        Assert.Null(await Work.StartAsync(student, set));
        Assert.NotNull((await Work.HandInAsync(student, set, Scheme, text)).Attempt);
    }

    /// <summary>A clock that stands where the test puts it.</summary>
    protected sealed class SetClock : TimeProvider
    {
        public DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
