using System.Diagnostics;
using EssayCoach.Data;
using EssayCoach.Running;
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
internal static class ResultsFigures
{
    private const int Openings = 20;

    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int students, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-results-").FullName;
        // Where the factory looks for the app, which it would else look for beside the tests.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_ESSAYCOACH_WEB", Path.Combine(Samples.Root, "src", "EssayCoach.Web"));
        await using (var app = new App(folder, connection))
        {
            var (scheme, factory) = (app.Services.GetRequiredService<QuestionBank>().Find(SampleClass.Question)!, app.Services.GetRequiredService<IDbContextFactory<CoachDb>>());
            var room = await SampleClass.MakeAsync(factory, scheme, students);
            await room.HandInAsync(factory, scheme, i => SampleClass.Essay(i, 300 + i % 5 * 50));
            var (set, points) = (room.Set, scheme.Points.Count);
            using var browser = app.CreateClient(new() { AllowAutoRedirect = false });
            browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            using var signedIn = await browser.SubmitAsync("/account/sign-in", "sign-in", CancellationToken.None, ("Input.UserName", room.Teacher.UserName!), ("Input.Password", SampleClass.Password));
            var results = app.Services.GetRequiredService<ClassResults>();
            var what = $"{students} students, {points} points";
            await ReportAsync($"results page, {what}", async () => (await browser.GetStringAsync($"/assignments/{set}/results")).Length);
            await ReportAsync($"of that, reading from the database, {what}", async () => (await results.FindAsync(room.Teacher.Id, set))!.Students.Count);
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
