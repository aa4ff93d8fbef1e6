using System.Text.RegularExpressions;

namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>Makes groups of words out of what the scheme itself says: letters such as GMD beside the name that they stand for, "Comintern (Communist International)".</summary>
internal static partial class DraftWords
{
    private const int Alike = 3;

    private static readonly HashSet<string> Small = new("of the and for in a an to".Split(' '), StringComparer.OrdinalIgnoreCase);

    internal static void Add(DraftScheme scheme)
    {
        var texts = scheme.Points.SelectMany(p => p.Core.Concat(p.Extra).Concat(p.Accept).Append(p.Title).Append(p.Statement)).ToList();
        var words = texts.Select(t => t.Split([' ', '(', ')', ',', ';', '.', ':', '/'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var letters in texts.SelectMany(t => Letters().Matches(t).Select(m => m.Value)).Distinct(StringComparer.Ordinal))
        {
            Join(scheme, letters, words.Select(w => StandsFor(letters, w)).FirstOrDefault(s => s is not null));
        }

        foreach (var match in texts.SelectMany(t => Spelt().Matches(t)))
        {
            var (row, letters) = (match.Groups["row"].Value.Split(' '), match.Groups["letters"].Value);
            Join(scheme, letters, Enumerable.Range(0, row.Length).Select(i => row[i..]).Where(r => r.Length > 1 && Initials(r) == letters).Select(r => string.Join(' ', r)).FirstOrDefault());
        }

        foreach (var match in texts.SelectMany(t => Named().Matches(t)))
        {
            var (name, inside) = (match.Groups["name"].Value, match.Groups["inside"].Value);
            if (inside.Contains(' ', StringComparison.Ordinal) && PointNames.IsName(inside) && inside.StartsWith(name[..Alike], StringComparison.OrdinalIgnoreCase))
            {
                Join(scheme, name, inside);
            }
        }
    }

    private static void Join(DraftScheme scheme, string word, string? same)
    {
        if (same is not null && !scheme.Words.Exists(w => w.Same.Append(w.Word).Any(s => s.Equals(word, StringComparison.OrdinalIgnoreCase))))
        {
            scheme.Words.Add(new(word, [same], []));
        }
    }

    private static string Initials(IEnumerable<string> row) => new([.. row.Where(w => w.Length > 0 && !Small.Contains(w)).Select(w => char.ToUpperInvariant(w[0]))]);

    /// <summary>The words with capitals in a row whose first letters these are.</summary>
    private static string? StandsFor(string letters, string[] words)
    {
        for (var from = 0; from < words.Length; from++)
        {
            var (to, met) = (from, 0);
            while (to < words.Length && met < letters.Length && (char.ToUpperInvariant(words[to][0]) == letters[met] || (to > from && Small.Contains(words[to]))))
            {
                met += char.ToUpperInvariant(words[to][0]) == letters[met] && !Small.Contains(words[to]) ? 1 : 0;
                to++;
            }

            var row = words[from..to];
            if (met == letters.Length && row.All(w => (char.IsUpper(w[0]) && w.Length > 2) || Small.Contains(w)))
            {
                return string.Join(' ', row);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b[A-Z]{2,6}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(?<row>[A-Za-z][a-z'-]*( [A-Za-z][a-z'-]*){1,6}) \((?<letters>[A-Z]{2,6})\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spelt();

    [GeneratedRegex(@"\b(?<name>[A-Z][a-z]{3,}) \((?<inside>[A-Z][A-Za-z' -]{3,50})\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
