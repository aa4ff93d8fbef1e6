using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using EssayCoach.TestDatabases;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Tests.Processes;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Web.Tests.Host;

/// <summary>
/// Every page, endpoint and form of the app is tried by everybody who could come. What the app has is asked of the app and its sources, so
/// that a page that nobody has thought about here fails: it needs a line in <see cref="Doors"/>.
/// </summary>
public sealed partial class Walking_every_door : IAsyncLifetime
{
    private static readonly string[] Visitors = ["nobody", "student", "teacher", "another student", "another teacher", "tutor", "administrator"];

    private readonly Dictionary<string, (HttpClient Browser, string Token)> browsers = new(StringComparer.Ordinal);
    private TestHost host = null!;
    private ClassWithWork room = null!;
    private Guid attempt;

    private static CancellationToken End => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.OnAsync(DatabaseKind.Sqlite);
        room = await ClassWithWork.MakeAsync(host, "Canal", ("Ann Sample", "17", SmallScheme.Essay));
        await using (var db = await host.Factory().CreateDbContextAsync(End))
        {
            attempt = (await db.Attempts.SingleAsync(End)).Id;
        }

        await EnterAsync("nobody", host.Browser());
        var student = host.Browser();
        (await student.SignInAsync(room.Students[0].UserName!, SignedIn.Password)).Dispose();
        await EnterAsync("student", student);
        await EnterAsync("teacher", room.Browser);
        foreach (var (visitor, role) in new[] { ("another student", Roles.Student), ("another teacher", Roles.Teacher), ("tutor", Roles.Tutor), ("administrator", Roles.Administrator) })
        {
            await EnterAsync(visitor, (await host.SignInAsync(role)).Browser);
        }

        // Another class, so that those outside are people with a class of their own.
        await ClassWithWork.MakeAsync(host, "Another", ("Bo Sample", "18", SmallScheme.Essay));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Each_opens_for_those_it_is_meant_for_and_is_not_there_for_all_others()
    {
        List<string> wrong = [];
        var walked = 0;
        // Signing out comes last, or the walk would go on with nobody signed in.
        foreach (var (method, template) in Endpoints().OrderBy(e => e.Template.EndsWith("sign-out", StringComparison.Ordinal)).ThenBy(e => e))
        {
            if (Doors.Find(template) is not { } door)
            {
                wrong.Add($"{method} {template} has no line in Doors: say who may open it.");
                continue;
            }

            var (path, isWhole) = PathOf(template);
            foreach (var visitor in Visitors)
            {
                var found = await TryAsync(visitor, method, path, handler: null);
                var meant = door.For(visitor);
                walked++;
                if (found != meant && !(meant == Outcome.Allowed && found == Outcome.NotThere && !isWhole))
                {
                    wrong.Add($"{method} {template} for {visitor}: {found}, and {meant} is meant.");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(walked > 250);
    }

    [Fact]
    public async Task No_form_can_be_sent_by_somebody_whom_its_page_is_not_meant_for_and_nothing_is_changed_by_trying()
    {
        var pages = Endpoints().Where(e => e.Method == "GET").Select(e => e.Template).ToList();
        var before = await StoredAsync();
        List<string> wrong = [];
        var tried = 0;
        foreach (var (file, form) in Forms())
        {
            // A form in a piece of a page is tried on every page of its folder, since any of them may hold it.
            foreach (var template in PagesOf(file, pages).Where(t => Doors.Find(t) is not null))
            {
                foreach (var visitor in Visitors.Where(v => Doors.Find(template)!.For(v) != Outcome.Allowed))
                {
                    tried++;
                    if (await TryAsync(visitor, "POST", PathOf(template).Path, form) is var found && found != Doors.Find(template)!.For(visitor))
                    {
                        wrong.Add($"{file}, form {form} on {template} by {visitor}: {found}.");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 100);
        Assert.Equal(before, await StoredAsync());
    }

    private async Task EnterAsync(string visitor, HttpClient browser)
    {
        var page = await browser.GetStringAsync(visitor == "nobody" ? "/account/sign-in" : "/account", End);
        browsers[visitor] = (browser, PlainForms.TokenIn(page));
    }

    private async Task<Outcome> TryAsync(string visitor, string method, string path, string? handler)
    {
        var (browser, token) = browsers[visitor];
        // Drafts are asked for and sent by scripts.
        var isDraft = path.EndsWith("/draft", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(method), path + (isDraft && method == "GET" ? "?known=0&owner=x" : ""));
        if (isDraft && method == "POST")
        {
            request.Content = JsonContent.Create(new DraftPost("Words.", null, 0, "tab", null, false, null, false));
        }
        else if (method == "POST")
        {
            request.Content = PlainForms.Form(handler ?? "", token, ("file", ""), ("column", "0"));
        }

        using var answer = await browser.SendAsync(request, End);
        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound => Outcome.NotThere,
            HttpStatusCode.Found when answer.Headers.Location!.ToString().Contains("/account/sign-in?", StringComparison.Ordinal) => Outcome.SignIn,
            HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{method} {path} for {visitor} broke: {string.Join('\n', host.Log.TakeLast(3))}"),
            // Another is signed in than the page of the draft belongs to: the door itself is open.
            _ => Outcome.Allowed,
        };
    }

    /// <summary>What the app answers to, its static files and the circuit's own messages apart.</summary>
    private IEnumerable<(string Method, string Template)> Endpoints() => host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !e.RoutePattern.RawText!.TrimStart('/').StartsWith('_') && e.RoutePattern.RawText != "{**path:nonfile}")
        .SelectMany(e => Methods(e).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/')))).Distinct();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>The template with ids of the class that the student and the teacher belong to; not whole where a parameter is unknown here.</summary>
    private (string Path, bool IsWhole) PathOf(string template)
    {
        var isWhole = true;
        var first = template.Split('/')[1];
        var path = Parameter().Replace(template, match =>
        {
            var value = (first, match.Groups["name"].Value.ToLowerInvariant()) switch
            {
                ("classes", "id" or "class") => room.Group.ToString(),
                ("assignments" or "classwork", "id") => room.Assignment.ToString(),
                ("attempts", "id") => attempt.ToString(),
                ("questions", "id") => SmallScheme.Id,
                ("administration", "id") => room.Students[0].Id,
                (_, "assignment") => room.Assignment.ToString(),
                (_, "student") => room.Students[0].Id,
                (_, "attempt" or "attemptid" or "essay") => attempt.ToString(),
                _ => null,
            };
            isWhole &= value is not null;
            return value ?? (match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "none");
        });
        return (path, isWhole);
    }

    private static IEnumerable<(string File, string Form)> Forms()
    {
        var web = Path.Combine(AppProcess.Root, "src", "EssayCoach.Web");
        return Directory.EnumerateFiles(web, "*.razor", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(web, f)).Where(f => !f.StartsWith("obj", StringComparison.Ordinal) && !f.StartsWith("bin", StringComparison.Ordinal))
            .SelectMany(f => FormName().Matches(File.ReadAllText(Path.Combine(web, f))).Select(m => (f, m.Groups["form"].Value)));
    }

    private static IEnumerable<string> PagesOf(string file, IReadOnlyList<string> pages)
    {
        var (web, folder) = (Path.Combine(AppProcess.Root, "src", "EssayCoach.Web"), Path.GetDirectoryName(file)!);
        var own = PageRoute().Matches(File.ReadAllText(Path.Combine(web, file))).Select(m => m.Groups["route"].Value).ToList();
        return own.Count > 0 ? own : Directory.EnumerateFiles(Path.Combine(web, folder), "*.razor").SelectMany(f => PageRoute().Matches(File.ReadAllText(f)).Select(m => m.Groups["route"].Value)).Where(pages.Contains);
    }

    private async Task<string> StoredAsync()
    {
        await using var db = await host.Factory().CreateDbContextAsync(End);
        int[] counts =
        [
            await db.Users.CountAsync(End), await db.UserRoles.CountAsync(End), await db.ClassGroups.CountAsync(End), await db.Memberships.CountAsync(End), await db.ClassTeachers.CountAsync(End), await db.JoinCodes.CountAsync(End),
            await db.Assignments.CountAsync(End), await db.Submissions.CountAsync(End), await db.Attempts.CountAsync(End), await db.Reviews.CountAsync(End), await db.RemarkRuns.CountAsync(End), await db.OneTimeLinks.CountAsync(End), await db.AuditEntries.CountAsync(End),
        ];
        return string.Join(' ', counts);
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("@formname=\"(?<form>[^\"@]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormName();

    [GeneratedRegex("^@page \"(?<route>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageRoute();
}
