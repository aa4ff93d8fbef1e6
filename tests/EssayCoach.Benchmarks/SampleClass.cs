using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Classes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Benchmarks;

/// <summary>A class with its teacher and students, and a question that is set to it. All of them sign in with one password.</summary>
internal sealed record SampleClass(Person Teacher, IReadOnlyList<Person> Students, Guid Group, Guid Set)
{
    public const string Password = "four small words here";

    public const string Question = "ussr-links-1920s";

    private static readonly Lazy<IReadOnlyList<string>> Paragraphs = new(() => Samples.Paragraphs(Question));

    /// <summary>Makes the people and sets the question to them, for practice or as an exam of an hour.</summary>
    public static async Task<SampleClass> MakeAsync(IDbContextFactory<CoachDb> factory, MarkScheme scheme, int students, bool isExam = false)
    {
        var now = TimeProvider.System.UtcNow();
        var people = Enumerable.Range(0, students + 1).Select(i => New(i, now)).ToList();
        // One hash for all: a hash for each is minutes for a large class, and knows nothing of its owner.
        var hash = new PasswordHasher<Person>().HashPassword(people[0], Password);
        people.ForEach(p => p.PasswordHash = hash);
        await using var db = await factory.CreateDbContextAsync();
        db.Users.AddRange(people);
        db.UserRoles.AddRange(people.Select((p, i) => new IdentityUserRole<string> { UserId = p.Id, RoleId = i == 0 ? Roles.Teacher : Roles.Student }));
        await db.SaveChangesAsync();
        var group = await new ClassDesk(factory, TimeProvider.System).MakeAsync(people[0].Id, "Class");
        db.Memberships.AddRange(people.Skip(1).Select(p => new Data.Classes.Membership { ClassId = group, StudentId = p.Id, JoinedUtc = now }));
        await db.SaveChangesAsync();
        var input = new AssignmentInput { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(2), IsExam = isExam, Minutes = 60 };
        var set = await new Assignments(factory, TimeProvider.System).SetAsync(people[0].Id, group, input, scheme);
        return new(people[0], [.. people.Skip(1)], group, set!.Value);
    }

    /// <summary>Puts an essay of each student into the database, marked by the rules as the version that is named.</summary>
    public async Task HandInAsync(IDbContextFactory<CoachDb> factory, MarkScheme scheme, Func<int, string> text, string? version = null)
    {
        var now = TimeProvider.System.UtcNow();
        await using var db = await factory.CreateDbContextAsync();
        db.Attempts.AddRange(Students.AsParallel().AsOrdered().Select((student, i) => Attempt(student.Id, scheme, text(i), version, now)).ToList());
        await db.SaveChangesAsync();
    }

    /// <summary>An essay of so many words that differs from student to student.</summary>
    public static string Essay(int student, int words)
    {
        var paragraphs = Paragraphs.Value;
        return Samples.Cut([.. paragraphs.Skip(student * 3 % paragraphs.Count), .. paragraphs], words);
    }

    private static Person New(int i, DateTime now)
    {
        var name = $"p{i}-{Guid.NewGuid():N}";
        return new() { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = $"Student {i:000}", MadeUtc = now, SecurityStamp = Guid.NewGuid().ToString("N") };
    }

    private Attempt Attempt(string owner, MarkScheme scheme, string text, string? version, DateTime now)
    {
        var report = EssayMarker.Mark(text, scheme, MarkingModels.None);
        return new()
        {
            Id = Guid.NewGuid(),
            Owner = owner,
            RubricId = scheme.Id,
            RubricVersion = version ?? report.Rubric.Version,
            EngineVersion = report.Engine.Version,
            Number = 1,
            Question = scheme.Question,
            Text = text,
            ReportJson = report.ToJson(),
            HandedInUtc = now,
            AssignmentId = Set,
        };
    }
}
