using System.Diagnostics;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Rubrics;

/// <summary>Everything that is said of a document at one moment of its writing.</summary>
/// <param name="Expected">The expected outcomes that it states, tried.</param>
/// <param name="Bench">What it finds in the essays of the bench; empty where it cannot be marked with.</param>
/// <param name="Changes">What it finds otherwise than the version that marks now.</param>
/// <param name="Took">How long this took.</param>
public sealed record RubricLook(string Text, DocumentReading Reading, IReadOnlyList<ExpectationResult> Expected, IReadOnlyList<BenchEssay> Bench, IReadOnlyList<VerdictChange> Changes, TimeSpan Took)
{
    /// <summary>Problems of the document and of its expected outcomes, in the order of the lines.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [.. Reading.Problems.Concat(Expected.Where(e => !e.Held).Select(e => e.ToProblem(""))).OrderBy(p => p.Line).ThenBy(p => p.Column)];

    /// <param name="desk">Reads the document.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="texts">The essays of the bench.</param>
    /// <param name="before">What the version that marks now finds in them.</param>
    public static RubricLook Of(RubricDesk desk, DocumentKind kind, string id, string text, IReadOnlyList<BenchText> texts, IReadOnlyList<BenchEssay> before)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var started = Stopwatch.GetTimestamp();
        var reading = desk.Read(kind, id, text);
        // One scheme for both, since making it ready for matching takes as long as twenty essays.
        var scheme = reading.Scheme is { } read ? read with { ModelAnswers = [], Plan = null } : null;
        IReadOnlyList<ExpectationResult> expected = scheme is null ? [] : ExpectationRun.Of(scheme);
        IReadOnlyList<BenchEssay> bench = scheme is null ? [] : BenchRun.Of([.. BenchRun.Answers(reading.Scheme!), .. texts], scheme);
        return new(text, reading, expected, bench, bench.Count > 0 && before.Count > 0 ? BenchRun.Changes(before, bench) : [], Stopwatch.GetElapsedTime(started));
    }
}
