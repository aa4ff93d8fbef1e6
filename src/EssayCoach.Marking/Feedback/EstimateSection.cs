using EssayCoach.Marking.Levels;

namespace EssayCoach.Marking.Feedback;

/// <summary>The practice estimate: level, range, how sure it is, and why.</summary>
internal static class EstimateSection
{
    internal static FeedbackSection Write(FeedbackGrounds grounds)
    {
        var level = grounds.Level;
        if (level.Level is null || level.Range is null)
        {
            return new("estimate", "Practice estimate", ["There is no practice estimate for this text. " + level.Reason]);
        }

        var lines = new List<string> { Placed(level), level.Reason };
        lines.AddRange(level.Objectives.Where(o => o.Level is not null).Select(o => $"{o.Id}: level {o.Level} of {o.Of}, {Marks(o.Range!, o.Marks, o.OutOf)}."));
        lines.Add("A practice estimate is made by a program for practice only. Your teacher has the last word.");
        return new("estimate", "Practice estimate", lines);
    }

    private static string Placed(LevelEstimate level)
    {
        var sure = level.Confidence >= 0.65 ? "fairly sure" : level.Confidence >= 0.45 ? "not very sure" : "unsure";
        return $"Practice estimate: level {level.Level} of {level.Of}, {Marks(level.Range!, level.Marks, level.OutOf)}. The program is {sure} of this.";
    }

    private static string Marks(IReadOnlyList<int> range, int? likely, int? outOf) =>
        range[0] == range[1] ? $"{range[0]} marks out of {outOf}" : $"{range[0]} to {range[1]} marks out of {outOf}, most likely {likely}";
}
