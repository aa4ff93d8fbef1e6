namespace EssayCoach.Marking.Learning;

/// <summary>The trained models that take part in marking. Safe to share between threads.</summary>
/// <param name="Passages">The passage classifier, or null: the rules mark alone.</param>
public sealed record MarkingModels(PassageModel? Passages)
{
    /// <summary>No model: the rules mark alone.</summary>
    public static MarkingModels None { get; } = new((PassageModel?)null);
}
