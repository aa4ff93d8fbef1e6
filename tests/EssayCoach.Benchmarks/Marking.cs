using BenchmarkDotNet.Attributes;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Benchmarks;

/// <summary>The time to mark, by length of the essay, number of points and number of essays. Without the classifier where nothing else is said.</summary>
[MemoryDiagnoser]
public class Marking
{
    private const int ClassSize = 1000;

    private MarkScheme twelve = null!;
    private MarkScheme forty = null!;
    private string words400 = "";
    private string words1000 = "";
    private string words10000 = "";
    private string[] essays = [];
    private MarkingModels shipped = null!;

    [GlobalSetup]
    public void Read()
    {
        shipped = new(ModelFile.Read(Path.Combine(Samples.Root, "models", "passages.model")).Model);
        twelve = Samples.Scheme("ussr-links-1920s");
        forty = Samples.Merged(40);
        var paragraphs = Samples.Paragraphs("ussr-links-1920s");
        words400 = Samples.Cut(paragraphs, 400);
        words1000 = Samples.Cut(paragraphs, 1000);
        words10000 = Samples.Cut(paragraphs, 10_000);
        essays = [.. Enumerable.Range(0, ClassSize).Select(i => Samples.Cut([.. paragraphs.Skip(i % paragraphs.Count), .. paragraphs.Take(i % paragraphs.Count)], 400))];
        _ = (Words400(), Points40());
    }

    [Benchmark(Baseline = true, Description = "400 words, 12 points")]
    public MarkedEssay Words400() => EssayMarker.Mark(words400, twelve, MarkingModels.None);

    [Benchmark(Description = "1,000 words, 12 points")]
    public MarkedEssay Words1000() => EssayMarker.Mark(words1000, twelve, MarkingModels.None);

    [Benchmark(Description = "400 words, 12 points, with the classifier")]
    public MarkedEssay Words400Classified() => EssayMarker.Mark(words400, twelve, shipped);

    [Benchmark(Description = "1,000 words, 12 points, with the classifier")]
    public MarkedEssay Words1000Classified() => EssayMarker.Mark(words1000, twelve, shipped);

    [Benchmark(Description = "10,000 words, 12 points")]
    public MarkedEssay Words10000() => EssayMarker.Mark(words10000, twelve, MarkingModels.None);

    [Benchmark(Description = "400 words, 40 points")]
    public MarkedEssay Points40() => EssayMarker.Mark(words400, forty, MarkingModels.None);

    [Benchmark(Description = "400 words, 12 points, points alone")]
    public PointFindings PointsAlone()
    {
        var text = EssayText.Read(words400);
        return PointMarker.Mark(text, twelve, [.. text.Sentences.Select(_ => true)]);
    }

    [Benchmark(Description = "a class of 1,000 essays of 400 words, in parallel")]
    public int Class()
    {
        var words = 0;
        Parallel.ForEach(essays, e => Interlocked.Add(ref words, EssayMarker.Mark(e, twelve, MarkingModels.None).Words));
        return words;
    }
}
