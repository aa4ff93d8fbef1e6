using System.Runtime.CompilerServices;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Structure;

namespace EssayCoach.Web.Practice;

/// <summary>How a model answer is built.</summary>
public sealed record ModelMap(string Title, IReadOnlyList<ParagraphRole> Paragraphs);

/// <summary>Reads the structure of model answers, once a scheme.</summary>
public static class ModelMaps
{
    private static readonly ConditionalWeakTable<MarkScheme, IReadOnlyList<ModelMap>> Known = [];

    /// <summary>The maps of the answers that are open to the reader.</summary>
    public static IReadOnlyList<ModelMap> Of(Released released, MarkScheme scheme, MarkingModels models)
    {
        ArgumentNullException.ThrowIfNull(released);
        ArgumentNullException.ThrowIfNull(scheme);
        return released.ModelAnswers.Count == 0 ? [] : Known.GetValue(scheme, s => Read(s, models));
    }

    private static IReadOnlyList<ModelMap> Read(MarkScheme scheme, MarkingModels models)
    {
        // Without its own text at hand, or it would be taken for a copy of itself and earn nothing.
        var alone = scheme with { ModelAnswers = [], Plan = null };
        return [.. scheme.ModelAnswers.Select(a => new ModelMap(a.Title, EssayMarker.Mark(a.Text, alone, models).Structure.Paragraphs))];
    }
}
