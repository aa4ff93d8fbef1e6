using System.Globalization;
using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Points;
using EssayCoach.Web.Classes.Reviewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

/// <summary>Teachers at the review page. With PICTURES set to a folder the pictures are kept there.</summary>
public sealed class Reviewing_essays(RunningApp app)
{
    private readonly List<string> found = [];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task A_teacher_decides_and_comments_and_the_student_reads_it_once_it_is_released_and_asks(int width, bool dark)
    {
        var room = await ReviewRoom.MakeAsync(app, 2);
        await using var teacher = await app.VisitAsync(width, dark);
        await ReviewRoom.SignInAsync(teacher, room.Teacher);
        await OpenAsync(teacher, room.Review(0));
        await LookAsync(teacher, "review");
        var first = teacher.Page.Locator("[data-item^=point-]").First;
        var point = (await first.GetAttributeAsync("data-point"))!;
        await first.GetByRole(AriaRole.Button, new() { Name = "Wrong" }).ClickAsync();
        await Expect(teacher.Page.Locator(".review-said")).ToHaveTextAsync("Saved.");
        await first.GetByLabel("Reason").FillAsync("Rapallo came first.");
        await first.GetByLabel("Reason").BlurAsync();
        await Expect(first).ToContainTextAsync("Changed by Tess Teacher");
        await teacher.Page.Keyboard.PressAsync("Escape");
        await teacher.Page.Keyboard.PressAsync("s");
        await teacher.Page.Keyboard.PressAsync("c");
        await Expect(teacher.Page.GetByLabel("Comment", new() { Exact = true })).ToBeFocusedAsync();
        await teacher.Page.Keyboard.InsertTextAsync("A good start.");
        await LookAsync(teacher, "review-comment");
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(teacher.Page.Locator("[data-item^=comment-]")).ToContainTextAsync("A good start.");
        await teacher.Page.Locator("[data-item=mark]").GetByLabel("Mark of").FillAsync("19");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Give this mark" }).ClickAsync();
        await Expect(teacher.Page.Locator("[data-item=mark]")).ToContainTextAsync("This mark counts.");
        await LookAsync(teacher, "review-decided");

        await using var student = await app.VisitAsync(width, dark);
        await ReviewRoom.SignInAsync(student, room.Students[0]);
        await student.OpenAsync($"/attempts/{room.Attempts[0]}");
        await Expect(student.Page.Locator(".from-teacher")).ToContainTextAsync("Nothing yet");
        await Expect(student.Page.Locator("main")).Not.ToContainTextAsync("A good start.");
        await teacher.OpenAsync($"/assignments/{room.Set}");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Release everything" }).ClickAsync();
        await student.OpenAsync($"/attempts/{room.Attempts[0]}");
        await Expect(student.Page.Locator(".from-teacher")).ToContainTextAsync("A good start.");
        await Expect(student.Page.Locator(".from-teacher")).ToContainTextAsync("Rapallo came first.");
        await student.Page.GetByText("Ask your teacher to look at one point again").ClickAsync();
        await student.Page.GetByLabel("Point", new() { Exact = true }).SelectOptionAsync(point);
        await student.Page.GetByLabel("Why it deserves another look").FillAsync("I wrote about it in paragraph 4.");
        await student.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(student.Page.Locator(".from-teacher")).ToContainTextAsync("has not answered yet");
        await LookAsync(student, "feedback-from-teacher");

        await OpenAsync(teacher, room.Review(0));
        await teacher.Page.GetByLabel("Your answer").FillAsync("You did: I have changed it.");
        await LookAsync(teacher, "review-appeal");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Expect(teacher.Page.Locator(".review-said")).ToHaveTextAsync("The student sees your answer.");
        await student.OpenAsync($"/attempts/{room.Attempts[0]}");
        await Expect(student.Page.Locator(".from-teacher")).ToContainTextAsync("You did: I have changed it.");
        Assert.Empty(found);
        Assert.Empty(teacher.Complaints);
        Assert.Empty(student.Complaints);
    }

    [Fact]
    public async Task An_address_that_names_a_point_opens_at_it()
    {
        var room = await ReviewRoom.MakeAsync(app, 1);
        await using var teacher = await app.VisitAsync(1280, false);
        await ReviewRoom.SignInAsync(teacher, room.Teacher);
        await OpenAsync(teacher, room.Review(0) + "#point-judgement");
        await Expect(teacher.Page.Locator("[data-item][data-point=judgement]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Two_markers_see_each_other_and_neither_overwrites_the_other_unseen()
    {
        var room = await ReviewRoom.MakeAsync(app, 1);
        await using var one = await app.VisitAsync();
        await using var two = await app.VisitAsync();
        await ReviewRoom.SignInAsync(one, room.Teacher);
        await ReviewRoom.SignInAsync(two, room.Second);
        await OpenAsync(one, room.Review(0));
        await OpenAsync(two, room.Review(0));
        await Expect(one.Page.GetByText("Max Marker has this essay open too.")).ToBeVisibleAsync();
        var (mine, theirs) = (one.Page.Locator("[data-item^=point-]").First, two.Page.Locator("[data-item^=point-]").First);
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Half made" }).ClickAsync();
        await Expect(mine).ToContainTextAsync("by Max Marker");

        // Saved where this page does not hear of it, as by another server.
        var point = (await mine.GetAttributeAsync("data-point"))!;
        var saves = app.Services.GetRequiredService<ReviewSaves>();
        var revision = (await saves.SaveAsync(room.Second.Id, room.Attempts[0], new DoneChange(false))).View!.Review!.Points.Single().Revision;
        await saves.SaveAsync(room.Second.Id, room.Attempts[0], new PointChange(point, Verdict.Wrong, "I looked twice.", revision));
        await mine.FocusAsync();
        await one.Page.Keyboard.PressAsync("3");
        var notice = one.Page.Locator(".confirm[role=alert]");
        await Expect(notice).ToContainTextAsync("Max Marker decided this");
        await Expect(notice).ToContainTextAsync("Wrong. I looked twice.");
        await Expect(notice).ToContainTextAsync("You wanted: Not made");
        await LookAsync(one, "review-conflict");
        await one.Page.Keyboard.PressAsync("Escape");
        await one.Page.Keyboard.PressAsync("y");
        await Expect(notice).ToBeHiddenAsync();
        Assert.Equal((Verdict.Missing, room.Teacher.Id), await DecisionAsync(room.Attempts[0], point));
        Assert.Empty(found);
    }

    [Fact]
    public async Task Thirty_scripts_are_marked_by_keys_alone()
    {
        const int Scripts = 30;
        var room = await ReviewRoom.MakeAsync(app, Scripts);
        await using var visit = await app.VisitAsync();
        await ReviewRoom.SignInAsync(visit, room.Teacher);
        await OpenAsync(visit, room.Review(0));
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        for (var i = 0; i < Scripts; i++)
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Student {i + 1:00}");
            await page.Locator($"article.reviewing[data-ready=yes][data-attempt='{room.Attempts[i]}']").WaitForAsync();
            await keys.PressAsync("j");
            await Expect(page.Locator("[data-item=mark]")).ToBeFocusedAsync();
            await keys.PressAsync("j");
            await Expect(page.Locator("[data-item^=point-]").First).ToBeFocusedAsync();
            await keys.PressAsync("1");
            await Expect(page.Locator("[data-item^=point-] [data-reason]").First).ToBeFocusedAsync();
            await keys.TypeAsync($"Script {i + 1}");
            await keys.PressAsync("Enter");
            await Expect(page.Locator("[data-item^=point-]").First).ToContainTextAsync("by Tess Teacher");
            if (i % 3 == 0)
            {
                await keys.PressAsync("s");
                await keys.PressAsync("x");
                await keys.PressAsync("c");
                await Expect(page.Locator("#comment-text")).ToBeFocusedAsync();
                await keys.TypeAsync("Take this further.");
                await keys.PressAsync("Control+Enter");
                await Expect(page.Locator("[data-item^=comment-]")).ToHaveCountAsync(1);
            }

            await keys.PressAsync("Shift+A");
            await Expect(page.Locator("[data-item=mark]")).ToContainTextAsync("This mark counts.");
            await keys.PressAsync("m");
            await keys.TypeAsync((10 + (i % 10)).ToString(CultureInfo.InvariantCulture));
            await keys.PressAsync("Enter");
            await Expect(page.Locator(".review-mark")).ToContainTextAsync($"{10 + (i % 10)} of");
            await keys.PressAsync("Escape");
            await keys.PressAsync("d");
        }

        await Expect(page).ToHaveURLAsync($"{app.Address}/assignments/{room.Set}");
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var reviews = await db.WholeReviews().Where(r => r.AssignmentId == room.Set).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Scripts, reviews.Count(r => r.DoneUtc is not null));
        Assert.Equal(Scripts / 3, reviews.Sum(r => r.Comments.Count));
        Assert.Equal(Enumerable.Range(0, Scripts).Select(i => ((int?)(10 + (i % 10)), $"Script {i + 1}")), room.Attempts.Select(id => reviews.Single(r => r.AttemptId == id)).Select(r => (r.FinalMarks, r.Points.Single(p => p.Reason.Length > 0).Reason)));
    }

    [Fact]
    public async Task Single_keys_do_nothing_once_they_are_switched_off()
    {
        var room = await ReviewRoom.MakeAsync(app, 1);
        await using var visit = await app.VisitAsync();
        await ReviewRoom.SignInAsync(visit, room.Teacher);
        await OpenAsync(visit, room.Review(0));
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByLabel("Single keys work on this page").UncheckAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.Locator("article.reviewing[data-ready=yes]").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Shift+A");
        await visit.Page.Keyboard.PressAsync("d");
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-item]')"));
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(await db.Reviews.AnyAsync(r => r.AssignmentId == room.Set, TestContext.Current.CancellationToken));
    }

    private async Task<(Verdict?, string)> DecisionAsync(Guid attempt, string point)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var decision = await db.PointDecisions.SingleAsync(p => p.AttemptId == attempt && p.PointId == point, TestContext.Current.CancellationToken);
        return (decision.Verdict, decision.DecidedBy);
    }

    private static async Task OpenAsync(Visit visit, string path)
    {
        await visit.OpenAsync(path);
        await visit.Page.Locator("article.reviewing[data-ready=yes]").WaitForAsync();
    }

    private async Task LookAsync(Visit visit, string name)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.KeepPictureAsync($"{name}-{await visit.Page.EvaluateAsync<int>("innerWidth")}");
        found.AddRange((await visit.AxeAsync()).Select(f => $"{name}: {f}"));
        found.AddRange((await visit.TooWideAsync()).Select(f => $"{name}: too wide: {f}"));
    }
}
