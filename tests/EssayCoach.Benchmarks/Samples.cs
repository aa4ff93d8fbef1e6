using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Running;

namespace EssayCoach.Benchmarks;

/// <summary>Schemes and essays of a wanted size, made of the project's own rubrics and exemplars.</summary>
internal static class Samples
{
    public static readonly string Root = OwnProcess.Root;

    /// <summary>All exemplars in the order of their files.</summary>
    public static IReadOnlyList<Exemplar> Exemplars { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "essays"), "*.md", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal).Select(f => Exemplar.Read(File.ReadAllText(f)))];

    public static MarkScheme Scheme(string id) => RubricFile.Load(Path.Combine(Root, "rubrics", id + ".md")).Scheme!;

    /// <summary>The points of several rubrics under the sides of the first.</summary>
    public static MarkScheme Merged(int points)
    {
        string[] ids = ["ussr-links-1920s", "stalin-foreign-policy-1928-53", "soviet-china-policy-1920s", "world-revolution-coexistence-1917-24"];
        var schemes = ids.Select(Scheme).ToList();
        return schemes[0] with
        {
            Points = [.. schemes.SelectMany(s => s.Points).Select((p, i) => p with { Id = $"{p.Id}-{i}", Side = schemes[0].Sides[i % schemes[0].Sides.Count].Code }).Take(points)],
            Words = [.. schemes.SelectMany(s => s.Words).DistinctBy(w => w.Word, StringComparer.OrdinalIgnoreCase)],
            Dates = [.. schemes.SelectMany(s => s.Dates)],
        };
    }

    /// <summary>All paragraphs of a question's exemplars in the order of their files, and again as often as needed.</summary>
    public static IReadOnlyList<string> Paragraphs(string question) =>
        [.. Exemplars.Where(e => e.Question == question && e.Kind is "full" or "timed" or "middling")
            .SelectMany(e => e.Text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Paragraphs up to a number of words; the last one is cut. Paragraphs are taken again from the first where they do not suffice.</summary>
    public static string Cut(IReadOnlyList<string> paragraphs, int words)
    {
        var taken = new List<string>();
        for (var i = 0; words > 0; i++)
        {
            var own = paragraphs[i % paragraphs.Count].Split(' ');
            taken.Add(string.Join(' ', own.Take(words)));
            words -= own.Length;
        }

        return string.Join("\n\n", taken);
    }
}
