using Bunit;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Listing_questions : BunitContext
{
    [Fact]
    public void Without_questions_the_page_says_what_to_do()
    {
        var page = List([], "");
        Assert.Empty(page.FindAll(".start"));
        Assert.StartsWith("No questions are installed yet.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("select"));
    }

    [Fact]
    public void Many_questions_come_in_pages_and_with_open_filters_that_count()
    {
        var scheme = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;
        var schemes = Enumerable.Range(0, 60).Select(i => ($"q{i}.md", new RubricReading(scheme with { Id = $"q{i}", Details = new Dictionary<string, string> { ["subject"] = i < 40 ? "History" : "Economics" } }, []))).ToList();
        var page = List(schemes, "?page=2");
        Assert.Equal(25, page.FindAll(".questions a").Count);
        Assert.Contains("Page 2 of 3", page.Find(".pages").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/", "/?page=3"], page.FindAll(".pages a").Select(a => a.GetAttribute("href")));
        Assert.True(page.Find(".filters").HasAttribute("open"));
        Assert.Equal(["Any", "Economics (20)", "History (40)"], page.Find("#f-subject").QuerySelectorAll("option").Select(o => o.TextContent));

        var filtered = List("?subject=History");
        Assert.Equal("40 of 60 questions", filtered.Find("[role=status]").TextContent);
        Assert.Equal(["History"], filtered.FindAll("#f-subject option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Equal("/?subject=History&page=2", filtered.Find("[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Broken_files_are_named_and_only_the_first_ten_of_many()
    {
        var broken = Enumerable.Range(10, 15).Select(i => ($"q{i}.md", new RubricReading(null, [new($"/somewhere/q{i}.md", 3, 1, ProblemSeverity.Error, "This is wrong.")]))).ToList();
        Services.AddSingleton(QuestionBank.From(broken, MarkingModels.None, "damaged"));
        var notices = Render<BankNotices>();
        Assert.Contains("15 question files cannot be used", notices.Markup, StringComparison.Ordinal);
        Assert.Contains("q19.md and others", notices.Markup, StringComparison.Ordinal);
        Assert.Equal(10, notices.FindAll("li").Count);
        Assert.DoesNotContain("/somewhere/", notices.Markup, StringComparison.Ordinal);
        Assert.Contains("marked by the rules alone", notices.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_files_are_still_to_be_checked_is_said_until_they_are()
    {
        var scheme = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;
        var bank = QuestionBank.From([.. Enumerable.Range(0, 60).Select(i => ($"q{i}.md", new RubricReading(scheme with { Id = $"q{i}" }, [])))], MarkingModels.None);
        Services.AddSingleton(bank);
        Assert.Contains("60 question files still to be checked", Render<BankNotices>().Markup, StringComparison.Ordinal);
        bank.Check(60);
        Assert.Equal("", Render<BankNotices>().Markup.Trim());
    }

    private IRenderedComponent<QuestionList> List(IReadOnlyList<(string, RubricReading)> readings, string query)
    {
        Services.AddSingleton(QuestionBank.From(readings, MarkingModels.None));
        return List(query);
    }

    private IRenderedComponent<QuestionList> List(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/" + query);
        return Render<QuestionList>();
    }
}
