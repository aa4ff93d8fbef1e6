using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace EssayCoach.Browser.Tests;

/// <summary>A class with two teachers whose students have handed their essays in.</summary>
internal sealed class ReviewRoom(RunningApp app)
{
    private const string Password = "four small words here";

    public Person Teacher { get; private set; } = null!;

    public Person Second { get; private set; } = null!;

    public IReadOnlyList<Person> Students { get; private set; } = [];

    public Guid Group { get; private set; }

    public Guid Set { get; private set; }

    public IReadOnlyList<Guid> Attempts { get; private set; } = [];

    private IServiceProvider Services => app.Services;

    public static async Task<ReviewRoom> MakeAsync(RunningApp app, int essays)
    {
        var room = new ReviewRoom(app);
        (room.Teacher, room.Second) = (await room.PersonAsync("Tess Teacher", Roles.Teacher), await room.PersonAsync("Max Marker", Roles.Teacher));
        room.Students = await Task.WhenAll(Enumerable.Range(1, essays).Select(i => room.PersonAsync($"Student {i:00}", Roles.Student)));
        room.Group = await room.Services.GetRequiredService<ClassDesk>().MakeAsync(room.Teacher.Id, "12B History");
        await room.JoinAsync();
        var scheme = room.Services.GetRequiredService<QuestionBank>().Find(Visit.Question)!;
        var now = DateTime.UtcNow;
        room.Set = (await room.Services.GetRequiredService<Assignments>().SetAsync(room.Teacher.Id, room.Group, new() { RubricId = scheme.Id, Title = "The first essay", Opens = now.AddHours(-1), Closes = now.AddHours(1) }, scheme))!.Value;
        room.Attempts = [.. await Task.WhenAll(room.Students.Select((student, i) => room.HandInAsync(student, scheme, $"{SampleEssay.Text}\n\nI end my answer here as student {i + 1}.")))];
        return room;
    }

    public string Review(int essay) => $"/classes/{Group}/assignments/{Set}/review/{Attempts[essay]}";

    public static async Task SignInAsync(Visit visit, Person person)
    {
        await visit.OpenAsync("/account/sign-in");
        await visit.Page.GetByLabel("Sign-in name").FillAsync(person.UserName!);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(person.DisplayName)).ToBeVisibleAsync();
    }

    private async Task<Guid> HandInAsync(Person student, Marking.Rubrics.MarkScheme scheme, string text)
    {
        var work = Services.GetRequiredService<StudentWork>();
        await work.StartAsync(student.Id, Set);
        return (await work.HandInAsync(student.Id, Set, scheme, text)).Attempt!.Id;
    }

    private async Task JoinAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync();
        db.ClassTeachers.Add(new() { ClassId = Group, TeacherId = Second.Id });
        db.Memberships.AddRange(Students.Select(s => new Data.Classes.Membership { ClassId = Group, StudentId = s.Id, JoinedUtc = DateTime.UtcNow }));
        await db.SaveChangesAsync();
    }

    private async Task<Person> PersonAsync(string name, string role)
    {
        await using var scope = Services.CreateAsyncScope();
        var person = new Person { UserName = "p" + Guid.NewGuid().ToString("N")[..12], DisplayName = name, MadeUtc = DateTime.UtcNow };
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountDesk>().MakeAsync(person, Password, [role], actor: null));
        return person;
    }
}
