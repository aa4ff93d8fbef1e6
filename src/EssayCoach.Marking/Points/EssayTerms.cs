using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The terms of a scheme met in an essay, sentence by sentence.</summary>
internal sealed class EssayTerms
{
    private readonly List<(int Term, int From, int To)>[] bySentence;
    private readonly string[] stems;
    private readonly bool[] corrected;
    private readonly Vocabulary.Entry[] entries;

    public EssayTerms(EssayText text, Vocabulary vocabulary)
    {
        Text = text;
        stems = new string[text.Tokens.Count];
        corrected = new bool[text.Tokens.Count];
        entries = new Vocabulary.Entry[text.Tokens.Count];
        bySentence = new List<(int, int, int)>[text.Sentences.Count];
        var seen = new Dictionary<string, (string Stem, bool Corrected, Vocabulary.Entry Entry)>(text.Tokens.Count / 2, StringComparer.Ordinal);
        for (var i = 0; i < stems.Length; i++)
        {
            if (!seen.TryGetValue(text.Tokens[i].Norm, out var word))
            {
                word.Stem = Stem(text.Tokens[i], vocabulary, out word.Corrected);
                word.Entry = vocabulary.Of(word.Stem);
                seen[text.Tokens[i].Norm] = word;
            }

            (stems[i], corrected[i], entries[i]) = word;
        }

        for (var s = 0; s < bySentence.Length; s++)
        {
            bySentence[s] = Meet(text.Sentences[s]);
        }
    }

    public EssayText Text { get; }

    /// <summary>True where a token was read as the word that it most likely misspells.</summary>
    public bool IsCorrected(int token) => corrected[token];

    /// <summary>The stem of a token, of the right spelling where it was corrected.</summary>
    public string StemOf(int token) => stems[token];

    public List<(int Term, int From, int To)> In(int sentence) => bySentence[sentence];

    private static string Stem(Token token, Vocabulary vocabulary, out bool corrected)
    {
        corrected = false;
        if (token.Kind == TokenKind.Word && vocabulary.IsNameInflected(token))
        {
            return token.Norm;
        }

        if (token.Kind != TokenKind.Word || token.IsStop || vocabulary.Known(token.Stem) is not null)
        {
            return token.Stem;
        }

        var right = vocabulary.Correct(token.Norm);
        corrected = right is not null;
        return right ?? token.Stem;
    }

    private List<(int, int, int)> Meet(Sentence sentence)
    {
        var met = new List<(int Term, int From, int To)>(sentence.Count * 2);
        List<(int Group, int From, int To)>? blocked = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var entry = entries[i];
            foreach (var phrase in entry.Phrases)
            {
                if (Vocabulary.Follows(Text.Tokens, stems, i, sentence.EndToken, phrase) is not { } next)
                {
                    continue;
                }

                if (phrase.Term >= 0)
                {
                    met.Add((phrase.Term, i, next));
                }
                else
                {
                    (blocked ??= []).Add((-phrase.Term - 1, i, next));
                }
            }

            if (entry.Term >= 0)
            {
                met.Add((entry.Term, i, i + 1));
            }

            // "Treaty of Berlin" is the city and not the government that sits there.
            if (entry.Groups.Count > 0 && !Wording.IsOfPlace(Text.Tokens, i))
            {
                foreach (var group in entry.Groups)
                {
                    met.Add((group, i, i + 1));
                }
            }
        }

        if (blocked is not null)
        {
            met.RemoveAll(m => blocked.Exists(b => b.Group == m.Term && m.From < b.To && m.To > b.From));
        }

        return met;
    }
}
