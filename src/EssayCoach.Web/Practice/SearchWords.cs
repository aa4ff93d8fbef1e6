using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Practice;

/// <summary>Cuts text into words to search by: lower case, accents folded.</summary>
public static class SearchWords
{
    private const int ShortestName = 3;

    // Said in every question; a search for "causes of the war" means two words.
    private static readonly HashSet<string> Small = new(["a", "an", "and", "by", "for", "in", "is", "of", "on", "or", "s", "the", "to", "was", "were"], StringComparer.Ordinal);

    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (start, end, _) in Runs(text))
        {
            yield return Fold(text[start..end]);
        }
    }

    /// <summary>The words of a search. Small words count only where there are no others.</summary>
    public static IReadOnlyList<string> Asked(string? search)
    {
        var all = Of(search ?? "").Distinct(StringComparer.Ordinal).ToList();
        var telling = all.FindAll(w => !Small.Contains(w));
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>Words with a capital that do not open a line or a sentence: people and places, each once.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, end, opens) in Runs(text))
        {
            if (!opens && end - start >= ShortestName && char.IsUpper(text[start]))
            {
                names.Add(text[start..end]);
            }
        }

        // The same names stand in thousands of rubrics.
        return [.. names.Select(n => string.Intern(Fold(n))).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<(int Start, int End, bool Opens)> Runs(string text)
    {
        var opens = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                opens |= text[i] is '\n' or '.' or '?' or '!';
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                i++;
            }

            yield return (start, i, opens);
            opens = false;
        }
    }

    private static string Fold(string word) => Folding.Fold(word).ToLowerInvariant();
}
