using System.Security.Cryptography;
using System.Text;
using EssayCoach.Data;
using EssayCoach.Data.Rubrics;
using EssayCoach.Marking;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Rubrics;

/// <summary>A student's sentence that a teacher credited although the rubric does not list it.</summary>
/// <param name="Key">Names the sentence: SHA-256 of its words.</param>
/// <param name="Statement">The point in the teacher's words; may be empty.</param>
/// <param name="Times">In how many essays it was credited.</param>
public sealed record Candidate(string Key, string Sentence, string Statement, int Times);

/// <summary>A verdict that a teacher changed, with the words it was about.</summary>
public sealed record Overruled(Verdict Machine, Verdict Teacher, IReadOnlyList<string> Sentences, string Reason);

/// <summary>How a point does in what classes handed in.</summary>
/// <param name="Found">In how many of the essays it is found, in full or in part.</param>
/// <param name="Essays">How many essays were looked at.</param>
/// <param name="Decided">How often a teacher looked at it.</param>
public sealed record PointRecord(string PointId, string Title, int Found, int Essays, int Decided, IReadOnlyList<Overruled> Overruled);

/// <summary>What teachers' moderation says about a rubric. Sentences stand here without names; whole essays are never shown.</summary>
public sealed class ClassEvidence(IDbContextFactory<CoachDb> factory, RubricDesk desk, DraftKeeping drafts, TimeProvider clock)
{
    /// <summary>The most essays that are counted, the latest ones.</summary>
    public const int MostEssays = 500;

    private const int MostSentences = 5;

    /// <summary>Sentences that wait for a decision, the most frequent first.</summary>
    public async Task<IReadOnlyList<Candidate>> QueueAsync(string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var credited = await (from o in db.OtherPointDecisions.AsNoTracking()
                              join a in db.Attempts on o.AttemptId equals a.Id
                              where a.RubricId == rubricId && o.IsValid == true
                              orderby o.DecidedUtc
                              select new { o.Start, o.Length, o.Statement, a.Text }).ToListAsync();
        var decided = (await db.CandidateDecisions.Where(d => d.RubricId == rubricId).Select(d => d.SentenceHash).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return [.. credited.Where(c => c.Start >= 0 && c.Length > 0 && c.Start + c.Length <= c.Text.Length)
            .Select(c => (Sentence: c.Text.Substring(c.Start, c.Length).Trim(), c.Statement))
            .GroupBy(c => Key(c.Sentence), StringComparer.Ordinal).Where(g => !decided.Contains(g.Key))
            .Select(g => new Candidate(g.Key, g.First().Sentence, g.Select(c => c.Statement).FirstOrDefault(s => s.Length > 0) ?? "", g.Count()))
            .OrderByDescending(c => c.Times).ThenBy(c => c.Sentence, StringComparer.Ordinal)];
    }

    /// <summary>Point by point how often it is found and how often teachers decided otherwise.</summary>
    public async Task<IReadOnlyList<PointRecord>> PointsAsync(string rubricId)
    {
        await using var db = await factory.CreateDbContextAsync();
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.RubricId == rubricId && a.AssignmentId != null).OrderByDescending(a => a.HandedInUtc).Take(MostEssays).Select(a => new { a.Id, a.ReportJson }).ToListAsync();
        var ids = attempts.ConvertAll(a => a.Id);
        var decisions = await db.PointDecisions.AsNoTracking().Where(d => ids.Contains(d.AttemptId) && d.Verdict != null).Select(d => new { d.AttemptId, d.PointId, d.Machine, d.Verdict, d.Reason }).ToListAsync();
        var reports = attempts.AsParallel().AsOrdered().Select(a => (a.Id, Report: MarkedEssay.FromJson(a.ReportJson))).ToDictionary(a => a.Id, a => a.Report);
        var decided = decisions.ToLookup(d => d.PointId, StringComparer.Ordinal);
        return [.. reports.Values.SelectMany(r => r.Points).GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => new PointRecord(
            g.Key,
            g.First().Title,
            g.Count(p => p.Credited),
            g.Count(),
            decided[g.Key].Count(),
            [.. decided[g.Key].Where(d => d.Verdict != d.Machine).Take(MostSentences).Select(d => new Overruled(d.Machine, d.Verdict!.Value, [.. reports[d.AttemptId].Points.Where(p => p.Id == g.Key).SelectMany(p => p.Evidence).Take(2).Select(e => e.Quote)], d.Reason))]))];
    }

    /// <summary>Settles a sentence in one step: the draft gets the wording or the point, and the queue forgets it.</summary>
    public async Task<Done> SettleAsync(string me, string rubricId, string key, Settlement choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        if ((await QueueAsync(rubricId)).FirstOrDefault(c => c.Key == key) is not { } candidate)
        {
            return Done.Not("This sentence was settled meanwhile.");
        }

        if (choice.Outcome != CandidateOutcome.Dismissed && await WriteAsync(me, rubricId, candidate, choice) is { } problem)
        {
            return Done.Not(problem);
        }

        await using var db = await factory.CreateDbContextAsync();
        db.CandidateDecisions.Add(new() { RubricId = rubricId, SentenceHash = key, Outcome = choice.Outcome, PointId = choice.PointId, DecidedBy = me, DecidedUtc = clock.UtcNow() });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (db.CandidateDecisions.AsNoTracking().Any(d => d.RubricId == rubricId && d.SentenceHash == key))
        {
            return Done.Not("This sentence was settled meanwhile.");
        }

        return Done.Well(choice.Outcome switch
        {
            CandidateOutcome.Alternative => "The draft now accepts this wording.",
            CandidateOutcome.NewPoint => "The draft has a new point.",
            _ => "Dismissed. The marks that teachers gave for it stay.",
        });
    }

    private async Task<string?> WriteAsync(string me, string rubricId, Candidate candidate, Settlement choice)
    {
        if (await desk.BeginAsync(me, DocumentKind.Rubric, rubricId) is not { State: VersionState.Draft } draft)
        {
            return "The draft is in review, or there is no version to change: publish it or send it back first.";
        }

        var form = RubricForm.Read(draft.Text);
        RubricForm? changed;
        if (choice.Outcome == CandidateOutcome.Alternative)
        {
            changed = choice.PointId is { } point && form.PointAt(point) is { } at && choice.Words.Trim().Length > 0 ? form.Accept(at, choice.Words) : null;
        }
        else
        {
            changed = choice.Side is { } side && form.SideAt(side) is { } section && choice.Words.Trim().Length > 0 ? form.AddPoint(section, choice.Words, candidate.Statement.Length > 0 ? candidate.Statement : candidate.Sentence) : null;
        }

        if (changed is null)
        {
            return choice.Outcome == CandidateOutcome.Alternative ? "Choose the point and write the wording that it should accept." : "Choose the side and write a title for the new point.";
        }

        var saved = await drafts.SaveAsync(me, draft.Id, new(changed.Write(), draft.Revision, "queue"));
        return saved.Outcome == SaveOutcome.Kept ? null : "Another tutor saved the draft at this moment: try once more.";
    }

    private static string Key(string sentence) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', sentence.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
}

/// <summary>What a tutor decides about a sentence.</summary>
/// <param name="PointId">The point that takes the wording.</param>
/// <param name="Side">The side that gets the new point.</param>
/// <param name="Words">The wording, or the new point's title.</param>
public sealed record Settlement(CandidateOutcome Outcome, string? PointId, string? Side, string Words);
