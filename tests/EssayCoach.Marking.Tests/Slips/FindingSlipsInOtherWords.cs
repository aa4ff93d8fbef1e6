using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Slips;

/// <summary>Mistakes that a drafted scheme warns of, made by an essay in words of its own.</summary>
public sealed class FindingSlipsInOtherWords
{
    public static TheoryData<string, string, string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var row in Repository.Rows("Slips/other-words.tsv"))
            {
                data.Add(row[0], row[1], row[2], row[3], row.Length > 4 ? row[4] : "");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_listed_mistake_is_known_again_and_a_true_sentence_is_left_alone(string statement, string core, string mistake, string essay, string quote)
    {
        var page = $"## Q9\n\n- id: Q9\n- question: What happened?\n- sides: S = story\n\n### Q9-P01 What it was\n- statement: {statement}\n- side: S\n- facts: core: {core}\n- confusions: {mistake}\n";
        var scheme = RubricReader.Read(Assert.Single(RubricDraft.From(page, "q.md")).Markdown, "q.md").Scheme!;

        var slips = EssayMarker.Mark(essay, scheme, MarkingModels.None).Slips.Select(s => s.Quote);

        Assert.Equal(quote.Length == 0 ? [] : [quote], slips);
    }
}
