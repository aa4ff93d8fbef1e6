namespace EssayCoach.Marking.Feedback;

/// <summary>Precise claims that the scheme does not list.</summary>
internal static class OtherPointsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds) =>
        grounds.NothingToMark || grounds.Reading.OtherPoints.Count == 0
            ? null
            : new("other-points", "Not in the scheme: needs a person",
                ["These sentences make precise claims that the scheme does not list. They may well deserve credit; the program has not checked them, so show them to your teacher.",
                .. grounds.Reading.OtherPoints.Select(o => FeedbackGrounds.Quoted(o.Quote))]);
}
