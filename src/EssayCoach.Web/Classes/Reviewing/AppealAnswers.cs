using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Moderation;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classes.Reviewing;

/// <summary>Answers students who asked for a point to be looked at again.</summary>
public sealed class AppealAnswers(IDbContextFactory<CoachDb> factory, TimeProvider clock)
{
    /// <summary>Answers once. What another marker has answered meanwhile stays as it is.</summary>
    /// <returns>What stands in the way, or null.</returns>
    public async Task<string?> AnswerAsync(string? teacher, Guid attemptId, string pointId, string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return "Write the answer first.";
        }

        if (answer.Length > Appeal.LongestText)
        {
            return $"The answer has {answer.Length:N0} letters; {Appeal.LongestText:N0} fit. Shorten it.";
        }

        await using var db = await factory.CreateDbContextAsync();
        var appeal = await db.Appeals.FirstOrDefaultAsync(a => a.AttemptId == attemptId && a.PointId == pointId && db.HandedInTo(teacher).Any(t => t.Id == attemptId));
        if (appeal is null)
        {
            return ReviewSaves.Gone;
        }

        if (appeal.AnsweredUtc is not null)
        {
            return $"This was answered already: “{appeal.Answer}”";
        }

        (appeal.Answer, appeal.AnsweredBy, appeal.AnsweredUtc) = (answer.Trim(), teacher, clock.UtcNow());
        db.Record(clock.UtcNow(), teacher, "appeal.answered", "attempt:" + attemptId, after: new { point = pointId });
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "Another marker has answered this just now.";
        }
    }
}
