namespace EssayCoach.Data.Tests;

internal static class Samples
{
    internal static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    internal static Attempt Attempt(string owner, int number, DateTime? handedIn = null, string text = "Text.", Guid? assignment = null) => new()
    {
        Id = Guid.NewGuid(),
        Owner = owner,
        RubricId = "question",
        RubricVersion = "v",
        EngineVersion = "1",
        Number = number,
        Question = "Why?",
        Text = text,
        ReportJson = "{}",
        HandedInUtc = handedIn ?? Noon,
        AssignmentId = assignment,
    };
}
