using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>Precise claims that the scheme does not list.</summary>
internal static class OtherPointsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.NothingToMark)
        {
            return null;
        }

        var claims = grounds.Reading.OtherPoints.Where(o => grounds.Sentences.At(o.Start) is { } s && grounds.Sentences.IsSound(s) && !grounds.Paragraphs.Any(p => p.Role == "intro" && o.Start >= p.Start && o.End <= p.End) && !grounds.Slips.Any(s => s.Start >= o.Start && s.End <= o.End)).ToList();
        var lead = claims.Count == 1
            ? "This sentence gives details that the program could not match with the scheme. It was not checked and may well deserve credit, so show it to your teacher."
            : "These sentences give details that the program could not match with the scheme. They were not checked and may well deserve credit, so show them to your teacher.";
        return claims.Count == 0 ? null : new("other-points", "Not in the scheme: needs a person", [lead, .. claims.Select(o => Quotation.Of(o.Quote))]);
    }
}
