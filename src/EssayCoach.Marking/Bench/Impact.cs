using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking.Bench;

/// <summary>An essay that was marked before.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Text">The essay.</param>
/// <param name="Before">Its report as it was given, or null to mark it with the old rubric now.</param>
public sealed record PastMark(string Id, string Text, MarkedEssay? Before = null);

/// <summary>An essay whose mark would move.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Before">The likeliest mark before; null where none was given.</param>
/// <param name="After">The likeliest mark after.</param>
/// <param name="OutOf">The highest mark after.</param>
/// <param name="LevelBefore">The level before.</param>
/// <param name="LevelAfter">The level after.</param>
/// <param name="Why">The verdicts that changed.</param>
public sealed record MovedMark(string Id, int? Before, int? After, int? OutOf, int? LevelBefore, int? LevelAfter, IReadOnlyList<VerdictChange> Why)
{
    /// <summary>By how much the mark moves; 0 where one of the two has none.</summary>
    public int By => Before is { } b && After is { } a ? a - b : 0;
}

/// <summary>What publishing a rubric would do to marks that were given.</summary>
/// <param name="Essays">How many essays were looked at.</param>
/// <param name="Moved">Those whose mark or verdicts change, the greatest move first.</param>
/// <param name="Failed">Ids of essays that could not be marked.</param>
public sealed record ImpactReport(int Essays, IReadOnlyList<MovedMark> Moved, IReadOnlyList<string> Failed)
{
    /// <summary>Essays whose mark goes up.</summary>
    public int Up => Moved.Count(m => m.By > 0);

    /// <summary>Essays whose mark goes down.</summary>
    public int Down => Moved.Count(m => m.By < 0);

    /// <summary>The points whose verdicts change, the most frequent first, with how often.</summary>
    public IReadOnlyList<(string PointId, string Title, int Essays)> Points =>
        [.. Moved.SelectMany(m => m.Why).GroupBy(w => w.PointId, StringComparer.Ordinal).Select(g => (g.Key, g.First().Title, g.Count())).OrderByDescending(g => g.Item3).ThenBy(g => g.Key, StringComparer.Ordinal)];
}

/// <summary>Says before publishing which past marks would move, by how much and why. Nothing is changed by it.</summary>
public static class Impact
{
    /// <summary>Marks essays with the old rubric and the new.</summary>
    /// <param name="essays">The essays.</param>
    /// <param name="old">The rubric that marked them.</param>
    /// <param name="edited">The rubric to be published.</param>
    /// <param name="models">The classification models.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The report.</returns>
    public static ImpactReport Of(IReadOnlyList<PastMark> essays, MarkScheme old, MarkScheme edited, MarkingModels models, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(essays);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(edited);
        ArgumentNullException.ThrowIfNull(models);
        var compared = essays.AsParallel().AsOrdered().WithCancellation(cancel).Select(e => (e.Id, Moved: Compare(e, old, edited, models))).ToList();
        return new(
            essays.Count,
            [.. compared.Where(c => c.Moved is { } m && (m.By != 0 || m.Why.Count > 0)).Select(c => c.Moved!).OrderByDescending(m => Math.Abs(m.By)).ThenByDescending(m => m.Why.Count)],
            [.. compared.Where(c => c.Moved is null).Select(c => c.Id)]);
    }

    private static MovedMark? Compare(PastMark essay, MarkScheme old, MarkScheme edited, MarkingModels models)
    {
        try
        {
            var before = essay.Before ?? EssayMarker.Mark(essay.Text, old, models, essay.Id);
            var after = EssayMarker.Mark(essay.Text, edited, models, essay.Id);
            return new(essay.Id, before.Level.Marks, after.Level.Marks, after.Level.OutOf, before.Level.Level, after.Level.Level, [.. BenchRun.Between(essay.Id, before.Points, after.Points)]);
        }
        catch (ArgumentException)
        {
            // Longer than an essay may be.
            return null;
        }
    }
}
