using EssayCoach.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace EssayCoach.Browser.Tests;

/// <summary>Every page that the app lists among its endpoints, so that one that is added is looked at without a line here. What stands for a parameter is taken from the links of pages seen before.</summary>
public sealed class All_pages(RunningApp app, ITestOutputHelper output)
{
    private const string Nothing = "none";

    private const string HeadingsOutOfOrder = """
        () => {
          const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(h => h.checkVisibility()).map(h => Number(h.tagName[1]));
          const jump = levels.findIndex((level, i) => i > 0 && level > levels[i - 1] + 1);
          return levels[0] === 1 && levels.filter(l => l === 1).length === 1 && jump < 0 ? "" : levels.join(" ");
        }
        """;

    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly List<string> found = [];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    [InlineData(320, false)]
    public async Task Are_clean_to_axe_have_their_headings_in_order_and_fit_their_window(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        await visit.HandInAsync(SampleEssay.Text.Replace("Geneva", "Genoa", StringComparison.Ordinal));
        await visit.HandInAsync(SampleEssay.Text);
        await LookAtAllAsync(visit, app.Pages.Where(p => !IsClosed(p)));
        await LookAsync(visit, "/no-such-page");
        await LookAsync(visit, "/?q=zebra");
        await app.SignInAsync(visit, Roles.Administrator);
        await LookAtAllAsync(visit, app.Pages.Where(IsClosed));
        await LookAsync(visit, "/");
        Assert.Contains("/administration", links);
        Assert.Empty(found);
    }

    private static bool IsClosed(RouteEndpoint page) => page.Metadata.GetMetadata<IAuthorizeData>() is not null;

    private async Task LookAtAllAsync(Visit visit, IEnumerable<RouteEndpoint> pages)
    {
        foreach (var page in pages.OrderBy(p => p.RoutePattern.Parameters.Count).ThenBy(p => p.RoutePattern.PathSegments.Count))
        {
            await LookAsync(visit, AddressOf(page));
        }
    }

    private string AddressOf(RouteEndpoint page)
    {
        var template = TemplateParser.Parse(page.RoutePattern.RawText!);
        if (template.Parameters.Count == 0)
        {
            return "/" + template.TemplateText!.TrimStart('/');
        }

        var matcher = new TemplateMatcher(template, []);
        if (links.FirstOrDefault(l => matcher.TryMatch(l, [])) is { } example)
        {
            return example;
        }

        output.WriteLine($"No page links to an example of {template.TemplateText}: what is said of nothing is looked at in its place.");
        return "/" + string.Join('/', template.Segments.Select(s => s.Parts[0].IsParameter ? Nothing : s.Parts[0].Text));
    }

    private async Task LookAsync(Visit visit, string path)
    {
        await visit.OpenAsync(path);
        found.AddRange((await visit.AxeAsync()).Select(f => $"{path}: {f}"));
        found.AddRange((await visit.TooWideAsync()).Select(f => $"{path}: too wide: {f}"));
        if (await visit.Page.EvaluateAsync<string>(HeadingsOutOfOrder) is { Length: > 0 } levels)
        {
            found.Add($"{path}: headings {levels}");
        }

        links.UnionWith(await visit.Page.EvaluateAsync<string[]>("[...document.links].filter(a => a.origin === location.origin).map(a => a.pathname)"));
    }
}
