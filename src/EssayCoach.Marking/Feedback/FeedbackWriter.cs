namespace EssayCoach.Marking.Feedback;

/// <summary>Writes the feedback: an ordered list of sections, each true of this essay and quoting it.</summary>
internal static class FeedbackWriter
{
    private static readonly IReadOnlyList<Func<FeedbackGrounds, FeedbackSection?>> Sections =
    [
        AnswerSection.Write,
        NextStepSection.Write,
        PointsSection.Write,
        PartialSection.Write,
        FactsSection.Write,
        SkillsSection.Write,
        WentWellSection.Write,
        EvenBetterSection.Write,
        EstimateSection.Write,
        OtherPointsSection.Write,
        ProgressSection.Write,
        ChecksSection.Write,
    ];

    /// <summary>Writes every section that has something to say.</summary>
    internal static FeedbackReport Write(FeedbackGrounds grounds) =>
        new([.. Sections.Select(write => write(grounds)).OfType<FeedbackSection>().Where(s => s.Paragraphs.Count > 0)]);
}
