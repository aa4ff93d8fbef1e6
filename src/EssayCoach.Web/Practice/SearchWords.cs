using System.Globalization;
using EssayCoach.Marking.Text;

namespace EssayCoach.Web.Practice;

/// <summary>Cuts text into words to search by: lower case, accents folded.</summary>
public static class SearchWords
{
    private const int ShortestName = 3;

    // Said in every question; a search for "causes of the war" means two words.
    private static readonly HashSet<string> Small = new(["a", "an", "and", "by", "for", "in", "is", "of", "on", "or", "s", "the", "to", "was", "were"], StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        for (var run = new Run(text); run.Next();)
        {
            words.Add(Fold(text[run.Start..run.End]));
        }

        return words;
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
        var spans = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var run = new Run(text); run.Next();)
        {
            if (!run.Opens && run.End - run.Start >= ShortestName && char.IsUpper(text[run.Start]))
            {
                spans.Add(text.AsSpan(run.Start, run.End - run.Start));
            }
        }

        // The same names stand in thousands of rubrics.
        return [.. names.Select(n => string.Intern(Fold(n))).Distinct(StringComparer.Ordinal)];
    }

    private static string Fold(string word) => Folding.Fold(word).ToLowerInvariant();

    /// <summary>Goes through the words of a text, thousands of long texts at a start, and so makes nothing on the way.</summary>
    private ref struct Run(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private bool opening = true;

        public int Start { get; private set; }

        public int End { get; private set; }

        /// <summary>Whether the word opens a line or a sentence.</summary>
        public bool Opens { get; private set; }

        public bool Next()
        {
            var at = End;
            while (at < text.Length && !InWord(text[at]))
            {
                opening |= text[at] is '\n' or '.' or '?' or '!';
                at++;
            }

            Start = at;
            while (at < text.Length && InWord(text[at]))
            {
                at++;
            }

            (End, Opens, opening) = (at, opening, false);
            return End > Start;
        }

        private static bool InWord(char c) =>
            char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
    }
}
