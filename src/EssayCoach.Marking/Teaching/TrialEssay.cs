using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Teaching;

/// <summary>A reviewed essay as it is marked before anything is learnt, ready to be marked with what other essays taught.</summary>
/// <param name="Essay">The essay with its teacher's decisions.</param>
/// <param name="Report">Its report.</param>
/// <param name="Passages">The passages that may be asked about, or null where nothing of it earns anything.</param>
/// <param name="Labelled">The passages that its teacher's verdicts label.</param>
internal sealed record TrialEssay(ReviewedEssay Essay, MarkedEssay Report, Passages? Passages, IReadOnlyList<JudgedPassage> Labelled)
{
    /// <summary>How credit agrees with the teacher's, with what was learnt or, for null, without.</summary>
    public CreditTally Tally(TaughtPoints? taught)
    {
        var points = taught is null || Passages is null ? Report.Points : TaughtWeigher.Weigh(Passages, Report.Points, taught);
        var credited = points.ToDictionary(p => p.Id, p => p.Credited, StringComparer.Ordinal);
        return CreditTally.Of(Essay.Verdicts.Where(v => credited.ContainsKey(v.PointId)), credited);
    }
}
