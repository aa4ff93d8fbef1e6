using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

/// <summary>What looks like a point without making it must not be credited by the classifier, the shipped one.</summary>
public sealed class UndueCredit
{
    private static readonly string Home = FindHome();
    private static readonly MarkScheme Scheme = Load("ussr-links-1920s");

    /// <summary>As a tutor drafts it, without further wordings: there the classifier is believed sooner.</summary>
    private static readonly MarkScheme Plain = Scheme with { Points = [.. Scheme.Points.Select(p => p with { Facts = [.. p.Facts.Select(f => f with { Wordings = [] })] })] };

    private static readonly MarkingModels Models = new(ModelFile.Read(Path.Combine(Home, "models", "passages.model")).Model);

    [Fact]
    public void Words_of_the_references_in_no_order_are_not_credited() =>
        AssertNothing(string.Join(' ', Scheme.Points.SelectMany((p, i) => Shuffled(p.Statement, i))) + ".");

    [Fact]
    public void The_question_repeated_is_not_credited() =>
        AssertNothing(string.Join("\n\n", Enumerable.Repeat($"This essay is about the question. {Scheme.Question} To answer this, one must ask it: {Scheme.Question}", 6)));

    [Fact]
    public void References_denied_are_not_credited() =>
        AssertNothing(string.Join("\n\n", Scheme.Points.Select(p => $"It is not true that {char.ToLowerInvariant(p.Statement[0])}{p.Statement[1..]}")));

    [Fact]
    public void Words_of_the_references_in_a_false_relation_are_not_credited() => AssertNothing("""
        Germany refused to let France sign the treaty that the Soviet debts had insisted on, so the conference recognised the loans and the Tsar paid Britain for Genoa.

        Britain broke off its trade with Germany after a letter from Rapallo told Poland to recognise the Comintern, which the United States had asked the League to join.

        China was a member of the German army and trained the Soviet pilots of France in secret, because the Polish war had signed an agreement with trade.
        """);

    [Fact]
    public void The_classifier_does_credit_passages_of_the_exemplars()
    {
        // Were nothing ever credited, the tests above would hold for the wrong reason.
        var decided = Directory.EnumerateFiles(Path.Combine(Home, "essays", Scheme.Id), "*.md").Select(f => EssayMarker.Mark(Exemplar.Read(File.ReadAllText(f)).Text, Plain, Models)).SelectMany(r => r.Points).Count(p => p.DecidedBy == "classifier");
        Assert.True(decided > 0);
    }

    private static void AssertNothing(string essay)
    {
        Assert.NotNull(Models.Passages);
        Assert.All([Scheme, Plain], scheme => Assert.DoesNotContain(EssayMarker.Mark(essay, scheme, Models).Points, p => p.DecidedBy == "classifier"));
    }

    private static IEnumerable<string> Shuffled(string text, int seed)
    {
        var words = text.TrimEnd('.').Split(' ');
        new Random(seed).Shuffle(words);
        return words;
    }

    private static MarkScheme Load(string id) => RubricFile.Load(Path.Combine(Home, "rubrics", id + ".md")).Scheme!;

    private static string FindHome()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "rubrics")) || !Directory.Exists(Path.Combine(folder.FullName, "essays")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
