using System.Diagnostics;
using EssayCoach.Data;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EssayCoach.Benchmarks;

/// <summary>A class that hands in within ten seconds, and a class whose bell rings at once: services and database in this process, without pages and network.</summary>
internal static class ClassFigures
{
    private const int Within = 10_000;

    /// <summary>Measures over SQLite, or over the PostgreSQL whose connection string is given.</summary>
    public static async Task RunAsync(int students, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-class-").FullName;
        await using var services = new ServiceCollection().AddCoachDatabase(folder, connection).BuildServiceProvider();
        var factory = services.GetRequiredService<IDbContextFactory<CoachDb>>();
        await CoachDatabase.PrepareAsync(factory);
        var bank = new QuestionBank([RubricFolder.Of(Path.Combine(Samples.Root, "rubrics"))], new(ModelFile.Read(Path.Combine(Samples.Root, "models", "passages.model")).Model));
        var attempts = new Attempts(factory, bank, TimeProvider.System);
        var work = new StudentWork(factory, attempts, TimeProvider.System);
        var text = Samples.Cut(Samples.Paragraphs(SampleClass.Question), 400);
        // The first essay makes the scheme ready, which no student of the class should wait for.
        await attempts.HandInAsync("nobody", bank.Find(SampleClass.Question)!, text);

        var (set, ids) = await SetAsync(factory, bank, students);
        await Task.WhenAll(ids.Chunk(50).Select(async some => { foreach (var id in some) { await work.StartAsync(id, set); } }));
        await HandInAsync(work, bank, set, ids, text);
        await RingAsync(factory, bank, attempts, work, students, text);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task HandInAsync(StudentWork work, QuestionBank bank, Guid set, IReadOnlyList<string> ids, string text)
    {
        var scheme = bank.Find(SampleClass.Question)!;
        var times = await Task.WhenAll(ids.Select(async (id, i) =>
        {
            await Task.Delay(i * Within / ids.Count);
            var watch = Stopwatch.StartNew();
            var outcome = await work.HandInAsync(id, set, scheme, $"{text} Essay {i}.");
            return (Accepted: outcome.Attempt is not null, watch.Elapsed.TotalMilliseconds);
        }));
        var sorted = times.Select(t => t.TotalMilliseconds).Order().ToList();
        Console.WriteLine($"| {ids.Count} hand in within ten seconds: accepted; median; 99th percentile | {times.Count(t => t.Accepted)}; {sorted[sorted.Count / 2]:N0} ms; {sorted[sorted.Count * 99 / 100]:N0} ms |");
    }

    private static async Task RingAsync(IDbContextFactory<CoachDb> factory, QuestionBank bank, Attempts attempts, StudentWork work, int students, string text)
    {
        var (set, ids) = await SetAsync(factory, bank, students);
        await using var db = await factory.CreateDbContextAsync();
        foreach (var id in ids)
        {
            await work.StartAsync(id, set);
            db.Drafts.Add(new() { Owner = id, RubricId = SampleClass.Question, Text = $"{text} By {id}.", SavedUtc = TimeProvider.System.UtcNow() });
        }

        await db.SaveChangesAsync();
        await db.Submissions.Where(s => s.AssignmentId == set).ExecuteUpdateAsync(row => row.SetProperty(s => s.BellUtc, TimeProvider.System.UtcNow().AddSeconds(-1)));
        var watch = Stopwatch.StartNew();
        var rung = await new Bells(factory, attempts, bank, TimeProvider.System, NullLogger<Bells>.Instance).RingAsync();
        Console.WriteLine($"| one bell for {students}: handed in; until the last | {rung}; {watch.Elapsed.TotalSeconds:N1} s |");
    }

    private static async Task<(Guid Set, IReadOnlyList<string> Students)> SetAsync(IDbContextFactory<CoachDb> factory, QuestionBank bank, int students)
    {
        var room = await SampleClass.MakeAsync(factory, bank.Find(SampleClass.Question)!, students, isExam: true);
        return (room.Set, [.. room.Students.Select(s => s.Id)]);
    }
}
