using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using EssayCoach.Data;
using EssayCoach.Data.Accounts;
using EssayCoach.Running;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Benchmarks;

/// <summary>A class that sits an exam on the real app in a second process: all are signed in and write, and all hand in within ten seconds. Ends by itself after two minutes of handing in at the latest.</summary>
internal static class LoadFigures
{
    private const int Words = 400;
    private const int AtOnce = 8;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int students, string? connection)
    {
        await using var app = new OwnApp(connection);
        await CoachDatabase.PrepareAsync(app.Factory);
        // One more, who hands in first: that makes the scheme ready, which nobody of a class should wait for.
        var room = await SampleClass.MakeAsync(app.Factory, Samples.Scheme(SampleClass.Question), students + 1, isExam: true);
        await app.StartAsync();
        await (await BeginAsync(app, room, 0)).HandInAsync(CancellationToken.None);
        var before = app.Memory;
        var desks = new Desk[students];
        await Parallel.ForAsync(0, students, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => desks[i] = await BeginAsync(app, room, i + 1));
        var (writing, worked) = (app.Memory, app.Worked);
        using var end = new CancellationTokenSource(Within + Longest);
        var answers = await Task.WhenAll(desks.Select(async (desk, i) =>
        {
            await Task.Delay(Within * i / students);
            return await desk.HandInAsync(end.Token);
        }));
        var (after, spent) = (app.Memory, app.Worked - worked);
        var kept = await KeptAsync(app.Factory, room, desks);
        Console.WriteLine($"| {students} hand in within ten seconds: accepted; kept once and as it was sent | {answers.Count(a => a.Accepted)}; {kept} |");
        Say("until it is handed in", answers.Select(a => a.HandedIn));
        Say("until the page that says so is there", answers.Select(a => a.Shown));
        Console.WriteLine($"| processor time of the app for a student who hands in and reads that page | {spent.TotalMilliseconds / students:N0} ms |");
        Console.WriteLine($"| memory: before; a student who writes; a student, all handed in | {before / 1e6:N0} MB; {(writing - before) / 1e6 / students:N2} MB; {(after - before) / 1e6 / students:N2} MB |");
        Array.ForEach(desks, d => d.Browser.Dispose());
    }

    private static void Say(string what, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"| {what}: median; 99th percentile; longest | {sorted[sorted.Count / 2].TotalMilliseconds:N0} ms; {sorted[sorted.Count * 99 / 100].TotalMilliseconds:N0} ms; {sorted[^1].TotalMilliseconds:N0} ms |");
    }

    /// <summary>Signs in, begins the exam, opens the page and has half and then all of the essay kept, as typing does.</summary>
    private static async Task<Desk> BeginAsync(OwnApp app, SampleClass room, int i)
    {
        var (person, work) = (room.Students[i], $"/classwork/{room.Set}");
        var browser = await app.SignInAsync(person, CancellationToken.None);
        using var begun = await browser.SubmitAsync(work, "start", CancellationToken.None);
        if (begun.StatusCode != HttpStatusCode.Found)
        {
            throw new InvalidOperationException($"The exam could not be begun: {begun.StatusCode}.");
        }

        await browser.GetStringAsync($"/questions/{SampleClass.Question}/write?assignment={room.Set}");
        var essay = SampleClass.Essay(i, Words) + $" Essay {i}.";
        var revision = await KeepAsync(browser, person, essay[..(essay.Length / 2)], 0);
        await KeepAsync(browser, person, essay, revision);
        return new(browser, person, work, essay, PlainForms.TokenIn(await browser.GetStringAsync(work)));
    }

    private static async Task<int> KeepAsync(HttpClient browser, Person person, string text, int basedOn)
    {
        using var answer = await browser.PostAsJsonAsync($"/questions/{SampleClass.Question}/draft", new DraftPost(text, null, basedOn, "tab", null, false, DraftEndpoints.Tag(person.Id), false));
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DraftAnswer>())!.Revision;
    }

    /// <summary>How many students have exactly one attempt that is, letter for letter, what they sent.</summary>
    private static async Task<int> KeptAsync(IDbContextFactory<CoachDb> factory, SampleClass room, IReadOnlyList<Desk> desks)
    {
        await using var db = await factory.CreateDbContextAsync();
        var attempts = (await db.Attempts.AsNoTracking().Where(a => a.AssignmentId == room.Set).Select(a => new { a.Owner, a.Text }).ToListAsync()).ToLookup(a => a.Owner, a => a.Text, StringComparer.Ordinal);
        return desks.Count(d => attempts[d.Person.Id].ToList() is [var only] && only == d.Essay);
    }

    /// <summary>A student's browser with the exam open.</summary>
    private sealed record Desk(HttpClient Browser, Person Person, string Work, string Essay, string Token)
    {
        public async Task<(bool Accepted, TimeSpan HandedIn, TimeSpan Shown)> HandInAsync(CancellationToken end)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                using var answer = await Browser.PostAsync(Work, PlainForms.Form("hand-in", Token), end);
                var handedIn = watch.Elapsed;
                var page = answer.StatusCode == HttpStatusCode.Found ? await Browser.GetStringAsync(answer.Headers.Location, end) : "";
                return (page.Contains("Handed in on", StringComparison.Ordinal), handedIn, watch.Elapsed);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                return (false, watch.Elapsed, watch.Elapsed);
            }
        }
    }
}
