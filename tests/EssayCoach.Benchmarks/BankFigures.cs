using System.Diagnostics;
using EssayCoach.Marking.Learning;
using EssayCoach.Web.Practice;

namespace EssayCoach.Benchmarks;

/// <summary>How long a bank of many questions takes to start, to search and to follow its files, and how much memory it holds. One run, over generated rubrics in a folder that is deleted again.</summary>
internal static class BankFigures
{
    private const int Repeats = 200;

    private static readonly string[] Searches = ["stalin", "how successful", "chicherin", "1922", "rap", "the", "soviet foreign policy failure", "zebra"];

    public static void Run(int questions)
    {
        var folder = Directory.CreateTempSubdirectory("essaycoach-bank-").FullName;
        try
        {
            var bytes = ManyRubrics.Write(folder, questions);
            Console.WriteLine($"{questions:N0} rubrics, {bytes / 1024 / 1024:N0} MB");
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var processor = Environment.CpuUsage.TotalTime;
            var (bank, start) = Timed(() => new QuestionBank([RubricFolder.Of(folder)], MarkingModels.None));
            Line("start", start);
            Line("start, processor time of all cores", Environment.CpuUsage.TotalTime - processor);
            Console.WriteLine($"| memory held after the start | {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024:N0} MB |");
            Search(bank, "a search", s => new() { Search = s });
            Search(bank, "a search with a filter", s => new() { Search = s, Chosen = [.. QuestionFilter.Facets.Select(f => f == Facet.Subject ? "History" : null)] });
            Follow(bank, folder);
            Console.WriteLine($"| memory held with 128 schemes read | {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024:N0} MB |");
            GC.KeepAlive(bank);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Search(QuestionBank bank, string what, Func<string, QuestionFilter> filter)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Repeats; i++)
        {
            times.AddRange(Searches.Select(s => Timed(() => bank.Questions.Select(filter(s))).Took));
        }

        times.Sort();
        Line(what + ", median", times[times.Count / 2]);
        Line(what + ", 95th percentile", times[times.Count * 95 / 100]);
    }

    private static void Follow(QuestionBank bank, string folder)
    {
        Line("looking whether files changed, none did", Timed(bank.Refresh).Took);
        var path = Path.Combine(folder, "q1.md");
        File.AppendAllText(path, "\n");
        Line("taking up one changed file", Timed(bank.Refresh).Took);
        Line("reading one scheme in full", Timed(() => bank.Find("q2000")).Took);
        Line("the same scheme again", Timed(() => bank.Find("q2000")).Took);
        const int Some = 200;
        var took = Timed(() => bank.Check(Some)).Took;
        Line($"checking {Some} files in the background", took);
        Console.WriteLine($"| so checking all of them | {took.TotalMinutes * (bank.Unchecked + Some) / Some:N0} min |");
    }

    private static (T Value, TimeSpan Took) Timed<T>(Func<T> what)
    {
        var started = Stopwatch.GetTimestamp();
        var value = what();
        return (value, Stopwatch.GetElapsedTime(started));
    }

    private static void Line(string what, TimeSpan took) => Console.WriteLine($"| {what} | {took.TotalMilliseconds:N2} ms |");
}
