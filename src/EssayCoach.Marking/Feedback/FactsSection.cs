namespace EssayCoach.Marking.Feedback;

/// <summary>Facts to check: what was written, what the record says.</summary>
internal static class FactsSection
{
    internal static FeedbackSection? Write(FeedbackGrounds grounds)
    {
        if (grounds.Slips.Count == 0)
        {
            return null;
        }

        var close = grounds.Slips.Count == 1 ? "No marks are taken off for this. Put it right in the next draft." : "No marks are taken off for these. Put them right in the next draft.";
        return new("facts", "Facts to check", [.. grounds.Slips.Select(s => s.Message), close]);
    }
}
