using Bunit;
using EssayCoach.Data;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Pages;

public sealed class Writing_without_cookies : PageContext
{
    public Writing_without_cookies() => RefuseCookies();

    [Fact]
    public async Task Feedback_is_shown_under_the_essay_and_kept_nowhere()
    {
        var editor = JSInterop.SetupModule("./Practice/WriteEssay.razor.js").SetupModule("start", _ => true);
        editor.Setup<string?>("text").SetResult(SmallScheme.Essay);
        var page = Render<WriteEssay>(p => p.Add(w => w.Id, SmallScheme.Id));
        Assert.Contains("are gone when you close it", page.Find(".notice").TextContent, StringComparison.Ordinal);
        await page.Find(".desk-line .button").ClickAsync();
        Assert.Contains("this is not kept", page.Find(".loose .notice").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".loose .point"));
        Assert.EndsWith("/", Address, StringComparison.Ordinal);
        await using var db = await Services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.False(await db.Attempts.AnyAsync(Xunit.TestContext.Current.CancellationToken));
    }
}
