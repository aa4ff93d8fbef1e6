namespace EssayCoach.Data;

/// <summary>What a student has written so far on one question.</summary>
public sealed class Draft
{
    public required string Owner { get; init; }

    public required string RubricId { get; init; }

    public required string Text { get; set; }

    public required DateTime SavedUtc { get; set; }
}
