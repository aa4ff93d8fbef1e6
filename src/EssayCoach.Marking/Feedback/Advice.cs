using EssayCoach.Marking.Structure;

namespace EssayCoach.Marking.Feedback;

/// <summary>One thing to do next.</summary>
/// <param name="Features">The features of the level estimate that it answers.</param>
/// <param name="From">Lowest rung of a ladder of five that it helps on.</param>
/// <param name="To">Highest rung that it helps on.</param>
/// <param name="Write">The sentence, or null where it does not fit the essay.</param>
internal sealed record AdviceStep(IReadOnlyList<string> Features, int From, int To, Func<FeedbackGrounds, string?> Write);

/// <summary>Things to do next, the most useful first, each tied to a place of the essay.</summary>
internal static class Advice
{
    /// <summary>What has to be put right before anything else counts.</summary>
    private static readonly IReadOnlyList<AdviceStep> First =
    [
        new(["copied text"], 1, 5, IntegritySteps.CopiedSource),
        new(["the question copied out"], 1, 5, IntegritySteps.CopiedQuestion),
        new([], 1, 5, IntegritySteps.Repeated),
        new(["a list of key words"], 1, 5, IntegritySteps.Listed),
        new(["facts at odds with the scheme"], 1, 5, IntegritySteps.Doubted),
        new(["very short"], 1, 5, ParagraphSteps.GoOn),
    ];

    /// <summary>What moves an answer up, from the foot of the ladder to its top.</summary>
    private static readonly IReadOnlyList<AdviceStep> Ladder =
    [
        new(["no judgement"], 1, 5, JudgementSteps.Missing),
        new(["one side only", "balance"], 1, 5, JudgementSteps.OtherSide),
        new(["off the period"], 1, 5, ParagraphSteps.OffPeriod),
        new(["mostly story"], 1, 5, ParagraphSteps.Story),
        new(["accuracy"], 1, 5, ParagraphSteps.PutRight),
        new(["precise evidence", "little precise evidence"], 1, 3, ParagraphSteps.Vague),
        new(["explanation"], 1, 4, ParagraphSteps.Unexplained),
        new(["a judgement without full support"], 1, 5, JudgementSteps.Support),
        new(["a test for the judgement"], 3, 5, JudgementSteps.Test),
        new(["comparison of factors", "weighing"], 3, 5, ParagraphSteps.Compare),
        new(["a judgement kept up throughout", "the judgement is not kept up"], 3, 5, ParagraphSteps.Sustain),
        new([], 1, 5, ParagraphSteps.HalfMade),
        new([], 1, 5, ParagraphSteps.Answer),
    ];

    /// <summary>All advice that fits, best first: what stands in the way, then what decides the level, then the ladder.</summary>
    internal static List<string> For(FeedbackGrounds grounds)
    {
        var decides = First.Concat(Ladder).Where(s => s.Features.Contains(grounds.Level.DecidedBy, StringComparer.Ordinal));
        var climb = Ladder.Where(s => grounds.Rung >= s.From && grounds.Rung <= s.To && !Plausibility.IsDoubted(grounds.Points));
        var (all, worked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var sentence in First.Concat(decides).Concat(climb).Distinct().Select(step => step.Write(grounds)).OfType<string>())
        {
            if ((Passage(sentence) is not { } passage || worked.Add(passage)) && (Place(sentence) is not { } place || worked.Add(place)))
            {
                all.Add(sentence);
            }
        }

        return all;
    }

    /// <summary>The paragraph that a step works on, so that no two are about the same one; null where it names none.</summary>
    private static string? Place(string sentence)
    {
        const string Paragraph = "paragraph ";
        var depth = 0;
        for (var i = 0; i + Paragraph.Length < sentence.Length; i++)
        {
            depth += sentence[i] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0 && char.IsAsciiDigit(sentence[i + Paragraph.Length]) && string.CompareOrdinal(sentence, i, Paragraph, 0, Paragraph.Length) == 0)
            {
                return Paragraph + string.Concat(sentence.Skip(i + Paragraph.Length).TakeWhile(char.IsAsciiDigit));
            }
        }

        return null;
    }

    /// <summary>The first words of the passage to work on, so that no two steps are about the same one; null where none is quoted.</summary>
    private static string? Passage(string sentence)
    {
        const int Telling = 24;
        var open = sentence.LastIndexOf('“');
        return open < 0 ? null : sentence.Substring(open, Math.Min(Telling, sentence.Length - open)).TrimEnd('”', '…', ' ', '.');
    }
}
