using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Marking.Bench;

/// <summary>An expected outcome that was tried.</summary>
/// <param name="Expected">The outcome that the author expects.</param>
/// <param name="Title">Title of the point, or "the judgement".</param>
/// <param name="Verdict">What the sentence came to.</param>
/// <param name="Slips">What its slips say.</param>
/// <param name="Held">True where it came to what was expected.</param>
public sealed record ExpectationResult(Expectation Expected, string Title, Verdict Verdict, IReadOnlyList<string> Slips, bool Held)
{
    /// <summary>What was expected and what came, in a sentence for the author.</summary>
    public string Sentence => Expected.Outcome switch
    {
        ExpectedOutcome.Credited => $"This sentence must earn \"{Title}\", but the point is {Found}.",
        ExpectedOutcome.Full => $"This sentence must earn \"{Title}\" in full, but the point is {Found}.",
        ExpectedOutcome.NotCredited => $"This sentence must not earn \"{Title}\", but the point is {Found}.",
        _ => $"This sentence must be told of a slip in \"{Title}\", but none is found.",
    };

    private string Found => Verdict switch
    {
        Verdict.Full => "found in full",
        Verdict.Partial => "found in part",
        Verdict.Wrong => "found wrong",
        _ => "not found",
    };

    /// <summary>The outcome as a problem of its document, where it does not hold.</summary>
    /// <param name="file">The document's file name.</param>
    /// <returns>An error at the sentence.</returns>
    public Problem ToProblem(string file) => new(file, Expected.Line, Expected.Column, ProblemSeverity.Error, Sentence);
}

/// <summary>Tries the expected outcomes of a rubric: each sentence is marked by the rules alone, as an essay of one sentence.</summary>
public static class ExpectationRun
{
    /// <summary>Tries every expected outcome.</summary>
    /// <param name="scheme">The mark scheme.</param>
    /// <returns>One result an outcome, in the order of the document.</returns>
    public static IReadOnlyList<ExpectationResult> Of(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var alone = BenchRun.Alone(scheme);
        return [.. scheme.Expected.AsParallel().AsOrdered().Select(e => Try(e, alone))];
    }

    private static ExpectationResult Try(Expectation expected, MarkScheme scheme)
    {
        var report = EssayMarker.Mark(expected.Sentence, scheme, MarkingModels.None);
        var point = report.Points.FirstOrDefault(p => p.Id == expected.PointId);
        var verdict = point?.Verdict ?? report.Judgement.Verdict;
        var held = expected.Outcome switch
        {
            ExpectedOutcome.Credited => verdict is Verdict.Full or Verdict.Partial,
            ExpectedOutcome.Full => verdict is Verdict.Full,
            ExpectedOutcome.NotCredited => verdict is Verdict.Missing or Verdict.Wrong,
            _ => report.Slips.Count > 0,
        };
        return new(expected, point?.Title ?? "the judgement", verdict, [.. report.Slips.Select(s => s.Message)], held);
    }
}
