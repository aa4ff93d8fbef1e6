namespace EssayCoach.Marking.Learning;

/// <summary>Brings estimates to the mean and the spread of given marks, and changes nothing else about them.</summary>
/// <param name="Estimates">Mean of the estimates.</param>
/// <param name="Marks">The mean that the predictions get: that of the marks, as far as their number is believed.</param>
/// <param name="Stretch">How much further apart than the estimates the marks lie.</param>
internal sealed record MarkFit(double Estimates, double Marks, double Stretch)
{
    // A few marks say little: as many as these, given as the engine would, stand beside them for the mean and for the spread.
    private const int AssumedForMean = 2, AssumedForSpread = 5;
    private const double UsualSpread = 0.2;

    public static MarkFit Of(IReadOnlyList<MarkedText> rows, int outOf)
    {
        var (estimates, marks) = (rows.Average(r => r.Estimate), rows.Average(r => r.Marks));
        var usual = AssumedForSpread * Math.Pow(UsualSpread * outOf, 2);
        var stretch = Math.Sqrt((usual + rows.Sum(r => Math.Pow(r.Marks - marks, 2))) / (usual + rows.Sum(r => Math.Pow(r.Estimate - estimates, 2))));
        return new(estimates, estimates + ((marks - estimates) * rows.Count / (rows.Count + AssumedForMean)), stretch);
    }

    public int Predict(int estimate, int outOf) => (int)Math.Clamp(Math.Round(Marks + (Stretch * (estimate - Estimates)), MidpointRounding.AwayFromZero), 0, outOf);
}
