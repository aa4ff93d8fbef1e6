using System.Diagnostics;
using EssayCoach.Marking.Learning;

namespace EssayCoach.Benchmarks;

/// <summary>How long it takes to compare a passage with a point, and to train: on labelled passages of our own essays, and on texts cut from them that stand for one prompt.</summary>
internal static class LearningFigures
{
    private const int Pairs = 5000;
    private const int Words = 366;
    private const int Repeats = 7;

    /// <summary>Measures with so many texts of the one prompt.</summary>
    public static void Run(int texts)
    {
        var labelled = Samples.Exemplars.Where(e => !e.ForMeasuring).SelectMany(e => ExemplarPairs.Of(e, Samples.Scheme(e.Question))).ToList();
        List<PassagePair> pairs = [.. Enumerable.Range(0, Pairs).Select(i => labelled[i % labelled.Count] with { Id = $"{labelled[i % labelled.Count].Id}-{i / labelled.Count}" })];
        Compare(pairs);
        Train($"training on {Pairs:N0} passages, {pairs.Select(p => p.QuestionId).Distinct().Count()} questions", () => PassageTrainer.Train(pairs, "", ""));
        var rows = Marked(texts);
        Train($"training on {texts:N0} texts of {Words} words of one prompt", () => LevelTrainer.Train(rows, "", ""));
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"| most memory of all this | {self.PeakWorkingSet64 / 1e6:N0} MB |");
    }

    private static void Compare(List<PassagePair> pairs)
    {
        var model = ModelFile.Read(Path.Combine(Samples.Root, "models", "passages.model")).Model!;
        var known = new Dictionary<string, PreparedText>(StringComparer.Ordinal);
        PreparedText Prepared(string text) => known.TryGetValue(text, out var prepared) ? prepared : known[text] = PreparedText.Of(text);
        var read = pairs.ConvertAll(p => (Answer: Prepared(p.Answer), References: (IReadOnlyList<PreparedText>)[.. p.Reference.Select(Prepared)], Question: Prepared(p.Question)));
        Each("reading a passage", pairs.Count, () => pairs.ForEach(p => PreparedText.Of(p.Answer)));
        Each($"features and probability of a passage and a point of {pairs.Average(p => p.Reference.Count):N0} references", pairs.Count, () => read.ForEach(r => model.Predict(r.Answer, r.References, r.Question)));
    }

    private static void Each(string what, int count, Action all)
    {
        // The first rounds run before the code is compiled in full.
        var times = Enumerable.Range(0, Repeats).Select(_ => Timed(all)).Skip(2).ToList();
        Console.WriteLine($"| {what}: by the clock; of one processor | {times.Min(t => t.Took).TotalMicroseconds / count:N0} µs; {times.Min(t => t.Worked).TotalMicroseconds / count:N0} µs |");
    }

    private static void Train(string what, Action training)
    {
        var (took, worked) = Timed(training);
        Console.WriteLine($"| {what}: by the clock; of one processor | {took.TotalSeconds:N1} s; {worked.TotalSeconds:N1} s |");
    }

    private static (TimeSpan Took, TimeSpan Worked) Timed(Action what)
    {
        var (started, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        what();
        return (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - worked);
    }

    /// <summary>Texts that begin at different paragraphs; the longer their sentences, the higher the score, so that there is something to learn.</summary>
    private static List<LevelRow> Marked(int texts)
    {
        IReadOnlyList<string> paragraphs = [.. Samples.Exemplars.Select(e => e.Question).Distinct().SelectMany(Samples.Paragraphs)];
        return [.. Enumerable.Range(0, texts).Select(i =>
        {
            var from = i % paragraphs.Count;
            var text = Samples.Cut([.. paragraphs.Skip(from), .. paragraphs.Take(from)], Words - (i / paragraphs.Count));
            return new LevelRow($"{i}", "1", text, Math.Clamp((Words / text.Count(c => c == '.')) - 12, 0, 10), 0, 10);
        })];
    }
}
