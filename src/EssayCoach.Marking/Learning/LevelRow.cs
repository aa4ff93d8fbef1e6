namespace EssayCoach.Marking.Learning;

/// <summary>A marked text to learn levels from, or one to predict.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Prompt">The task that the text answers; each has a model of its own.</param>
/// <param name="Text">The text.</param>
/// <param name="Score">Its score, or null where it is to be predicted.</param>
/// <param name="Min">Lowest score of the task's scale.</param>
/// <param name="Max">Highest score of the task's scale.</param>
public sealed record LevelRow(string Id, string Prompt, string Text, int? Score, int Min, int Max);

/// <summary>What a level model says of itself.</summary>
/// <param name="Kind">Always <c>levels</c>.</param>
/// <param name="Format">Version of the file's layout.</param>
/// <param name="Trained">What it was trained on, in words.</param>
/// <param name="Rows">Number of marked texts.</param>
/// <param name="Seed">Seed of the folds and of the training.</param>
/// <param name="Licence">Terms of the texts.</param>
/// <param name="Prompts">One a prompt, in the order of their names.</param>
public sealed record LevelCard(string Kind, int Format, string Trained, int Rows, int Seed, string Licence, IReadOnlyList<PromptCard> Prompts);

/// <summary>What is known of the model of one prompt.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Rows">Number of marked texts.</param>
/// <param name="Min">Lowest score of the scale.</param>
/// <param name="Max">Highest score of the scale.</param>
/// <param name="Kappa">Weighted kappa with marks that the model had not seen, or null where it cannot be worked out.</param>
/// <param name="KappaLow">Lower end of its 95% interval.</param>
/// <param name="KappaHigh">Upper end.</param>
/// <param name="Error">Root mean square error on marks not seen, before rounding.</param>
/// <param name="TreeShare">Share of the boosted trees in the prediction; the rest is kernel ridge.</param>
/// <param name="Stretch">How far predictions are spread around the mean to undo the shrinkage of least squares.</param>
public sealed record PromptCard(string Prompt, int Rows, int Min, int Max, double? Kappa, double? KappaLow, double? KappaHigh, double Error, double TreeShare, double Stretch);

/// <summary>A predicted score.</summary>
/// <param name="Score">Within the prompt's scale.</param>
/// <param name="Confidence">The chance that a marker gives just this score, going by the error on marks not seen.</param>
public sealed record LevelPrediction(int Score, double Confidence);
