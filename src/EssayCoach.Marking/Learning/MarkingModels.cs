namespace EssayCoach.Marking.Learning;

/// <summary>The trained models that take part in marking. Safe to share between threads.</summary>
/// <param name="Passages">The passage classifier, or null: the rules mark alone.</param>
/// <param name="Taught">What a teacher's decisions on one question taught, or null. It takes part in marking that question alone.</param>
public sealed record MarkingModels(PassageModel? Passages, TaughtModel? Taught = null)
{
    /// <summary>No model: the rules mark alone.</summary>
    public static MarkingModels None { get; } = new((PassageModel?)null);

    /// <summary>SHA-256 of the model files, joined by a plus; null where the rules mark alone. What taught nothing leaves no trace.</summary>
    public string? Stamp => Taught is { } taught ? $"{Passages?.Hash}+{taught.Hash}" : Passages?.Hash;

    /// <summary>What a teacher taught of a question, or null.</summary>
    internal TaughtModel? TaughtOn(string rubricId) => Taught?.Card.RubricId == rubricId ? Taught : null;
}
