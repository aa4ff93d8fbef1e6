using System.Diagnostics;
using EssayCoach.Data;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Web.Classes.Reviewing;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Benchmarks;

/// <summary>A teacher who reviews a class: opening each essay, and saving each verdict on it. Services and database in this process, without pages and network.</summary>
internal static class ReviewFigures
{
    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int essays, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-review-").FullName;
        await using var services = new ServiceCollection().AddCoachDatabase(folder, connection).BuildServiceProvider();
        var factory = services.GetRequiredService<IDbContextFactory<CoachDb>>();
        await CoachDatabase.PrepareAsync(factory);
        var bank = new QuestionBank([RubricFolder.Of(Path.Combine(Samples.Root, "rubrics"))], new(ModelFile.Read(Path.Combine(Samples.Root, "models", "passages.model")).Model));
        var (room, attempts) = await HandInAsync(factory, bank, essays);
        var (desk, saves) = (new ReviewDesk(factory), new ReviewSaves(factory, bank, TimeProvider.System));
        List<double> opened = [], saved = [];
        foreach (var attempt in attempts)
        {
            var watch = Stopwatch.StartNew();
            var view = (await desk.FindAsync(room.Teacher.Id, room.Group, room.Set, attempt))!;
            opened.Add(watch.Elapsed.TotalMilliseconds);
            foreach (var point in view.Machine.Points)
            {
                watch.Restart();
                var outcome = await saves.SaveAsync(room.Teacher.Id, attempt, new PointChange(point.Id, Verdict.Full, "Said in other words.", 0));
                saved.Add(watch.Elapsed.TotalMilliseconds);
                if (outcome.Problem is not null || outcome.Conflict is not null)
                {
                    throw new InvalidOperationException("A decision was not saved.");
                }
            }
        }

        Say($"opening a review, {essays} essays", opened);
        Say($"saving a verdict and reading the review again, {saved.Count:N0} saves", saved);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static void Say(string what, List<double> times)
    {
        // The first of each makes the queries ready.
        var sorted = times.Skip(1).Order().ToList();
        Console.WriteLine($"| {what}: first; median; 99th percentile | {times[0]:N0} ms; {sorted[sorted.Count / 2]:N1} ms; {sorted[sorted.Count * 99 / 100]:N1} ms |");
    }

    private static async Task<(SampleClass Room, IReadOnlyList<Guid> Attempts)> HandInAsync(IDbContextFactory<CoachDb> factory, QuestionBank bank, int essays)
    {
        var scheme = bank.Find(SampleClass.Question)!;
        var room = await SampleClass.MakeAsync(factory, scheme, essays);
        var work = new StudentWork(factory, new Attempts(factory, bank, TimeProvider.System), TimeProvider.System);
        var text = Samples.Cut(Samples.Paragraphs(SampleClass.Question), 400);
        List<Guid> attempts = [];
        foreach (var student in room.Students)
        {
            await work.StartAsync(student.Id, room.Set);
            attempts.Add((await work.HandInAsync(student.Id, room.Set, scheme, $"{text} Essay {attempts.Count}.")).Attempt!.Id);
        }

        return (room, attempts);
    }
}
