using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>What the words of a sentence tell of it.</summary>
/// <param name="Precise">Years, numbers and names that the question does not give.</param>
/// <param name="Echoes">Different words of the question, names left out.</param>
/// <param name="Judges">True where it speaks in the terms of a judgement.</param>
/// <param name="Announces">True for "In this essay I will ..." and for the question said again.</param>
internal sealed record SentenceWords(int Precise, int Echoes, bool Judges, bool Announces)
{
    private static readonly FrozenSet<string> Announcing = Lexicon.Words("essay evaluate discuss examine assess");

    // Words of an answer to "how successful", "how important", "how far is it valid".
    private static readonly FrozenSet<string> Judging = Lexicon.Stems("success successful unsuccessful successfully fail failed failure failing effective ineffective effectively important importance unimportant significant insignificance valid validity");

    internal static SentenceWords Read(EssayText text, Sentence sentence, HashSet<string> question)
    {
        var (dates, names, content, asked, judges, announces) = (0, 0, 0, 0, false, sentence.IsQuestion);
        HashSet<string>? echoes = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            var isAsked = question.Contains(token.Stem);
            judges |= Judging.Contains(token.Stem);
            dates += token.Kind is TokenKind.Year or TokenKind.Number ? 1 : 0;
            if (isAsked && !token.Capital)
            {
                (echoes ??= new(StringComparer.Ordinal)).Add(token.Stem);
            }

            if (!token.IsStop)
            {
                content++;
                asked += isAsked ? 1 : 0;
                announces |= Announcing.Contains(token.Norm);
                names += token is { Kind: TokenKind.Word, Capital: true } && i > sentence.FirstToken && token.Norm.Length > 2 && !isAsked ? 1 : 0;
            }
        }

        return new(dates + (names / 2), echoes?.Count ?? 0, judges, announces || asked >= 0.5 * content);
    }
}
