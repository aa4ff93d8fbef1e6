using EssayCoach.Marking.Rubrics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace EssayCoach.Marking.Tests.Rubrics;

public sealed class EditingRubrics
{
    private const string Rubric = """
        ---
        id: river
        marks: 20   # out of
        topic: "Rivers: \"floods\""
        ---

        # Why did it flood?

        ## N: Nature

        - A loose point.
          - Core: loose

        ### The *storm*

        A storm stalled,
        and it rained.

        - Core: Vb storm 1954
          - stalled low
          - days of rain
        - Confusion (date): dated 1953 => It was 1954.
        * Extra:   wet ground

        ## Judgement

        - Accept: mostly nature

        ## Words

        - flood: spate
        """;

    private static IEnumerable<string> Shipped => Directory.GetFiles(Path.Combine(Repository.Root, "rubrics"), "*.md").Select(File.ReadAllText);

    private static int Part(RubricForm form, FormPartKind kind, string key = "") => form.Parts.ToList().FindIndex(p => p.Kind == kind && p.Key == key);

    [Fact]
    public void Reading_and_writing_keeps_the_authors_text()
    {
        Assert.All(Shipped.Append(Rubric), d => Assert.Equal(d.ReplaceLineEndings("\n"), RubricForm.Read(d).Write()));
        Prop.ForAll(Gen.Elements(Shipped.First().Split('\n').Concat(Rubric.Split('\n')).Distinct().ToArray()).ListOf().Select(l => string.Join('\n', l)).ToArbitrary(), d => RubricForm.Read(d).Write() == d).QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(d => RubricForm.Read(d ?? "").Write() == (d ?? "").TrimStart('\uFEFF').ReplaceLineEndings("\n").Replace('\r', '\n') || (d ?? "").AsSpan().IndexOfAny('\f', '\u0085', '\u2028') >= 0).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_form_shows_what_a_rubric_holds()
    {
        var form = RubricForm.Read(Rubric);
        Assert.Equal(("river", "Rivers: \"floods\""), (form.Parts[Part(form, FormPartKind.Detail, "id")].Value, form.Parts[Part(form, FormPartKind.Detail, "topic")].Value));
        Assert.Equal("Why did it flood?", form.Parts[Part(form, FormPartKind.Question)].Value);
        Assert.Equal("A storm stalled, and it rained.", form.Parts[Part(form, FormPartKind.Statement)].Value);
        var core = form.Parts.Last(p => p is { Kind: FormPartKind.Field, Key: "Core" });
        Assert.Equal(("Vb storm 1954", 2), (core.Value, core.Wordings.Count));
        Assert.Equal("dated 1953 => It was 1954.", form.Parts[Part(form, FormPartKind.Field, "Confusion (date)")].Value);
        Assert.DoesNotContain(form.Parts, p => p.Value.Contains("spate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_touches_nothing_else()
    {
        var form = RubricForm.Read(Rubric);
        var changed = form.With(Part(form, FormPartKind.Field, "Extra"), "sodden ground").Write();
        Assert.Equal(Rubric.Replace("* Extra:   wet ground", "- Extra: sodden ground", StringComparison.Ordinal), changed);
        Assert.Equal(Rubric.Replace("# Why did it flood?", "# Why did the river flood?", StringComparison.Ordinal), form.With(Part(form, FormPartKind.Question), "Why did the river\nflood?").Write());
        Assert.Same(form, form.With(Part(form, FormPartKind.Statement), "A storm stalled, and it rained."));
        Assert.Equal(Rubric.Replace("* Extra:   wet ground\n", "", StringComparison.Ordinal).Length, form.With(Part(form, FormPartKind.Field, "Extra"), "").Write().Length);
    }

    [Fact]
    public void Wordings_and_fields_can_be_added()
    {
        var form = RubricForm.Read(Rubric);
        var core = form.Parts.ToList().FindLastIndex(p => p is { Kind: FormPartKind.Field, Key: "Core" });
        var more = form.With(core, form.Parts[core].Value, [.. form.Parts[core].Wordings, "endless rain"]);
        more = more.Add(Part(more, FormPartKind.Title), "Accept", "cloudburst over Saxony");
        var point = RubricReader.Read(more.Write(), "river.md").Scheme!.Points.Single(p => p.Id == "the-storm");
        Assert.Equal(["stalled low", "days of rain", "endless rain"], point.Facts[0].Wordings);
        Assert.Equal(["cloudburst over Saxony"], point.Accept);
    }

    [Theory]
    [InlineData("period: 1929-1920", "period: 1920-1929")]
    [InlineData("levls: cie-20", "levels: cie-20")]
    [InlineData("levels: cie-02", "levels: cie-20")]
    [InlineData("marks: 25\nlevels: cie-20", "marks: 20\nlevels: cie-20")]
    public void A_problem_of_the_front_matter_can_be_settled_at_a_stroke(string wrong, string right)
    {
        var document = $"---\n{wrong}\n---\n\n# Why did it flood?\n\n## Nature\n- Vb storm of 1954.\n";
        var problem = RubricReader.Read(document, "r.md").Problems.First(p => p.Fix is not null);
        Assert.Equal(document.Replace(wrong, right, StringComparison.Ordinal), problem.Fix!.Apply(document));
    }

    [Theory]
    [InlineData("- Core: Vb storm (1954", "- Core: Vb storm (1954)")]
    [InlineData("- Core: Vb storm) 1954", "- Core: Vb storm 1954")]
    [InlineData("- Confusion (dat): dated 1953", "- Confusion (date): dated 1953")]
    [InlineData("- Confusion: dated 1953", "- Confusion (concept): dated 1953")]
    [InlineData("- Accept: low; ; storm", "- Accept: low; storm")]
    [InlineData("- Acept: low", "- Accept: low")]
    [InlineData("- Side: booth", "- Side: both")]
    [InlineData("- Core:\n", "")]
    public void A_problem_of_a_point_can_be_settled_at_a_stroke(string wrong, string right)
    {
        var document = $"# Why did it flood?\n\n## Nature\n\n### The storm\n\nA storm.\n\n- Core: rain of July\n{wrong}\n";
        var problem = RubricReader.Read(document, "r.md").Problems.First(p => p.Fix is not null);
        var mended = problem.Fix!.Apply(document);
        Assert.Equal(document.Replace(wrong, right, StringComparison.Ordinal), mended);
        Assert.DoesNotContain(RubricReader.Read(mended, "r.md").Problems, p => p.Message == problem.Message);
    }
}
