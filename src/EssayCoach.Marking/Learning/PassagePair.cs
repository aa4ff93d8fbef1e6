namespace EssayCoach.Marking.Learning;

/// <summary>One row to learn from or to predict: does the answer cover the reference?</summary>
/// <param name="Id">The row's id.</param>
/// <param name="QuestionId">What it belongs to; rows of one question never stand on both sides of a cross-validation.</param>
/// <param name="Question">The question's text; words that it gives away count for less.</param>
/// <param name="Reference">One or more texts that a good answer covers.</param>
/// <param name="Answer">The passage.</param>
/// <param name="Covers">The label: true where the answer covers the reference, or null where it is to be predicted.</param>
public sealed record PassagePair(string Id, string QuestionId, string Question, IReadOnlyList<string> Reference, string Answer, bool? Covers)
{
    /// <summary>The question with its references: answers that have it in common are compared with each other.</summary>
    public string Key { get; } = Question + "\n" + string.Join('\n', Reference);
}
