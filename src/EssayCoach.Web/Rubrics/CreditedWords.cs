using EssayCoach.Data;
using EssayCoach.Marking.Bench;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>Sentences that people credit with a point, from which wordings are suggested: labels of exemplars, and passages that teachers tied to the point.</summary>
public sealed class CreditedWords(IDbContextFactory<CoachDb> factory, BenchShelf shelf)
{
    private const int MostComments = 200;

    public async Task<IReadOnlyList<CreditedSentence>> ForAsync(string rubricId, string pointId)
    {
        var labelled = shelf.Exemplars(rubricId).SelectMany(e => e.Points.GetValueOrDefault(pointId) is { Verdict: "full" or "partial" } label ? label.Quotes : []).Select(q => new CreditedSentence(q, SuggestedFrom.Exemplar));
        await using var db = await factory.CreateDbContextAsync();
        var passages = await (from c in db.EssayComments.AsNoTracking()
                              join a in db.Attempts on c.AttemptId equals a.Id
                              join p in db.PointDecisions on new { c.AttemptId, PointId = c.PointId! } equals new { p.AttemptId, p.PointId }
                              where a.RubricId == rubricId && c.PointId == pointId && (p.Verdict == Marking.Points.Verdict.Full || p.Verdict == Marking.Points.Verdict.Partial)
                              orderby c.WrittenUtc descending
                              select new { c.Start, c.Length, a.Text }).Take(MostComments).ToListAsync();
        var credited = passages.Where(p => p.Start >= 0 && p.Length > 0 && p.Start + p.Length <= p.Text.Length).Select(p => new CreditedSentence(p.Text.Substring(p.Start, p.Length), SuggestedFrom.Teacher));
        return [.. credited, .. labelled];
    }
}
