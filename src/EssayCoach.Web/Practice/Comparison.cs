using EssayCoach.Data;
using EssayCoach.Marking;

namespace EssayCoach.Web.Practice;

/// <summary>Two attempts at one question, the earlier one first, as their owner may see them.</summary>
public sealed record Comparison(Attempt Before, Attempt After, MarkedEssay Was, MarkedEssay Now)
{
    /// <summary>True where scheme, engine or model of the two differ, so that a verdict may have changed with the marker and not with the text.</summary>
    public bool IsByTwoMarkers => (Before.RubricVersion, Before.EngineVersion, Before.Model) != (After.RubricVersion, After.EngineVersion, After.Model);

    /// <summary>The two that are asked for by their numbers; for one that is not there or not asked for, the last and the one before it.</summary>
    /// <returns>The two, or null where there are not two attempts.</returns>
    public static async Task<Comparison?> FindAsync(Attempts attempts, string? owner, IReadOnlyList<AttemptLine> mine, int? from, int? to)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        var (before, after) = Choose([.. mine.OrderBy(a => a.Number)], from, to);
        return before is not null && after is not null && await attempts.FindAsync(owner, before.Id) is { } first && await attempts.FindAsync(owner, after.Id) is { } second
            ? new(first, second, MarkedEssay.FromJson(first.ReportJson), MarkedEssay.FromJson(second.ReportJson))
            : null;
    }

    private static (AttemptLine? Before, AttemptLine? After) Choose(List<AttemptLine> mine, int? from, int? to)
    {
        if (mine.Count < 2)
        {
            return (null, null);
        }

        var after = mine.FindIndex(a => a.Number == to);
        var before = mine.FindIndex(a => a.Number == from);
        after = after >= 0 ? after : mine.Count - 1;
        before = before >= 0 && before != after ? before : after > 0 ? after - 1 : 1;
        return (mine[Math.Min(before, after)], mine[Math.Max(before, after)]);
    }
}
