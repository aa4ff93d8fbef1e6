namespace EssayCoach.Web.Classes.Results;

/// <summary>A line of the drawing of progress: a share from 0 to 1 for each assignment, null where there is none.</summary>
/// <param name="Style">How it is drawn: each style has a stroke and a mark of its own, so that colour is not needed.</param>
public sealed record ProgressLine(string Name, string Style, IReadOnlyList<double?> Shares);
