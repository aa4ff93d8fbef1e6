using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Bench;

/// <summary>An essay on the bench. It is read once, however often the rubric beside it changes.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Name">What the author calls it.</param>
/// <param name="Text">The essay.</param>
public sealed record BenchText(string Id, string Name, string Text)
{
    private EssayText? read;

    internal EssayText Essay => read ??= EssayText.Read(Text);
}

/// <summary>What a rubric finds in an essay of the bench.</summary>
/// <param name="Text">The essay.</param>
/// <param name="Points">The verdict on every point, with the words that earned it.</param>
/// <param name="Slips">The slips.</param>
public sealed record BenchEssay(BenchText Text, IReadOnlyList<PointResult> Points, IReadOnlyList<Slip> Slips);

/// <summary>A verdict that differs between two rubrics.</summary>
/// <param name="EssayId">Id of the essay.</param>
/// <param name="PointId">Id of the point.</param>
/// <param name="Title">Title of the point.</param>
/// <param name="Before">Verdict of the first rubric; null where it has no such point.</param>
/// <param name="After">Verdict of the second rubric; null where it has no such point.</param>
/// <param name="Evidence">The words that earned it, by the second rubric, else by the first.</param>
public sealed record VerdictChange(string EssayId, string PointId, string Title, Verdict? Before, Verdict? After, IReadOnlyList<Evidence> Evidence);

/// <summary>How often a point is found on the bench.</summary>
/// <param name="PointId">Id of the point.</param>
/// <param name="Title">Title of the point.</param>
/// <param name="Full">Essays that make it in full.</param>
/// <param name="Partial">Essays that make it in part.</param>
/// <param name="Wrong">Essays that have it wrong.</param>
/// <param name="Of">Essays on the bench.</param>
public sealed record PointCount(string PointId, string Title, int Full, int Partial, int Wrong, int Of);

/// <summary>Runs a rubric on essays while its author writes: the rules alone, points and slips, no level.</summary>
public static class BenchRun
{
    /// <summary>The model answers of a rubric as essays of the bench: what it finds in them tells its author most.</summary>
    /// <param name="scheme">The mark scheme.</param>
    /// <returns>One essay a model answer.</returns>
    public static IReadOnlyList<BenchText> Answers(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return [.. scheme.ModelAnswers.Where(a => a.Text.Length > 0).Select((a, i) => new BenchText($"answer:{i}", a.Title, a.Text))];
    }

    /// <summary>Marks the essays of the bench. What stands in a model answer or plan counts here, since these lie on the bench themselves.</summary>
    /// <param name="texts">The essays; one of more than <see cref="EssayMarker.MaximumWords"/> words is left out.</param>
    /// <param name="scheme">The mark scheme.</param>
    /// <returns>One result an essay, in the given order.</returns>
    public static IReadOnlyList<BenchEssay> Of(IReadOnlyList<BenchText> texts, MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(scheme);
        var alone = Alone(scheme);
        return [.. texts.AsParallel().AsOrdered().Where(t => t.Essay.Words <= EssayMarker.MaximumWords).Select(t => Mark(t, alone))];
    }

    /// <summary>The scheme without the texts that an essay may not copy.</summary>
    internal static MarkScheme Alone(MarkScheme scheme) => scheme is { ModelAnswers.Count: 0, Plan: null } ? scheme : scheme with { ModelAnswers = [], Plan = null };

    /// <summary>What changes between two runs over the same essays.</summary>
    /// <param name="before">The run of the first rubric.</param>
    /// <param name="after">The run of the second.</param>
    /// <returns>The changes, essay by essay, in the order of the second run.</returns>
    public static IReadOnlyList<VerdictChange> Changes(IReadOnlyList<BenchEssay> before, IReadOnlyList<BenchEssay> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = before.ToDictionary(b => b.Text.Id, StringComparer.Ordinal);
        return [.. after.Where(a => first.ContainsKey(a.Text.Id)).SelectMany(a => Between(a.Text.Id, first[a.Text.Id].Points, a.Points))];
    }

    /// <summary>How often each point is found.</summary>
    /// <param name="run">A run.</param>
    /// <returns>One count a point, in the scheme's order.</returns>
    public static IReadOnlyList<PointCount> Counts(IReadOnlyList<BenchEssay> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Count == 0 ? [] : [.. run[0].Points.Select((p, i) => new PointCount(p.Id, p.Title, Count(run, i, Verdict.Full), Count(run, i, Verdict.Partial), Count(run, i, Verdict.Wrong), run.Count))];
    }

    /// <summary>What changes in one essay: points that both have with another verdict, and points that only one has.</summary>
    internal static IEnumerable<VerdictChange> Between(string essay, IReadOnlyList<PointResult> before, IReadOnlyList<PointResult> after)
    {
        var old = before.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var point in after)
        {
            var was = old.GetValueOrDefault(point.Id);
            if (was is null ? point.Verdict != Verdict.Missing : was.Verdict != point.Verdict)
            {
                yield return new(essay, point.Id, point.Title, was?.Verdict, point.Verdict, point.Evidence.Count > 0 ? point.Evidence : was?.Evidence ?? []);
            }
        }

        var kept = after.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in before.Where(p => p.Verdict != Verdict.Missing && !kept.Contains(p.Id)))
        {
            yield return new(essay, gone.Id, gone.Title, gone.Verdict, null, gone.Evidence);
        }
    }

    private static int Count(IReadOnlyList<BenchEssay> run, int point, Verdict verdict) => run.Count(e => e.Points[point].Verdict == verdict);

    private static BenchEssay Mark(BenchText text, MarkScheme scheme)
    {
        var findings = PointMarker.Mark(text.Essay, scheme, IntegrityReader.Read(text.Essay, scheme).Counts);
        return new(text, findings.Points, SlipFinder.Find(findings));
    }
}
