namespace EssayCoach.Marking.Rubrics;

/// <summary>Looks whether a ladder of levels gives every mark to one level.</summary>
internal static class LevelLint
{
    internal static void Check(List<(LevelBand Band, int At)> bands, int tableAt, ProblemList problems, ProblemSeverity joints)
    {
        if (bands.Count == 0)
        {
            problems.Error(tableAt, "This table has no levels.");
            return;
        }

        if (bands[0].Band.From > 1)
        {
            problems.Error(bands[0].At, $"The lowest level begins at {bands[0].Band.From}: the marks below it belong to no level.");
        }

        for (var i = 0; i < bands.Count; i++)
        {
            var (band, at) = bands[i];
            if (band.From > band.To)
            {
                problems.Error(at, $"Level {band.Level} runs backwards, from {band.From} to {band.To}: write the lower mark first.");
            }

            if (band.Level != i + 1)
            {
                problems.Error(at, $"Levels are numbered from 1 without a gap; level {i + 1} is missing or given twice.");
                return;
            }

            if (i > 0)
            {
                CheckJoint(bands[i - 1].Band, band, at, problems, joints);
            }
        }
    }

    private static void CheckJoint(LevelBand below, LevelBand band, int at, ProblemList problems, ProblemSeverity severity)
    {
        if (band.From > below.To + 1)
        {
            var gap = below.To + 1 == band.From - 1 ? $"mark {below.To + 1}" : $"marks {below.To + 1} to {band.From - 1}";
            problems.Say(severity, at, $"A gap: {gap} belong to neither level {below.Level} nor level {band.Level}.".Replace($"mark {below.To + 1} belong ", $"mark {below.To + 1} belongs ", StringComparison.Ordinal));
        }
        else if (band.From <= below.To)
        {
            problems.Say(severity, at, $"An overlap: mark {band.From} belongs to level {below.Level} and to level {band.Level}.");
        }
    }
}
