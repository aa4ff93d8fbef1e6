using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

/// <summary>What looks like a point without making it, put to the shipped classifier on the shipped rubrics: words in no order and the question itself earn nothing, denials and false relations no more than is known to slip through.</summary>
public sealed class UndueCredit
{
    private static readonly MarkingModels Models = new(ModelFile.Read(Path.Combine(Repository.Root, "models", "passages.model")).Model);

    private static readonly ILookup<string, string> False = Repository.Rows("Learning/false-relations.tsv").ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The shipped rubrics.</summary>
    public static TheoryData<string> Rubrics => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rubrics"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(r => r != "README").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void Words_of_the_references_in_no_order_are_not_credited(string rubric) =>
        AssertNothing(rubric, scheme => string.Join(' ', scheme.Points.SelectMany((p, i) => Shuffled(p.Statement, i))) + ".");

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void The_question_repeated_is_not_credited(string rubric) =>
        AssertNothing(rubric, scheme => string.Join("\n\n", Enumerable.Repeat($"This essay is about the question. {scheme.Question} To answer this, one must ask it: {scheme.Question}", 6)));

    [Fact]
    public void Of_all_references_denied_one_at_most_is_credited() =>
        AssertFew(1, rubric => string.Join("\n\n", Repository.Scheme(rubric).Points.Select(p => string.Join(' ', Sentences(p.Statement).Select(s => $"It is not true that {char.ToLowerInvariant(s[0])}{s[1..]}")))));

    [Fact]
    public void Of_thirty_six_false_relations_in_words_of_the_references_five_at_most_are_credited()
    {
        Assert.All(Rubrics, r => Assert.Equal(3, False[r.Data].Count()));
        AssertFew(5, rubric => string.Join("\n\n", False[rubric]));
    }

    [Theory]
    [MemberData(nameof(Rubrics))]
    public void The_classifier_does_credit_passages_of_the_exemplars(string rubric)
    {
        // Were nothing ever credited, the tests above would hold for the wrong reason.
        var scheme = Plain(Repository.Scheme(rubric));
        Assert.Contains(Repository.Essays.Where(e => e.Question == rubric).SelectMany(e => EssayMarker.Mark(e.Text, scheme, Models).Points), p => p.DecidedBy == "classifier");
    }

    private static void AssertFew(int most, Func<string, string> essay)
    {
        var credited = Rubrics.SelectMany(r => Credited(r.Data, _ => essay(r.Data))).ToList();
        Assert.True(credited.Count <= most, string.Join('\n', credited));
    }

    private static void AssertNothing(string rubric, Func<MarkScheme, string> essay) => Assert.Empty(Credited(rubric, essay));

    /// <summary>What the classifier takes for points, of the rubric as it is and as a tutor drafts it.</summary>
    private static List<string> Credited(string rubric, Func<MarkScheme, string> essay)
    {
        Assert.NotNull(Models.Passages);
        var scheme = Repository.Scheme(rubric);
        return [.. new[] { scheme, Plain(scheme) }.SelectMany(s => EssayMarker.Mark(essay(s), s, Models).Points).Where(p => p.DecidedBy == "classifier").Select(p => $"{rubric}, {p.Id}: {p.Evidence[0].Quote}").Distinct()];
    }

    /// <summary>As a tutor drafts it, without further wordings: there the classifier is believed sooner.</summary>
    private static MarkScheme Plain(MarkScheme scheme) => scheme with { Points = [.. scheme.Points.Select(p => p with { Facts = [.. p.Facts.Select(f => f with { Wordings = [] })] })] };

    private static IEnumerable<string> Sentences(string text)
    {
        var read = EssayText.Read(text);
        return read.Sentences.Select(s => text[s.Start..s.End]);
    }

    private static IEnumerable<string> Shuffled(string text, int seed)
    {
        var words = text.TrimEnd('.').Split(' ');
        new Random(seed).Shuffle(words);
        return words;
    }
}
