namespace EssayCoach.Marking.Learning;

/// <summary>How far labelled answers to a question help with the others, by their number, where the model has not seen the question.</summary>
/// <param name="Labels">How many answers to the question, or passages on the point, are labelled.</param>
/// <param name="Rows">How many others were predicted.</param>
/// <param name="Before">F1 averaged over covering and not covering, without the labels.</param>
/// <param name="With">The same with them.</param>
public sealed record LabelStep(int Labels, int Rows, double Before, double With);

/// <summary>Measures how labels of a question teach, on questions left out of the training.</summary>
public static class LabelCurve
{
    /// <summary>Fewest others to predict, for a question to take part.</summary>
    private const int FewestLeft = 5;

    private const int FewestQuestions = 5;
    private static readonly int[] Sizes = [3, 5, 10, 20, 40];

    /// <summary>Measures the curve. A fifth of the questions at a time is left out; of each question that has answers enough some are labelled, in an order that the seed fixes, and the rest predicted.</summary>
    /// <param name="pairs">Labelled pairs of several questions.</param>
    /// <param name="seed">Seed of folds, order and training; the same pairs and seed give the same curve.</param>
    /// <param name="progress">Told the share done, from 0 to 1, or null.</param>
    /// <param name="cancel">Ends the measuring between steps.</param>
    /// <returns>One step a number of labels from 3 to 40 that some question has; those with more labels rest on fewer questions.</returns>
    /// <exception cref="ArgumentException">There are fewer than five questions, or too few pairs; the message says which.</exception>
    public static IReadOnlyList<LabelStep> Measure(IReadOnlyList<PassagePair> pairs, int seed = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Select(p => p.QuestionId).Distinct(StringComparer.Ordinal).Count() is var questions && questions < FewestQuestions)
        {
            throw new ArgumentException($"How labels help can be measured on {FewestQuestions} questions or more; there {(questions == 1 ? "is" : "are")} {questions}.", nameof(pairs));
        }

        var fold = PassageTrainer.Assign([.. pairs.Select(p => p.QuestionId)], seed);
        var scored = Sizes.ToDictionary(s => s, _ => new List<(bool Label, double Before, double With)>());
        for (var k = 0; k < PassageTrainer.Folds; k++)
        {
            var left = pairs.Where((_, i) => fold[i] == k).GroupBy(p => p.Key, StringComparer.Ordinal).Where(g => g.Count() >= Sizes[0] + FewestLeft).ToList();
            var model = left.Count == 0 ? null : PassageTrainer.Train([.. pairs.Where((_, i) => fold[i] != k)], "", "", seed, cancel: cancel);
            foreach (var question in left)
            {
                cancel.ThrowIfCancellationRequested();
                var answers = question.ToArray();
                new Random(seed).Shuffle(answers);
                foreach (var size in Sizes.Where(s => s + FewestLeft <= answers.Length))
                {
                    scored[size].AddRange(Score(model!, answers[..size], answers[size..]));
                }
            }

            progress?.Report((k + 1.0) / PassageTrainer.Folds);
        }

        return [.. scored.Where(s => s.Value.Count > 0).Select(s => new LabelStep(s.Key, s.Value.Count, F1(s.Value, x => x.Before), F1(s.Value, x => x.With)))];
    }

    private static IEnumerable<(bool Label, double Before, double With)> Score(PassageModel model, PassagePair[] labelled, PassagePair[] others)
    {
        List<PreparedText> answers = [.. others.Select(p => PreparedText.Of(p.Answer))], references = [.. others[0].Reference.Select(PreparedText.Of)];
        var question = PreparedText.Of(others[0].Question);
        var before = model.Predict(answers, references, question, null);
        var with = model.Predict(answers, references, question, model.Teach([.. labelled.Select(p => new LabelledAnswer(p.Answer, p.Covers == true))]));
        return others.Select((p, i) => (p.Covers == true, before[i], with[i]));
    }

    private static double F1(List<(bool Label, double Before, double With)> scored, Func<(bool Label, double Before, double With), double> probability) =>
        new HeldOutScores(scored.ConvertAll(s => new LearnerRow { Label = s.Label }), [.. scored.Select(probability)]).Figures(1).MacroF1;
}
