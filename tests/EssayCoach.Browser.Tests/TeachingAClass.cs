using EssayCoach.Data.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

/// <summary>A teacher and a student, each in a browser of their own, from the first class to the bell of an exam. With PICTURES set to a folder the pictures are kept there.</summary>
public sealed class Teaching_a_class(RunningApp app)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    private readonly List<string> found = [];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Leads_from_an_empty_list_to_words_that_the_bell_handed_in_without_a_browser(int width, bool dark)
    {
        await using var teacher = await app.VisitAsync(width, dark);
        await app.SignInAsync(teacher, Roles.Teacher);
        await teacher.OpenAsync("/classes");
        await LookAsync(teacher, "classes");
        await teacher.Page.GetByLabel("Name of the class").FillAsync("12B History");
        await PressAsync(teacher, "Make the class");
        await Expect(teacher.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("12B History");
        var group = new Uri(teacher.Page.Url).AbsolutePath;
        await PressAsync(teacher, "Make a join code");
        var code = await teacher.Page.Locator(".join-code").InnerTextAsync();
        await BringInAsync(teacher, group);
        await teacher.OpenAsync(group);
        await LookAsync(teacher, "class");
        var assignment = await SetAsync(teacher, group);

        await using (var student = await app.VisitAsync(width, dark))
        {
            await app.SignInAsync(student, Roles.Student);
            await student.OpenAsync("/classwork");
            await student.Page.GetByLabel("Code from your teacher").FillAsync(code);
            await PressAsync(student, "Join");
            await LookAsync(student, "classwork");
            await student.Page.GetByRole(AriaRole.Link, new() { Name = "The first exam" }).ClickAsync();
            await LookAsync(student, "classwork-exam");
            await PressAsync(student, "Begin now");
            await Expect(student.Essay).ToBeEditableAsync();
            await student.Essay.FillAsync(SampleEssay.Text);
            await Expect(student.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved");
            await Expect(student.Page.Locator(".exam-time")).ToContainTextAsync("left");
            await LookAsync(student, "classwork-writing");
        }

        await Expect(teacher.Page.Locator("main")).ToContainTextAsync("not begun");
        for (var seconds = 0; seconds < 90 && !(await teacher.Page.Locator("main").InnerTextAsync()).Contains("handed in at the bell", StringComparison.Ordinal); seconds++)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            await teacher.OpenAsync(assignment);
        }

        await Expect(teacher.Page.Locator("main")).ToContainTextAsync("handed in at the bell");
        await LookAsync(teacher, "assignment");
        await PressAsync(teacher, "Release everything to the class");
        await Expect(teacher.Page.Locator("main")).ToContainTextAsync("You released everything");
        Assert.Empty(found);
        Assert.Empty(teacher.Complaints);
    }

    private async Task BringInAsync(Visit teacher, string group)
    {
        await teacher.OpenAsync(group + "/roster");
        await LookAsync(teacher, "roster");
        await teacher.Page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "class.csv", MimeType = "text/csv", Buffer = "Name;Student ID\nAnn Sample;17\nBo Sample;18\n"u8.ToArray() });
        await PressAsync(teacher, "Read it");
        await LookAsync(teacher, "roster-preview");
        await PressAsync(teacher, "Bring in 2 students");
        await Expect(teacher.Page.Locator(".links tbody tr")).ToHaveCountAsync(2);
        await LookAsync(teacher, "roster-done");
    }

    private async Task<string> SetAsync(Visit teacher, string group)
    {
        await teacher.OpenAsync(group + "/assign");
        await LookAsync(teacher, "assign");
        await teacher.Page.GetByLabel("Question", new() { Exact = true }).SelectOptionAsync(Visit.Question);
        await teacher.Page.GetByLabel("Title for the class").FillAsync("The first exam");
        await teacher.Page.GetByLabel("Exam:").CheckAsync();
        await teacher.Page.GetByLabel("Minutes for an exam").FillAsync("1");
        await PressAsync(teacher, "Set it to 12B History");
        await Expect(teacher.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The first exam");
        await teacher.Page.ReloadAsync();
        return new Uri(teacher.Page.Url).AbsolutePath;
    }

    private static Task PressAsync(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private async Task LookAsync(Visit visit, string name)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (Folder is not null)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{await visit.Page.EvaluateAsync<int>("innerWidth")}.png"), FullPage = true });
        }

        found.AddRange((await visit.AxeAsync()).Select(f => $"{name}: {f}"));
        found.AddRange((await visit.TooWideAsync()).Select(f => $"{name}: too wide: {f}"));
    }
}
