using Bunit;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Data.Classes;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Live;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

/// <summary>The teacher's page while a class writes, and the notice by which students know of it.</summary>
public sealed class Watching_writing : PageContext
{
    private const string Student = "student";

    private IDbContextFactory<CoachDb> Factory => Services.GetRequiredService<IDbContextFactory<CoachDb>>();

    [Fact]
    public async Task Words_appear_when_the_live_view_is_switched_on_and_the_student_is_told()
    {
        var exam = await BeginAsync();
        var page = Render<LivePage>(p => p.Add(l => l.Id, exam));
        Assert.Equal(["Name", "State", "Time left"], page.FindAll("thead th").Select(h => h.TextContent));
        await page.Find("#live-Points").ChangeAsync(new() { Value = "on" });
        Assert.Equal(["Name", "State", "Words", "Last saved", "Points met", "Time left"], page.FindAll("thead th").Select(h => h.TextContent));
        Assert.Contains("of 3", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Cotton mills", page.Markup, StringComparison.Ordinal);
        var notice = Render<AssignmentNotice>(p => p.Add(n => n.Work, new WorkToDo(AssignmentOf(exam), "12B History", null, 0, 0)));
        Assert.Contains("how many points they meet so far", notice.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_given_to_one_who_writes_and_their_bell_moves()
    {
        var exam = await BeginAsync();
        var page = Render<LivePage>(p => p.Add(l => l.Id, exam));
        Assert.Contains("39 minutes", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        await page.Find("tbody button").ClickAsync(new());
        Assert.Contains("44 minutes, 5 given", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("got 5 minutes more", page.Find("p[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_deleted_meanwhile_is_said_to_be_gone()
    {
        var exam = await BeginAsync();
        var page = Render<LivePage>(p => p.Add(l => l.Id, exam));
        var deleted = await new ClassDesk(Factory, TimeProvider.System).DeleteAsync(Me, AssignmentOf(exam).ClassId);
        Assert.True(deleted);
        page.WaitForAssertion(() => Assert.Equal("There is no such assignment", page.Find("h1").TextContent), TimeSpan.FromSeconds(30));
    }

    private Assignment AssignmentOf(Guid id)
    {
        using var db = Factory.CreateDbContext();
        return db.Assignments.AsNoTracking().Single(a => a.Id == id);
    }

    private async Task<Guid> BeginAsync()
    {
        var (now, end) = (TimeProvider.System.UtcNow(), Xunit.TestContext.Current.CancellationToken);
        await using var db = await Factory.CreateDbContextAsync(end);
        db.Users.AddRange(new Person { Id = Me, UserName = Me, NormalizedUserName = "ME", DisplayName = "Tea Teacher", MadeUtc = now }, new Person { Id = Student, UserName = Student, NormalizedUserName = "STUDENT", DisplayName = "Sam Sample", MadeUtc = now });
        await db.SaveChangesAsync(end);
        var group = await new ClassDesk(Factory, TimeProvider.System).MakeAsync(Me, "12B History");
        var exam = await new Assignments(Factory, TimeProvider.System).SetAsync(Me, group, new() { RubricId = Scheme.Id, Opens = now.AddHours(-1), Closes = now.AddHours(2), IsExam = true, Minutes = 40 }, Scheme);
        db.Memberships.Add(new() { ClassId = group, StudentId = Student, JoinedUtc = now });
        await db.SaveChangesAsync(end);
        Assert.Null(await Services.GetRequiredService<StudentWork>().StartAsync(Student, exam!.Value));
        await Drafts.SaveAsync(Student, Scheme.Id, new(SmallScheme.Essay, BasedOn: 0, Writer: "tab", KeepBefore: false));
        return exam.Value;
    }
}
