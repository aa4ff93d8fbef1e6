using EssayCoach.Data.Classes;
using EssayCoach.Data.Remarking;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Classes.Remarking;

/// <summary>How many essays of an assignment were marked by one version of everything that marks.</summary>
public sealed record MarkedBy(string RubricVersion, string EngineVersion, string? Model, int Essays, bool IsPresent);

/// <summary>An essay whose report would be another one.</summary>
/// <param name="By">How far its marks would move; null where one of the two has none.</param>
/// <param name="HumanMarks">The mark that a teacher has given, which stays whatever the machine says; null where none has.</param>
public sealed record RemarkLine(Guid AttemptId, string Name, int Number, string OldVersion, int? OldLevel, int? OldMarks, int? NewLevel, int? NewMarks, int? HumanMarks, IReadOnlyList<VerdictChange> Changes, bool IsTaken)
{
    public int? By => NewMarks - OldMarks;

    public bool HasMoved => OldMarks != NewMarks || OldLevel != NewLevel || Changes.Count > 0;
}

/// <summary>All that the page of a re-marking shows.</summary>
/// <param name="Run">The latest run, or null where there was none.</param>
/// <param name="Done">How many essays it has marked.</param>
/// <param name="Accepted">How many points were accepted for the class beside the scheme.</param>
/// <param name="IsLooked">True where the latest run marked by what marks today, so that a teacher sees, or has chosen, what it moves.</param>
public sealed record RemarkView(Assignment Assignment, string ClassName, IReadOnlyList<MarkedBy> Versions, string? PresentVersion, int Accepted, RemarkRun? Run, int Done, bool IsLooked)
{
    public int Essays => Versions.Sum(v => v.Essays);

    public int Older => Versions.Where(v => !v.IsPresent).Sum(v => v.Essays);

    public bool IsAllPresent => Older == 0;

    public bool IsMarking => Run?.State == RemarkState.Marking;

    /// <summary>Whether there are marks of older versions that no teacher has been shown the new ones of.</summary>
    public bool IsDue => Older > 0 && PresentVersion is not null && !IsMarking && !IsLooked;
}
