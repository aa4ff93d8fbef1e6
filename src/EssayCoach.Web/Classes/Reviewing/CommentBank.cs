using EssayCoach.Data;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>A teacher's comments for use again, tied to a point and a verdict on it. They are the teacher's own; nobody else sees them.</summary>
public sealed class CommentBank(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    private const int MostShown = 8;
    private const int QuotedWords = 4;

    /// <summary>The comments on a point, those on this verdict first and of these the last used.</summary>
    public async Task<IReadOnlyList<BankComment>> ListAsync(string? teacher, string rubricId, string pointId, Verdict verdict)
    {
        await using var db = await factory.CreateDbContextAsync();
        var all = await db.BankComments.AsNoTracking().Where(c => c.OwnerId == teacher && c.RubricId == rubricId && c.PointId == pointId).OrderByDescending(c => c.UsedUtc).ToListAsync();
        return [.. all.OrderByDescending(c => c.Verdict == verdict).Take(MostShown)];
    }

    /// <summary>Keeps a comment; the same words on the same point and verdict are kept once.</summary>
    public async Task KeepAsync(string teacher, Guid attemptId, string pointId, Verdict verdict, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        await using var db = await factory.CreateDbContextAsync();
        if (await db.HandedInTo(teacher).AsNoTracking().FirstOrDefaultAsync(a => a.Id == attemptId) is not { } attempt)
        {
            return;
        }

        var words = text.Trim();
        var there = await db.BankComments.FirstOrDefaultAsync(c => c.OwnerId == teacher && c.RubricId == attempt.RubricId && c.PointId == pointId && c.Verdict == verdict && c.Text == words);
        if (there is not null)
        {
            there.UsedUtc = clock.UtcNow();
        }
        else
        {
            var name = await db.Users.Where(p => p.Id == attempt.Owner).Select(p => p.DisplayName).FirstOrDefaultAsync() ?? "";
            db.BankComments.Add(new()
            {
                Id = Guid.NewGuid(),
                OwnerId = teacher,
                RubricId = attempt.RubricId,
                PointId = pointId,
                Verdict = verdict,
                Text = words,
                UsedUtc = clock.UtcNow(),
                QuotesAttemptId = Names(words, attempt.Text, name) ? attemptId : null,
            });
        }

        await db.SaveChangesAsync();
    }

    public async Task RemoveAsync(string? teacher, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        await db.BankComments.Where(c => c.OwnerId == teacher && c.Id == id).ExecuteDeleteAsync();
    }

    /// <summary>Whether a comment has four words running from the essay, or a part of its writer's name.</summary>
    internal static bool Names(string comment, string essay, string name)
    {
        var words = Words(comment);
        var called = Words(name).Where(n => n.Length > 1).ToHashSet(StringComparer.Ordinal);
        return words.Any(called.Contains) || Runs(words).Intersect(Runs(Words(essay)), StringComparer.Ordinal).Any();
    }

    private static List<string> Words(string text) => [.. EssayText.Read(text).Tokens.Select(t => t.Norm)];

    private static IEnumerable<string> Runs(List<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - QuotedWords + 1)).Select(i => string.Join(' ', words.Skip(i).Take(QuotedWords)));
}
