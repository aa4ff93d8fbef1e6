using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Points;

/// <summary>The cases of docs/conformance.md that need more than one phrase, and the page itself.</summary>
public sealed class Conformance
{
    private const string Bare = "Rapallo Genoa Locarno Zinoviev Comintern trade agreement recognition";

    [Fact]
    public void M19_two_facts_in_neighbouring_sentences_are_read_together()
    {
        var scheme = Scheme("- Core: Rapallo was signed\n- Core: Genoa failed");

        Assert.Equal(Verdict.Full, EssayMarker.Mark("Rapallo was signed.\nGenoa failed as a conference.", scheme, MarkingModels.None).Points[0].Verdict);
    }

    [Theory]
    [InlineData("M34", "(Rapallo")]
    [InlineData("M44", "Rapallo OR")]
    [InlineData("M46", "Rapallo;;Genoa")]
    [InlineData("H53", "(unclosed")]
    public void A_wording_that_can_never_be_meant_is_a_problem_with_its_line(string id, string wording)
    {
        var reading = Read($"- Core: Rapallo was signed\n- Accept: {wording}\n- Core: {wording}");

        Assert.True(reading.Problems.Any(p => p.Line > 9), id + ": " + string.Join(' ', reading.Problems));
    }

    [Theory]
    [InlineData("M65")]
    [InlineData("H47")]
    public void A_bare_list_earns_nothing_and_is_flagged(string id)
    {
        var report = Repository.Mark(Bare);

        Assert.True(!report.Points.Any(p => p.Credited) && report.Flags.Contains("keyword-list", StringComparer.Ordinal), id);
    }

    [Fact]
    public void M66_punctuation_is_no_word() => Assert.Equal(6, EssayText.Read("Soviet-German pact — a surprise , really .").Words);

    [Fact]
    public void M67_abbreviations_end_no_sentence() => Assert.Equal(2, EssayText.Read("The U.S.S.R. signed. Dr. Smith agreed in 1922.").Sentences.Count);

    [Fact]
    public void M68_a_word_is_the_same_word_with_a_capital_or_a_full_stop() => Assert.Equal(2, EssayText.Read("The treaty. the treaty").Tokens.Select(t => t.Norm).Distinct().Count());

    [Fact]
    public void M71_an_answer_is_no_copy_of_an_unrelated_text()
    {
        var scheme = Scheme("- Core: Rapallo was signed") with { ModelAnswers = [new("Model answer", "Beat two eggs with the sugar, fold in the flour and bake the cake for half an hour until it is golden.")] };

        Assert.DoesNotContain("copied-source", EssayMarker.Mark("The Treaty of Rapallo was signed by Germany and Soviet Russia in April 1922, and it ended the isolation of both states because each now had a partner.", scheme, MarkingModels.None).Flags);
    }

    [Theory]
    [InlineData("M74")]
    [InlineData("M76")]
    public void Words_alone_earn_no_mark(string id)
    {
        var report = Repository.Mark(string.Join(' ', Enumerable.Repeat("The weather in the mountains was mild and the rivers ran low.", 50)));

        Assert.True(report.Level.Marks <= 1 && !report.Points.Any(p => p.Credited), id);
    }

    [Theory]
    [InlineData("M77", "Germany signed the Treaty of Rapallo in April 1922 and restored relations.", " The Kellogg-Briand Pact came in 1925. The Curzon ultimatum came in 1926. The General Strike came in 1924.")]
    public void Mistakes_are_listed_and_nothing_is_deducted(string id, string right, string wrong)
    {
        var (before, after) = (Repository.Mark(right), Repository.Mark(right + wrong));

        Assert.True(after.Slips.Count == 3, id);
        Assert.Equal(before.Points.Select(p => p.Verdict), after.Points.Select(p => p.Verdict));
        Assert.True(after.Level.Marks >= before.Level.Marks);
    }

    [Theory]
    [InlineData("H45", "Rapallo, Rapallo, Rapallo, Rapallo")]
    [InlineData("H46", "The Treaty of Rapallo was signed once.")]
    [InlineData("H63", "Rapallo Rapallo Rapallo")]
    public void A_name_said_often_is_one_fact(string id, string text)
    {
        var scheme = Scheme("- Core: Rapallo was signed\n  - Rapallo\n  - Treaty of Rapallo");

        Assert.True(EssayMarker.Mark(text, scheme, MarkingModels.None).Points[0].Facts.Count(f => f.Found) <= 1, id);
    }

    [Fact]
    public void The_page_says_of_every_phrase_what_its_test_says()
    {
        var page = File.ReadLines(Path.Combine(Repository.Root, "docs", "conformance.md")).Where(l => l.StartsWith("| M", StringComparison.Ordinal) || l.StartsWith("| H", StringComparison.Ordinal))
            .Select(l => l.Split(" | ").Select(c => c.Trim('|', ' ')).ToArray()).ToDictionary(c => c[0], StringComparer.Ordinal);

        foreach (var row in Repository.Rows("Points/conformance.tsv"))
        {
            Assert.Equal($"{row[0]} {row[1].Trim()} {(row[3] == "yes" ? "found" : "not found")}", $"{row[0]} {page[row[0]][1].Trim('`')} {page[row[0]][4]}");
        }
    }

    private static RubricReading Read(string point) =>
        RubricReader.Read($"# How far?\n\n## F: Failures\n\n### Rapallo\n\nThe treaty was signed.\n\n{point}\n", "links.md", _ => null);

    private static MarkScheme Scheme(string point) => Read(point).Scheme!;
}
