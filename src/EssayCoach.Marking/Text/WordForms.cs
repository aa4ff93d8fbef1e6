using System.Collections.Frozen;

namespace EssayCoach.Marking.Text;

/// <summary>What is known of a word whatever stands around it.</summary>
/// <param name="Norm">Its normal form.</param>
/// <param name="Stem">The form that inflections, spellings and derivations share.</param>
/// <param name="IsStop">True for small words without content.</param>
/// <param name="JoinsClauses">True for words that begin a clause.</param>
internal sealed record WordForm(string Norm, string Stem, bool IsStop, bool JoinsClauses)
{
    internal static WordForm Of(string norm) => new(norm, Lexicon.Stem(norm), Lexicon.IsStopWord(norm), Lexicon.JoinsClauses(norm));
}

/// <summary>The word forms of one text: each different word is stemmed once, a word of the list never.</summary>
internal sealed class WordForms
{
    private static readonly FrozenDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> Known = Lexicon.Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> own = new Dictionary<string, WordForm>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of a word.</summary>
    /// <param name="norm">Its normal form.</param>
    internal WordForm Of(ReadOnlySpan<char> norm)
    {
        if (Known.TryGetValue(norm, out var form) || own.TryGetValue(norm, out form))
        {
            return form;
        }

        form = WordForm.Of(norm.ToString());
        own[form.Norm] = form;
        return form;
    }
}
