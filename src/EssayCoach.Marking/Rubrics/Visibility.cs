namespace EssayCoach.Marking.Rubrics;

/// <summary>When students see a part of the teaching material.</summary>
public enum VisibleFrom
{
    /// <summary>From the start.</summary>
    Start,

    /// <summary>After their first attempt, unless an assignment holds it back longer.</summary>
    FirstAttempt,

    /// <summary>Never: it is for teachers and tutors.</summary>
    Never,
}

/// <summary>Who sees plan, model answers and sources of a question, and when, as its front matter says: <c>plan shown: at once</c>.</summary>
/// <param name="Plan">The written-out plan.</param>
/// <param name="ModelAnswers">The model answers.</param>
/// <param name="Sources">The sources.</param>
public sealed record Visibility(VisibleFrom Plan, VisibleFrom ModelAnswers, VisibleFrom Sources)
{
    /// <summary>The keys of the front matter.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["plan shown", "model answers shown", "sources shown"];

    /// <summary>What can stand after them.</summary>
    public static IReadOnlyList<string> Values { get; } = ["at once", "after an attempt", "to teachers only"];

    /// <summary>Reads what a rubric says; without a word plan and model answers open after an attempt and sources are open.</summary>
    /// <param name="scheme">The mark scheme.</param>
    /// <returns>The visibility of each part.</returns>
    public static Visibility Of(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        VisibleFrom From(int key, VisibleFrom without) => Values.ToList().IndexOf((scheme.Details.GetValueOrDefault(Keys[key]) ?? "").ToLowerInvariant()) is var at and >= 0 ? (VisibleFrom)at : without;
        return new(From(0, VisibleFrom.FirstAttempt), From(1, VisibleFrom.FirstAttempt), From(2, VisibleFrom.Start));
    }
}
