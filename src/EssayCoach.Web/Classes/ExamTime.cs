using EssayCoach.Data.Classes;

namespace EssayCoach.Web.Classes;

/// <summary>How long a student has under exam conditions, by the server's clock alone.</summary>
public static class ExamTime
{
    /// <summary>When a student's time is over: the minutes from their own start, with their extra time; whoever starts late still ends with the room, their extra time apart.</summary>
    /// <param name="givenMinutes">Minutes that a teacher gave the student in this exam; they come after either end.</param>
    /// <returns>The bell, or null for practice.</returns>
    public static DateTime? Bell(Assignment assignment, DateTime started, int extraPercent, int givenMinutes = 0)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (assignment.ExamMinutes is not { } minutes)
        {
            return null;
        }

        var extra = TimeSpan.FromMinutes(minutes * extraPercent / 100.0);
        var (own, room) = (started.AddMinutes(minutes) + extra, assignment.ClosesUtc + extra);
        return (own < room ? own : room).AddMinutes(givenMinutes);
    }
}
