using System.Globalization;
using System.Text;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Looks at wordings one by one: empty alternatives, brackets that do not close, words too short to mean anything.</summary>
internal static class WordingLint
{
    private const int ShortestLetters = 3;

    private static readonly string[] Joints = [" or ", " / "];

    /// <summary>The parts between semicolons; empty ones are a problem.</summary>
    internal static IEnumerable<Prose> Parts(Prose text, ProblemList problems)
    {
        foreach (var part in text.Split(';'))
        {
            if (part.IsEmpty)
            {
                problems.Error(Math.Max(text.At, part.At - 1), "An empty alternative: nothing stands beside this semicolon. Take the semicolon away or write the wording.", problems.Semicolon(Math.Max(text.At, part.At - 1)));
                continue;
            }

            yield return part;
        }
    }

    internal static void Check(PointParts point, ProblemList problems)
    {
        foreach (var fact in point.Facts)
        {
            CheckBrackets(fact.Text, problems);
            CheckAlternatives(fact.Text, problems);
            fact.Wordings.ForEach(w => CheckAlternatives(w, problems));
        }

        point.Accept.ForEach(w => CheckAlternatives(w, problems));
        foreach (var confusion in point.Confusions)
        {
            confusion.Wordings.ForEach(w => CheckAlternatives(w, problems));
        }
    }

    /// <summary>What a fact can be met with: its text at <c>or</c> and <c> / </c>, without brackets.</summary>
    internal static IEnumerable<string> Alternatives(string fact)
    {
        var plain = WithoutBrackets(fact);
        foreach (var prefix in new[] { "at least one of ", "one of ", "effect:" })
        {
            if (plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                plain = plain[prefix.Length..];
            }
        }

        return plain.Split([" or ", " OR ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Words in lower case with single spaces: equal where two wordings say the same letters.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                _ = gap && plain.Length > 0 ? plain.Append(' ').Append(c) : plain.Append(c);
                gap = false;
            }
            else
            {
                gap |= c is not ('\'' or '’');
            }
        }

        return plain.ToString();
    }

    private static string WithoutBrackets(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var depth = 0;
        return new string([.. text.Where(c =>
        {
            depth += c == '(' ? 1 : 0;
            var outside = depth == 0;
            depth -= c == ')' && depth > 0 ? 1 : 0;
            return outside;
        })]).Trim();
    }

    private static void CheckBrackets(Prose text, ProblemList problems)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] == '(')
            {
                open.Push(i);
            }
            else if (text.Text[i] == ')' && !open.TryPop(out _))
            {
                problems.Warn(text.Place(i), "A bracket is closed here that was never opened; brackets hold detail that is not needed.", ProblemList.Put(text.Place(i), 1, ""));
                return;
            }
        }

        if (open.TryPeek(out var last))
        {
            problems.Warn(text.Place(last), "This bracket is never closed; brackets hold detail that is not needed.", ProblemList.Put(text.Place(text.Text.Length), 0, ")"));
        }
    }

    private static void CheckAlternatives(Prose text, ProblemList problems)
    {
        var padded = " " + text.Line + " ";
        var dangling = Joints.Any(j => padded.StartsWith(j, StringComparison.OrdinalIgnoreCase) || padded.EndsWith(j, StringComparison.OrdinalIgnoreCase))
            || padded.Contains(" or or ", StringComparison.OrdinalIgnoreCase) || padded.Contains("/ /", StringComparison.Ordinal);
        var comma = text.Text.IndexOf(",,", StringComparison.Ordinal);
        var semicolon = text.Text.IndexOf(";;", StringComparison.Ordinal);
        if (dangling || comma >= 0 || semicolon >= 0)
        {
            problems.Error(text.Place(Math.Max(0, Math.Max(comma, semicolon))), $"An empty alternative in \"{text.Line}\": nothing stands on one side of \"or\", \"/\", a comma or a semicolon.");
            return;
        }

        foreach (var alternative in Alternatives(text.Line).Where(IsTooShort))
        {
            problems.Warn(text.At, $"\"{alternative}\" is shorter than three letters and would be met by chance. Write a longer wording.");
        }
    }

    /// <summary>"to" says nothing; "UK" is a name, and "7" or "1921" is a figure.</summary>
    private static bool IsTooShort(string alternative)
    {
        var letters = alternative.Count(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c));
        var digits = alternative.Any(char.IsDigit);
        return letters < ShortestLetters && !digits && !(letters == 2 && alternative.Where(char.IsLetter).All(char.IsUpper));
    }
}
