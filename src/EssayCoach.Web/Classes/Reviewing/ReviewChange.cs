using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>One thing that a marker does to a review; each is saved by itself.</summary>
/// <param name="Seen">The revision of the decision that the marker saw, 0 where there was none: a change of what somebody has changed since is refused.</param>
public abstract record ReviewChange(int Seen);

/// <param name="Verdict">Null takes a decision back.</param>
public sealed record PointChange(string PointId, Verdict? Verdict, string Reason, int Seen) : ReviewChange(Seen);

/// <summary>Agrees with the machine on every point, slip and mark that nobody has decided yet.</summary>
public sealed record AgreeWithRest() : ReviewChange(0);

public sealed record SlipChange(int Start, int Length, SlipKind Kind, bool? IsError, string Reason, int Seen) : ReviewChange(Seen);

public sealed record OtherPointChange(int Start, int Length, bool? IsValid, bool ForClass, string Statement, int Seen) : ReviewChange(Seen);

/// <summary>The marker's own mark, which becomes the final one.</summary>
public sealed record MarkChange(int? Level, int Marks, IReadOnlyList<int> Objectives, string Reason, int Seen) : ReviewChange(Seen);

/// <summary>Writes a comment or changes one's own.</summary>
public sealed record CommentChange(Guid Id, int Start, int Length, string Text, string? PointId, int Seen) : ReviewChange(Seen);

public sealed record CommentRemoval(Guid Id) : ReviewChange(0);

public sealed record DoneChange(bool IsDone) : ReviewChange(0);

/// <summary>What stands in the way of a change because another marker was first.</summary>
/// <param name="Theirs">What they decided, in words.</param>
public sealed record ReviewConflict(ReviewChange Mine, string Who, DateTime WhenUtc, string Theirs, int Revision);

/// <summary>What came of a save: the review as it stands, and what was in the way, if anything.</summary>
public sealed record SaveOutcome(ReviewView? View, ReviewConflict? Conflict = null, string? Problem = null);
