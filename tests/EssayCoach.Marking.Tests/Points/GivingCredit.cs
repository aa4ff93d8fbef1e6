using EssayCoach.Marking.Points;
using Xunit;

namespace EssayCoach.Marking.Tests.Points;

/// <summary>Short answers of which a reader knows at once what they earn.</summary>
public sealed class GivingCredit
{
    public static TheoryData<string, string, string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string>();
            foreach (var row in Repository.Rows("Points/credit.tsv"))
            {
                data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_answer_earns_what_it_says_and_its_slips_are_named(string why, string rubric, string point, string verdict, string slip, string text)
    {
        var report = Repository.Mark(text, rubric);
        var result = report.Points.Single(p => p.Id.StartsWith(point, StringComparison.Ordinal));

        Assert.True(Means(verdict, result.Verdict), $"{why}: {result.Verdict}, not {verdict}: {text}");
        Assert.Equal(slip == "-" ? [] : slip.Split(' '), report.Slips.Select(s => s.Kind.ToString().ToLowerInvariant()));
    }

    private static bool Means(string verdict, Verdict given) => verdict switch
    {
        "credited" => given is Verdict.Full or Verdict.Partial,
        "none" => given is Verdict.Missing or Verdict.Wrong,
        "not full" => given is not Verdict.Full,
        _ => verdict.Equals(given.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}
