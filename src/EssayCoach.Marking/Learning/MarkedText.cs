namespace EssayCoach.Marking.Learning;

/// <summary>A text that a marker gave marks, beside the engine's own estimate.</summary>
/// <param name="Id">The text's id.</param>
/// <param name="Text">The text.</param>
/// <param name="Estimate">What the engine makes of it before it has learnt from marks.</param>
/// <param name="Marks">What the marker gave.</param>
public sealed record MarkedText(string Id, string Text, int Estimate, int Marks);

/// <summary>How an estimate is brought onto a marker's scale.</summary>
public enum LevelMethod
{
    /// <summary>Mean and spread of the engine's estimate are set from the marks.</summary>
    Scale,

    /// <summary>A model of the texts themselves: letter groups, features and trees.</summary>
    Model,
}

/// <summary>How near predictions come to marks that they were made without.</summary>
/// <param name="Kappa">Weighted kappa, or null where it cannot be worked out.</param>
/// <param name="Low">Lower end of its 95% interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Distance">Mean distance in marks.</param>
public sealed record MarkAgreement(double? Kappa, double? Low, double? High, double Distance)
{
    internal static MarkAgreement Of(IReadOnlyList<(int Predicted, int Given)> pairs, int seed)
    {
        var kappa = Learning.Kappa.Quadratic(pairs);
        var (low, high) = double.IsNaN(kappa) ? (null, null) : Learning.Kappa.Interval(pairs, seed);
        return new(double.IsNaN(kappa) ? null : Math.Round(kappa, 4), low, high, Math.Round(pairs.Average(p => Math.Abs(p.Predicted - p.Given)), 2));
    }
}

/// <summary>What is known of levels learnt from one marker's marks on one question.</summary>
/// <param name="Method">How marks are predicted.</param>
/// <param name="Marks">Number of marked texts.</param>
/// <param name="OutOf">Highest mark of the scale.</param>
/// <param name="Before">Agreement of the engine's own estimate with the same marks.</param>
/// <param name="Taught">Agreement of the predictions, each made without the mark that it is compared with.</param>
/// <param name="Spread">How far either side of a prediction two thirds of the marks lay, in marks.</param>
/// <param name="Within">The share of the marks that lay so near, from 0 to 1.</param>
public sealed record TaughtLevelCard(LevelMethod Method, int Marks, int OutOf, MarkAgreement Before, MarkAgreement Taught, int Spread, double Within)
{
    /// <summary>Least weighted kappa with which predictions are used at all.</summary>
    public const double LeastKappa = 0.5;

    /// <summary>True where the agreement is good enough to be used, and better than that of the engine's own estimate by kappa and by distance.</summary>
    public bool IsUsed => Taught.Kappa >= LeastKappa && Taught.Kappa > (Before.Kappa ?? 0) && Taught.Distance < Before.Distance;
}
