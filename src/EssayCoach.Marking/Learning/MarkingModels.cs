namespace EssayCoach.Marking.Learning;

/// <summary>The trained models that take part in marking. Safe to share between threads.</summary>
public sealed class MarkingModels
{
    /// <summary>No model: the rules mark alone.</summary>
    public static MarkingModels None { get; } = new();
}
