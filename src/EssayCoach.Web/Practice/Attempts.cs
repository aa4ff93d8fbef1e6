using EssayCoach.Data;
using EssayCoach.Marking;
using EssayCoach.Marking.Learning;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Classes.Learning;
using EssayCoach.Web.Classwork;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Practice;

/// <summary>An attempt as a line of a list.</summary>
/// <param name="HoldsModelAnswer">True while an assignment holds the model answers to its question back.</param>
public sealed record AttemptLine(Guid Id, string RubricId, string Question, int Number, DateTime HandedInUtc, bool HoldsModelAnswer = false);

/// <summary>Hands essays in and finds them again. Whose they are is part of every query: another browser's attempt is not there.</summary>
public sealed class Attempts(IDbContextFactory<CoachDb> factory, QuestionBank bank, TimeProvider clock, TaughtMarking? taught = null)
{
    /// <summary>Marks the text and keeps it with its report, as practice. Handing the same text in again gives the attempt that is already there.</summary>
    public async Task<Attempt> HandInAsync(string owner, MarkScheme scheme, string text) => (await HandInAsync(owner, scheme, text, null))!;

    /// <summary>Marks the text and keeps it with its report, for an assignment where one is named.</summary>
    /// <returns>The attempt, or null where the assignment takes no more.</returns>
    public async Task<Attempt?> HandInAsync(string owner, MarkScheme scheme, string text, HandIn? into)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var models = taught is null ? bank.Models : await taught.ForAsync(into?.Assignment, scheme.Id);
        while (true)
        {
            await using var db = await factory.CreateDbContextAsync();
            var last = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner && a.RubricId == scheme.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync();
            if (into?.Ends is null && last is not null && last.Text == Storable.Text(text) && last.AssignmentId == into?.Assignment && IsByTheSame(last, scheme, models))
            {
                return last;
            }

            var attempt = await MarkAsync(owner, scheme, text, into, last, models);
            try
            {
                return await SaveAsync(db, attempt, into) ? attempt : null;
            }
            catch (DbUpdateException) when (db.Attempts.AsNoTracking().Any(a => a.Owner == owner && a.RubricId == scheme.Id && a.Number == attempt.Number))
            {
                // Another hand-in came in between and took the number: look again.
            }
        }
    }

    private static bool IsByTheSame(Attempt last, MarkScheme scheme, MarkingModels models) =>
        last.RubricVersion == scheme.Version && last.EngineVersion == EssayMarker.Version && last.Model == models.Stamp;

    private async Task<Attempt> MarkAsync(string owner, MarkScheme scheme, string text, HandIn? into, Attempt? last, MarkingModels models)
    {
        var id = Guid.NewGuid();
        var previous = last is null ? null : MarkedEssay.FromJson(last.ReportJson);
        // Off the circuit's own thread, so that a very long essay does not freeze the page.
        var report = await Task.Run(() => EssayMarker.Mark(text, scheme, models, id.ToString("N"), previous));
        return new()
        {
            Id = id,
            Owner = owner,
            RubricId = scheme.Id,
            RubricVersion = report.Rubric.Version,
            EngineVersion = report.Engine.Version,
            Model = models.Stamp,
            Number = (last?.Number ?? 0) + 1,
            Question = scheme.Question,
            Text = text,
            ReportJson = report.ToJson(),
            HandedInUtc = clock.UtcNow(),
            AssignmentId = into?.Assignment,
        };
    }

    // The end of an exam and what is handed in at it are kept together or not at all.
    private static async Task<bool> SaveAsync(CoachDb db, Attempt attempt, HandIn? into)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (into is not null && !await into.ClaimAsync(db, attempt.Owner, attempt.HandedInUtc))
        {
            return false;
        }

        db.Attempts.Add(attempt);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>The attempt as its owner may see it: with what markers decided once that is released; what waits is not in it, and an attempt that waits as a whole is not there.</summary>
    public async Task<Attempt?> FindAsync(string? owner, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Owner == owner && a.Id == id) is not { } attempt)
        {
            return null;
        }

        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow(), attempt.RubricId);
        attempt.ReportJson = await held.FinalAsync(db, attempt) is { } final ? final.Final.ToJson() : held.Report(attempt);
        return held.Hides(attempt.RubricId, attempt.HandedInUtc) ? null : attempt;
    }

    /// <summary>The owner's attempts that may be seen, the latest first; at one question where it is named.</summary>
    public async Task<IReadOnlyList<AttemptLine>> ListAsync(string? owner, string? rubricId = null)
    {
        await using var db = await factory.CreateDbContextAsync();
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow(), rubricId);
        var lines = await db.Attempts.AsNoTracking()
            .Where(a => a.Owner == owner && (rubricId == null || a.RubricId == rubricId))
            .OrderByDescending(a => a.HandedInUtc).ThenByDescending(a => a.Number)
            .Select(a => new AttemptLine(a.Id, a.RubricId, a.Question, a.Number, a.HandedInUtc, false))
            .ToListAsync();
        return [.. lines.Where(a => !held.Hides(a.RubricId, a.HandedInUtc)).Select(a => a with { HoldsModelAnswer = held.HoldsModelAnswer(a.RubricId) })];
    }

    /// <summary>Whether an assignment holds the model answers to a question back from somebody, handed in or not.</summary>
    public async Task<bool> HoldsModelAnswerAsync(string? owner, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        return (await HeldBack.FromAsync(db, owner, clock.UtcNow(), rubricId)).HoldsModelAnswer(rubricId);
    }

    /// <summary>The latest attempt at a question where it is exactly this text, else null.</summary>
    public async Task<AttemptLine?> LatestAsync(string owner, string rubricId, string text)
    {
        await using var db = await factory.CreateDbContextAsync();
        var latest = await db.Attempts.AsNoTracking().Where(a => a.Owner == owner && a.RubricId == rubricId).OrderByDescending(a => a.Number).FirstOrDefaultAsync();
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow(), rubricId);
        return latest is not null && latest.Text == text && !held.Hides(rubricId, latest.HandedInUtc) ? new(latest.Id, latest.RubricId, latest.Question, latest.Number, latest.HandedInUtc) : null;
    }

    /// <summary>Deletes an attempt of practice. What was handed in to a class stays: its teacher works with it.</summary>
    public async Task DeleteAsync(string? owner, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var rewrites = Rewrites.Prefix(id);
        await db.Attempts.Where(a => a.Owner == owner && a.Id == id && a.AssignmentId == null).ExecuteDeleteAsync();
        await db.Drafts.Where(d => d.Owner == owner && d.RubricId.StartsWith(rewrites)).ExecuteDeleteAsync();
    }

    /// <summary>Deletes every attempt of practice, draft and timer of the owner; self-checks and earlier drafts go with them.</summary>
    public async Task DeleteAllAsync(string? owner)
    {
        await using var db = await factory.CreateDbContextAsync();
        await db.Attempts.Where(a => a.Owner == owner && a.AssignmentId == null).ExecuteDeleteAsync();
        await db.Drafts.Where(d => d.Owner == owner).ExecuteDeleteAsync();
        await db.WritingTimers.Where(t => t.Owner == owner).ExecuteDeleteAsync();
    }
}
