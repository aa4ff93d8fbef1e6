using System.Net;
using EssayCoach.Data;
using EssayCoach.Data.Remarking;
using EssayCoach.Running;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Benchmarks;

/// <summary>A teacher who has a large class marked again: the real app in a second process, its page and its scheduler. Halfway through, the app is killed and started anew.</summary>
internal static class RemarkFigures
{
    private const int Words = 400;

    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int essays, string? connection)
    {
        await using var app = new OwnApp(connection);
        await CoachDatabase.PrepareAsync(app.Factory);
        var scheme = Samples.Scheme(SampleClass.Question);
        var room = await SampleClass.MakeAsync(app.Factory, scheme, essays);
        await room.HandInAsync(app.Factory, scheme, i => SampleClass.Essay(i, Words) + $" Essay {i}.", "an older version");
        await app.StartAsync();
        var whole = await MarkAsync(app, room);
        Console.WriteLine($"| {essays:N0} essays of {Words} words marked again: time; essays a second; marked once | {whole.Took.TotalSeconds:N1} s; {essays / whole.Took.TotalSeconds:N0}; {whole.Marked} |");

        var broken = await MarkAsync(app, room, killAfter: essays / 2);
        Console.WriteLine($"| the same, killed after the half: marked before the kill, and still as they were; in all | {broken.Before}, {broken.Kept}; {broken.Marked} |");
    }

    private static async Task<(TimeSpan Took, int Marked, int Before, int Kept)> MarkAsync(OwnApp app, SampleClass room, int? killAfter = null)
    {
        using var browser = await app.SignInAsync(room.Teacher, CancellationToken.None);
        using var started = await browser.SubmitAsync($"/assignments/{room.Set}/remark", "start", CancellationToken.None);
        if (started.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"Marking did not begin: {started.StatusCode}.");
        }

        Dictionary<Guid, DateTime> before = [];
        if (killAfter is { } some)
        {
            await UntilAsync(app, async () => (await RemarksAsync(app, room)).Count >= some, "The half is not marked.");
            app.Kill();
            before = await RemarksAsync(app, room);
            await app.StartAsync();
        }

        await UntilAsync(app, async () => (await LatestAsync(app, room)).State != RemarkState.Marking, "Marking does not end.");
        var (run, marked) = (await LatestAsync(app, room), await RemarksAsync(app, room));
        return run.State == RemarkState.Ready
            ? (run.EndedUtc!.Value - run.StartedUtc, marked.Count, before.Count, before.Count(b => marked[b.Key] == b.Value))
            : throw new InvalidOperationException($"Marking ended as {run.State}: {run.Problem}");
    }

    // Looked at four times a second: looking costs the database too.
    private static Task UntilAsync(OwnApp app, Func<Task<bool>> holds, string otherwise) => app.UntilAsync(
        async () =>
        {
            await Task.Delay(250);
            return await holds();
        },
        otherwise);

    private static async Task<RemarkRun> LatestAsync(OwnApp app, SampleClass room)
    {
        await using var db = await app.Factory.CreateDbContextAsync();
        return await db.RemarkRuns.AsNoTracking().Where(r => r.AssignmentId == room.Set).OrderByDescending(r => r.StartedUtc).FirstAsync();
    }

    private static async Task<Dictionary<Guid, DateTime>> RemarksAsync(OwnApp app, SampleClass room)
    {
        var run = (await LatestAsync(app, room)).Id;
        await using var db = await app.Factory.CreateDbContextAsync();
        return await db.Remarks.Where(r => r.RunId == run).ToDictionaryAsync(r => r.AttemptId, r => r.MarkedUtc);
    }
}
