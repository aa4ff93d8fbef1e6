using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.TestDatabases;
using Microsoft.EntityFrameworkCore;
using static EssayCoach.Data.Tests.Samples;

namespace EssayCoach.Data.Tests;

public sealed class Keeping_classes_in_SQLite() : Keeping_classes(DatabaseKind.Sqlite);

public sealed class Keeping_classes_in_PostgreSQL() : Keeping_classes(DatabaseKind.Postgres);

public abstract class Keeping_classes(DatabaseKind kind) : On_each_database(kind)
{
    [Fact]
    public async Task A_class_that_is_deleted_takes_its_assignments_along_and_leaves_essays_as_practice()
    {
        var (group, assignment, student) = await ClassAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.ClassGroups.Where(c => c.Id == group).ExecuteDeleteAsync(End);
        Assert.Empty(await db.Assignments.ToListAsync(End));
        Assert.Empty(await db.Submissions.ToListAsync(End));
        Assert.Empty(await db.Memberships.ToListAsync(End));
        Assert.Empty(await db.JoinCodes.ToListAsync(End));
        var kept = await db.Attempts.SingleAsync(a => a.Owner == student, End);
        Assert.Null(kept.AssignmentId);
        Assert.Equal("Text.", kept.Text);
        Assert.NotEqual(Guid.Empty, assignment);
    }

    [Fact]
    public async Task Two_students_of_a_class_cannot_have_one_roster_id_and_many_can_have_none()
    {
        var (group, _, _) = await ClassAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        foreach (var id in new[] { "b", "c", "d" })
        {
            db.Users.Add(Person(id));
        }

        db.Memberships.AddRange(
            new() { ClassId = group, StudentId = "b", JoinedUtc = Noon },
            new() { ClassId = group, StudentId = "c", JoinedUtc = Noon });
        await db.SaveChangesAsync(End);
        db.Memberships.Add(new() { ClassId = group, StudentId = "d", RosterId = "17", JoinedUtc = Noon });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(End));
    }

    [Fact]
    public async Task A_student_who_is_erased_is_in_no_class_any_more()
    {
        var (_, _, student) = await ClassAsync();
        await using var db = await Factory.CreateDbContextAsync(End);
        await db.Users.Where(p => p.Id == student).ExecuteDeleteAsync(End);
        Assert.Empty(await db.Memberships.ToListAsync(End));
        Assert.Empty(await db.Submissions.ToListAsync(End));
        Assert.Single(await db.Assignments.ToListAsync(End));
    }

    private async Task<(Guid Group, Guid Assignment, string Student)> ClassAsync()
    {
        await using var db = await Factory.CreateDbContextAsync(End);
        var (group, assignment, student) = (Guid.NewGuid(), Guid.NewGuid(), "a");
        db.Users.Add(Person(student));
        db.ClassGroups.Add(new() { Id = group, Name = "12B History", MadeUtc = Noon });
        db.Memberships.Add(new() { ClassId = group, StudentId = student, RosterId = "17", JoinedUtc = Noon });
        db.JoinCodes.Add(new() { Code = "ABCDEFGHJK", ClassId = group, MadeUtc = Noon, ExpiresUtc = Noon.AddDays(7) });
        db.Assignments.Add(new() { Id = assignment, ClassId = group, RubricId = "question", Title = "Why?", MadeUtc = Noon, OpensUtc = Noon, ClosesUtc = Noon.AddDays(7) });
        await db.SaveChangesAsync(End);
        db.Submissions.Add(new() { AssignmentId = assignment, StudentId = student, StartedUtc = Noon });
        db.Attempts.Add(Attempt(student, 1, assignment: assignment));
        await db.SaveChangesAsync(End);
        return (group, assignment, student);
    }

    private static Person Person(string id) => new() { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = "Sam Sample", MadeUtc = Noon };
}
