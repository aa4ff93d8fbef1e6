using EssayCoach.Marking.Learning;

namespace EssayCoach.Marking.Slips;

/// <summary>Keeps what a teacher has refused from being reported again.</summary>
public static class TaughtSlips
{
    /// <summary>One refusal may be a slip of the hand, or hold for one essay alone.</summary>
    private const int Refusals = 2;

    /// <summary>How a slip is judged: by its kind, what the record says, and the student's words without regard to case.</summary>
    /// <param name="slip">The slip.</param>
    /// <param name="isError">True where the teacher agrees that it is one.</param>
    /// <returns>The judgement in the form that models keep.</returns>
    public static JudgedSlip Judge(Slip slip, bool isError)
    {
        ArgumentNullException.ThrowIfNull(slip);
        return new(slip.Kind.ToString(), slip.Expected, slip.Quote.ToLowerInvariant(), isError);
    }

    /// <summary>Takes out what the teacher has refused at least twice and never agreed to.</summary>
    /// <param name="slips">The slips that the engine found.</param>
    /// <param name="judged">The teacher's judgements.</param>
    /// <returns>The slips to report, in the same order.</returns>
    public static IReadOnlyList<Slip> Without(IReadOnlyList<Slip> slips, IReadOnlyList<JudgedSlip> judged)
    {
        ArgumentNullException.ThrowIfNull(slips);
        ArgumentNullException.ThrowIfNull(judged);
        var refused = judged.CountBy(j => j).ToDictionary();
        return refused.Count == 0 ? slips : [.. slips.Where(s => refused.GetValueOrDefault(Judge(s, false)) < Refusals || refused.ContainsKey(Judge(s, true)))];
    }
}
