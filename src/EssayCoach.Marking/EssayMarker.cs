using EssayCoach.Marking.Feedback;
using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking;

/// <summary>The whole engine: an essay and a mark scheme in, a mark report out.</summary>
public static class EssayMarker
{
    /// <summary>The engine's version, part of every report.</summary>
    public const string Version = "1.1.0";

    /// <summary>The most words that one essay may have; a longer text is refused before marking.</summary>
    public const int MaximumWords = 50_000;

    /// <summary>Where an essay plays the marker, only what the rules can point to is credited.</summary>
    internal static readonly HashSet<string> Gaming = new([KeywordList.Flag, "instructions-to-marker", "repetition"], StringComparer.Ordinal);

    /// <summary>Where one of these holds an essay down, no marks of other essays lift it.</summary>
    private static readonly HashSet<string> Unearned = new([.. Gaming, "copied-question", "copied-source", "off-topic", "not-english"], StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> FlagOrder =
    [
        "copied-question", "copied-source", "keyword-list", "repetition", "off-topic", "off-period", "too-short", "not-english", "no-judgement", "one-sided", "narrative", "instructions-to-marker",
    ];

    /// <summary>Marks one essay. The same text, scheme, models and previous report give the same report, byte for byte.</summary>
    /// <param name="text">The essay exactly as the student wrote it.</param>
    /// <param name="scheme">The mark scheme.</param>
    /// <param name="models">The classification models, or <see cref="MarkingModels.None"/>.</param>
    /// <param name="id">The caller's id for the essay.</param>
    /// <param name="previous">The report on the student's previous attempt, or null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The text has more than <see cref="MaximumWords"/> words.</exception>
    public static MarkedEssay Mark(string text, MarkScheme scheme, MarkingModels models, string id = "essay", MarkedEssay? previous = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(models);
        var essay = EssayText.Read(text);
        if (essay.Words > MaximumWords)
        {
            throw new ArgumentException($"The essay has {essay.Words} words; at most {MaximumWords} can be marked.", nameof(text));
        }

        var integrity = IntegrityReader.Read(essay, scheme);
        var findings = PointMarker.Mark(essay, scheme, integrity.Counts);
        var (taught, isGaming) = (models.TaughtOn(scheme.Id), integrity.Flags.Any(Gaming.Contains));
        var points = models.Passages is { } model && !isGaming ? Weigh(findings, model, taught?.Points, integrity.Counts) : findings.Points;
        var slips = TaughtSlips.Without(SlipFinder.Find(findings), taught?.Slips ?? []);
        var reading = StructureReader.Read(findings, Plausibility.Settle(findings, points, slips), integrity);
        var level = LevelJudge.Place(reading, integrity, scheme.Levels, essay.Words, slips.Count);
        level = taught?.Level is { } marks && !integrity.Flags.Any(Unearned.Contains) ? TaughtPlacer.Place(level, text, scheme.Levels, marks) : level;
        var feedback = FeedbackWriter.Write(new(essay, scheme, reading, slips, level, integrity, previous));
        return new(
            id,
            new(scheme.Id, scheme.Version, scheme.Question),
            new(Version, models.Passages is null ? "none" : "mlnet", models.Passages?.Hash, taught?.Hash),
            reading.Points,
            reading.Judgement,
            reading.OtherPoints,
            slips,
            reading.Structure,
            [.. FlagOrder.Where(f => integrity.Flags.Contains(f, StringComparer.Ordinal) || reading.Flags.Contains(f, StringComparer.Ordinal))],
            level,
            feedback,
            essay.Words);
    }

    private static IReadOnlyList<PointResult> Weigh(PointFindings findings, PassageModel model, TaughtPoints? taught, IReadOnlyList<bool> counts)
    {
        var passages = new Passages(findings, counts);
        var points = PassageWeigher.Weigh(passages, model);
        return taught is null ? points : TaughtWeigher.Weigh(passages, points, taught);
    }
}
