namespace EssayCoach.Web.Practice;

/// <summary>What a student ticks of their own essay before they see the result.</summary>
public sealed class SelfCheckInput
{
    public static IReadOnlyList<(string Id, string Name, string Sentence)> AllSkills { get; } =
    [
        ("evidence", "Evidence", "Each paragraph has a date, a name or a figure that a reader can check."),
        ("explanation", "Explanation", "I say why each fact matters for the question."),
        ("balance", "Balance", "I argue more than one side."),
        ("judgement", "Judgement", "I answer the question outright and give my reason."),
    ];

    /// <summary>How many points the student thinks they made, by the side's code.</summary>
    public Dictionary<string, int> Sides { get; init; } = new(StringComparer.Ordinal);

    public HashSet<string> Skills { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Ids of points that the student thinks they made; their titles are shown after a first attempt only.</summary>
    public HashSet<string> Points { get; init; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Sides.Count + Skills.Count + Points.Count == 0;
}
