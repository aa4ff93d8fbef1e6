namespace EssayCoach.Data.Moderation;

/// <summary>What markers have decided about one thing in a report. Markers stand here by their ids alone.</summary>
public abstract class Decision
{
    public const int LongestReason = 2_000;

    public required Guid AttemptId { get; init; }

    /// <summary>Why, in the marker's words; empty where the machine was agreed with.</summary>
    public string Reason { get; set; } = "";

    public required string DecidedBy { get; set; }

    public required DateTime DecidedUtc { get; set; }

    /// <summary>The review's revision that this came with.</summary>
    public int Revision { get; set; }
}
