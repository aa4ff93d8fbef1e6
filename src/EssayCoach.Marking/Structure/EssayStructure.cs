using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>What one paragraph does in the essay.</summary>
/// <param name="Start">First UTF-16 code unit in the essay as given.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Role"><c>intro</c>, <c>conclusion</c>, <c>other</c>, or the code of the side it argues.</param>
/// <param name="Words">Number of words in it.</param>
/// <param name="Score">Handling from 0 to 4: fact, precise evidence, explanation tied to the question, analysis or counter.</param>
public sealed record ParagraphRole(int Start, int End, string Role, int Words, int Score);

/// <summary>How the essay is built.</summary>
/// <param name="Paragraphs">Every paragraph of prose in order.</param>
/// <param name="Balance">Share of the body's words by side code; sums to 1, or all 0 where nothing was found.</param>
/// <param name="Signals">Counts of the signals of handling (explanation, counterArgument, judgement, criteria and so on).</param>
public sealed record EssayStructure(
    IReadOnlyList<ParagraphRole> Paragraphs,
    IReadOnlyDictionary<string, double> Balance,
    IReadOnlyDictionary<string, int> Signals);

/// <summary>Whether the essay answers the question asked, with a reason.</summary>
/// <param name="Verdict">Full, partial or missing; never wrong.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Evidence">The sentences that state or support the judgement.</param>
public sealed record JudgementResult(Verdict Verdict, double Confidence, IReadOnlyList<Evidence> Evidence);

/// <summary>A claim with precise evidence that the scheme does not list: it needs a person.</summary>
/// <param name="Start">First UTF-16 code unit in the essay as given.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Quote">The student's words between the two.</param>
public sealed record OtherPoint(int Start, int End, string Quote);
