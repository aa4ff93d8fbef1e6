using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>Too little to judge how an argument is handled.</summary>
internal static class TooShort
{
    /// <summary>Fewer words than this cannot show a balanced argument (our own heuristic).</summary>
    internal const int Words = 120;

    private const int Sentences = 3;

    internal static Suspicion Check(EssayText text) =>
        new("too-short", IntegrityReader.ProseWords(text) < Words || text.Sentences.Count < Sentences, null);
}
