using System.Net;
using System.Text.RegularExpressions;
using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Web.Tests.Host;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Processes;

/// <summary>The demo as it is started for somebody who wants to see what the app is.</summary>
public sealed partial class Looking_around_a_demo
{
    [Fact]
    public async Task Its_links_lead_into_a_class_of_sixty_marked_essays_in_a_database_of_its_own()
    {
        // A setting that names the real database must not lead the demo there.
        await using var app = new AppProcess(("EssayCoach__Demo", "true"), ("ConnectionStrings__EssayCoach", "Host=nowhere.invalid;Username=nobody"));
        var end = TestContext.Current.CancellationToken;
        await app.StartAsync(end);
        await app.UntilAsync(() => Task.FromResult(Links().Count(app.Output) == 4), "No links.", end);
        Assert.False(File.Exists(Path.Combine(app.Data, CoachDatabase.FileName)));
        await LooksWholeAsync(app);

        using var teacher = app.Browser();
        var (name, path) = LinkOf(app, "teacher");
        using var chosen = await teacher.SubmitAsync(path, "reset", ("Input.Password", SignedIn.Password), ("Input.Again", SignedIn.Password));
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        Assert.Contains("This link does not work", (await teacher.OpenAsync(path)).Page, StringComparison.Ordinal);
        using var signedIn = await teacher.SignInAsync(name, SignedIn.Password);
        var classes = (await teacher.OpenAsync("/classes")).Page;
        Assert.Contains("The people are made up", classes, StringComparison.Ordinal);
        var group = (await teacher.OpenAsync(ClassLink().Match(classes).Value)).Page;
        Assert.Contains("exam", group, StringComparison.Ordinal);
        Assert.Contains("Aisha Khan", group, StringComparison.Ordinal);

        app.Kill();
        await app.StartAsync(end);
        await app.UntilAsync(() => Task.FromResult(Links().Count(app.Output) == 8), "No new links.", end);
        await LooksWholeAsync(app);
    }

    private static async Task LooksWholeAsync(AppProcess app)
    {
        var end = TestContext.Current.CancellationToken;
        await using var services = new ServiceCollection().AddCoachDatabase(Path.Combine(app.Data, "demo")).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<CoachDb>>().CreateDbContextAsync(end);
        var attempts = await db.Attempts.AsNoTracking().ToListAsync(end);
        Assert.Equal(60, attempts.Count);
        Assert.True(attempts.Select(a => a.HandedInUtc.Date).Distinct().Count() >= 4);
        Assert.True(attempts.Select(a => MarkedEssay.FromJson(a.ReportJson).Level.Level).Distinct().Count() >= 4);
        var set = await db.Assignments.AsNoTracking().ToListAsync(end);
        Assert.Equal((4, 2, 1), (set.Count, set.Count(a => a.ReleasedUtc is not null), set.Count(a => a.ExamMinutes is not null)));
        Assert.Equal(3, await db.Submissions.CountAsync(s => s.EndedBy == Data.Classes.EndedBy.Bell, end));
        Assert.False(await db.Users.AnyAsync(p => p.PasswordHash != null && p.UserName != "tess.teacher", end));
        SqliteConnection.ClearAllPools();
    }

    private static (string Name, string Path) LinkOf(AppProcess app, string role)
    {
        var link = Links().Matches(app.Output).First(m => m.Groups["role"].Value == role);
        return (link.Groups["name"].Value, new Uri(link.Groups["link"].Value).PathAndQuery);
    }

    [GeneratedRegex(@"^ +(?<role>teacher|student|tutor|administrator) +(?<name>\S+) +(?<link>http://\S+/account/reset\?code=\S+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex("/classes/[0-9a-f-]{36}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassLink();
}
