using EssayCoach.Data;
using EssayCoach.Data.Administration;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking.Bench;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Web.Practice;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>From draft to review to publication, and back.</summary>
public sealed class Publishing(IDbContextFactory<CoachDb> factory, RubricDesk desk, ReviewRule rule, QuestionBank bank, TimeProvider clock)
{
    private const string Gone = "This version has changed meanwhile: look at it again.";

    /// <summary>Asks a second tutor to look at a draft.</summary>
    public async Task<Done> SendAsync(string me, Guid id, int revision) => await ChangeAsync(id, revision, v =>
    {
        if (v.State != VersionState.Draft)
        {
            return Done.Not(Gone);
        }

        if (PublishChecks.Errors(desk, v) is { } why)
        {
            return Done.Not(why);
        }

        (v.State, v.SentUtc, v.ReviewNote) = (VersionState.InReview, clock.UtcNow(), null);
        return Done.Well("Sent to review. Another tutor can now publish it or send it back.");
    }, me, "rubric.sent");

    /// <summary>Gives a version in review back to its author with a note.</summary>
    public async Task<Done> SendBackAsync(string me, Guid id, int revision, string note) => await ChangeAsync(id, revision, v =>
    {
        if (v.State != VersionState.InReview)
        {
            return Done.Not(Gone);
        }

        (v.State, v.ReviewerId, v.ReviewNote, v.SentUtc) = (VersionState.Draft, me, note.Trim(), null);
        return Done.Well("Sent back. It is a draft again and can be changed.");
    }, me, "rubric.sent-back");

    /// <summary>Publishes a version: from here on it marks what is handed in.</summary>
    public async Task<Done> PublishAsync(string me, Guid id, int revision)
    {
        var done = await PublishOneAsync(me, id, revision);
        await TakeUpAsync(done);
        return done;
    }

    /// <summary>Publishes many, or sends them to review: each for itself, so that one that cannot be leaves the others alone.</summary>
    /// <param name="me">The tutor.</param>
    /// <param name="lines">The rubrics.</param>
    /// <param name="review">True to send them to review.</param>
    /// <param name="told">Is told of each as it is done.</param>
    /// <param name="cancellation">Ends it between two of them.</param>
    public async Task<IReadOnlyList<(RubricLine Line, Done Done)>> ManyAsync(string me, IReadOnlyList<RubricLine> lines, bool review, Func<int, Task> told, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(told);
        var all = new List<(RubricLine Line, Done Done)>();
        try
        {
            foreach (var line in lines.Where(l => l.Version is not null))
            {
                cancellation.ThrowIfCancellationRequested();
                var revision = (await desk.FindAsync(line.Version!.Value))?.Revision ?? 0;
                all.Add((line, review ? await SendAsync(me, line.Version.Value, revision) : await PublishOneAsync(me, line.Version.Value, revision)));
                await told(all.Count);
            }
        }
        finally
        {
            await TakeUpAsync(review ? Done.Not("") : all.Select(a => a.Done).FirstOrDefault(d => d.IsDone) ?? Done.Not(""));
        }

        return all;
    }

    private async Task<Done> PublishOneAsync(string me, Guid id, int revision)
    {
        var second = await rule.NeedsSecondAsync();
        return await ChangeAsync(id, revision, v =>
        {
            if (v.State is not (VersionState.Draft or VersionState.InReview))
            {
                return Done.Not(Gone);
            }

            if (second && (v.State != VersionState.InReview || v.AuthorId == me || v.SavedBy == me))
            {
                return Done.Not("A second tutor publishes: somebody who neither began this version nor changed it last.");
            }

            if ((PublishChecks.Errors(desk, v) ?? PublishChecks.Outcomes(desk, v)) is { } why)
            {
                return Done.Not(why);
            }

            (v.State, v.PublishedUtc, v.ReviewerId) = (VersionState.Published, clock.UtcNow(), me);
            return Done.Well("Published. What is handed in from now on is marked with it; marks that were given stay and keep their version.");
        }, me, "rubric.published");
    }

    /// <summary>Takes the published version back: the folder's marks again where there is one, else the question is not offered.</summary>
    public async Task<Done> WithdrawAsync(string me, DocumentKind kind, string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var last = await db.RubricVersions.Where(v => v.Kind == kind && v.RubricId == rubricId && v.PublishedUtc != null).OrderByDescending(v => v.PublishedUtc).Select(v => new { v.Id, v.State, v.Revision }).FirstOrDefaultAsync();
        if (last?.State != VersionState.Published)
        {
            return Done.Not("There is no published version to withdraw.");
        }

        var done = await ChangeAsync(last.Id, last.Revision, v =>
        {
            (v.State, v.WithdrawnUtc) = (VersionState.Withdrawn, clock.UtcNow());
            return Done.Well("Withdrawn. Marks that were given with it stay.");
        }, me, "rubric.withdrawn");
        await TakeUpAsync(done);
        return done;
    }

    private async Task<Done> ChangeAsync(Guid id, int revision, Func<RubricVersion, Done> change, string me, string what)
    {
        await using var db = await factory.CreateDbContextAsync();
        var version = await db.RubricVersions.FirstOrDefaultAsync(v => v.Id == id);
        if (version is null || version.Revision != revision)
        {
            return Done.Not(Gone);
        }

        var done = change(version);
        if (done.IsDone)
        {
            version.Revision++;
            db.Record(clock.UtcNow(), me, what, "rubric:" + version.RubricId, after: new { version.Hash, State = version.State.ToString() });
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateConcurrencyException)
            {
                return Done.Not(Gone);
            }
        }

        return done;
    }

    private async Task TakeUpAsync(Done done)
    {
        if (done.IsDone)
        {
            // Other servers take it up within seconds by themselves.
            await Task.Run(bank.Refresh);
        }
    }
}
