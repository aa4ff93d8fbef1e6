namespace EssayCoach.Marking.Feedback;

/// <summary>The practice estimate: level, range, how sure it is, and why.</summary>
internal static class EstimateSection
{
    internal static FeedbackSection Write(FeedbackGrounds grounds)
    {
        var level = grounds.Level;
        if (level.Level is null || level.Range is null)
        {
            return new("estimate", "Practice estimate", [level.Reason]);
        }

        var sure = level.Confidence >= 0.65 ? "fairly sure" : level.Confidence >= 0.45 ? "not very sure" : "unsure";
        var lines = new List<string>
        {
            $"Practice estimate: level {level.Level} of {level.Of}, {level.Range[0]} to {level.Range[1]} marks out of {level.OutOf}, most likely {level.Marks}. The program is {sure} of this.",
            level.Reason,
        };
        lines.AddRange(level.Objectives.Where(o => o.Level is not null).Select(o => $"{o.Id}: level {o.Level} of {o.Of}, {o.Range![0]} to {o.Range[1]} marks out of {o.OutOf}, most likely {o.Marks}."));
        lines.Add("It is an estimate for practice, made by rules that you can read. Your teacher has the last word.");
        return new("estimate", "Practice estimate", lines);
    }
}
