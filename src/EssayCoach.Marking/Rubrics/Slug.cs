using System.Text;

namespace EssayCoach.Marking.Rubrics;

/// <summary>Ids made from headings, as <c>docs/feedback-report.md</c> defines them.</summary>
public static class Slug
{
    /// <summary>How many opening words of a bare bullet make its id.</summary>
    public const int OpeningWords = 8;

    /// <summary>Makes an id: lower case; letters, digits, underscores, spaces and hyphens kept, all else dropped; white space becomes one hyphen.</summary>
    /// <param name="title">A heading, any text.</param>
    /// <returns>The slug; empty where the title has nothing to keep.</returns>
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var kept = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-')
            {
                kept.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(' ');
            }
        }

        return string.Join('-', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The opening words of a bare bullet: its title, from which its id is made.</summary>
    /// <param name="text">The bullet's text.</param>
    /// <returns>The first eight words, without the punctuation after the last.</returns>
    public static string Opening(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(OpeningWords);
        return string.Join(' ', words).TrimEnd('.', ',', ';', ':', '!', ' ');
    }
}
