using EssayCoach.Marking.Learning;

namespace EssayCoach.Web.Demo;

/// <summary>One assignment of the demo's class.</summary>
/// <param name="OpensDays">When it opens, in days from today; negative for the past.</param>
/// <param name="Essays">How many essays are handed in.</param>
internal sealed record DemoAssignment(string RubricId, string Title, int OpensDays, int ClosesDays, int? ExamMinutes, bool IsReleased, int Essays);

/// <summary>What the demo's class has done. Names are made up and essays are the examples that come with the app.</summary>
internal static class DemoPlan
{
    public const string ClassName = "12B History (demo)";

    /// <summary>How many students of the exam write until the bell.</summary>
    public const int UntilTheBell = 3;

    public static readonly IReadOnlyList<DemoAssignment> Assignments =
    [
        new("world-revolution-coexistence-1917-24", "World revolution or coexistence", -42, -35, null, IsReleased: true, 12),
        new("ussr-links-1920s", "Links with other powers: two drafts", -28, -14, null, IsReleased: true, 20),
        new("stalin-foreign-policy-1928-53", "Stalin's foreign policy: exam", -3, -2, 45, IsReleased: false, 16),
        new("sugary-drinks-tax", "A tax on sugary drinks", -1, 6, null, IsReleased: false, 12),
    ];

    public static readonly IReadOnlyList<string> Students =
    [
        "Aisha Khan", "Ben Carter", "Chloe Martin", "Daniel Okafor", "Elena Rossi", "Finn O'Brien", "Grace Liu", "Hassan Ali", "Isla Fraser",
        "Jakub Nowak", "Kiran Patel", "Leah Cohen", "Mateo Garcia", "Nia Williams", "Oscar Lindqvist", "Priya Nair",
    ];

    /// <summary>The essays on a question, in an order that mixes good and poor ones and is the same at every start.</summary>
    public static IReadOnlyList<Exemplar> Essays(string folder, string rubricId) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, rubricId), "*.md").Order(StringComparer.Ordinal).Select(f => Exemplar.Read(File.ReadAllText(f))).OrderBy(e => e.Kind is "gaming" or "nonsense" or "not-english" or "off-topic")];
}
