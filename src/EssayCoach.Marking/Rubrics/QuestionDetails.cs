using System.Globalization;

namespace EssayCoach.Marking.Rubrics;

/// <summary>What the front matter says of the question.</summary>
internal sealed record QuestionDetails(string? Id, string? Question, IReadOnlyDictionary<string, string> All, Period? Period, Period? Background, FrontLine? Levels, FrontLine? Marks)
{
    private static readonly string[] Known =
        ["id", "board", "syllabus", "level", "year", "subject", "topic", "question", "command words", "marks", "levels", "period", "background", "scope", "criteria", "balance", "note", "rights", .. Visibility.Keys];

    private static readonly string[] NoPeriod = ["not applicable", "none", "n/a", "-", "any", ""];

    internal int? OutOf => Marks is null ? null : LeadingNumber(Marks.Value);

    internal static QuestionDetails Read(SourceText source, Outline outline, ProblemList problems)
    {
        var lines = FrontMatter.Read(source, outline.FrontMatter, Known, problems);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            all[line.Key] = line.Value;
        }

        var period = lines.FirstOrDefault(l => l.Key == "period");
        var cut = period?.Value.IndexOf(';', StringComparison.Ordinal) ?? -1;
        var background = lines.FirstOrDefault(l => l.Key == "background");
        var marks = lines.FirstOrDefault(l => l.Key == "marks");
        if (marks is not null && LeadingNumber(marks.Value) is not > 0)
        {
            problems.Warn(marks.ValueAt, $"\"{marks.Value}\" is no number of marks: write a figure such as 20.");
        }

        foreach (var shown in lines.Where(l => Visibility.Keys.Contains(l.Key, StringComparer.Ordinal) && !Visibility.Values.Contains(l.Value, StringComparer.OrdinalIgnoreCase)))
        {
            problems.Warn(shown.ValueAt, $"\"{shown.Value}\" does not say when students see it: write {string.Join(", ", Visibility.Values.SkipLast(1))} or {Visibility.Values[^1]}.", Nearest.Of(shown.Value, Visibility.Values) is { } meant ? ProblemList.Put(shown.ValueAt, shown.Value.Length, meant) : null);
        }

        return new(
            all.GetValueOrDefault("id"),
            all.GetValueOrDefault("question"),
            all,
            Span(period, cut < 0 ? period?.Value : period!.Value[..cut], problems),
            background is not null ? Span(background, background.Value, problems) : Attached(cut < 0 ? null : period!.Value[cut..]),
            lines.FirstOrDefault(l => l.Key == "levels" && l.Value.Length > 0),
            marks);
    }

    private static int? LeadingNumber(string value) =>
        int.TryParse(value.AsSpan(0, value.TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Period? Span(FrontLine? line, string? value, ProblemList problems)
    {
        if (line is null || value is null || NoPeriod.Any(n => n.Length == 0 ? value.Length == 0 : value.StartsWith(n, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var span = Years.Span(value);
        if (span is null)
        {
            problems.Warn(line.ValueAt, $"No years are found in \"{value.Trim()}\": write the first and the last, such as 1920-1929, or \"not applicable\".");
        }
        else if (span.From > span.To)
        {
            problems.Error(line.ValueAt, $"The period runs backwards, from {span.From} to {span.To}: write the earlier year first.", line.Value.Length == value.Length ? ProblemList.Put(line.ValueAt, line.Value.Length, $"{span.To}-{span.From}") : null);
            return null;
        }

        return span;
    }

    /// <summary>"1920-29; background 1917-19 is allowed": the part that speaks of background.</summary>
    private static Period? Attached(string? rest)
    {
        var part = rest?.Split(';').FirstOrDefault(p => p.Contains("background", StringComparison.OrdinalIgnoreCase));
        return part is not null && Years.Span(part) is { } span && span.From <= span.To ? span : null;
    }
}
