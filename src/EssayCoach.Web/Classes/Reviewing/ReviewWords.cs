using EssayCoach.Marking.Slips;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Decisions in words.</summary>
internal static class ReviewWords
{
    internal static string Of(ReviewChange change) => change switch
    {
        PointChange p => p.Verdict is { } verdict ? VerdictWords.Of(verdict) + Why(p.Reason) : "not decided",
        SlipChange s => OfSlip(s.IsError) + Why(s.Reason),
        OtherPointChange o => OfOther(o.IsValid, o.ForClass, o.Statement),
        MarkChange m => VerdictWords.Number(m.Marks, "mark") + Why(m.Reason),
        CommentChange c => c.Text,
        _ => "this change",
    };

    internal static string OfSlip(bool? isError) => isError switch { true => "an error", false => "no error", _ => "not decided" };

    internal static string OfOther(bool? isValid, bool forClass, string statement) => isValid switch
    {
        true when forClass => $"valid for the class: {statement}",
        true => "valid",
        false => "not valid",
        _ => "not decided",
    };

    internal static string Kind(SlipKind kind) => kind switch
    {
        SlipKind.Date => "A date to check",
        SlipKind.Actor => "A person or state to check",
        SlipKind.Place => "A place to check",
        _ => "A term or claim to check",
    };

    private static string Why(string reason) => reason.Length > 0 ? $" ({reason})" : "";
}
