using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>
/// How much of an essay's own matter is put to use. A word counts once however often it comes, and neither the question's words nor essay talk
/// count, so that neither length nor filler adds to it; and words that the scheme does not have count as well, so that a paraphrase loses nothing.
/// </summary>
internal static class Matter
{
    private static readonly string[] Weighing = ["contrast", "counter", "degree", "comparison", "criteria"];
    private static readonly string[] Reasoning = ["explanation", "reason", "analysis", "focus", "judgement", "sustained"];

    /// <summary>True where a sentence sees the other side or the limits of a point, compares, or applies a test.</summary>
    internal static bool IsWeighed(EssayView view, int sentence) => view.Signals.HasAny(sentence, Weighing);

    /// <summary>Different telling words in sentences that reason or weigh, and in those that weigh.</summary>
    internal static (int Reasoned, int Weighed) Count(EssayView view)
    {
        var (reasoned, weighed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var s = 0; s < view.Text.Sentences.Count; s++)
        {
            var weighs = IsWeighed(view, s);
            if (!view.Integrity.Counts[s] || !(weighs || view.Signals.HasAny(s, Reasoning)))
            {
                continue;
            }

            foreach (var stem in Telling(view, s))
            {
                reasoned.Add(stem);
                if (weighs)
                {
                    weighed.Add(stem);
                }
            }
        }

        return (reasoned.Count, weighed.Count);
    }

    private static IEnumerable<string> Telling(EssayView view, int sentence)
    {
        var span = view.Text.Sentences[sentence];
        return Enumerable.Range(span.FirstToken, span.Count)
            .Where(i => view.Text.Tokens[i] is { Kind: TokenKind.Word, IsStop: false } token && !EssayTalk.IsEmpty(token) && !view.Findings.Pattern.Asked.Contains(token.Stem))
            .Select(view.Findings.Terms.StemOf);
    }
}
