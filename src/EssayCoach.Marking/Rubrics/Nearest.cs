namespace EssayCoach.Marking.Rubrics;

/// <summary>Finds the known word that a misspelt one most likely meant.</summary>
internal static class Nearest
{
    private const int LongestKey = 30;

    internal static string Sentence(string word, IEnumerable<string> known) =>
        Of(word, known) is { } meant ? $"\"{word}\" is not known here; did you mean \"{meant}\"?" : $"\"{word}\" is not known here.";

    internal static string? Of(string word, IEnumerable<string> known)
    {
        var close = known.Select(k => (Key: k, Steps: Steps(word.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(k => k.Steps).FirstOrDefault();
        return close.Key is not null && close.Steps <= Math.Max(1, Math.Min(word.Length, close.Key.Length) / 2) ? close.Key : null;
    }

    /// <summary>Edit distance (Levenshtein, 1966) of two short words.</summary>
    private static int Steps(string a, string b)
    {
        if (a.Length > LongestKey || b.Length > LongestKey)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
