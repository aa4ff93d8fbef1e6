using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Points;

/// <summary>Says a fact of a rubric in words that a student understands: without notation, and without the date that it would give away.</summary>
internal static partial class FactWords
{
    internal const string Year = "the year";

    private const string Effect = "effect:";
    private const string Several = "at least one ";
    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static readonly string[] Leading = ["in", "of", "on", "from", "by", "since", "between", "after", "before", "to"];
    private static readonly string[] Small = ["or", "and", "in", "of", "on", "from", "by", "to", "with", "the", "a"];

    private static readonly ConditionalWeakTable<string, string> Worded = [];

    /// <summary>"debts / loans refused (1918)" becomes "debts or loans refused"; null where the fact is a date and nothing else.</summary>
    /// <param name="fact">A text of a mark scheme, which is worded once and asked for with every essay.</param>
    internal static string? Of(string fact) => Worded.GetValue(fact, static f => Word(f) ?? "") is { Length: > 0 } words ? words : null;

    private static string? Word(string fact)
    {
        var isEffect = fact.StartsWith(Effect, StringComparison.OrdinalIgnoreCase);
        var text = (isEffect ? fact[Effect.Length..] : fact)
            .Replace(" and/or ", " or ", StringComparison.Ordinal).Replace(" OR ", " or ", StringComparison.Ordinal)
            .Replace(" / ", " or ", StringComparison.Ordinal).Replace(';', ',');
        text = Unbracketed(text);
        var undated = Undated(Undated(text, Date()), DayOfMonth());
        text = Alternatives(undated, isCut: undated != text, isEnglish: !fact.Contains('/', StringComparison.Ordinal));
        return !text.Any(char.IsLetter) ? null : isEffect ? text + " as the result" : text;
    }

    /// <summary>Cuts dates out, each with the small word and the comma before it.</summary>
    private static string Undated(string text, Regex date)
    {
        var kept = new StringBuilder();
        var from = 0;
        foreach (Match match in date.Matches(text))
        {
            var before = text[from..match.Index].TrimEnd();
            var word = before[(before.LastIndexOf(' ') + 1)..];
            kept.Append((Leading.Contains(word, StringComparer.OrdinalIgnoreCase) ? before[..^word.Length] : before).TrimEnd(' ', ','));
            from = match.Index + match.Length;
        }

        return kept.Append(text[from..]).ToString();
    }

    /// <summary>Several facts in a row: "a, b and c".</summary>
    internal static string Row(IReadOnlyList<string> facts)
    {
        if (facts.Count < 2)
        {
            return string.Concat(facts);
        }

        var joined = facts.Any(f => f.Contains(" or ", StringComparison.Ordinal) || f.Contains(" and ", StringComparison.Ordinal));
        return string.Join(", ", facts.SkipLast(1)) + (joined ? ", and " : " and ") + facts[^1];
    }

    /// <summary>Brackets hold detail that is not needed, but "at least one act (crowned, married)" says nothing without it.</summary>
    private static string Unbracketed(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return text.StartsWith(Several, StringComparison.OrdinalIgnoreCase) && !text.StartsWith(Several + "of ", StringComparison.OrdinalIgnoreCase) && open > 0
            ? text[..open] + "such as " + text[(open + 1)..].Replace(")", "", StringComparison.Ordinal).Replace(", ", " or ", StringComparison.Ordinal)
            : Bracketed().Replace(text, "").Trim();
    }

    /// <summary>"a or a or b" becomes "a or b", "a or b or c" and "a, b or c" become "a, b or c", "one of a, b" becomes "a or b"; any other comma becomes "and".</summary>
    private static string Alternatives(string text, bool isCut, bool isEnglish)
    {
        var whole = text.Replace("one of: ", "one of ", StringComparison.OrdinalIgnoreCase);
        if (whole.IndexOf(": one of ", StringComparison.OrdinalIgnoreCase) is > 0 and var colon)
        {
            return whole[..colon] + " such as " + Alternatives(whole[(colon + 2)..], isCut, isEnglish);
        }

        var listed = whole.StartsWith("one of ", StringComparison.OrdinalIgnoreCase) || whole.StartsWith(Several + "of ", StringComparison.OrdinalIgnoreCase)
            || (isEnglish && whole.LastIndexOf(" or ", StringComparison.Ordinal) is > 0 and var or && whole.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && comma < or && !whole.Contains(" and ", StringComparison.Ordinal) && whole.LastIndexOf(", ", StringComparison.Ordinal) < or);
        var of = listed && whole.Contains("one of ", StringComparison.OrdinalIgnoreCase) ? whole.IndexOf("one of ", StringComparison.OrdinalIgnoreCase) + 7 : 0;
        var plain = listed ? whole[of..].Replace(", or ", " or ", StringComparison.Ordinal).Replace(", ", " or ", StringComparison.Ordinal) : whole;
        var parts = plain.Split(" or ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => Tidy(p, isCut)).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.SkipLast(1)) + " or " + parts[^1];
    }

    /// <summary>One space between words, single quotation marks, and nothing dangling where a date was cut out.</summary>
    private static string Tidy(string text, bool isCut)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (isCut && words.Count > 0 && Small.Contains(words[^1].TrimEnd(','), StringComparer.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (isCut && words is ["or" or "and" or "to", ..])
        {
            words.RemoveAt(0);
        }

        var line = string.Join(' ', words).Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',', '.', ':').Replace(", and ", " and ", StringComparison.Ordinal).Replace(", ", " and ", StringComparison.Ordinal);
        var tidy = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            tidy.Append(c is '"' or '“' or '”' ? tidy.Length == 0 || tidy[^1] == ' ' ? '‘' : '’' : c);
        }

        return tidy.ToString();
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:[0-9]{1,2}(?:\s?[-–]\s?[0-9]{1,2})? )?(?:" + Month + @"(?:\s?[-–]\s?" + Month + @")? )?(?:1[0-9]{3}|20[0-9]{2})(?:\s?[-–]\s?[0-9]{2,4})?\b", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:[0-9]{1,2}(?:\s?[-–]\s?[0-9]{1,2})? " + Month + "|" + Month + @" [0-9]{1,2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex DayOfMonth();
}
