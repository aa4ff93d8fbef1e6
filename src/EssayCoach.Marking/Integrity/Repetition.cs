using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>The same sentences again: they earn what they earn once.</summary>
internal static class Repetition
{
    private const int Run = 5;
    private const double MostlySeen = 0.8;
    private const double FewWords = 0.35;
    private const int LongEnough = 12;
    private const double TooMuch = 0.2;

    internal static Suspicion Check(EssayText text)
    {
        var words = Shingles.Words(text);
        var seen = new HashSet<ulong>();
        var aside = new bool[text.Sentences.Count];
        var repeated = 0;
        for (var s = 0; s < aside.Length; s++)
        {
            var sentence = text.Sentences[s];
            aside[s] = SeenBefore(words, sentence, seen) || IsStutter(words, sentence);
            repeated += aside[s] ? sentence.Count : 0;
        }

        return new("repetition", repeated > TooMuch * text.Tokens.Count, aside);
    }

    /// <summary>Most runs of five words stood before; a shorter sentence is one run.</summary>
    private static bool SeenBefore(ulong[] words, Sentence sentence, HashSet<ulong> seen)
    {
        var length = Math.Min(Run, sentence.Count);
        var (known, all) = (0, sentence.Count - length + 1);
        var own = new List<ulong>(all);
        for (var i = 0; i < all; i++)
        {
            var run = Shingles.Run(words, sentence.FirstToken + i, length);
            known += seen.Contains(run) ? 1 : 0;
            own.Add(run);
        }

        seen.UnionWith(own);
        return known >= MostlySeen * all;
    }

    /// <summary>A few words over and over.</summary>
    private static bool IsStutter(ulong[] words, Sentence sentence) =>
        sentence.Count >= LongEnough && new HashSet<ulong>(words[sentence.FirstToken..sentence.EndToken]).Count < FewWords * sentence.Count && sentence.Count < 200;
}
