using EssayCoach.Marking.Rubrics;

namespace EssayCoach.Web.Practice;

/// <summary>What questions are picked by.</summary>
public enum Facet
{
    Subject,
    Board,
    Level,
    Topic,
    Year,
    Command,
}

/// <summary>A question as the list knows it, without its mark scheme.</summary>
public sealed record QuestionCard
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>A value for each <see cref="Facet"/>, in their order; "Other ..." where the rubric names none.</summary>
    public required IReadOnlyList<string> Facets { get; init; }

    public required Period? Period { get; init; }

    public required string? Marks { get; init; }

    /// <summary>Syllabus and other details that can be searched for.</summary>
    public required string Rest { get; init; }

    /// <summary>Names of people and places in the rubric, as search words.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public string this[Facet facet] => Facets[(int)facet];

    public static QuestionCard Of(RubricHead head, string text)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Of(head.Id, head.Question, head.Details, head.Period, SearchWords.Names(text));
    }

    public static QuestionCard Of(MarkScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var texts = scheme.Points.SelectMany(p => p.Facts.Select(f => f.Text).Prepend(p.Statement));
        return Of(scheme.Id, scheme.Question, scheme.Details, scheme.Period, SearchWords.Names(string.Join('\n', texts)));
    }

    private static QuestionCard Of(string id, string question, IReadOnlyDictionary<string, string> details, Period? period, IReadOnlyList<string> names) => new()
    {
        Id = id,
        Question = question,
        Facets =
        [
            Named(details, "subject", "Other subjects"),
            Named(details, "board", "No board named"),
            Named(details, "level", "No level named"),
            Named(details, "topic", "Other topics"),
            Year(details),
            CommandWords.Of(details.GetValueOrDefault("command words"), question).Name,
        ],
        Period = period,
        Marks = details.GetValueOrDefault("marks") is { Length: > 0 } marks ? marks : null,
        Rest = details.GetValueOrDefault("syllabus") ?? "",
        Names = names,
    };

    // A remark in brackets, such as that the board is only inferred, would split one board into several.
    private static string Named(IReadOnlyDictionary<string, string> details, string key, string without)
    {
        var value = details.GetValueOrDefault(key) ?? "";
        var bracket = value.IndexOf(" (", StringComparison.Ordinal);
        value = (bracket > 0 ? value[..bracket] : value).Trim();
        return value.Length > 0 ? string.Intern(value) : without;
    }

    private static string Year(IReadOnlyDictionary<string, string> details) => Named(details, "year", "No year named") is var year && year.Equals("practice", StringComparison.OrdinalIgnoreCase) ? "Practice question" : year;
}
