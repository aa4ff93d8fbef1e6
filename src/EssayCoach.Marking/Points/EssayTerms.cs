using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The terms of a scheme met in an essay, sentence by sentence.</summary>
internal sealed class EssayTerms
{
    private readonly List<(int Term, int From, int To)>[] bySentence;
    private readonly string[] stems;
    private readonly bool[] corrected;

    public EssayTerms(EssayText text, Vocabulary vocabulary)
    {
        Text = text;
        stems = new string[text.Tokens.Count];
        corrected = new bool[text.Tokens.Count];
        bySentence = new List<(int, int, int)>[text.Sentences.Count];
        var seen = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = Stem(text.Tokens[i], vocabulary, seen, out corrected[i]);
        }

        for (var s = 0; s < bySentence.Length; s++)
        {
            bySentence[s] = Meet(text.Sentences[s], vocabulary);
        }
    }

    public EssayText Text { get; }

    /// <summary>True where a token was read as the word that it most likely misspells.</summary>
    public bool IsCorrected(int token) => corrected[token];

    /// <summary>The stem of a token, of the right spelling where it was corrected.</summary>
    public string StemOf(int token) => stems[token];

    public List<(int Term, int From, int To)> In(int sentence) => bySentence[sentence];

    private static string Stem(Token token, Vocabulary vocabulary, Dictionary<string, string?> seen, out bool corrected)
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

        if (!seen.TryGetValue(token.Norm, out var right))
        {
            seen[token.Norm] = right = vocabulary.Correct(token.Norm);
        }

        corrected = right is not null;
        return right ?? token.Stem;
    }

    private List<(int, int, int)> Meet(Sentence sentence, Vocabulary vocabulary)
    {
        var met = new List<(int Term, int From, int To)>();
        var blocked = new List<(int Group, int From, int To)>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            foreach (var phrase in vocabulary.PhrasesFrom(stems[i]))
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
                    blocked.Add((-phrase.Term - 1, i, next));
                }
            }

            if (vocabulary.Known(stems[i]) is { } term)
            {
                met.Add((term, i, i + 1));
            }

            // "Treaty of Berlin" is the city and not the government that sits there.
            if (vocabulary.Groups(stems[i]) is { Count: > 0 } groups && !Wording.IsOfPlace(Text.Tokens, i))
            {
                foreach (var group in groups)
                {
                    met.Add((group, i, i + 1));
                }
            }
        }

        if (blocked.Count > 0)
        {
            met.RemoveAll(m => blocked.Exists(b => b.Group == m.Term && m.From < b.To && m.To > b.From));
        }

        return met;
    }
}
