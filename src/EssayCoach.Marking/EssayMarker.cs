using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking;

/// <summary>The whole engine: an essay and a mark scheme in, a mark report out.</summary>
public static class EssayMarker
{
    /// <summary>The engine's version, part of every report.</summary>
    public const string Version = "1.0.0";

    /// <summary>The most words that one essay may have; a longer text is refused before marking.</summary>
    public const int MaximumWords = 50_000;

    /// <summary>Marks one essay. The same text, scheme, models and previous report give the same report, byte for byte.</summary>
    /// <param name="text">The essay exactly as the student wrote it.</param>
    /// <param name="scheme">The mark scheme.</param>
    /// <param name="models">The classification models, or <see cref="MarkingModels.None"/>.</param>
    /// <param name="id">The caller's id for the essay.</param>
    /// <param name="previous">The report on the student's previous attempt, or null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The text has more than <see cref="MaximumWords"/> words.</exception>
    public static MarkedEssay Mark(string text, MarkScheme scheme, MarkingModels models, string id = "essay", MarkedEssay? previous = null) =>
        throw new NotSupportedException();
}
