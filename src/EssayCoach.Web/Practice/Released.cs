using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What a first attempt opens: the plan as it might be written, and the model answers.</summary>
/// <param name="Plan">Markdown; empty where the rubric has none.</param>
/// <param name="ModelAnswers">Model answers in the rubric's order.</param>
public sealed record Released(string Plan, IReadOnlyList<ModelAnswer> ModelAnswers)
{
    /// <summary>The one rule on who may see it: those who have handed in an attempt at this question, unless an assignment holds it back.</summary>
    /// <returns>What is open, or null where nothing is.</returns>
    public static Released? To(IEnumerable<AttemptLine> mine, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(scheme);
        return mine.Any(a => a.RubricId == scheme.Id && !a.HoldsModelAnswer) ? new(PlanParts.Of(scheme.Plan).Later, scheme.ModelAnswers) : null;
    }
}
