using EssayCoach.Data;
using EssayCoach.Data.Classes;
using EssayCoach.Data.Moderation;
using EssayCoach.Marking;
using EssayCoach.Marking.Feedback;
using EssayCoach.Web.Classes.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace EssayCoach.Web.Classwork;

/// <summary>
/// The one rule on what waits for its release. While an assignment holds something back, it is held back on all that its student has handed
/// in on that question since it opened, so that no attempt beside it gives away what it hides.
/// </summary>
public sealed class HeldBack
{
    private const string Marks = "The level and marks on this question wait until your teacher releases them to the class.";

    private readonly IReadOnlyList<Assignment> holding;
    private readonly DateTime now;

    private HeldBack(IReadOnlyList<Assignment> assignments, DateTime now) => (holding, this.now) = (assignments, now);

    /// <summary>What is held back from a student, on one question where it is named.</summary>
    public static async Task<HeldBack> FromAsync(CoachDb db, string? student, DateTime now, string? rubricId = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mine = await db.Assignments.AsNoTracking()
            .Where(a => a.ReleasedUtc == null && a.OpensUtc <= now && (rubricId == null || a.RubricId == rubricId) && db.Memberships.Any(m => m.ClassId == a.ClassId && m.StudentId == student))
            .ToListAsync();
        return new(mine, now);
    }

    /// <summary>Whether a part that opens at this moment is open.</summary>
    public static bool IsOpen(ReleaseMoment moment, Assignment assignment, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return moment switch
        {
            ReleaseMoment.AtOnce => true,
            // Those with extra time end later than the room.
            ReleaseMoment.AfterClosing => assignment.ReleasedUtc is not null || now >= assignment.ClosesUtc.AddMinutes((assignment.ExamMinutes ?? 0) * Membership.MostExtraTime / 100.0),
            _ => assignment.ReleasedUtc is not null,
        };
    }

    /// <summary>Whether the attempt is not to be seen at all yet.</summary>
    public bool Hides(string rubricId, DateTime handedInUtc) => Any(rubricId, handedInUtc, a => a.Feedback);

    public bool HoldsModelAnswer(string rubricId) => Any(rubricId, DateTime.MaxValue, a => a.ModelAnswer);

    /// <summary>The report with what is held back taken out.</summary>
    public string Report(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return HoldsMarks(attempt) ? WithoutMarks(MarkedEssay.FromJson(attempt.ReportJson)).ToJson() : attempt.ReportJson;
    }

    /// <summary>What counts of the attempt where its student may see what markers decided: when the marks are open; else null.</summary>
    public async Task<FinalReport?> FinalAsync(CoachDb db, Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return (await FinalsAsync(db, [attempt])).GetValueOrDefault(attempt.Id);
    }

    /// <summary>The same of many attempts, by their ids; those that nothing is open of are not in it.</summary>
    public async Task<IReadOnlyDictionary<Guid, FinalReport>> FinalsAsync(CoachDb db, IReadOnlyCollection<Attempt> attempts)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(attempts);
        List<Guid> ids = [.. attempts.Select(a => a.Id)];
        var reviews = await db.WholeReviews().Where(r => ids.Contains(r.AttemptId)).ToDictionaryAsync(r => r.AttemptId);
        var sets = attempts.ToDictionary(a => a.Id, a => reviews.GetValueOrDefault(a.Id)?.AssignmentId ?? a.AssignmentId);
        List<Guid> asked = [.. sets.Values.OfType<Guid>().Distinct()];
        var open = (await db.Assignments.AsNoTracking().Where(s => asked.Contains(s.Id)).ToListAsync()).Where(s => IsOpen(s.Marks, s, now)).Select(s => s.Id).ToList();
        var credited = new Dictionary<Guid, IReadOnlyList<ClassPoint>>();
        foreach (var set in open)
        {
            credited[set] = await ReviewDesk.ClassPointsAsync(db, set);
        }

        return attempts.Where(a => sets[a.Id] is { } set && credited.ContainsKey(set) && !HoldsMarks(a))
            .ToDictionary(a => a.Id, a => FinalReport.Of(MarkedEssay.FromJson(a.ReportJson), reviews.GetValueOrDefault(a.Id), credited[sets[a.Id]!.Value]));
    }

    /// <summary>The report without level and marks, wherever it says them.</summary>
    public static MarkedEssay WithoutMarks(MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sections = report.Feedback.Sections.Select(section => section.Id switch
        {
            "estimate" => section with { Paragraphs = [Marks] },
            "progress" => section with { Paragraphs = [.. section.Paragraphs.Where(p => !p.Contains("practice estimate", StringComparison.Ordinal))] },
            _ => section,
        });
        return report with
        {
            Level = new(null, report.Level.Of, null, null, report.Level.OutOf, 0, Marks, "", []),
            Feedback = new FeedbackReport([.. sections]),
        };
    }

    private bool HoldsMarks(Attempt attempt) => Any(attempt.RubricId, attempt.HandedInUtc, a => a.Marks);

    private bool Any(string rubricId, DateTime handedInUtc, Func<Assignment, ReleaseMoment> part) =>
        holding.Any(a => a.RubricId == rubricId && handedInUtc >= a.OpensUtc && !IsOpen(part(a), a, now));
}
