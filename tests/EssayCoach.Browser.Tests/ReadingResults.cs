using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

/// <summary>A teacher reads what a class has handed in, prepares the next lesson from it and watches the class write. With PICTURES set to a folder the pictures are kept there.</summary>
public sealed class Reading_results(RunningApp app)
{
    private readonly List<string> found = [];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Leads_by_keyboard_from_the_heat_map_to_a_sentence_and_on_to_the_next_lesson(int width, bool dark)
    {
        await using var teacher = await app.VisitAsync(width, dark);
        var room = await SampleClass.MakeAsync(app.Services, (await app.SignInAsync(teacher, Roles.Teacher)).Id);
        await teacher.OpenAsync($"/assignments/{room.Second}/results");
        await LookAsync(teacher, "results");
        await GoByKeyboardAsync(teacher);

        await teacher.Page.GetByLabel("Verdict on it").SelectOptionAsync("missing");
        await teacher.Page.GetByLabel("Point", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await Expect(teacher.Page.Locator("#sentences")).ToBeVisibleAsync();
        await LookAsync(teacher, "results-point");

        await teacher.OpenAsync($"/assignments/{room.Second}/sheet");
        await LookAsync(teacher, "sheet");
        await OnOnePageAsync(teacher);
        await teacher.Page.GetByText("Leave it out").First.ClickAsync();
        await Expect(teacher.Page.GetByText("Put back what you left out")).ToBeVisibleAsync();

        await teacher.OpenAsync($"/classes/{room.Group}/progress");
        await teacher.Page.GetByLabel("Beside the class, draw").SelectOptionAsync("Cy Carr");
        await Expect(teacher.Page.GetByText("Cy Carr, points")).ToBeVisibleAsync();
        await LookAsync(teacher, "progress");

        await teacher.OpenAsync($"/assignments/{room.Second}/edit");
        await LookAsync(teacher, "assignment-edit");
        await MarkAgainAsync(teacher, room);
        Assert.Empty(found);
        Assert.Empty(teacher.Complaints);
    }

    private async Task MarkAgainAsync(Visit teacher, SampleClass room)
    {
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await db.Attempts.Where(a => a.AssignmentId == room.First).ExecuteUpdateAsync(row => row.SetProperty(a => a.RubricVersion, "an older version"), TestContext.Current.CancellationToken);
        }

        await teacher.OpenAsync($"/classes/{room.Group}/remark");
        await LookAsync(teacher, "mark-again");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Mark 1 assignment again" }).ClickAsync();
        await Expect(teacher.Page.GetByText("marked again: see what would move")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Watches_an_exam_that_students_are_told_of_and_gives_time_that_their_clock_shows(int width, bool dark)
    {
        await using var teacher = await app.VisitAsync(width, dark);
        await using var student = await app.VisitAsync(width, dark);
        var room = await SampleClass.MakeAsync(app.Services, (await app.SignInAsync(teacher, Roles.Teacher)).Id);
        var exam = await ExamAsync(room, (await app.SignInAsync(student, Roles.Student)).Id);
        await student.OpenAsync($"/classwork/{exam}");
        await student.Page.GetByRole(AriaRole.Button, new() { Name = "Begin now" }).ClickAsync();
        await Expect(student.Essay).ToBeEditableAsync();
        await student.Essay.FillAsync(SampleEssay.Text);
        await Expect(student.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved");

        await teacher.OpenAsync($"/assignments/{exam}/live");
        await teacher.Page.Locator(".live[data-ready=yes]").WaitForAsync();
        await teacher.Page.GetByLabel("Also how many points are met so far").CheckAsync();
        var row = teacher.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sam Sample" });
        await Expect(row).ToContainTextAsync(" of ");
        await LookAsync(teacher, "live");
        await Expect(student.Page.Locator(".notice").First).ToContainTextAsync("The live view is on");
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(teacher.Page.Locator("main")).ToContainTextAsync("Sam Sample got 5 minutes more");
        await Expect(student.Page.Locator(".exam-time")).ToContainTextAsync("44 minutes left");
        await LookAsync(student, "writing-live");
        Assert.Empty(found);
        Assert.Empty(teacher.Complaints);
    }

    private async Task GoByKeyboardAsync(Visit teacher)
    {
        await teacher.TabToAsync(".heat tbody a");
        await teacher.Page.Keyboard.PressAsync("ArrowRight");
        while (await teacher.Page.EvaluateAsync<bool>("!document.activeElement.dataset.quote"))
        {
            await teacher.Page.Keyboard.PressAsync(await teacher.Page.EvaluateAsync<bool>("document.activeElement.closest('td, th').cellIndex > 3") ? "Home" : "ArrowRight");
            await teacher.Page.Keyboard.PressAsync("ArrowDown");
        }

        var quote = await teacher.Page.EvaluateAsync<string>("document.activeElement.dataset.quote");
        var place = await teacher.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        Assert.Equal(1, await teacher.Page.EvaluateAsync<int>("document.querySelectorAll('.heat table a[tabindex=\"0\"]').length"));
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Expect(teacher.Page.Locator(".heat dialog blockquote")).ToHaveTextAsync(quote);
        Assert.Equal(place, await teacher.Page.Locator(".heat dialog a").GetAttributeAsync("href"));
        await LookAsync(teacher, "results-sentence");
        await teacher.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(place, await teacher.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }

    /// <summary>Prints the sheet as the browser does, and counts its pages.</summary>
    private static async Task OnOnePageAsync(Visit teacher)
    {
        var pdf = await teacher.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Path = Environment.GetEnvironmentVariable("PICTURES") is { } folder ? Path.Combine(folder, "sheet.pdf") : null });
        Assert.Equal(1, System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1);
    }

    private async Task<Guid> ExamAsync(SampleClass room, string student)
    {
        var now = TimeProvider.System.UtcNow();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Memberships.Add(new() { ClassId = room.Group, StudentId = student, JoinedUtc = now });
        var exam = new Data.Classes.Assignment { Id = Guid.NewGuid(), ClassId = room.Group, RubricId = Visit.Question, Title = "The exam", MadeUtc = now, OpensUtc = now.AddHours(-1), ClosesUtc = now.AddDays(1), ExamMinutes = 40, MostDrafts = 1 };
        db.Assignments.Add(exam);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return exam.Id;
    }

    private async Task LookAsync(Visit visit, string name)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.KeepPictureAsync($"{name}-{await visit.Page.EvaluateAsync<int>("innerWidth")}");
        found.AddRange((await visit.AxeAsync()).Select(f => $"{name}: {f}"));
        found.AddRange((await visit.TooWideAsync()).Select(f => $"{name}: too wide: {f}"));
    }
}
