namespace EssayCoach.Marking.Learning;

/// <summary>What a model file says of itself.</summary>
/// <param name="Kind">Always <c>points</c> here: does a passage make a point?</param>
/// <param name="Format">Version of the file's layout.</param>
/// <param name="Trained">What it was trained on, in words.</param>
/// <param name="Rows">Number of labelled passages.</param>
/// <param name="Covering">How many of them cover their reference.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Groups">Number of groups that cross-validation kept apart: questions, or essays where there are fewer than three questions.</param>
/// <param name="Seed">Seed of the folds and of the training.</param>
/// <param name="L2">Regularisation that cross-validation chose.</param>
/// <param name="Cut">Lowest probability that kept nine of ten right on passages not seen, from 0 to 1; the precision and recall below are at this cut.</param>
/// <param name="CutWithLabels">Lowest probability that kept four of five right where labels of other passages tell and the reference does not; null where there were too few.</param>
/// <param name="Figures">Cross-validated figures on passages of groups that the fold's model had not seen.</param>
/// <param name="InPile">The same where each answer is looked at beside the other answers to its question, or null where there were too few.</param>
/// <param name="WithLabels">Figures where other answers to the same question are labelled, or null where there were too few.</param>
/// <param name="Licence">Terms of the training texts.</param>
public sealed record ModelCard(
    string Kind,
    int Format,
    string Trained,
    int Rows,
    int Covering,
    int Questions,
    int Groups,
    int Seed,
    double L2,
    double Cut,
    double? CutWithLabels,
    PassageFigures Figures,
    PassageFigures? InPile,
    PassageFigures? WithLabels,
    string Licence);

/// <summary>How well a classifier did on passages that it had not seen.</summary>
/// <param name="Accuracy">Share of right answers at probability 0.5.</param>
/// <param name="MacroF1">F1 averaged over covering and not covering, at 0.5.</param>
/// <param name="AreaUnderCurve">Chance that a covering passage gets a higher probability than one that does not cover.</param>
/// <param name="PrecisionAtCut">Share of right ones among passages at or above the cut.</param>
/// <param name="RecallAtCut">Share of covering passages that reach the cut.</param>
public sealed record PassageFigures(double Accuracy, double MacroF1, double AreaUnderCurve, double PrecisionAtCut, double RecallAtCut);
