using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>The signals of handling met in an essay, sentence by sentence.</summary>
internal sealed class Signals
{
    private static readonly PhraseBook Book = PhraseBook.Open("Structure.signals.txt");

    private static readonly IReadOnlyList<(string Field, string List)> Fields =
    [
        ("focus", "focus"), ("explanation", "explanation"), ("analysis", "analysis"), ("counterArgument", "counter"), ("judgement", "judgement"),
        ("sustainedJudgement", "sustained"), ("criteria", "criteria"), ("comparison", "comparison"), ("degree", "degree"), ("change", "change"),
        ("historians", "historians"), ("narrative", "narrative"), ("vague", "vague"), ("listing", "listing"),
    ];

    private readonly ulong[] bySentence;
    private readonly int[] precise;

    public Signals(EssayText text, IReadOnlyList<bool> counts)
    {
        bySentence = new ulong[text.Sentences.Count];
        precise = new int[text.Sentences.Count];
        for (var s = 0; s < bySentence.Length; s++)
        {
            var sentence = text.Sentences[s];
            bySentence[s] = counts[s] ? Book.Find(text.Tokens, sentence.FirstToken, sentence.EndToken) : 0;
            precise[s] = counts[s] ? Precise(text, sentence) : 0;
        }
    }

    /// <summary>True where a sentence holds a signal of a list.</summary>
    public bool Has(int sentence, string list) => bySentence[sentence] != 0 && (bySentence[sentence] & Book.Bit(list)) != 0;

    /// <summary>True where a sentence holds a signal of any of some lists.</summary>
    public bool HasAny(int sentence, params ReadOnlySpan<string> lists)
    {
        foreach (var list in lists)
        {
            if (Has(sentence, list))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Pieces of precise evidence in a sentence: years, numbers with a unit, names.</summary>
    public int Evidence(int sentence) => precise[sentence];

    /// <summary>Number of sentences with each signal, for the report.</summary>
    public IReadOnlyDictionary<string, int> Counted()
    {
        var counted = Fields.ToDictionary(f => f.Field, f => bySentence.Count(s => (s & Book.Bit(f.List)) != 0), StringComparer.Ordinal);
        counted["preciseEvidence"] = precise.Count(p => p > 0);
        return counted;
    }

    private static int Precise(EssayText text, Sentence sentence)
    {
        var (dates, names) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            dates += token.Kind is TokenKind.Year or TokenKind.Number ? 1 : 0;
            names += token.Kind == TokenKind.Word && token.Capital && i > sentence.FirstToken && !token.IsStop && token.Norm.Length > 2 ? 1 : 0;
        }

        return dates + (names / 2);
    }
}
