using System.Text.RegularExpressions;
using EssayCoach.Data.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

/// <summary>A tutor from a pasted page to a draft that is tried on an essay, with a second tutor who writes at the same time.</summary>
public sealed class Writing_a_rubric(RunningApp app)
{
    private const string Page = """
        Question: How far did the Alderford Canal change the town by 1900?
        Board: Sample Board
        Level: AS Level
        Year: 2024

        Mark Scheme

        Changes
        - Coal fell to half its price.
        - Cotton mills were built along the bank.

        Limits
        - The railway took the trade after 1870.

        Judgement
        - The canal changed the town until the railway came.
        """;

    [Fact]
    public async Task Goes_from_a_pasted_page_to_a_rubric_that_marks_an_essay_as_it_is_typed()
    {
        await using var visit = await app.VisitAsync();
        await app.SignInAsync(visit, Roles.Tutor);
        await visit.OpenAsync("/rubrics");
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync("rubrics-1280-light");
        await DraftAsync(visit);
        var document = visit.Page.GetByLabel("The document, in Markdown");
        await Expect(document).ToBeEditableAsync();

        // A problem is found while typing, and its quick fix puts it right.
        await TypeAsync(visit, document, "board: Sample Board", "boad: Sample Board");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Write \"board\"" }).ClickAsync();
        await Expect(document).ToHaveValueAsync(Has("board: Sample Board"));

        // The bench marks a pasted essay as the rubric is typed.
        await visit.Page.GetByText("Paste an essay").ClickAsync();
        await visit.Page.GetByLabel("What to call it").FillAsync("Bench essay");
        await visit.Page.GetByLabel("The essay").FillAsync("Bargemen taught reading. After 1870 the railway took the trade away from the canal.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Put it on the bench" }).ClickAsync();
        await Expect(visit.Page.Locator(".point-counts")).ToContainTextAsync("The railway took the trade after 1870");
        await Expect(visit.Page.Locator(".point-counts")).Not.ToContainTextAsync("Bargemen taught reading");
        await TypeAsync(visit, document, "- The railway took the trade after 1870.", "- The railway took the trade after 1870.\n- Bargemen taught reading.");
        await Expect(visit.Page.Locator(".point-counts li", new() { HasText = "Bargemen taught reading" }).First).ToContainTextAsync("made in 1");
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync("rubric-editor-1280-light");

        // What is typed is kept: the page opened afresh has it.
        await Expect(visit.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved at");
        await visit.Page.ReloadAsync();
        await Expect(document).ToHaveValueAsync(Has("Bargemen taught reading"));
        await FormAsync(visit, document);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Fits_a_phone_in_the_dark_and_is_clean_to_axe_there()
    {
        await using var visit = await app.VisitAsync(375, dark: true);
        await app.SignInAsync(visit, Roles.Tutor);
        await DraftAsync(visit);
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync("rubric-editor-375-dark");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Form" }).ClickAsync();
        await Expect(visit.Page.Locator(".rubric-form")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync("rubric-form-375-dark");
    }

    [Fact]
    public async Task Shows_both_texts_where_two_tutors_write_at_once_and_loses_neither()
    {
        await using var ann = await app.VisitAsync();
        await using var ben = await app.VisitAsync();
        await app.SignInAsync(ann, Roles.Tutor);
        await app.SignInAsync(ben, Roles.Tutor);
        await DraftAsync(ann);
        await ben.OpenAsync(new Uri(ann.Page.Url).AbsolutePath);
        var (annsText, bensText) = (ann.Page.GetByLabel("The document, in Markdown"), ben.Page.GetByLabel("The document, in Markdown"));
        await Expect(bensText).ToBeEditableAsync();
        await TypeAsync(ann, annsText, "Coal fell", "Ann says coal fell");
        await Expect(ann.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved at");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await TypeAsync(ben, bensText, "Coal fell", "Ben says coal fell");
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "has saved a different text" })).ToBeVisibleAsync();
        Assert.Empty(await ben.AxeAsync());
        await ben.KeepPictureAsync("rubric-conflict-1280-light");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with my text" }).ClickAsync();
        await Expect(ben.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved at");
        await ben.Page.ReloadAsync();
        await Expect(bensText).ToBeEditableAsync();
        await Expect(bensText).ToHaveValueAsync(Has("Ben says coal fell"));
        await ben.Page.GetByText("Earlier texts").ClickAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).First.ClickAsync();
        await Expect(bensText).ToHaveValueAsync(Has("Ann says coal fell"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    public async Task Has_pages_around_the_editor_that_fit_and_are_clean_to_axe(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        await app.SignInAsync(visit, Roles.Tutor);
        await visit.OpenAsync("/rubrics/sugary-drinks-tax");
        if (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change this rubric" }).CountAsync() > 0)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change this rubric" }).ClickAsync();
            await visit.Page.WaitForURLAsync("**/edit");
            var document = visit.Page.GetByLabel("The document, in Markdown");
            await Expect(document).ToBeEditableAsync();
            await TypeAsync(visit, document, "## ", "## New ");
            await Expect(visit.Page.Locator(".change-list, .point-counts").First).ToBeVisibleAsync();
            await Expect(visit.Page.Locator("[data-line=saved]")).ToContainTextAsync("Saved at");
            await visit.KeepPictureAsync($"rubric-bench-{width}");
        }

        foreach (var path in new[] { "/rubrics/sugary-drinks-tax", "/rubrics/sugary-drinks-tax/compare", "/rubrics/sugary-drinks-tax/impact", "/rubrics/sugary-drinks-tax/queue", "/rubrics/import", "/level-sets", "/level-sets/cie-20" })
        {
            await visit.OpenAsync(path);
            Assert.Empty(await visit.AxeAsync());
            Assert.Empty(await visit.TooWideAsync());
            await visit.KeepPictureAsync($"tutor{path.Replace('/', '-')}-{width}");
        }
    }

    private static Regex Has(string text) => new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task DraftAsync(Visit visit)
    {
        await visit.OpenAsync("/rubrics/new");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.GetByLabel("The page or mark scheme").FillAsync(Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What is missing" })).ToBeVisibleAsync();
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync($"rubric-draft-{visit.Page.ViewportSize!.Width}");
        await visit.Page.GetByLabel("How many marks it carries").FillAsync("20");
        await visit.Page.GetByLabel("Level set").SelectOptionAsync("cie-20");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the draft" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/edit");
        await Expect(visit.Page.GetByLabel("The document, in Markdown")).ToBeEditableAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Problems" })).ToBeVisibleAsync();
    }

    private static async Task FormAsync(Visit visit, ILocator document)
    {
        await Expect(document).ToBeEditableAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Problems" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Form" }).ClickAsync();
        await visit.Page.GetByLabel("Marks", new() { Exact = true }).FillAsync("25");
        await visit.Page.GetByLabel("Marks", new() { Exact = true }).BlurAsync();
        await Expect(visit.Page.Locator(".problem-list")).ToContainTextAsync("25 marks");
        Assert.Empty(await visit.AxeAsync());
        await visit.KeepPictureAsync("rubric-form-1280-light");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Document" }).ClickAsync();
        await Expect(document).ToHaveValueAsync(Has("marks: 25"));
        await visit.Page.Keyboard.PressAsync("F8");
    }

    private static async Task TypeAsync(Visit visit, ILocator document, string old, string changed)
    {
        await document.EvaluateAsync("(box, [old, text]) => { const at = box.value.indexOf(old); box.focus(); box.setSelectionRange(at, at + old.length); }", new[] { old, changed });
        await visit.Page.Keyboard.InsertTextAsync(changed);
    }
}
