namespace EssayCoach.Marking.Feedback;

/// <summary>Facts to check: what was written, what the record says.</summary>
internal static class FactsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        var lines = grounds.Slips.Select(s => s.Message).ToList();
        if (lines.Count > 0)
        {
            lines.Add("No marks are taken off for these; put them right in the next draft.");
        }

        return new("facts", "Facts to check", lines);
    }
}
