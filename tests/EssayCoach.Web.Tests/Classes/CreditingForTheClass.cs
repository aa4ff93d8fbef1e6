using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Running;
using EssayCoach.Web.Classes.Remarking;

namespace EssayCoach.Web.Tests.Classes;

/// <summary>What a wording that a teacher accepts for the class credits in other essays: those who make the point, and not those who only use its words.</summary>
public sealed class Crediting_for_the_class(ITestOutputHelper output)
{
    private const string Statement = "The canal carried passengers to the seaside on excursions every summer.";

    private static readonly MarkScheme Canal = RubricReader.Read(SmallScheme.Rubric, "canal.md", _ => SmallScheme.Levels).Scheme!;

    [Theory]
    [InlineData("In summer it also carried passengers on excursions to the seaside, which ordinary families could pay for.", true)]
    [InlineData("Because passengers went by canal on seaside excursions each summer, ordinary families gained too.", true)]
    [InlineData("The canal carried coal every summer and every winter, so that the mills never stood still.", false)]
    [InlineData("It is not true that the canal carried passengers to the seaside on excursions every summer.", false)]
    [InlineData("The canal never carried passengers to the seaside on excursions, in summer or at any other time.", false)]
    [InlineData("Had the canal carried passengers to the seaside on excursions every summer, it would have earned far more.", false)]
    [InlineData("Some claim that the canal carried passengers to the seaside on summer excursions, but it did nothing of the kind.", false)]
    [InlineData("The railway carried passengers cheaply, and the canal was left with stone, timber and summer fruit.", false)]
    public void Who_makes_the_point_gets_it_and_a_near_miss_does_not(string sentence, bool isMade)
    {
        var report = new ClassScheme(Canal, [Statement]).Mark($"{SmallScheme.Essay}\n\n{sentence}", MarkingModels.None, "essay", null);
        Assert.Equal(isMade, report.Points.Any(p => p.Id.StartsWith("accepted-", StringComparison.Ordinal)));
        Assert.Equal(isMade, new ClassPoint(Statement).Covers(sentence));
    }

    /// <summary>Each point of each rubric in turn is taken out of it, and its statement accepted for the class instead: the labels of the exemplars then say who makes it.</summary>
    [Fact]
    public void Essays_whose_labels_miss_a_point_hardly_ever_get_it()
    {
        var rows = Directory.GetFiles(Path.Combine(OwnProcess.Root, "rubrics"), "*.md").Where(f => Directory.Exists(EssaysOf(f))).AsParallel().SelectMany(Credits).ToList();
        var (yes, no) = (rows.Where(r => r.IsLabelled).ToList(), rows.Where(r => !r.IsLabelled).ToList());
        output.WriteLine($"labels credit a point {yes.Count} times, of those credited {yes.Count(r => r.IsCredited)}; labels miss it {no.Count} times, of those credited {no.Count(r => r.IsCredited)}");
        Assert.InRange(no.Count(r => r.IsCredited), 0, no.Count / 150);
        Assert.InRange(yes.Count(r => r.IsCredited), yes.Count / 6, yes.Count);
    }

    private static IEnumerable<(bool IsLabelled, bool IsCredited)> Credits(string rubric)
    {
        var scheme = RubricFile.Load(rubric).Scheme!;
        var essays = Directory.GetFiles(EssaysOf(rubric), "*.md").Select(f => Exemplar.Read(File.ReadAllText(f))).ToList();
        foreach (var point in scheme.Points)
        {
            var marking = new ClassScheme(scheme with { Points = [.. scheme.Points.Where(p => p.Id != point.Id)], Version = "without " + point.Id }, [point.Statement]);
            foreach (var essay in essays)
            {
                var isCredited = marking.Mark(essay.Text, MarkingModels.None, essay.Id, null).Points.Any(p => p.Id.StartsWith("accepted-", StringComparison.Ordinal));
                yield return (essay.Points.GetValueOrDefault(point.Id)?.Verdict is "full" or "partial", isCredited);
            }
        }
    }

    private static string EssaysOf(string rubric) => Path.Combine(OwnProcess.Root, "essays", Path.GetFileNameWithoutExtension(rubric));
}
