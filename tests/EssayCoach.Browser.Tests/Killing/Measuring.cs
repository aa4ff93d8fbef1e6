using System.Diagnostics;
using System.Globalization;
using EssayCoach.Running;
using Microsoft.Playwright;

namespace EssayCoach.Browser.Tests.Killing;

/// <summary>
/// How long a student waits and what each one costs, at the app as a process of its own. MEASURE_ROUNDS sets how many essays are handed in,
/// MEASURE_STUDENTS how many pages are open at once; without them a few, to see that the measuring works.
/// </summary>
public sealed class Measuring(RunningApp app, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Words = 1_000;

    private readonly OwnProcess server = new();

    public async ValueTask InitializeAsync() => await server.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_wait_from_the_button_to_feedback_that_is_drawn_and_works()
    {
        await using var visit = await app.VisitAsync();
        var waits = new List<double>();
        for (var round = 0; round <= Number("MEASURE_ROUNDS", 2); round++)
        {
            await visit.Page.GotoAsync($"{Address}/questions/{Visit.Question}/write");
            await Assertions.Expect(visit.Essay).ToBeEditableAsync();
            await visit.Essay.FillAsync(Essay(round));
            await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("Saved at");
            var clock = Stopwatch.StartNew();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
            await visit.Page.Locator("article.feedback[data-ready=yes] .point").First.WaitForAsync();
            // Two frames on, what is in the document is on the screen.
            await visit.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            waits.Add(clock.Elapsed.TotalMilliseconds);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Feedback on attempt {round + 1}");
        }

        // The first essay pays for reading the mark scheme and for code that is compiled at first use.
        var later = waits.Skip(1).Order().ToList();
        output.WriteLine("{0} essays of {1:N0} words: median {2:N0} ms, 95th percentile {3:N0} ms; the very first {4:N0} ms", later.Count, Words, later[later.Count / 2], later[(int)Math.Ceiling(0.95 * later.Count) - 1], waits[0]);
    }

    [Fact]
    public async Task The_memory_of_each_student_who_writes()
    {
        var students = Number("MEASURE_STUDENTS", 2);
        await using var warm = await app.VisitAsync();
        await OpenAsync(warm.Page);
        var before = (double)server.Memory;
        await using var visit = await app.VisitAsync();
        for (var i = 0; i < students; i++)
        {
            var page = i == 0 ? visit.Page : await visit.Page.Context.NewPageAsync();
            await OpenAsync(page);
        }

        var after = server.Memory;
        output.WriteLine("{0} writing pages open: {1:N0} kB each; the process {2:N0} MB before and {3:N0} MB after", students, (after - before) / students / 1024.0, before / 1048576.0, after / 1048576.0);
        Assert.Equal(students, visit.Page.Context.Pages.Count);
    }

    private string Address => $"http://127.0.0.1:{server.Port}";

    private async Task OpenAsync(IPage page)
    {
        await page.GotoAsync($"{Address}/questions/{Visit.Question}/write");
        await Assertions.Expect(page.GetByLabel("Your essay")).ToBeEditableAsync();
    }

    /// <summary>An essay of a thousand words that differs from the one before, so that it is marked afresh.</summary>
    private static string Essay(int round)
    {
        var words = SampleEssay.Text.Split(' ');
        return $"Version {round.ToString(CultureInfo.InvariantCulture)}. " + string.Join(' ', Enumerable.Range(0, Words - 2).Select(i => words[i % words.Length]));
    }

    private static int Number(string variable, int without) => int.Parse(Environment.GetEnvironmentVariable(variable) ?? without.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
