using System.Runtime.CompilerServices;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>A model answer or plan of the rubric pasted in, found by shared spans.</summary>
internal static class CopiedSource
{
    internal const string Flag = "copied-source";

    private const int Run = 8;
    private const double MostOfSentence = 0.6;
    private const double TooMuch = 0.2;
    private const int TooManyWords = 60;

    private static readonly ConditionalWeakTable<MarkScheme, HashSet<ulong>> Sources = [];

    internal static Suspicion Check(EssayText text, MarkScheme scheme)
    {
        var sources = Sources.GetValue(scheme, RunsOf);
        if (sources.Count == 0)
        {
            return new(Flag, false, null);
        }

        var shared = Shingles.Shared(text, sources, Run);
        var aside = new bool[text.Sentences.Count];
        var words = 0;
        for (var s = 0; s < aside.Length; s++)
        {
            var sentence = text.Sentences[s];
            aside[s] = shared.AsSpan(sentence.FirstToken, sentence.Count).Count(true) >= MostOfSentence * sentence.Count;
            words += aside[s] ? sentence.Count : 0;
        }

        return new(Flag, words >= TooManyWords || (words > 0 && words > TooMuch * text.Tokens.Count), aside);
    }

    /// <summary>Runs of words of the scheme's model answers and plan; made once a scheme.</summary>
    private static HashSet<ulong> RunsOf(MarkScheme scheme)
    {
        var runs = new HashSet<ulong>();
        foreach (var source in scheme.ModelAnswers.Select(m => m.Text).Append(scheme.Plan ?? ""))
        {
            runs.UnionWith(Shingles.Of(EssayText.Read(source), Run));
        }

        return runs;
    }
}
