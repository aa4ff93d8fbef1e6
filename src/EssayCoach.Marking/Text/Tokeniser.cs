using System.Globalization;
using System.Text;

namespace EssayCoach.Marking.Text;

/// <summary>Reads one word or number at a place of the text, with its normal form.</summary>
internal static class Tokeniser
{
    private const int LongestToken = 64;

    internal readonly record struct Raw(int Start, int End, WordForm Form, TokenKind Kind, bool Capital, bool Dotted, int Value, int? SecondYear);

    internal static bool TryRead(string text, int at, int end, WordForms forms, out Raw raw)
    {
        if (at < end && char.IsAsciiDigit(text[at]))
        {
            raw = Number(text, at, end);
            return true;
        }

        if (IsLetter(text, at, end))
        {
            raw = PlainWord(text, at, end, forms) ?? Word(text, at, end, forms);
            return true;
        }

        raw = default;
        return false;
    }

    private static bool IsLetter(string text, int at, int end) =>
        at < end && (char.IsLetterOrDigit(text[at]) || (char.IsHighSurrogate(text[at]) && at + 1 < end && Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune)));

    /// <summary>Most words are bare letters with nothing behind them that could belong to them.</summary>
    private static Raw? PlainWord(string text, int start, int end, WordForms forms)
    {
        Span<char> letters = stackalloc char[LongestToken];
        var at = start;
        while (at < end && at - start < LongestToken && char.IsAsciiLetter(text[at]))
        {
            letters[at - start] = (char)(text[at] | 0x20);
            at++;
        }

        var length = at - start;
        var isBare = at == end || text[at] is ' ' or ',' or '\n' or ';' or ':' or ')' or '!' or '?' or '”' || (text[at] == '.' && length > 1);
        return length > 0 && isBare && text.AsSpan(start, length) is not "US"
            ? new(start, at, forms.Of(letters[..length]), TokenKind.Word, char.IsAsciiLetterUpper(text[start]), false, 0, null)
            : null;
    }

    private static Raw Word(string text, int start, int end, WordForms forms)
    {
        var at = start;
        var letters = new StringBuilder(16);
        var dotted = false;
        while (at < end)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || IsMark(c))
            {
                letters.Append(c);
                at++;
            }
            else if (char.IsHighSurrogate(c) && IsLetter(text, at, end))
            {
                letters.Append(c).Append(text[at + 1]);
                at += 2;
            }
            else if (c is '\'' or '’' or 'ʼ' or '‘' && at + 1 < end && char.IsLetter(text[at + 1]) && at > start)
            {
                letters.Append('\'');
                at++;
            }
            else if (c is '\u00ad' or '\u200b' or '\u200d')
            {
                at++;
            }
            else if (c == '.' && IsInitials(text, start, at, end))
            {
                dotted = true;
                at++;
            }
            else if (IsHyphen(c) && JoinsLine(text, at, end, out var next))
            {
                at = next;
            }
            else if (IsHyphen(c) && at + 1 < end && char.IsLetter(text[at + 1]) && letters.ToString().ToLowerInvariant() is "co" or "re" or "over" or "under")
            {
                at++;
            }
            else
            {
                break;
            }
        }

        // "C++" and "C#" are names of their own.
        if (letters.Length == 1 && at < end && (text[at] == '#' || (text[at] == '+' && at + 1 < end && text[at + 1] == '+')))
        {
            var sign = text[at] == '#' ? 1 : 2;
            return new(start, at + sign, forms.Of(string.Concat(Normal(letters.ToString()), text.AsSpan(at, sign))), TokenKind.Word, char.IsUpper(text[start]), false, 0, null);
        }

        // "US" in capitals is a country, "us" is not.
        var norm = letters.ToString() is "US" ? "usa" : Normal(letters.ToString());
        return new(start, at, forms.Of(norm), TokenKind.Word, char.IsUpper(text[start]), dotted, 0, null);
    }

    internal static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Single letters with dots between, such as U.S.S.R., read as one word.</summary>
    private static bool IsInitials(string text, int start, int dot, int end)
    {
        if (dot - 1 < start || !char.IsUpper(text[dot - 1]) || (dot - 2 >= start && text[dot - 2] != '.'))
        {
            return false;
        }

        var another = dot + 1 < end && char.IsUpper(text[dot + 1]) && dot + 2 < end && text[dot + 2] == '.';
        return another || dot - 2 >= start;
    }

    /// <summary>A word broken at the end of a line: the hyphen, the line break, and a lower-case letter.</summary>
    private static bool JoinsLine(string text, int hyphen, int end, out int next)
    {
        next = hyphen + 1;
        var broken = false;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            broken |= text[next] == '\n';
            next++;
        }

        return broken && next < end && char.IsLower(text[next]);
    }

    private static Raw Number(string text, int start, int end)
    {
        var at = start;
        var digits = new StringBuilder(8);
        while (at < end && digits.Length < LongestToken && (char.IsAsciiDigit(text[at]) || IsGroup(text, at, end)))
        {
            if (text[at] != ',')
            {
                digits.Append(text[at]);
            }

            at++;
        }

        var norm = digits.ToString();
        var value = int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var isYear = at - start == 4 && value is (>= 1000 and < 2100);
        if (Suffix(text, at, end) is var suffix && suffix > 0)
        {
            var letters = text[at..(at + suffix)].TrimStart('\'', '’').ToLowerInvariant();
            at += suffix;
            if (letters == "s" && (isYear || norm.Length == 2) && value % 10 == 0)
            {
                return new(start, at, Digits(norm + "s"), TokenKind.Decade, false, false, isYear ? value : 1900 + value, null);
            }

            if (letters is not ("st" or "nd" or "rd" or "th"))
            {
                return new(start, at, Digits(norm + letters), TokenKind.Number, false, false, value, null);
            }

            return new(start, at, Digits(norm), TokenKind.Number, false, false, value, null);
        }

        return isYear ? Year(text, start, at, end, norm, value) : new(start, at, Digits(norm), TokenKind.Number, false, false, value, null);
    }

    private static WordForm Digits(string norm) => new(norm, norm, false, false);

    private static bool IsGroup(string text, int at, int end) =>
        (text[at] == ',' && at + 3 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4])))
        || (text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]));

    private static int Suffix(string text, int at, int end)
    {
        var from = at;
        if (at < end && text[at] is '\'' or '’' && at + 1 < end && text[at + 1] is 's' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])))
        {
            return 2;
        }

        while (at < end && at - from < LongestToken && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    /// <summary>A year, and the second year of a span such as 1921-22.</summary>
    private static Raw Year(string text, int start, int at, int end, string norm, int value)
    {
        if (at + 1 < end && (IsHyphen(text[at]) || text[at] is '–' or '/'))
        {
            var last = at + 1;
            while (last < end && last - at <= 5 && char.IsAsciiDigit(text[last]))
            {
                last++;
            }

            var digits = last - at - 1;
            if (digits is 1 or 2 or 4 && (last >= end || !char.IsLetterOrDigit(text[last])))
            {
                var second = int.Parse(text.AsSpan(at + 1, digits), NumberStyles.None, CultureInfo.InvariantCulture);
                second = digits switch { 1 => (value / 10 * 10) + second, 2 => (value / 100 * 100) + second, _ => second };
                if (second > value && second - value <= 99)
                {
                    return new(start, last, Digits(norm), TokenKind.Year, false, false, value, second);
                }
            }
        }

        return new(start, at, Digits(norm), TokenKind.Year, false, false, value, null);
    }

    /// <summary>Lower case, accents and possessive off, so that typography does not matter.</summary>
    internal static string Normal(string word)
    {
        var plain = word.Length > LongestToken ? word[..LongestToken] : word;
        if (!System.Text.Ascii.IsValid(plain))
        {
            plain = Folding.Fold(plain);
        }

        plain = plain.ToLowerInvariant();
        if (plain.EndsWith("'s", StringComparison.Ordinal))
        {
            plain = plain[..^2];
        }

        return plain.Contains('\'') ? Lexicon.Contraction(plain) : plain;
    }
}
