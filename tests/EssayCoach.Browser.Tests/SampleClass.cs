using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Marking.Learning;
using EssayCoach.Running;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Browser.Tests;

/// <summary>A class that has handed in the project's own example essays on two questions, made by the app's services.</summary>
internal sealed record SampleClass(Guid Group, Guid First, Guid Second)
{
    private static readonly string[] Names = ["Ann Archer", "Bo Baxter", "Cy Carr", "Dee Dixon", "Eli Evans", "Fay Ford", "Gus Gale", "Hal Hart", "Ivy Irons", "Jo Jarvis", "Kit Kerr", "Lou Lane"];

    public static async Task<SampleClass> MakeAsync(IServiceProvider services, string teacher)
    {
        var (desk, assignments, bank, now) = (services.GetRequiredService<ClassDesk>(), services.GetRequiredService<Assignments>(), services.GetRequiredService<QuestionBank>(), TimeProvider.System.UtcNow());
        var group = await desk.MakeAsync(teacher, "12B History");
        var students = await JoinAsync(services, group);
        var sets = new List<Guid>();
        foreach (var (question, days) in new[] { ("henry-vii-authority-1485-1509", -20), (Visit.Question, -3) })
        {
            var scheme = bank.Find(question)!;
            var set = (await assignments.SetAsync(teacher, group, new() { RubricId = question, Opens = now.AddDays(days), Closes = now.AddDays(days + 7) }, scheme))!.Value;
            sets.Add(set);
            foreach (var (student, text) in students.Zip(Essays(question)))
            {
                Assert.Null(await services.GetRequiredService<StudentWork>().StartAsync(student, set));
                Assert.NotNull((await services.GetRequiredService<StudentWork>().HandInAsync(student, set, scheme, text)).Attempt);
            }
        }

        return new(group, sets[0], sets[1]);
    }

    private static async Task<IReadOnlyList<string>> JoinAsync(IServiceProvider services, Guid group)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync();
        var people = Names.Select(name => new Person { UserName = "s" + Guid.NewGuid().ToString("N")[..12], DisplayName = name, MadeUtc = DateTime.UtcNow }).ToList();
        people.ForEach(p => p.NormalizedUserName = p.UserName!.ToUpperInvariant());
        db.Users.AddRange(people);
        await db.SaveChangesAsync();
        db.Memberships.AddRange(people.Select(p => new Data.Classes.Membership { ClassId = group, StudentId = p.Id, JoinedUtc = DateTime.UtcNow }));
        await db.SaveChangesAsync();
        return people.ConvertAll(p => p.Id);
    }

    private static IEnumerable<string> Essays(string question) =>
        Directory.EnumerateFiles(Path.Combine(OwnProcess.Root, "essays", question), "*.md").Order(StringComparer.Ordinal).Select(f => Exemplar.Read(File.ReadAllText(f)).Text).Where(t => t.Length > 300);
}
