using System.Globalization;
using System.Text;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Small operations on pasted text: clean lines, lists, brackets.</summary>
internal static class DraftText
{
    private static readonly string[] Dangling = ["or ", "/ ", "and ", ", ", "; ", ". "];

    /// <summary>Lines without control characters and what no font can show, white space at the end taken away.</summary>
    internal static List<string> Lines(string page) =>
        [.. page.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028').Select(l => Printable(l).TrimEnd())];

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Parts between separators that stand in no bracket; empty parts are left out.</summary>
    internal static List<string> Split(string text, params char[] separators)
    {
        var balanced = text.Count(c => c == '(') == text.Count(c => c == ')');
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && balanced)
            {
                depth = Math.Max(0, depth + (text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0));
            }

            if (i == text.Length || (depth == 0 && separators.Contains(text[i])))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        return [.. parts.Where(p => p.Any(char.IsLetterOrDigit))];
    }

    /// <summary>The text outside brackets, and what stands inside them.</summary>
    internal static (string Plain, string Inside) Brackets(string text)
    {
        var plain = new StringBuilder();
        var inside = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(')
            {
                inside.Append(depth == 0 && inside.Length > 0 ? "; " : "");
                depth++;
            }
            else if (c == ')' && depth > 0)
            {
                depth--;
            }
            else
            {
                (depth > 0 ? inside : plain).Append(c);
            }
        }

        return (OneLine(plain.ToString()).Replace(" ,", ",", StringComparison.Ordinal), OneLine(inside.ToString()));
    }

    /// <summary>A wording that can be matched: no brackets, quotation marks or punctuation at its end; empty where nothing is left.</summary>
    internal static string Wording(string text)
    {
        var plain = Brackets(text).Plain.Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        plain = Fact(plain.Replace(';', ',')).Trim('.', ',', ':', ' ');
        return plain.Count(char.IsLetterOrDigit) >= 3 || (plain.Length == 2 && plain.All(char.IsUpper)) ? plain : "";
    }

    /// <summary>A fact without what the reader would call an empty alternative.</summary>
    internal static string Fact(string text)
    {
        text = OneLine(text.Replace(";", " ; ", StringComparison.Ordinal)).Replace(" ;", ";", StringComparison.Ordinal);
        foreach (var (twice, once) in new[] { (",,", ","), (", ,", ","), (";;", ";"), ("; ;", ";"), (" or or ", " or "), ("/ /", "/"), ("//", "/") })
        {
            while (text.Contains(twice, StringComparison.OrdinalIgnoreCase))
            {
                text = text.Replace(twice, once, StringComparison.OrdinalIgnoreCase);
            }
        }

        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Trim(' ', ';', ',');
            foreach (var joint in Dangling)
            {
                text = text.StartsWith(joint, StringComparison.OrdinalIgnoreCase) ? text[joint.Length..] : text;
                var end = " " + joint.Trim();
                text = joint[0] != '.' && (text + " ").EndsWith(end + " ", StringComparison.OrdinalIgnoreCase) ? text[..^end.Length] : text;
            }
        }

        return text;
    }

    /// <summary>Notes for the tutor's eyes ("document 3 says so", "see section 4") taken out of a record that a student will read.</summary>
    internal static string WithoutReferences(string text) =>
        string.Join("; ", text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("document ", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("see ", StringComparison.OrdinalIgnoreCase))
            .Select(p => p.StartsWith("in fact ", StringComparison.OrdinalIgnoreCase) ? p[8..] : p));

    internal static string Sentence(string text)
    {
        text = text.Trim();
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '?' or '!' ? "" : ".");
    }

    /// <summary>What "or", " / " and commas separate, as wordings without articles.</summary>
    internal static List<string> Alternatives(string text) =>
        [.. text.Split([" or ", " / ", ", "], StringSplitOptions.RemoveEmptyEntries).Select(t => MistakeWords.Article().Replace(t.Trim(), "")).Select(Wording).Where(w => w.Length > 0)];

    private static string Printable(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\t' || Rune.IsWhiteSpace(rune))
            {
                text.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.Format) && rune.Value != 0xFFFD)
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }
}
