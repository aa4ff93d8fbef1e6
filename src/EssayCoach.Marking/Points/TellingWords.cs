using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The words by which one text can be told to speak of the same thing as another: their stems, without the small words of every sentence.</summary>
public static class TellingWords
{
    private const int ThatReach = 3;

    private static readonly FrozenSet<string> Saying = Lexicon.Words("claim claims claimed say says said argue argues argued believe believes believed suggest suggests suggested think thinks thought");

    /// <summary>All of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The stems, each once.</returns>
    public static IReadOnlySet<string> Of(string text) => Stems(EssayText.Read(text), _ => true);

    /// <summary>Those of a text that it stands behind: what it denies, asks or only supposes is left out, and so is a sentence that tells what others say and denies something.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The stems, each once.</returns>
    public static IReadOnlySet<string> Asserted(string text)
    {
        var read = EssayText.Read(text);
        var assertions = new Assertions(read);
        var disputed = read.Sentences.Select(s => IsDisputed(read, s)).ToList();
        return Stems(read, i => !assertions.IsRejected(i) && !assertions.IsDismissed(i) && !assertions.IsSupposed(i) && !assertions.IsDenied(i, i) && !disputed[read.Tokens[i].Sentence]);
    }

    /// <summary>"Some claim that it did, but it did nothing of the kind".</summary>
    private static bool IsDisputed(EssayText text, Sentence sentence)
    {
        var words = Enumerable.Range(sentence.FirstToken, sentence.Count).Select(i => text.Tokens[i].Norm).ToList();
        return words.Exists(Lexicon.IsNegator) && words.Where((w, i) => Saying.Contains(w) && words.Skip(i + 1).Take(ThatReach).Contains("that", StringComparer.Ordinal)).Any();
    }

    private static HashSet<string> Stems(EssayText text, Func<int, bool> counts) =>
        Enumerable.Range(0, text.Tokens.Count).Where(i => !text.Tokens[i].IsStop && counts(i)).Select(i => text.Tokens[i].Stem).ToHashSet(StringComparer.Ordinal);
}
