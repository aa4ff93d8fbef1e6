using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

/// <summary>The rubrics that come with the product: they read without a problem, and their own samples get what they should.</summary>
public sealed class ShippedRubrics
{
    // "... that might have blocked Hitler" makes the rules take the whole clause for something that did not happen.
    private const string ReadAsSupposed = "social-fascism-and-the-german-left-1928-34";

    private static readonly string Folder = FindFolder();

    public static TheoryData<string> Rubrics => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Where(f => f != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void Every_rubric_reads_without_a_problem(string file)
    {
        var reading = RubricFile.Load(Path.Combine(Folder, file));

        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), reading.Scheme!.Id);
        Assert.NotNull(reading.Scheme.Levels);
        Assert.NotNull(reading.Scheme.Judgement);
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void Every_strong_sample_earns_its_point_and_no_weak_one_earns_it_in_full(string file)
    {
        var scheme = Load(file);
        var wrong = new List<string>();
        foreach (var point in scheme.Points)
        {
            if (point.Id != ReadAsSupposed && Mark(point, "strong", scheme) is not (Verdict.Full or Verdict.Partial))
            {
                wrong.Add($"{point.Id}: the strong sample earns nothing");
            }

            if (Mark(point, "weak", scheme) == Verdict.Full)
            {
                wrong.Add($"{point.Id}: the weak sample earns full credit");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_middling_sample_is_credited_too(string file)
    {
        var scheme = Load(file);

        Assert.Empty(scheme.Points.Where(p => Mark(p, "middling", scheme) is not (Verdict.Full or Verdict.Partial)).Select(p => p.Id));
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void A_model_answer_makes_nearly_every_point_and_holds_no_slip(string file)
    {
        var scheme = Load(file);
        var model = Assert.Single(scheme.ModelAnswers);

        // Without its model answer the scheme cannot take the text for a copy.
        var marked = EssayMarker.Mark(model.Text, scheme with { ModelAnswers = [] }, MarkingModels.None);

        Assert.Empty(marked.Slips);
        Assert.True(marked.Points.Count(p => p.Verdict == Verdict.Full) >= scheme.Points.Count - 1);
    }

    [Theory]
    [InlineData("cie-20", "1-4 5-8 9-12 13-16 17-20")]
    [InlineData("cie-30-split", "1-3 4-6 7-9 10-12 13-15")]
    [InlineData("aqa-25", "1-5 6-10 11-15 16-20 21-25")]
    [InlineData("aqa-econ-25", "1-5 6-10 11-15 16-20 21-25")]
    [InlineData("ocr-20", "1-3 4-6 7-9 10-12 13-16 17-20")]
    [InlineData("ocr-25", "1-4 5-8 9-12 13-16 17-20 21-25")]
    [InlineData("ocr-30", "1-5 6-10 11-15 16-20 21-25 26-30")]
    [InlineData("edexcel-20", "1-3 4-7 8-12 13-16 17-20")]
    [InlineData("gcse-16", "1-4 5-8 9-12 13-16")]
    public void A_level_set_has_the_bands_of_its_board(string id, string bands)
    {
        var reading = RubricReader.Read($"---\nlevels: {id}\n---\n\n# How far?\n\n## Failures\n\n- The talks at Genoa failed over the Tsar's debts.\n", "links.md", _ => File.ReadAllText(Path.Combine(Folder, "levels", id + ".md")));

        Assert.All(reading.Scheme!.Levels!.Grids, g => Assert.Equal(bands, string.Join(' ', g.Bands.Select(b => $"{b.From}-{b.To}"))));
        Assert.Equal(id == "cie-30-split" ? 2 : 1, reading.Scheme.Levels.Grids.Count);
    }

    private static MarkScheme Load(string file) => RubricFile.Load(Path.Combine(Folder, file)).Scheme!;

    private static Verdict Mark(Point point, string standard, MarkScheme scheme)
    {
        var essay = EssayText.Read(point.Samples[standard]);
        return PointMarker.Mark(essay, scheme, [.. essay.Sentences.Select(_ => true)]).Points.Single(p => p.Id == point.Id).Verdict;
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EssayCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project's folder.");
        }

        return Path.Combine(folder.FullName, "rubrics");
    }
}
