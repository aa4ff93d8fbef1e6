using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>An essay in the order in which a class is reviewed: by name, the latest draft of each student.</summary>
public sealed record ReviewLine(Guid AttemptId, string StudentId, string StudentName, bool IsDone, int OpenAppeals);

/// <summary>All that the review page shows of one essay.</summary>
public sealed record ReviewView(
    Assignment Assignment,
    string ClassName,
    string StudentName,
    Attempt Attempt,
    FinalReport Report,
    IReadOnlyList<Appeal> Appeals,
    IReadOnlyList<ClassPoint> ClassPoints,
    IReadOnlyList<ReviewLine> Lines,
    IReadOnlyDictionary<string, string> Names)
{
    public MarkedEssay Machine => Report.Machine;

    public Review? Review => Report.Review;

    public int Revision => Review?.Revision ?? 0;

    public ReviewLine? Next => Beside(1);

    public ReviewLine? Previous => Beside(-1);

    /// <summary>The next essay whose review is not done, after the last from the first again.</summary>
    public ReviewLine? NextOpen => Lines.SkipWhile(l => l.AttemptId != Attempt.Id).Skip(1).Concat(Lines).FirstOrDefault(l => !l.IsDone && l.AttemptId != Attempt.Id);

    public int Done => Lines.Count(l => l.IsDone);

    /// <summary>A marker's name; whoever has deleted their account is a marker.</summary>
    public string NameOf(string? id) => id is not null && Names.TryGetValue(id, out var name) ? name : "a marker";

    public Appeal? AppealOn(string pointId) => Appeals.FirstOrDefault(a => string.Equals(a.PointId, pointId, StringComparison.Ordinal));

    private ReviewLine? Beside(int step)
    {
        var here = Lines.TakeWhile(l => l.AttemptId != Attempt.Id).Count();
        return here < Lines.Count && here + step >= 0 && here + step < Lines.Count ? Lines[here + step] : null;
    }
}
