using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Marking;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Account;
using EssayCoach.Web.Classes;
using EssayCoach.Web.Classes.Results;
using EssayCoach.Web.Practice;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EssayCoach.Benchmarks;

/// <summary>How long a teacher waits for the results of a large class: the whole app with its pages and database in this process, asked without a network.</summary>
internal static partial class ResultsFigures
{
    private const string Question = "ussr-links-1920s";
    private const string Password = "four small words here";
    private const int Openings = 20;

    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int students, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-results-").FullName;
        // Where the factory looks for the app, which it would else look for beside the tests.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ESSAYCOACH_WEB", Path.Combine(Samples.Root, "src", "EssayCoach.Web"));
        await using (var app = new App(folder, connection))
        {
            var (teacher, set, points) = await FillAsync(app.Services, students);
            using var browser = app.CreateClient(new() { AllowAutoRedirect = false });
            browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            await SignInAsync(browser, teacher);
            var results = app.Services.GetRequiredService<ClassResults>();
            var what = $"{students} students, {points} points";
            await ReportAsync($"results page, {what}", async () => (await browser.GetStringAsync($"/assignments/{set}/results")).Length);
            await ReportAsync($"of that, reading from the database, {what}", async () => (await results.FindAsync(teacher.Id, set))!.Students.Count);
            await ReportAsync($"results page, one level by mark, {what}", async () => (await browser.GetStringAsync($"/assignments/{set}/results?level=3&sort=mark-high")).Length);
            await ReportAsync($"feedback sheet, {what}", async () => (await browser.GetStringAsync($"/assignments/{set}/sheet")).Length);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // The processor's own time wavers less than the time on the clock where the machine has other work to do.
    private static async Task ReportAsync(string what, Func<Task<int>> open)
    {
        var first = Stopwatch.StartNew();
        var size = await open();
        first.Stop();
        var (times, before) = (new List<double>(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < Openings; i++)
        {
            var watch = Stopwatch.StartNew();
            size = await open();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Openings;
        times.Sort();
        Console.WriteLine($"| {what}: first; median; slowest of {Openings}; processor; size | {first.Elapsed.TotalMilliseconds:N0} ms; {times[Openings / 2]:N0} ms; {times[^1]:N0} ms; {processor:N0} ms; {size:N0} |");
    }

    // Each student's text is an exemplar paragraph longer or shorter, marked by the real engine.
    private static async Task<(Person Teacher, Guid Set, int Points)> FillAsync(IServiceProvider services, int students)
    {
        var now = TimeProvider.System.UtcNow();
        var teacher = new Person { UserName = "teacher", DisplayName = "Tea Teacher", MadeUtc = now };
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AccountDesk>().MakeAsync(teacher, Password, [Roles.Teacher], actor: null);
        }

        var (bank, factory) = (services.GetRequiredService<QuestionBank>(), services.GetRequiredService<IDbContextFactory<CoachDb>>());
        var scheme = bank.Find(Question)!;
        var group = await services.GetRequiredService<ClassDesk>().MakeAsync(teacher.Id, "Class");
        var set = (await services.GetRequiredService<Assignments>().SetAsync(teacher.Id, group, new() { RubricId = Question, Opens = now.AddDays(-1), Closes = now.AddDays(1) }, scheme))!.Value;
        await using var db = await factory.CreateDbContextAsync();
        var people = Enumerable.Range(1, students).Select(i => new Person { Id = Guid.NewGuid().ToString("N"), UserName = $"s{i}", NormalizedUserName = $"S{i}", DisplayName = $"Student {i:000}", MadeUtc = now }).ToList();
        db.Users.AddRange(people);
        await db.SaveChangesAsync();
        db.Memberships.AddRange(people.Select(p => new Data.Classes.Membership { ClassId = group, StudentId = p.Id, JoinedUtc = now }));
        db.Attempts.AddRange(people.AsParallel().Select((p, i) => Attempt(p.Id, set, scheme, i, now)).ToList());
        await db.SaveChangesAsync();
        return (teacher, set, scheme.Points.Count);
    }

    private static Attempt Attempt(string owner, Guid set, MarkScheme scheme, int i, DateTime now)
    {
        var paragraphs = Samples.Paragraphs(Question);
        var text = Samples.Cut([.. paragraphs.Skip(i * 3 % paragraphs.Count)], 300 + i % 5 * 50);
        var report = EssayMarker.Mark(text, scheme, new(null));
        return new()
        {
            Id = Guid.NewGuid(),
            Owner = owner,
            RubricId = scheme.Id,
            RubricVersion = report.Rubric.Version,
            EngineVersion = report.Engine.Version,
            Number = 1,
            Question = scheme.Question,
            Text = text,
            ReportJson = report.ToJson(),
            HandedInUtc = now,
            AssignmentId = set,
        };
    }

    private static async Task SignInAsync(HttpClient browser, Person teacher)
    {
        var page = await browser.GetStringAsync("/account/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["Input.UserName"] = teacher.UserName!,
            ["Input.Password"] = Password,
        });
        using var answer = await browser.PostAsync("/account/sign-in", form);
        if (answer.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"The teacher could not sign in: {answer.StatusCode}.");
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    private sealed class App(string folder, string? connection) : WebApplicationFactory<global::Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("EssayCoach:Content", Samples.Root);
            builder.UseSetting("EssayCoach:Data", Path.Combine(folder, "data"));
            builder.UseSetting("ConnectionStrings:EssayCoach", connection);
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
