using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

public sealed class Opening_a_review_on_SQLite() : Opening_a_review(DatabaseKind.Sqlite);

public sealed class Opening_a_review_on_PostgreSQL() : Opening_a_review(DatabaseKind.Postgres);

/// <summary>Who may open the review page, by HTTP.</summary>
public abstract class Opening_a_review(DatabaseKind kind) : OnAHost(kind)
{
    [Fact]
    public async Task The_teacher_of_the_class_reads_the_essay_and_for_all_others_it_is_not_there()
    {
        var (teacher, person) = await host.SignInAsync(Roles.Teacher);
        var (other, otherPerson) = await host.SignInAsync(Roles.Teacher);
        var (student, writer) = await host.SignInAsync(Roles.Student);
        var (group, set, attempt) = await HandedInAsync(person.Id, writer.Id);
        var theirs = await host.Services.GetRequiredService<ClassDesk>().MakeAsync(otherPerson.Id, "Another class");
        var path = $"/classes/{group}/assignments/{set}/review/{attempt}";
        var (status, page, _) = await teacher.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Cotton mills were built along the bank", page, StringComparison.Ordinal);
        Assert.Contains("Agree with", page, StringComparison.Ordinal);
        Assert.Null(await host.Services.GetRequiredService<StudentReviews>().AskAsync(writer.Id, attempt, "coal-became-cheap", "Please."));
        var assignment = (await teacher.OpenAsync($"/assignments/{set}")).Page;
        Assert.Contains($"0 of 1 essay reviewed. <a href=\"{path}\">Review the essays</a>", assignment, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{path}\">Sam Sample</a>, 1 point", assignment, StringComparison.Ordinal);
        foreach (var wrong in new[] { $"/classes/{theirs}/assignments/{set}/review/{attempt}", $"/classes/{group}/assignments/{Guid.NewGuid()}/review/{attempt}", $"/classes/{group}/assignments/{set}/review/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await teacher.OpenAsync(wrong)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await student.OpenAsync(path)).Status);
        Assert.Contains("/account/sign-in", (await host.Browser().OpenAsync(path)).Location, StringComparison.Ordinal);
    }

    private async Task<(Guid Group, Guid Set, Guid Attempt)> HandedInAsync(string teacher, string student)
    {
        var (services, now) = (host.Services, DateTime.UtcNow);
        var group = await services.GetRequiredService<ClassDesk>().MakeAsync(teacher, "12B History");
        await using (var db = await services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            db.Memberships.Add(new() { ClassId = group, StudentId = student, JoinedUtc = now });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var scheme = services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;
        var set = (await services.GetRequiredService<Assignments>().SetAsync(teacher, group, new() { RubricId = scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(1) }, scheme))!.Value;
        var work = services.GetRequiredService<StudentWork>();
        await work.StartAsync(student, set);
        return (group, set, (await work.HandInAsync(student, set, scheme, SmallScheme.Essay)).Attempt!.Id);
    }
}
