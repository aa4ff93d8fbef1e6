namespace EssayCoach.Marking.Learning;

/// <summary>One figure with its interval.</summary>
/// <param name="Group"><c>points</c>, <c>slips</c>, <c>level</c>, <c>flags</c> or <c>gaming</c>.</param>
/// <param name="Id">Its id within the group, such as <c>precision</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Value">The figure, or NaN where there is nothing to compute it from.</param>
/// <param name="Low">Lower end of the 95% bootstrap interval, or NaN.</param>
/// <param name="High">Upper end, or NaN.</param>
/// <param name="Count">On how many things it rests.</param>
public sealed record AgreementFigure(string Group, string Id, string Title, double Value, double Low, double High, int Count);

/// <summary>How far reports agree with labels.</summary>
/// <param name="Essays">Number of labelled essays.</param>
/// <param name="MissingReports">How many of them have no report; they are left out of the figures.</param>
/// <param name="Figures">The figures in reading order.</param>
/// <param name="ByKind">F1 of credited points by kind of essay.</param>
/// <param name="ByPoint">F1 of credit by point.</param>
/// <param name="FlagsUndue">Flags reported that the labels do not have.</param>
/// <param name="FlagsLost">Flags of the labels that were not reported.</param>
/// <param name="Confusion">How often each labelled verdict met each reported one, as <c>full->partial</c>.</param>
public sealed record AgreementFigures(
    int Essays,
    int MissingReports,
    IReadOnlyList<AgreementFigure> Figures,
    IReadOnlyDictionary<string, double> ByKind,
    IReadOnlyDictionary<string, double> ByPoint,
    int FlagsUndue,
    int FlagsLost,
    IReadOnlyDictionary<string, int> Confusion)
{
    /// <summary>The value of a figure.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is no such figure.</exception>
    public double Value(string group, string id) => Figures.First(f => f.Group == group && f.Id == id).Value;
}
