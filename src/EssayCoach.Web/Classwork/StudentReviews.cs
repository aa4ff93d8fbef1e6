using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>A teacher's comment as its student sees it.</summary>
public sealed record CommentLine(Guid Id, int Start, int Length, string Quote, string Text);

/// <summary>Something that a teacher decided otherwise than the machine, with the reason.</summary>
public sealed record ChangeLine(string About, string Decided, string Reason);

/// <summary>What a student sees of a teacher's work on an attempt, and may ask.</summary>
/// <param name="Comments">Empty until they are released.</param>
/// <param name="Changes">Empty until they are released.</param>
/// <param name="Appeals">What the student has asked, with the answers.</param>
/// <param name="CanAsk">False where no class works with the attempt any more.</param>
public sealed record StudentReview(IReadOnlyList<CommentLine> Comments, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<Appeal> Appeals, bool CanAsk)
{
    public IReadOnlyList<TextSpan> Spans => [.. Comments.Select((c, i) => new TextSpan(c.Start, c.Start + c.Length, "comment-" + c.Id, $"C{i + 1}", SpanKind.Comment, $"C{i + 1}: your teacher’s comment"))];
}

/// <summary>A teacher's work on a student's own attempts. Whose they are is part of every query.</summary>
public sealed class StudentReviews(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>What there is to see; null for practice that no teacher has seen.</summary>
    public async Task<StudentReview?> FindAsync(string? owner, Guid attemptId)
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Owner == owner && a.Id == attemptId) is not { } attempt)
        {
            return null;
        }

        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow(), attempt.RubricId);
        var appeals = await db.Appeals.AsNoTracking().Where(a => a.AttemptId == attemptId).OrderBy(a => a.AskedUtc).ToListAsync();
        var final = await held.FinalAsync(db, attempt);
        var isClassWork = attempt.AssignmentId is not null;
        return held.Hides(attempt.RubricId, attempt.HandedInUtc) || (!isClassWork && final is null && appeals.Count == 0)
            ? null
            : new(Comments(final, attempt.Text), Changes(final), appeals, isClassWork);
    }

    /// <summary>Asks for one point to be looked at again, once a point.</summary>
    /// <returns>What stands in the way, or null.</returns>
    public async Task<string?> AskAsync(string? owner, Guid attemptId, string pointId, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var db = await factory.CreateDbContextAsync();
        var attempt = await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Owner == owner && a.Id == attemptId && a.AssignmentId != null);
        var held = await HeldBack.FromAsync(db, owner, clock.UtcNow());
        if (attempt is null || held.Hides(attempt.RubricId, attempt.HandedInUtc))
        {
            return "No teacher works with this attempt any more.";
        }

        if (pointId != PointDecision.Judgement && !MarkedEssay.FromJson(attempt.ReportJson).Points.Any(p => p.Id == pointId))
        {
            return "Choose the point that your teacher should look at.";
        }

        if (words.Length > Appeal.LongestText)
        {
            return $"What you write has {words.Length:N0} letters; {Appeal.LongestText:N0} fit. Shorten it.";
        }

        db.Appeals.Add(new() { AttemptId = attemptId, AssignmentId = attempt.AssignmentId!.Value, PointId = pointId, Words = words.Trim(), AskedUtc = clock.UtcNow() });
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateException)
        {
            return await db.Appeals.AsNoTracking().AnyAsync(a => a.AttemptId == attemptId && a.PointId == pointId)
                ? "You have asked about this point already. Each point can be asked about once."
                : "No teacher works with this attempt any more.";
        }
    }

    private static IReadOnlyList<CommentLine> Comments(FinalReport? final, string text) =>
        [.. (final?.Review?.Comments ?? []).OrderBy(c => c.Start).ThenBy(c => c.WrittenUtc).Select(c => new CommentLine(c.Id, c.Start, c.Length, text.Substring(c.Start, c.Length), c.Text))];

    private static IReadOnlyList<ChangeLine> Changes(FinalReport? final)
    {
        if (final?.Review is not { } review)
        {
            return [];
        }

        var verdicts = review.Points.Where(p => p.Verdict is not null && p.Verdict != p.Machine)
            .Select(p => (Place: final.Machine.Points.TakeWhile(x => x.Id != p.PointId).Count(), Decision: p)).OrderBy(p => p.Place)
            .Select(p => new ChangeLine(Title(final, p.Decision, p.Place), VerdictWords.Of(p.Decision.Verdict!.Value), p.Decision.Reason));
        var slips = final.Machine.Slips.Where(s => FinalReport.Decided(review, s)?.IsError == false)
            .Select(s => new ChangeLine($"“{s.Quote}”", "no error", FinalReport.Decided(review, s)!.Reason));
        return [.. verdicts, .. slips];
    }

    // A point that is not made is not named before it is asked for.
    private static string Title(FinalReport final, PointDecision decision, int place) =>
        decision.PointId == PointDecision.Judgement ? "Your judgement"
        : decision.Verdict == Verdict.Missing ? $"Point {place + 1}"
        : final.Machine.Points.ElementAtOrDefault(place)?.Title ?? "A point";
}
