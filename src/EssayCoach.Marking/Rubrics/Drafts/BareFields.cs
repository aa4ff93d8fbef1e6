using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Reads what a bare mark scheme says under or inside a point: what to accept, what not, what is often mixed up.</summary>
internal static partial class BareFields
{
    private static readonly string[] Accept = ["accept", "also accept", "allow", "also allow", "or", "alternatives", "synonyms"];
    private static readonly string[] Wrong = ["reject", "do not accept", "do not allow", "do not credit", "not accepted", "not", "common mistakes", "common mistake", "common errors", "common error", "mistakes", "misconceptions", "misconception", "confusions", "often confused", "watch for"];

    /// <summary>Adds a line such as "Accept: ..." or "Do not confuse with ..." to the point above it.</summary>
    /// <returns>False where the line is none of these.</returns>
    internal static bool Read(string text, DraftPoint point)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? "" : WordingLint.Plain(text[..colon]);
        var value = text[(colon + 1)..].Trim();
        if (Accept.Contains(key, StringComparer.Ordinal))
        {
            point.Accept.AddRange(DraftText.Split(value, ';', '/').Select(DraftText.Wording).Where(w => w.Length > 0));
        }
        else if (key is "core" or "extra")
        {
            (key == "core" ? point.Core : point.Extra).AddRange(DraftText.Split(value, ';').Select(DraftText.Fact).Where(f => f.Length > 0));
        }
        else if (key is "partial" or "partial credit")
        {
            point.Partial = value;
        }
        else if (Wrong.Contains(key, StringComparer.Ordinal))
        {
            Mistaken(point, DraftText.Split(value, ';'), rejected: key is not ("common mistakes" or "common mistake" or "common errors" or "common error" or "mistakes" or "misconceptions" or "misconception" or "confusions" or "often confused" or "watch for"));
        }
        else if (Confusing().Match(text) is { Success: true } confusing)
        {
            Mistaken(point, ["mixes with " + confusing.Groups["what"].Value.TrimEnd('.')], rejected: false);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Takes "(not Italy)" and "(do not confuse with Locarno)" out of a statement: else their names would be looked for as facts.</summary>
    internal static void ReadInside(DraftPoint point)
    {
        var title = Slug.Opening(point.Statement);
        foreach (Match match in Inside().Matches(point.Statement))
        {
            var what = match.Groups["what"].Value.Trim();
            var right = match.Groups["right"].Value;
            point.Statement = DraftText.OneLine(point.Statement.Replace(match.Groups["note"].Value, "", StringComparison.Ordinal));
            Mistaken(point, [match.Groups["confuse"].Success ? "mixes with " + what : Exchange(what, right) ?? what], rejected: !match.Groups["confuse"].Success);
        }

        point.Title = Slug.Opening(point.Statement) == title ? "" : title;
    }

    /// <summary>"army (not a navy)": both are one word, or both are names.</summary>
    private static string? Exchange(string what, string right)
    {
        what = MistakeWords.Article().Replace(what, "");
        var words = what.Length > 0 && !what.Contains(' ', StringComparison.Ordinal) && right.Length > 2 && char.IsUpper(what[0]) == char.IsUpper(right[0]);
        return words || (PointNames.IsName(what) && PointNames.IsName(right)) ? what + " for " + right : null;
    }

    /// <summary>What is rejected is a wording of its own; what is often mixed up may be told in many ways.</summary>
    internal static void Mistaken(DraftPoint point, IEnumerable<string> items, bool rejected)
    {
        var drafter = new ConfusionDrafter(point);
        foreach (var confusion in items.SelectMany(drafter.Draft).Where(c => !point.Confusions.Exists(o => o.Text == c.Text)))
        {
            var bare = confusion.Wordings.Count == 0 && ConfusionForm.Of(confusion.Text) is { IsDate: false, Wrong: null };
            var wording = DraftText.Wording(confusion.Text);
            point.Confusions.Add(rejected && bare && wording.Split(' ').Length is > 1 and <= 8 ? confusion with { Wordings = [wording] } : confusion);
        }
    }

    [GeneratedRegex(@"^(n\.?b\.?:? )?((do )?not (to be )?|often |don't )(confused?|mix(ed)?( up)?|mistaken?) (it )?(with|for) (?<what>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Confusing();

    [GeneratedRegex(@"(?<right>[A-Za-z'-]+)?(?<note>,? ?[(\[]((?<confuse>(do )?not (to be )?(confused?|mix(ed)?( up)?|mistaken?) (it )?(with|for) )|not )(?<what>[^()\[\]]{3,60})[)\]])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Inside();
}
