using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What a first attempt opens: the plan as it might be written, and the model answers.</summary>
/// <param name="Plan">Markdown; empty where the rubric has none.</param>
/// <param name="ModelAnswers">Model answers in the rubric's order.</param>
public sealed record Released(string Plan, IReadOnlyList<ModelAnswer> ModelAnswers)
{
    /// <summary>The one rule on who may see it: those who have handed in an attempt at this question, unless an assignment or the rubric holds it back.</summary>
    /// <returns>What is open, or null where nothing is.</returns>
    public static Released? To(IEnumerable<AttemptLine> mine, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(scheme);
        return mine.Any(a => a.RubricId == scheme.Id && !a.HoldsModelAnswer) ? Parts(scheme, from => from != VisibleFrom.Never) : null;
    }

    /// <summary>What the rubric shows from the start; null where that is nothing, or an assignment holds it back.</summary>
    public static Released? AtOnce(MarkScheme scheme, bool isHeld)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var open = Parts(scheme, from => from == VisibleFrom.Start);
        return isHeld || (open.Plan.Length == 0 && open.ModelAnswers.Count == 0) ? null : open;
    }

    /// <summary>The scheme with what waits for a first attempt, and without what is never shown or is open from the start.</summary>
    public static MarkScheme Waiting(MarkScheme scheme, bool isHeld)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var waiting = Parts(scheme, from => from == VisibleFrom.FirstAttempt || (isHeld && from == VisibleFrom.Start));
        return scheme with { Plan = waiting.Plan, ModelAnswers = waiting.ModelAnswers };
    }

    private static Released Parts(MarkScheme scheme, Func<VisibleFrom, bool> shows)
    {
        var visible = Visibility.Of(scheme);
        return new(shows(visible.Plan) ? PlanParts.Of(scheme.Plan).Later : "", shows(visible.ModelAnswers) ? scheme.ModelAnswers : []);
    }
}
