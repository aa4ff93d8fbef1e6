using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Teaching;

/// <summary>Learns from what a teacher decided on essays that answer one question, and measures whether that marks better than before.</summary>
public static class TeacherTrainer
{
    private const int FewestEssays = 5;

    /// <summary>Learns from reviewed essays. Points and level take part in marking only where they pay on decisions left out.</summary>
    /// <param name="essays">The essays, none twice.</param>
    /// <param name="scheme">The question's mark scheme.</param>
    /// <param name="passages">The passage classifier, or null: then no points are learnt.</param>
    /// <param name="seed">Seed of folds, training and intervals; the same essays and seed give the same model.</param>
    /// <param name="cancel">Ends the training between steps.</param>
    /// <returns>What was learnt. Essays of more than <see cref="EssayMarker.MaximumWords"/> words, and those without a decision, are left out.</returns>
    /// <exception cref="ArgumentException">No essay has a decision, one stands there twice, or a mark is off the scale; the message says which.</exception>
    public static TaughtModel Train(IReadOnlyList<ReviewedEssay> essays, MarkScheme scheme, PassageModel? passages, int seed = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(essays);
        ArgumentNullException.ThrowIfNull(scheme);
        // The order in which decisions come out of a database must not matter.
        var decided = essays.Where(e => e.IsDecided && EssayText.Read(e.Text).Words <= EssayMarker.MaximumWords).OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (Problem(decided) is { } problem)
        {
            throw new ArgumentException(problem, nameof(essays));
        }

        var trials = decided.ConvertAll(e => Mark(e, scheme, passages, cancel));
        var points = passages is null || decided.Count(e => e.Verdicts.Count > 0) < FewestEssays ? null : new PointTrial(trials, passages, seed).Measure(cancel);
        var level = Level(trials, scheme.Levels, seed, cancel);
        var counts = new TaughtCounts(decided.Count, decided.Sum(e => e.Verdicts.Count), decided.Sum(e => e.Slips.Count), decided.Count(e => e.Marks is not null));
        return new(TaughtModel.NewCard(scheme.Id, passages, seed, counts, points, level?.Card), [.. trials.SelectMany(t => t.Labelled)], [.. decided.SelectMany(e => e.Slips)], level, passages, "");
    }

    private static string? Problem(List<ReviewedEssay> essays) => essays.Count == 0 ? "Nothing has been decided on any essay yet, so there is nothing to learn from."
        : essays.GroupBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? $"The essay {twice.Key} stands there {twice.Count()} times." : null;

    private static TrialEssay Mark(ReviewedEssay essay, MarkScheme scheme, PassageModel? passages, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var report = EssayMarker.Mark(essay.Text, scheme, new(passages), essay.Id);
        if (passages is null || report.Flags.Any(EssayMarker.Gaming.Contains))
        {
            return new(essay, report, null, []);
        }

        var text = EssayText.Read(essay.Text);
        var counts = IntegrityReader.Read(text, scheme).Counts;
        return new(essay, report, new(PointMarker.Mark(text, scheme, counts), counts), TaughtPassages.Of(essay, scheme, passages));
    }

    private static TaughtLevel? Level(List<TrialEssay> trials, LevelSet? levels, int seed, CancellationToken cancel)
    {
        // What the engine cannot place, or places at nothing, tells nothing of the scale.
        List<MarkedText> rows = levels is null ? [] : [.. trials.Where(t => t.Essay.Marks is not null && t.Report.Level is { Level: > 0, Marks: not null })
            .Select(t => new MarkedText(t.Essay.Id, t.Essay.Text, t.Report.Level.Marks!.Value, t.Essay.Marks!.Value))];
        return rows.Count < TaughtLevelTrainer.FewestMarks ? null : TaughtLevelTrainer.Train(rows, levels!.OutOf, seed, cancel);
    }
}
