using EssayCoach.Marking;
using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Data.Moderation;

/// <summary>The feedback in words with what a marker changed put right: a section that a decision touches is written anew, the others stay the machine's.</summary>
internal static class FinalFeedback
{
    private const string Looked = "Your teacher has looked at these.";
    private const string Unread = "These were not checked and may deserve credit: show them to your teacher.";

    internal static FeedbackReport Of(MarkedEssay final, Review? review, IReadOnlyList<OtherPoint> credited)
    {
        var points = review?.Points.Any(p => p.Verdict is not null && p.Verdict != p.Machine) == true;
        var slips = review?.Slips.Any(s => s.IsError == false) == true;
        var others = credited.Count > 0 || review?.OtherPoints.Any(o => o.IsValid is not null) == true;
        var sections = final.Feedback.Sections.Select(section => section.Id switch
        {
            "estimate" when review?.FinalMarks is not null => Mark(final),
            "points" when points => Points(section, final, Verdict.Full),
            "partial" when points => Points(section, final, Verdict.Partial),
            "facts" when slips => section with { Paragraphs = Lines(Looked, final.Slips.Select(s => s.Message)) },
            "other-points" when others => section with { Paragraphs = Lines(Unread, final.OtherPoints.Select(o => Quotation.Of(o.Quote))) },
            _ => section,
        });
        FeedbackSection[] counted = [new("credited", "Points beside the scheme", Lines("Your teacher gives you credit for these.", credited.Select(o => Quotation.Of(o.Quote))))];
        return new([.. sections.Concat(counted).Where(s => s.Paragraphs.Count > 0)]);
    }

    private static FeedbackSection Mark(MarkedEssay final)
    {
        var level = final.Level;
        var placed = level is { Level: { } at, Of: { } of } ? $"Level {at} of {of}, " : "";
        var lines = new List<string> { $"{placed}{level.Marks} marks{(level.OutOf is { } most ? $" out of {most}" : "")}, given by your teacher." };
        lines.AddRange(level.Objectives.Where(o => o.Marks is not null).Select(o => $"{o.Id}: {o.Marks} marks out of {o.OutOf}."));
        return new("estimate", "Your mark", [.. lines, level.Reason]);
    }

    private static FeedbackSection Points(FeedbackSection section, MarkedEssay final, Verdict verdict) =>
        section with { Paragraphs = Lines(Looked, final.Points.Where(p => p.Verdict == verdict).Select(p => p.Evidence.Count == 0 ? p.Title : $"{p.Title}: {Quotation.Of(p.Evidence[0].Quote)}")) };

    private static IReadOnlyList<string> Lines(string lead, IEnumerable<string> lines) => lines.ToList() is { Count: > 0 } some ? [lead, .. some] : [];
}
