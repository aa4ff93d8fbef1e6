using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

/// <summary>A class in the app's database with an assignment and what its students handed in.</summary>
internal sealed record ClassWithWork(HttpClient Browser, Person Teacher, Guid Group, Guid Assignment, IReadOnlyList<Person> Students)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    /// <param name="students">Name, id in the school's lists and essay of each; without an essay nothing is handed in.</param>
    public static async Task<ClassWithWork> MakeAsync(TestHost host, string title, params (string Name, string? RosterId, string? Essay)[] students)
    {
        var (browser, teacher) = await host.SignInAsync(Roles.Teacher);
        var scheme = host.Services.GetRequiredService<QuestionBank>().Find(SmallScheme.Id)!;
        var group = await host.Services.GetRequiredService<ClassDesk>().MakeAsync(teacher.Id, "12B History");
        var now = DateTime.UtcNow;
        var set = await host.Services.GetRequiredService<Assignments>().SetAsync(teacher.Id, group, new() { RubricId = scheme.Id, Title = title, Opens = now.AddHours(-1), Closes = now.AddHours(1) }, scheme);
        List<Person> people = [];
        foreach (var (name, rosterId, essay) in students)
        {
            var person = await host.PersonAsync(Roles.Student);
            await using (var db = await host.Factory().CreateDbContextAsync(End))
            {
                db.Memberships.Add(new() { ClassId = group, StudentId = person.Id, RosterId = rosterId, JoinedUtc = now });
                await db.SaveChangesAsync(End);
                await db.Users.Where(p => p.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.DisplayName, name), End);
            }

            if (essay is not null)
            {
                var work = host.Services.GetRequiredService<StudentWork>();
                Assert.Null(await work.StartAsync(person.Id, set!.Value));
                Assert.Null((await work.HandInAsync(person.Id, set.Value, scheme, essay)).Problem);
            }

            people.Add(person);
        }

        return new(browser, teacher, group, set!.Value, people);
    }
}

internal static class HostDatabase
{
    public static IDbContextFactory<CoachDb> Factory(this TestHost host) => host.Services.GetRequiredService<IDbContextFactory<CoachDb>>();
}
