using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace EssayCoach.Browser.Tests;

/// <summary>Every page that the app lists among its endpoints: one that is added is looked at without a line here, or asks for what to fill in.</summary>
public sealed partial class All_pages(RunningApp app)
{
    private const string HeadingsOutOfOrder = """
        () => {
          const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(h => h.checkVisibility()).map(h => Number(h.tagName[1]));
          const jump = levels.findIndex((level, i) => i > 0 && level > levels[i - 1] + 1);
          return levels[0] === 1 && levels.filter(l => l === 1).length === 1 && jump < 0 ? "" : levels.join(" ");
        }
        """;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    [InlineData(375, true)]
    [InlineData(320, false)]
    public async Task Are_clean_to_axe_have_their_headings_in_order_and_fit_their_window(int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width, dark);
        await visit.HandInAsync(SampleEssay.Text);
        var attempt = visit.Page.Url[(visit.Page.Url.LastIndexOf('/') + 1)..];
        var found = new List<string>();
        foreach (var path in app.Pages.Where(p => p.Metadata.GetMetadata<IAuthorizeData>() is null).Select(p => PathOf(p, attempt)).Append("/no-such-page").Append("/?q=zebra"))
        {
            await visit.OpenAsync(path);
            found.AddRange((await visit.AxeAsync()).Select(f => $"{path}: {f}"));
            found.AddRange((await visit.TooWideAsync()).Select(f => $"{path}: too wide: {f}"));
            if (await visit.Page.EvaluateAsync<string>(HeadingsOutOfOrder) is { Length: > 0 } levels)
            {
                found.Add($"{path}: headings {levels}");
            }
        }

        Assert.Empty(found);
    }

    private static string PathOf(RouteEndpoint page, string attempt) => Parameter().Replace(page.RoutePattern.RawText!, _ => page.RoutePattern.PathSegments[0].Parts[0] switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart { Content: "questions" } => Visit.Question,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart { Content: "attempts" } => attempt,
        _ => throw new InvalidOperationException($"Say here what stands for the parameter of {page.RoutePattern.RawText}."),
    });

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
