using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Web.Hosting;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>Hands in the last saved words of every exam whose time is over, whatever the student's browser does. What rang while the server was away is handed in when it is back.</summary>
public sealed partial class Bells(IDbContextFactory<CoachDb> factory, Attempts attempts, QuestionBank bank, TimeProvider clock, ILogger<Bells> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Ends every exam whose bell has rung. Doing it twice, or on two servers at once, hands nothing in twice.</summary>
    /// <returns>How many were ended here.</returns>
    public async Task<int> RingAsync(CancellationToken cancellation = default)
    {
        var now = clock.UtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var due = await (from s in db.Submissions
                         join a in db.Assignments on s.AssignmentId equals a.Id
                         where s.EndedUtc == null && s.BellUtc != null && s.BellUtc <= now
                         orderby s.BellUtc
                         select new { s.AssignmentId, s.StudentId, a.RubricId }).ToListAsync(cancellation);
        var ended = 0;
        foreach (var exam in due)
        {
            ended += await EndAsync(exam.AssignmentId, exam.StudentId, exam.RubricId, now) ? 1 : 0;
        }

        return ended;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Pause, clock, RingAsync, Fail, stoppingToken);

    private async Task<bool> EndAsync(Guid assignment, string student, string rubricId, DateTime now)
    {
        await using var db = await factory.CreateDbContextAsync();
        var text = await db.Drafts.Where(d => d.Owner == student && d.RubricId == rubricId).Select(d => d.Text).FirstOrDefaultAsync();
        if (string.IsNullOrWhiteSpace(text))
        {
            return await new HandIn(assignment, EndedBy.Bell).ClaimAsync(db, student, now);
        }

        // A question that was taken out for the moment: the bell waits for it, and the text with it.
        return bank.Find(rubricId) is { } scheme && await attempts.HandInAsync(student, scheme, text, new(assignment, EndedBy.Bell)) is not null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Exams whose time is over could not be handed in; the next try is in a second.")]
    private partial void Fail(Exception e);
}
