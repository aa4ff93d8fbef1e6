using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class How_pages_look(RunningApp app)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    [Fact]
    public async Task Is_chosen_by_keyboard_and_kept_when_pages_change_or_load_again()
    {
        await using var visit = await app.VisitAsync();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await visit.OpenAsync("/");
        var light = await GroundAsync(page);
        await page.Locator(".settings summary").FocusAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("ArrowUp");
        await Expect(page.GetByLabel("Dark")).ToBeCheckedAsync();
        Assert.NotEqual(light, await GroundAsync(page));
        await keys.PressAsync("Escape");
        await Expect(page.GetByLabel("Dark")).ToBeHiddenAsync();
        await Expect(page.Locator(".settings summary")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "My work" }).ClickAsync();
        await page.WaitForURLAsync("**/my-work");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "My work" })).ToBeFocusedAsync();
        Assert.NotEqual(light, await GroundAsync(page));
        await page.ReloadAsync();
        Assert.NotEqual(light, await GroundAsync(page));
        await page.Locator(".settings summary").ClickAsync();
        await Expect(page.GetByLabel("Dark")).ToBeCheckedAsync();
        await page.GetByLabel("As my device").CheckAsync();
        Assert.Equal(light, await GroundAsync(page));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Follows_a_choice_made_in_another_tab()
    {
        await using var visit = await app.VisitAsync();
        await visit.OpenAsync("/");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/my-work");
        await other.Locator(".settings summary").ClickAsync();
        await other.GetByLabel("Very large").CheckAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-size", "larger");
    }

    [Fact]
    public async Task Closes_its_menu_when_focus_moves_on()
    {
        await using var visit = await app.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.Locator(".settings summary").ClickAsync();
        await Expect(visit.Page.GetByLabel("Dark")).ToBeVisibleAsync();
        await PictureAsync(visit, "menu");
        Assert.Empty(await visit.AxeAsync());
        await visit.Page.Locator("main a").First.FocusAsync();
        await Expect(visit.Page.GetByLabel("Dark")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/questions/" + Visit.Question)]
    [InlineData("/questions/" + Visit.Question + "/write")]
    [InlineData("/my-work")]
    public async Task Easier_to_read_spaces_letters_and_lines_and_still_fits_a_narrow_screen(string path)
    {
        await using var visit = await app.VisitAsync(320);
        await visit.OpenAsync(path);
        await visit.Page.EvaluateAsync("localStorage.setItem('essaycoach.reading', JSON.stringify({ reading: 'easy', size: 'larger' }))");
        await visit.OpenAsync(path);
        var (letter, line) = (await StyleAsync(visit.Page, "letterSpacing"), await StyleAsync(visit.Page, "lineHeight"));
        var size = await StyleAsync(visit.Page, "fontSize");
        Assert.InRange(letter / size, 0.035, 0.1);
        Assert.InRange(line / size, 1.8, 2.1);
        Assert.InRange(size, 22, 34);
        await PictureAsync(visit, "easy" + path.Replace('/', '-'));
        Assert.Empty(await visit.TooWideAsync());
        Assert.Empty(await visit.AxeAsync());
    }

    [Fact]
    public async Task Keeps_its_signs_where_the_system_paints_in_its_own_colours()
    {
        await using var visit = await app.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.HandInAsync(SampleEssay.Text);
        await visit.Page.Locator(".point-head").First.ClickAsync();
        await visit.Page.Locator("mark.lit").First.WaitForAsync();
        await PictureAsync(visit, "forced-colours");
        var outline = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('mark.lit')).outlineStyle");
        Assert.Equal("solid", outline);
    }

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task<double> StyleAsync(IPage page, string name) =>
        double.Parse((await page.EvaluateAsync<string>("name => getComputedStyle(document.querySelector('main p'))[name]", name)).Replace("px", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task PictureAsync(Visit visit, string name)
    {
        if (Folder is not null)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
        }
    }
}
