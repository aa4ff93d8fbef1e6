using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>What publishing a draft would do to marks that were given, or the sentence where that cannot be said.</summary>
/// <param name="When">When each essay was handed in, by its id.</param>
/// <param name="LeftOut">How many older essays were not looked at.</param>
public sealed record ImpactOutcome(ImpactReport? Report, IReadOnlyDictionary<string, DateTime> When, int LeftOut, string? Problem);

/// <summary>Marks what was handed in with the draft and compares. Nothing is changed by it.</summary>
public sealed class MarkImpact(IDbContextFactory<CoachDb> factory, RubricDesk desk, QuestionBank bank)
{
    /// <summary>The most essays that are looked at, the latest ones.</summary>
    public const int Most = 2000;

    public async Task<ImpactOutcome> OfAsync(string id, CancellationToken cancellation)
    {
        var none = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        if (await desk.OpenAsync(DocumentKind.Rubric, id) is not { } draft || bank.Find(id) is not { } current)
        {
            return new(null, none, 0, "There is no draft, or no version that marks now, so nothing can be compared.");
        }

        if (desk.Read(DocumentKind.Rubric, id, draft.Text).Scheme is not { } edited)
        {
            return new(null, none, 0, "The draft cannot be marked with yet: put its errors right first.");
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        var all = await db.Attempts.CountAsync(a => a.RubricId == id, cancellation);
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.RubricId == id).OrderByDescending(a => a.HandedInUtc).Take(Most).Select(a => new { a.Id, a.Text, a.ReportJson, a.HandedInUtc }).ToListAsync(cancellation);
        var past = attempts.ConvertAll(a => new PastMark(a.Id.ToString("N"), a.Text, MarkedEssay.FromJson(a.ReportJson)));
        var report = await Task.Run(() => Impact.Of(past, current, edited, bank.Models, cancellation), cancellation);
        return new(report, attempts.ToDictionary(a => a.Id.ToString("N"), a => a.HandedInUtc, StringComparer.Ordinal), all - attempts.Count, null);
    }
}
