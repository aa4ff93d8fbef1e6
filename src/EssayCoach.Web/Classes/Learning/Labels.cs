using System.Text.Json;
using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Teaching;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Learning;

/// <summary>Reads what a teacher decided as what it teaches: verdicts with their passages, slips and marks.</summary>
public sealed class Labels(IDbContextFactory<CoachDb> factory)
{
    /// <summary>The reviewed essays of classes that lend their sentences, on one question. An essay's id is its attempt's.</summary>
    public async Task<IReadOnlyList<ReviewedEssay>> ReadAsync(string teacher, string rubricId, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var reviews = await db.LentReviews(teacher, rubricId).AsNoTracking().Whole().ToListAsync(cancellation);
        var ids = reviews.Select(r => r.AttemptId).ToList();
        var attempts = await db.Attempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return [.. reviews.Where(r => attempts.ContainsKey(r.AttemptId)).Select(r => Of(r, attempts[r.AttemptId])).Where(e => e.IsDecided)];
    }

    private static ReviewedEssay Of(Review review, Attempt attempt)
    {
        var report = Report(attempt);
        return new(
            attempt.Id.ToString("N"),
            attempt.Text,
            review.FinalMarks,
            [.. review.Points.Where(p => p.PointId != PointDecision.Judgement).OrderBy(p => p.PointId, StringComparer.Ordinal).Where(p => p.Verdict is not null).Select(p => Given(p, review, report, attempt.Text.Length))],
            [.. review.Slips.Where(s => s.IsError is not null).OrderBy(s => s.Start).ThenBy(s => s.Kind).Select(s => Slip(s, report)).OfType<JudgedSlip>()]);
    }

    /// <summary>A credited point is made where the teacher commented on it, else where the engine found it; one that is not credited is refused where the engine had found it.</summary>
    private static GivenVerdict Given(PointDecision decision, Review review, MarkedEssay? report, int length)
    {
        var verdict = decision.Verdict!.Value;
        var found = report?.Points.FirstOrDefault(p => p.Id == decision.PointId);
        var spans = found?.Credited == true ? found.Evidence.Select(e => new TextSpan(e.Start, e.End)) : [];
        var commented = review.Comments.Where(c => c.PointId == decision.PointId && c.Length > 0).OrderBy(c => c.Start).Select(c => new TextSpan(c.Start, c.Start + c.Length)).ToList();
        var passages = verdict is Verdict.Full or Verdict.Partial && commented.Count > 0 ? commented : spans;
        return new(decision.PointId, verdict, [.. passages.Where(s => s.Start >= 0 && s.Start < s.End && s.End <= length)]);
    }

    private static JudgedSlip? Slip(SlipDecision decision, MarkedEssay? report) =>
        report?.Slips.FirstOrDefault(s => s.Start == decision.Start && s.End - s.Start == decision.Length && s.Kind == decision.Kind) is { } slip ? TaughtSlips.Judge(slip, decision.IsError!.Value) : null;

    private static MarkedEssay? Report(Attempt attempt)
    {
        try
        {
            return MarkedEssay.FromJson(attempt.ReportJson);
        }
        catch (JsonException)
        {
            // A report of another time that cannot be read any more: the verdicts still stand.
            return null;
        }
    }
}
