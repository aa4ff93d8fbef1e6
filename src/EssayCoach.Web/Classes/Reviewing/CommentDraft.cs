using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>A comment as it is saved, and whether the teacher keeps it for use again.</summary>
public sealed record CommentDraft(CommentChange Change, bool Keeps, Verdict? Verdict);
