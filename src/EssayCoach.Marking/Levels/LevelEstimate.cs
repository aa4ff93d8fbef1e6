namespace EssayCoach.Marking.Levels;

/// <summary>The estimate for one assessment objective of a split level set.</summary>
/// <param name="Id">The objective's id in the level set, such as <c>AO1</c>.</param>
/// <param name="Level">The level, from 0 to <paramref name="Of"/>, or null where the text cannot be placed.</param>
/// <param name="Of">The number of levels in the grid.</param>
/// <param name="Marks">The likeliest mark.</param>
/// <param name="Range">Lowest and highest likely mark.</param>
/// <param name="OutOf">The grid's highest mark.</param>
public sealed record ObjectiveEstimate(string Id, int? Level, int Of, int? Marks, IReadOnlyList<int>? Range, int OutOf);

/// <summary>The level that an examiner would most likely place the essay in: a practice estimate.</summary>
/// <param name="Level">From 0 to <paramref name="Of"/>, or null where the text cannot be placed or there is no level set.</param>
/// <param name="Of">The number of levels, or null without a level set.</param>
/// <param name="Marks">The likeliest mark, or null.</param>
/// <param name="Range">Lowest and highest likely mark, or null.</param>
/// <param name="OutOf">The highest mark of the set, or null without a level set.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">Why this level, in sentences for the student.</param>
/// <param name="DecidedBy">The one feature that holds the essay at this level.</param>
/// <param name="Objectives">One entry an objective for split sets, else empty.</param>
public sealed record LevelEstimate(
    int? Level,
    int? Of,
    int? Marks,
    IReadOnlyList<int>? Range,
    int? OutOf,
    double Confidence,
    string Reason,
    string DecidedBy,
    IReadOnlyList<ObjectiveEstimate> Objectives);
