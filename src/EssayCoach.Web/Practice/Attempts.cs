using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>An attempt as a line of a list.</summary>
public sealed record AttemptLine(Guid Id, string RubricId, string Question, int Number, DateTime HandedInUtc);

/// <summary>Hands essays in and finds them again. Whose they are is part of every query: another browser's attempt is not there.</summary>
public sealed class Attempts(IDbContextFactory<CoachDb> factory, QuestionBank bank, TimeProvider clock)
{
    /// <summary>Marks the text and keeps it with its report. Handing the same text in again gives the attempt that is already there.</summary>
    public async Task<Attempt> HandInAsync(string owner, MarkScheme scheme, string text)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        await using var db = await factory.CreateDbContextAsync();
        var last = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner && a.RubricId == scheme.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync();
        if (last is not null && last.Text == text && last.RubricVersion == scheme.Version && last.EngineVersion == EssayMarker.Version && last.Model == bank.Models.Passages?.Hash)
        {
            return last;
        }

        var id = Guid.NewGuid();
        var previous = last is null ? null : MarkedEssay.FromJson(last.ReportJson);
        // Off the circuit's own thread, so that a very long essay does not freeze the page.
        var report = await Task.Run(() => EssayMarker.Mark(text, scheme, bank.Models, id.ToString("N"), previous));
        var attempt = new Attempt
        {
            Id = id,
            Owner = owner,
            RubricId = scheme.Id,
            RubricVersion = report.Rubric.Version,
            EngineVersion = report.Engine.Version,
            Model = report.Engine.Model,
            Number = (last?.Number ?? 0) + 1,
            Question = scheme.Question,
            Text = text,
            ReportJson = report.ToJson(),
            HandedInUtc = clock.UtcNow(),
        };
        db.Attempts.Add(attempt);
        await db.SaveChangesAsync();
        return attempt;
    }

    public async Task<Attempt?> FindAsync(string? owner, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Owner == owner && a.Id == id);
    }

    /// <summary>The owner's attempts, the latest first; at one question where it is named.</summary>
    public async Task<IReadOnlyList<AttemptLine>> ListAsync(string? owner, string? rubricId = null)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Attempts.AsNoTracking()
            .Where(a => a.Owner == owner && (rubricId == null || a.RubricId == rubricId))
            .OrderByDescending(a => a.HandedInUtc).ThenByDescending(a => a.Number)
            .Select(a => new AttemptLine(a.Id, a.RubricId, a.Question, a.Number, a.HandedInUtc))
            .ToListAsync();
    }

    /// <summary>The latest attempt at a question where it is exactly this text, else null.</summary>
    public async Task<AttemptLine?> LatestAsync(string owner, string rubricId, string text)
    {
        await using var db = await factory.CreateDbContextAsync();
        var latest = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner && a.RubricId == rubricId).OrderByDescending(a => a.Number).FirstOrDefaultAsync();
        return latest is not null && latest.Text == text ? new(latest.Id, latest.RubricId, latest.Question, latest.Number, latest.HandedInUtc) : null;
    }

    public async Task DeleteAsync(string? owner, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var rewrites = Rewrites.Prefix(id);
        await db.Attempts.Where(a => a.Owner == owner && a.Id == id).ExecuteDeleteAsync();
        await db.Drafts.Where(d => d.Owner == owner && d.RubricId.StartsWith(rewrites)).ExecuteDeleteAsync();
    }

    /// <summary>Deletes every attempt, draft and timer of the owner; self-checks and earlier drafts go with them.</summary>
    public async Task DeleteAllAsync(string? owner)
    {
        await using var db = await factory.CreateDbContextAsync();
        await db.Attempts.Where(a => a.Owner == owner).ExecuteDeleteAsync();
        await db.Drafts.Where(d => d.Owner == owner).ExecuteDeleteAsync();
        await db.WritingTimers.Where(t => t.Owner == owner).ExecuteDeleteAsync();
    }
}
