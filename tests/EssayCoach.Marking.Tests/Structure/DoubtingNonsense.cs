using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using Xunit;

namespace EssayCoach.Marking.Tests.Structure;

/// <summary>Fluent nonsense earns nothing and is left to a person; muddled, mistaken and crowded essays keep what they earn.</summary>
public sealed class DoubtingNonsense
{
    private const string Person = "No point was counted, and a person has to read it.";

    public static TheoryData<string, string> Nonsense { get; } = Of("nonsense");

    public static TheoryData<string, string> Honest { get; } = Of("honest");

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void An_essay_that_turns_the_schemes_facts_round_earns_nothing_and_is_left_to_a_person(string rubric, string text)
    {
        var report = Repository.Mark(text, rubric);

        Assert.DoesNotContain(report.Points, p => p.Credited);
        Assert.True(report.Points.Count(p => p.Verdict == Verdict.Wrong && p.Evidence.Count > 0) >= 5);
        Assert.Equal(1, report.Level.Level);
        Assert.Contains(Section(report, "checks"), l => l.EndsWith(Person, StringComparison.Ordinal));
        Assert.StartsWith("Check what you write against your notes", Section(report, "next-step")[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Honest))]
    public void An_essay_that_jumps_about_errs_here_and_there_or_joins_many_points_keeps_what_it_earns(string rubric, string text)
    {
        var report = Repository.Mark(text, rubric);

        Assert.True(report.Points.Count(p => p.Credited) >= 6);
        Assert.DoesNotContain(Section(report, "checks"), l => l.EndsWith(Person, StringComparison.Ordinal));
    }

    [Fact]
    public void No_honest_exemplar_is_taken_for_nonsense()
    {
        var honest = Repository.Essays.Where(e => !AgreementRow.GamingKinds.Contains(e.Kind)).ToList();

        Assert.True(honest.Count > 100);
        Assert.All(honest, e => Assert.DoesNotContain(Section(Repository.Report(e.Id), "checks"), l => l.EndsWith(Person, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Section(MarkedEssay report, string id) => report.Feedback.Sections.Single(s => s.Id == id).Paragraphs;

    private static TheoryData<string, string> Of(string kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Repository.Rows("Structure/nonsense.tsv").Where(r => r[1] == kind))
        {
            data.Add(row[0], row[2]);
        }

        return data;
    }
}
