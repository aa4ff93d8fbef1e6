namespace EssayCoach.Web.Practice;

/// <summary>A rubric's plan in two: what helps to plan by oneself, and the plan as it might be written.</summary>
/// <param name="Open">What is asked and the guiding questions, as Markdown; empty where the plan has none.</param>
/// <param name="Later">All else, which gives answers away; empty where there is nothing else.</param>
public sealed record PlanParts(string Open, string Later)
{
    /// <summary>Cuts a plan at its headings and at paragraphs that begin in bold: those that name a question are open.</summary>
    public static PlanParts Of(string? plan)
    {
        var (open, later) = (new List<string>(), new List<string>());
        var part = later;
        foreach (var line in (plan ?? "").Split('\n'))
        {
            if (Title(line) is { } title)
            {
                part = title.Contains("question", StringComparison.OrdinalIgnoreCase) || title.Contains("asked", StringComparison.OrdinalIgnoreCase) ? open : later;
            }

            part.Add(line);
        }

        return new(string.Join('\n', open).Trim(), string.Join('\n', later).Trim());
    }

    private static string? Title(string line)
    {
        if (line.StartsWith('#'))
        {
            return line;
        }

        var end = line.StartsWith("**", StringComparison.Ordinal) ? line.IndexOf("**", 2, StringComparison.Ordinal) : -1;
        return end > 0 ? line[..end] : null;
    }
}
