using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Demo;

/// <summary>Fills a new database with a class and what it did over some weeks, by the same services as the pages and marked by the real engine.</summary>
public sealed class DemoClass(IServiceProvider services, IDbContextFactory<CoachDb> factory, ContentFolders folders, QuestionBank bank, TimeProvider clock)
{
    private const string FilledSetting = "demo-filled";

    private readonly DemoClock then = new();

    /// <summary>Fills the database once. One that was left half filled is made anew: it holds nothing but the demo.</summary>
    public async Task FillAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Settings.AnyAsync(s => s.Name == FilledSetting))
        {
            return;
        }

        if (!Directory.Exists(folders.Essays))
        {
            throw new InvalidOperationException($"The demo takes its essays from {folders.Essays}, which is not there. Start without --demo, or name a content folder that has essays.");
        }

        if (await db.Users.AnyAsync())
        {
            await db.Database.EnsureDeletedAsync();
            await CoachDatabase.PrepareAsync(factory);
        }

        then.Now = Day(-49, 8);
        var teacher = await PersonAsync("tess.teacher", "Tess Teacher", Roles.Teacher);
        await PersonAsync("toni.tutor", "Toni Tutor", Roles.Tutor);
        await PersonAsync("ada.administrator", "Ada Administrator", Roles.Administrator);
        var (group, students) = await ClassAsync(teacher);
        foreach (var plan in DemoPlan.Assignments.Where(p => bank.Find(p.RubricId) is not null))
        {
            await WorkAsync(teacher, group, students, plan);
        }

        db.Settings.Add(new() { Name = FilledSetting, Value = clock.UtcNow().ToString("O") });
        await db.SaveChangesAsync();
    }

    private async Task<string> PersonAsync(string userName, string name, string role)
    {
        await using var scope = services.CreateAsyncScope();
        var person = new Person { UserName = userName, DisplayName = name, MadeUtc = then.Now };
        var problems = await ActivatorUtilities.CreateInstance<AccountDesk>(scope.ServiceProvider, then).MakeAsync(person, password: null, [role], actor: null);
        return problems.Count == 0 ? person.Id : throw new InvalidOperationException(problems[0]);
    }

    private async Task<(Guid Group, IReadOnlyList<string> Students)> ClassAsync(string teacher)
    {
        var group = await Over<ClassDesk>().MakeAsync(teacher, DemoPlan.ClassName);
        var rows = DemoPlan.Students.Select((name, i) => new RosterRow(i + 2, name, $"{1001 + i}", null, UserNameOf(name) + "@example.org"));
        var outcome = await Over<RosterImport>().ImportAsync(teacher, group, [.. rows]);
        if (outcome.Problems.Count > 0)
        {
            throw new InvalidOperationException(outcome.Problems[0]);
        }

        await using var db = await factory.CreateDbContextAsync();
        return (group, await db.Memberships.Where(m => m.ClassId == group).OrderBy(m => m.RosterId).Select(m => m.StudentId).ToListAsync());
    }

    private async Task WorkAsync(string teacher, Guid group, IReadOnlyList<string> students, DemoAssignment plan)
    {
        var (scheme, essays) = (bank.Find(plan.RubricId)!, DemoPlan.Essays(folders.Essays, plan.RubricId));
        then.Now = Day(plan.OpensDays - 1, 15);
        var set = (await Over<Assignments>().SetAsync(teacher, group, new()
        {
            RubricId = plan.RubricId,
            Title = plan.Title,
            Opens = Day(plan.OpensDays, 9),
            Closes = Day(plan.ClosesDays, 16),
            IsExam = plan.ExamMinutes is not null,
            Minutes = plan.ExamMinutes,
        }, scheme))!.Value;
        for (var i = 0; i < plan.Essays; i++)
        {
            await WriteAsync(students[i % students.Count], set, plan, i, essays[i % essays.Count].Text);
        }

        if (plan.ClosesDays > 0)
        {
            await BeginAsync(students[plan.Essays], set, plan, essays[^1].Text);
        }

        if (plan.ExamMinutes is { } minutes)
        {
            then.Now = Day(plan.OpensDays, 9).AddMinutes(minutes + plan.Essays);
            using var bells = ActivatorUtilities.CreateInstance<Bells>(services, then, Attempts);
            await bells.RingAsync();
        }

        if (plan.IsReleased)
        {
            then.Now = Day(plan.ClosesDays + 1, 17);
            await Over<Assignments>().ReleaseAsync(teacher, set);
        }
    }

    private async Task WriteAsync(string student, Guid set, DemoAssignment plan, int number, string text)
    {
        var work = ActivatorUtilities.CreateInstance<StudentWork>(services, then, Attempts);
        then.Now = Day(plan.OpensDays, 9).AddMinutes(plan.ExamMinutes is null ? number * 37 : number);
        if (await work.StartAsync(student, set) is { } refused)
        {
            throw new InvalidOperationException(refused);
        }

        then.Now += plan.ExamMinutes is null ? TimeSpan.FromMinutes(50 + number) : TimeSpan.FromMinutes(30);
        if (plan.ExamMinutes is not null && number < DemoPlan.UntilTheBell)
        {
            await Over<Drafts>().SaveAsync(student, plan.RubricId, new(text, Writer: "demo"));
        }
        else if ((await work.HandInAsync(student, set, bank.Find(plan.RubricId)!, text)).Problem is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Somebody who is still writing.</summary>
    private async Task BeginAsync(string student, Guid set, DemoAssignment plan, string text)
    {
        then.Now = clock.UtcNow().AddMinutes(-20);
        await ActivatorUtilities.CreateInstance<StudentWork>(services, then, Attempts).StartAsync(student, set);
        await Over<Drafts>().SaveAsync(student, plan.RubricId, new(text[..(text.Length / 2)], Writer: "demo"));
    }

    private Attempts Attempts => Over<Attempts>();

    private DateTime Day(int days, int hour) => clock.UtcNow().Date.AddDays(days).AddHours(hour);

    private static string UserNameOf(string name) => string.Concat(name.ToLowerInvariant().Where(c => char.IsAsciiLetter(c) || c == ' ')).Replace(' ', '.');

    private T Over<T>() => ActivatorUtilities.CreateInstance<T>(services, then);
}
