using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads a period and a scope as a file of questions words them.</summary>
internal static partial class DraftPeriod
{
    private static readonly string[] Outside = ["off-target", "off target", "out of scope", "off-topic", "off topic", "not relevant", "irrelevant", "excluded"];

    private static readonly string[] Verbs = [" are ", " is "];

    /// <summary>"1920-29; background 1917-19 is allowed" as period and background; null where there is none.</summary>
    internal static (string? Period, string? Background) Of(string value)
    {
        var parts = DraftText.Split(Decade().Replace(value, "${century}0-${century}9"), ';');
        if (parts.Count == 0 || Years.Span(parts[0]) is not { } period || period.From > period.To)
        {
            return (null, null);
        }

        var before = parts.Skip(1).Where(p => p.Contains("background", StringComparison.OrdinalIgnoreCase) || p.Contains("allowed", StringComparison.OrdinalIgnoreCase) || p.Contains("context", StringComparison.OrdinalIgnoreCase))
            .Select(Years.Span).FirstOrDefault(s => s is not null && s.From < period.From);
        return (Text(period), before is null ? null : Text(before with { To = Math.Min(before.To, period.From - 1) }));
    }

    /// <summary>The span that a question names, such as "in the 1920s" or "1485-1509"; null where it names none.</summary>
    internal static string? OfQuestion(string question) =>
        Spanned().Match(Decade().Replace(question, "${century}0-${century}9")) is { Success: true } span && Years.Span(span.Value.Replace(" to ", "-", StringComparison.Ordinal).Replace(" and ", "-", StringComparison.Ordinal)) is { } years && years.From < years.To ? Text(years) : null;

    /// <summary>"USA and China are off-target": the names, unless a condition follows, which needs a person.</summary>
    internal static IEnumerable<string> OffScope(string scope)
    {
        foreach (var sentence in scope.Split(['.', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = Outside.Select(o => sentence.IndexOf(o, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
            var verb = at < 0 ? -1 : Verbs.Select(v => sentence.LastIndexOf(v, at, StringComparison.Ordinal)).Max();
            if (verb <= 0 || sentence[at..].Contains("unless", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var name in DraftText.Split(sentence[..verb].Replace(" and ", ", ", StringComparison.Ordinal).Replace(" or ", ", ", StringComparison.Ordinal), ','))
            {
                if (DraftText.Wording(name) is { Length: > 0 } wording)
                {
                    yield return wording;
                }
            }
        }
    }

    private static string Text(Period span) => span.From == span.To ? $"{span.From}" : $"{span.From}-{span.To}";

    [GeneratedRegex(@"\b(?<century>[0-9]{3})0s\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decade();

    [GeneratedRegex(@"\b[0-9]{4}( ?[-–—/] ?| to | and )[0-9]{2,4}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spanned();
}
