using System.Diagnostics;
using System.Globalization;
using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using EssayCoach.Web.Rubrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EssayCoach.Benchmarks;

/// <summary>What a tutor waits for: problems and bench after a pause in typing, a search over ten thousand rubrics, an import of them, and the impact of a draft on a thousand essays. One run, over SQLite in a folder that is deleted again, or over the PostgreSQL whose connection string is given.</summary>
internal static class TutorFigures
{
    private const int Points = 40;
    private const int Essays = 50;
    private const int Words = 400;
    private const int Repeats = 30;
    private const int Past = 1000;
    private const int Bad = 10;

    public static async Task RunAsync(int rubrics, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-tutor-").FullName;
        try
        {
            var folders = new ContentFolders(Path.Combine(folder, "content"), folder);
            Directory.CreateDirectory(folders.Rubrics);
            await using var services = new ServiceCollection().AddCoachDatabase(folder, connection).BuildServiceProvider();
            var factory = services.GetRequiredService<IDbContextFactory<CoachDb>>();
            await CoachDatabase.PrepareAsync(factory);
            var published = new PublishedRubrics(factory, folders);
            var bank = QuestionBank.Load(folders, published);
            var desk = new RubricDesk(factory, bank, published, TimeProvider.System);
            Type(desk);
            await FindAsync(new(factory, desk, published, TimeProvider.System), new(factory, bank), folder, rubrics);
            Weigh();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Type(RubricDesk desk)
    {
        var texts = Texts(Essays);
        var document = Document(Points);
        var before = BenchRun.Of(texts, desk.Read(DocumentKind.Rubric, "bench", document).Scheme!);
        var times = new List<TimeSpan>();
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Repeats; i++)
        {
            var typed = document.Replace("\n## Judgement", $"\n- Word {i} was added by the tutor.\n\n## Judgement", StringComparison.Ordinal);
            times.Add(RubricLook.Of(desk, DocumentKind.Rubric, "bench", typed, texts, before).Took);
        }

        Line($"problems, expected outcomes and bench: {Points} points, {Essays} essays of {Words} words", times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the same, processor time of all cores, mean | {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Repeats:N0} ms |"));
        times.Clear();
        for (var i = 0; i < Repeats; i++)
        {
            times.Add(Timed(() => desk.Read(DocumentKind.Rubric, "bench", document + "\n" + i)));
        }

        Line($"problems alone, {Points} points", times);
    }

    private static async Task FindAsync(RubricImport import, RubricList list, string folder, int rubrics)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "import")).FullName;
        ManyRubrics.Write(source, rubrics);
        var files = Directory.EnumerateFiles(source).Select(f => new ImportFile(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        files.AddRange(Enumerable.Range(0, Bad).Select(i => new ImportFile($"bad-{i}.md", "---\na: b: c\n---\n"u8.ToArray())));
        var (started, processor, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalMemory(forceFullCollection: true));
        var most = before;
        var done = await import.ImportAsync(null!, files, _ =>
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            return Task.CompletedTask;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| bringing in {rubrics:N0} files and {Bad} bad ones: kept {done.Kept.Count:N0}, named {done.Problems.Count} | {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s, processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N0} s |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the most memory that was held above the files themselves | {(most - before) / 1024 / 1024:N0} MB |"));
        processor = Environment.CpuUsage.TotalTime;
        var times = new List<TimeSpan>();
        foreach (var search in Enumerable.Repeat(new[] { "topic 17", "version 9", "ocr 2019", "zebra", "" }, Repeats / 5).SelectMany(s => s))
        {
            started = Stopwatch.GetTimestamp();
            await list.FindAsync(search, null, 1);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        var each = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times.Count;
        Line($"a search over {rubrics:N0} rubrics in the database", times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the same, processor time of this process, mean | {each:N0} ms |"));
    }

    private static void Weigh()
    {
        var old = Samples.Scheme("ussr-links-1920s");
        var edited = old with { Points = [.. old.Points.Skip(1)], Version = "edited" };
        var models = new MarkingModels(ModelFile.Read(Path.Combine(Samples.Root, "models", "passages.model")).Model);
        var past = Texts(Past).Select(t => new PastMark(t.Id, t.Text)).ToList();
        var took = Timed(() => Impact.Of(past, old, edited, models));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| impact of a draft on {Past:N0} essays of {Words} words, both versions marked | {took.TotalSeconds:N1} s |"));
    }

    private static List<BenchText> Texts(int count)
    {
        var paragraphs = Samples.Paragraphs("ussr-links-1920s");
        return [.. Enumerable.Range(0, count).Select(i => new BenchText($"e{i}", $"Essay {i}", Samples.Cut([.. paragraphs.Skip(i % paragraphs.Count), .. paragraphs.Take(i % paragraphs.Count)], Words)))];
    }

    /// <summary>The points of the shipped rubrics in one document, as many as are wanted.</summary>
    private static string Document(int points)
    {
        var blocks = Directory.EnumerateFiles(Path.Combine(Samples.Root, "rubrics"), "*.md").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).SelectMany(t => t.Split("\n### ").Skip(1)).Select(b => b.Split("\n## ")[0].TrimEnd())
            .Where(b => b.Contains("- Core:", StringComparison.Ordinal)).DistinctBy(b => b.Split('\n')[0], StringComparer.Ordinal).Take(points);
        return "---\nid: bench\n---\n\n# How successful was the USSR in establishing links with other powers in the 1920s?\n\n## Points\n\n### " + string.Join("\n\n### ", blocks) + "\n\n## Judgement\n\nSuccess was limited.\n";
    }

    private static TimeSpan Timed<T>(Func<T> what)
    {
        var started = Stopwatch.GetTimestamp();
        _ = what();
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Line(string what, List<TimeSpan> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what}: median; 95th percentile | {times[times.Count / 2].TotalMilliseconds:N0} ms; {times[times.Count * 95 / 100].TotalMilliseconds:N0} ms |"));
    }
}
