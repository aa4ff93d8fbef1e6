using System.Globalization;
using EssayCoach.Data.Classes;
using EssayCoach.Web.Classwork;
using EssayCoach.Web.Practice;

namespace EssayCoach.Web.Classes;

/// <summary>How far a class is with an assignment, as far as that bears on changing it.</summary>
/// <param name="FirstUtc">When the first student began, or null where nobody has.</param>
/// <param name="Writing">How many are in an exam whose time is running.</param>
/// <param name="HandedIn">How many have handed in.</param>
/// <param name="MostDrafts">The largest number of drafts that one student has handed in.</param>
public sealed record Begun(DateTime? FirstUtc, int Writing, int HandedIn, int MostDrafts)
{
    private static readonly IReadOnlyList<(string Name, Func<Assignment, ReleaseMoment> Now, Func<AssignmentInput, ReleaseMoment> Wished)> Parts =
    [
        ("their feedback", a => a.Feedback, i => i.Feedback),
        ("their level and marks", a => a.Marks, i => i.Marks),
        ("the model answers", a => a.ModelAnswer, i => i.ModelAnswer),
    ];

    /// <summary>Why an assignment cannot be changed like this, in sentences: students who have begun lose no time, no draft and nothing that they have seen.</summary>
    public IReadOnlyList<string> Problems(Assignment now, AssignmentInput wish, DateTime clock)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(wish);
        if (FirstUtc is not { } first)
        {
            return [];
        }

        List<string> problems = [];
        if (wish.IsExam != now.ExamMinutes is not null)
        {
            problems.Add("Students have begun, so practice stays practice and an exam stays an exam. Set the question again for other conditions.");
        }

        if (wish.OpensUtc > first)
        {
            problems.Add($"A student began on {first.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} UTC. Let it open then or before.");
        }

        if (Writing > 0 && (wish.Minutes < now.ExamMinutes || wish.ClosesUtc < ToTheMinute(now.ClosesUtc)))
        {
            problems.Add($"{VerdictWords.Number(Writing, "student")} {(Writing == 1 ? "is" : "are")} writing under the clock. Time can be added now, and not taken away.");
        }

        if (!wish.IsExam && wish.MostDrafts < MostDrafts)
        {
            problems.Add($"A student has handed in {VerdictWords.Number(MostDrafts, "draft")}. Allow at least as many, or any number.");
        }

        return [.. problems, .. HandedIn == 0 ? [] : Seen(now, wish, clock)];
    }

    /// <summary>The time as a field for minutes shows it.</summary>
    public static DateTime ToTheMinute(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));

    private static IEnumerable<string> Seen(Assignment now, AssignmentInput wish, DateTime clock) => Parts
        .Where(p => HeldBack.IsOpen(p.Now(now), now, clock) && p.Wished(wish) != p.Now(now) && !IsOpen(p.Wished(wish), now, wish, clock))
        .Select(p => $"Students who have handed in have seen {p.Name} already, so that cannot be held back any more.");

    private static bool IsOpen(ReleaseMoment moment, Assignment now, AssignmentInput wish, DateTime clock) => HeldBack.IsOpen(
        moment,
        new Assignment { Id = now.Id, ClassId = now.ClassId, RubricId = now.RubricId, Title = now.Title, MadeUtc = now.MadeUtc, OpensUtc = wish.OpensUtc, ClosesUtc = wish.ClosesUtc, ExamMinutes = wish.IsExam ? wish.Minutes : null, ReleasedUtc = now.ReleasedUtc },
        clock);
}
