using System.Globalization;
using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Reads years and spans of years as tutors write them: 1922, 1920-29, August 1485 to April 1509.</summary>
internal static partial class Years
{
    private const int LongestSpan = 200;

    /// <summary>The span that a text names, or null where it names no year.</summary>
    internal static Period? Span(string text)
    {
        var years = All(text).ToList();
        return years.Count == 0 ? null : new(years[0], years[^1]);
    }

    /// <summary>Every year that a text allows: single years, and each year of a span.</summary>
    internal static IReadOnlyList<int> Each(string text)
    {
        var years = new SortedSet<int>();
        foreach (var match in YearOrSpan().Matches(text).Where(m => !IsPart(text, m.Index, m.Index + m.Length)))
        {
            var from = Number(match.Groups["from"].Value);
            var to = match.Groups["to"].Success ? Second(from, match.Groups["to"].Value) : from;
            years.UnionWith(to - from is >= 0 and <= LongestSpan ? Enumerable.Range(from, to - from + 1) : [from, to]);
        }

        return [.. years];
    }

    private static IEnumerable<int> All(string text)
    {
        foreach (Match match in YearOrSpan().Matches(text))
        {
            var from = Number(match.Groups["from"].Value);
            yield return from;
            if (match.Groups["to"].Success)
            {
                yield return Second(from, match.Groups["to"].Value);
            }
        }
    }

    /// <summary>"113,000" and "3.880": digits of a longer number.</summary>
    private static bool IsPart(string text, int from, int to) =>
        (from > 1 && text[from - 1] is ',' or '.' && char.IsAsciiDigit(text[from - 2])) || (to + 1 < text.Length && text[to] is ',' or '.' && char.IsAsciiDigit(text[to + 1]));

    /// <summary>"1920-29": the second year takes what it lacks from the first.</summary>
    private static int Second(int from, string digits) =>
        digits.Length >= 3 ? Number(digits) : from / (digits.Length == 1 ? 10 : 100) * (digits.Length == 1 ? 10 : 100) + Number(digits);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<from>[0-9]{3,4})(?:(?:\s?[-–—]\s?|/)(?<to>[0-9]{1,4}))?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearOrSpan();
}
