using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>The exam question written out again in place of an answer.</summary>
internal static class CopiedQuestion
{
    private const int Run = 6;
    private const double WholeSentence = 0.8;
    private const double TooMuch = 0.25;
    private const int TooOften = 3;

    internal static Suspicion Check(EssayText text, MarkScheme scheme)
    {
        var question = ReadOnce.Of(scheme, scheme.Question);
        var length = Math.Min(Run, question.Words);
        if (length < 3)
        {
            return new("copied-question", false, null);
        }

        var shared = Shingles.Shared(text, Shingles.Of(question, length), length);
        var aside = new bool[text.Sentences.Count];
        var copies = 0;
        for (var s = 0; s < aside.Length; s++)
        {
            var sentence = text.Sentences[s];
            var inside = shared.AsSpan(sentence.FirstToken, sentence.Count).Count(true);
            aside[s] = inside >= WholeSentence * sentence.Count;
            copies += aside[s] ? 1 : 0;
        }

        return new("copied-question", copies >= TooOften || (text.Tokens.Count > 0 && shared.AsSpan().Count(true) > TooMuch * text.Tokens.Count), aside);
    }
}
