using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes.Live;

/// <summary>Where a student stands at this moment.</summary>
public enum WritingState
{
    Writing,
    HandedIn,
    TimeOver,
    NotBegun,
}

/// <summary>One student while the class writes. What is not shown, or not there yet, is null.</summary>
/// <param name="Points">Points met so far, half of one for each that is half met.</param>
public sealed record LiveLine(string StudentId, string Name, WritingState State, DateTime? StartedUtc, DateTime? BellUtc, int GivenMinutes, int? Words, DateTime? SavedUtc, double? Points);

/// <summary>A class at this moment.</summary>
public sealed record LiveLook(Assignment Assignment, string ClassName, DateTime AtUtc, IReadOnlyList<LiveLine> Lines)
{
    public int Count(WritingState state) => Lines.Count(l => l.State == state);
}
