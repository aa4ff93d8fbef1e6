using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class KeepingTeachingMaterial
{
    private const string Document = """
        ---
        id: canal
        ---

        # How far did the canal change the town by 1900?

        ## Effects

        - Coal fell to half its price.

        ## Model answer: level 3

        The canal opened in 1825.
        It brought coal.

        Mills came.

        ### Corrections

        - The canal opened in 1825.
          - Wrong: It opened in 1852.
          - Better: The canal opened in May 1852.

        ## Model answer: level 5

        Coal fell to half its price once the canal had opened in 1852.

        ## Sources

        - B. Sample, Barges, Sample Press, 1990
        - Canals of the North
          - Author: A. Sample
          - Publisher: Sample Press
          - Year: 1990
          - Rights: Named for reading.
        """;

    private static readonly RubricForm Form = RubricForm.Read(Document);

    private static RubricReading Read(string document) => RubricReader.Read(document, "canal.md");

    [Fact]
    public void Model_answers_by_level_come_with_what_should_be_better_in_them()
    {
        var reading = Read(Document);
        Assert.Empty(reading.Problems);
        Assert.Equal(["The canal opened in 1825. It brought coal.\n\nMills came.", "Coal fell to half its price once the canal had opened in 1852."], reading.Scheme!.ModelAnswers.Select(a => a.Text));
        Assert.Equal([new Correction("The canal opened in 1825.", "It opened in 1852.", "The canal opened in May 1852.")], reading.Scheme.ModelAnswers[0].Corrections);
        Assert.Empty(reading.Scheme.ModelAnswers[1].Corrections);
    }

    [Fact]
    public void Sources_say_author_title_publisher_year_and_rights_or_stand_on_one_line()
    {
        var sources = Read(Document).Scheme!.Sources;
        Assert.Equal(["B. Sample, Barges, Sample Press, 1990", "A. Sample, Canals of the North, Sample Press, 1990"], sources.Select(s => s.Line));
        Assert.Equal("Named for reading.", sources[1].Rights);
    }

    [Theory]
    [InlineData("  - Rights: Named for reading.", "  - Colour: blue", "by what right", 31)]
    [InlineData("- The canal opened in 1825.\n", "- The canal opened in 1826.\n", "does not stand in this model answer", 20)]
    [InlineData("  - Better: The canal opened in May 1852.\n", "", "how it would be better", 20)]
    [InlineData("  - Wrong:", "  - Wrongly:", "left out", 21)]
    public void What_is_missing_or_does_not_fit_is_told_with_its_line(string was, string now, string sentence, int line)
    {
        var problem = Assert.Single(Read(Document.Replace(was, now, StringComparison.Ordinal)).Problems, p => p.Message.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal((line, ProblemSeverity.Warning), (problem.Line, problem.Severity));
    }

    [Fact]
    public void A_form_shows_them_and_writes_back_every_letter_that_it_does_not_change()
    {
        Assert.Equal(Document, Form.Write());
        Assert.Equal([RubricForm.Correction, RubricForm.Source, RubricForm.Source], Form.Parts.Where(p => p is { Kind: FormPartKind.Bullet, Key.Length: > 0 }).Select(p => p.Key));
        var year = Form.Parts.ToList().FindIndex(p => p.Key == "Year");
        Assert.Equal(Document.Replace("Year: 1990", "Year: 1991", StringComparison.Ordinal), Form.With(year, "1991").Write());
        var paragraph = Form.Parts.ToList().FindIndex(p => p.Value == "Mills came.");
        Assert.Equal(Document.Replace("Mills came.", "Mills followed.", StringComparison.Ordinal), Form.With(paragraph, "Mills followed.").Write());
    }

    [Fact]
    public void A_form_adds_a_source_a_correction_and_a_model_answer()
    {
        int Section(RubricForm form, string heading) => form.Parts.ToList().FindIndex(p => p.Kind == FormPartKind.Section && p.Value == heading);
        var form = Form.AddEntry(Section(Form, "Sources"), "Bridges");
        form = form.Add(form.Parts.ToList().FindIndex(p => p.Value == "Bridges"), "Rights", "Named for reading.");
        form = form.AddEntry(Section(form, "Model answer: level 3"), "Mills came.");
        form = form.AddEntry(Section(form, "Model answer: level 5"), "Coal fell");
        form = form.AddSection("Model answer: level 1", "There was a canal.\nIt was long.");
        var scheme = Read(form.Write()).Scheme!;
        Assert.Equal(("Bridges", "Named for reading."), (scheme.Sources[2].Title, scheme.Sources[2].Rights));
        Assert.Equal([2, 1, 0], scheme.ModelAnswers.Select(a => a.Corrections.Count));
        Assert.Equal("There was a canal.\n\nIt was long.", scheme.ModelAnswers[2].Text);
        Assert.Single(scheme.Points);
    }
}
