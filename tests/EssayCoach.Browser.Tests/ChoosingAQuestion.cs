using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EssayCoach.Browser.Tests;

public sealed class Choosing_a_question(RunningApp app)
{
    [Fact]
    public async Task Typing_and_choosing_change_list_and_address_and_the_back_button_undoes_them()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");
        var all = await page.Locator(".questions a").CountAsync();
        var search = page.GetByLabel("Search questions");
        await search.FocusAsync();
        await page.Keyboard.TypeAsync("stalin");
        await Expect(page).ToHaveURLAsync(app.Address + "/?q=stalin");
        await Expect(search).ToBeFocusedAsync();
        await Expect(search).ToHaveValueAsync("stalin");
        var found = page.GetByRole(AriaRole.Status);
        await Expect(found).ToContainTextAsync($"of {all} questions");

        await page.GetByText("Filter by subject").ClickAsync();
        await page.GetByLabel("Board").FocusAsync();
        await page.GetByLabel("Board").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.WaitForURLAsync("**/?q=stalin&board=*");
        await Expect(page.GetByLabel("Board")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(app.Address + "/?q=stalin");
        await Expect(page.GetByLabel("Board")).ToHaveValueAsync("");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(app.Address + "/");
        await Expect(search).ToHaveValueAsync("");
        await Expect(page.Locator(".questions a")).ToHaveCountAsync(all);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_link_to_a_filtered_list_shows_it_to_anybody()
    {
        await using var visit = await app.VisitAsync();
        await visit.OpenAsync("/?subject=Economics&command=Evaluate");
        await Expect(visit.Page.Locator(".questions a")).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByLabel("Subject")).ToHaveValueAsync("Economics");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show all questions" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Subject")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Searching_works_without_scripts()
    {
        await using var visit = await app.VisitAsync(scripts: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByLabel("Search questions").FillAsync("sugary");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(visit.Page.Locator(".questions a")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".settings")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_first_page_leads_to_a_question_and_to_writing_in_two_clicks()
    {
        await using var visit = await app.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start with a question" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Write your answer" }).ClickAsync();
        await Expect(visit.Essay).ToBeEditableAsync();
    }
}
