using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Classes.Results;

/// <summary>A task of a few minutes to begin the next lesson with: one point, its facts to use, and a check in pairs.</summary>
/// <param name="Steps">What to do, a sentence a step.</param>
/// <param name="Facts">What to use, in the rubric's words; may be empty.</param>
public sealed record StarterTask(PointColumn Point, IReadOnlyList<string> Steps, IReadOnlyList<string> Facts)
{
    /// <summary>The task on a point, or null where there is none to start from.</summary>
    public static StarterTask? For(PointColumn? point, MarkScheme? scheme)
    {
        if (point is null)
        {
            return null;
        }

        if (point.IsJudgement)
        {
            return new(
                point,
                [
                    "Five minutes, on your own: answer the question in one sentence that begins with how far, and goes on with “because”.",
                    "Write a second sentence: what speaks most against your answer, and why does it weigh less?",
                    "Swap with your neighbour. Underline the answer once and the reason twice. If either is not there, write it in.",
                ],
                []);
        }

        var facts = FeedbackSheet.Find(scheme, point)?.Facts.Where(f => f.Core).Select(f => f.Text).ToList() ?? [];
        return new(
            point,
            [
                $"Five minutes, on your own: write two or three sentences that make this point: {point.Title}.",
                facts.Count > 0 ? "Use the facts below, each with its date or name." : "Use at least one date, one name and one figure.",
                "Go on with “This mattered because …” and lead back to the question.",
                "Swap with your neighbour. Underline the facts once and the reason twice. If either is not there, write it in.",
            ],
            facts);
    }
}
