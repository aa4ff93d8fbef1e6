using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using Xunit;

namespace EssayCoach.Marking.Tests.Points;

/// <summary>A short name that a point uses and writes out is known by either, and no chance row of first letters is taken for one.</summary>
public sealed class WritingOutInitials
{
    private const string Rubric =
        "# Should the council be elected in another way?\n\n## A: Arguments\n\n### The AV vote of 2011\n\nThe town rejected AV in 2011.\n\n- Core: AV rejected\n- Core: 2011\n- Accept: alternative vote; any village wanted it\n\n### The MP\n\nEach MP knows the middle part of the town.\n\n- Core: MP knows the town\n";

    private static readonly MarkScheme Scheme = RubricReader.Read(Rubric, "council.md", _ => null).Scheme!;

    [Fact]
    public void The_words_stand_for_the_short_name()
    {
        var point = EssayMarker.Mark("In 2011 the people rejected the alternative vote by a wide margin.", Scheme, MarkingModels.None).Points[0];

        Assert.Equal(Verdict.Full, point.Verdict);
    }

    [Fact]
    public void Part_of_a_sentence_that_begins_with_the_same_letters_does_not() =>
        Assert.Equal([("AV", "alternative vote")], Initials.Find(Scheme));
}
