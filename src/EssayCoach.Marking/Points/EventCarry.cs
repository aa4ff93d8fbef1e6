using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Where a sentence dates what the one before it named: "The levy is a duty on drinks. It came into force in 2015."</summary>
internal static class EventCarry
{
    private static readonly FrozenSet<string> Openers = Lexicon.Words("it this");
    private static readonly FrozenSet<string> Participles = Lexicon.Words("concluded signed held founded introduced announced adopted fought launched agreed opened");
    private static readonly FrozenSet<string> Beginnings = Lexicon.Words("concluded signed held founded introduced announced adopted fought launched met happened passed agreed opened");

    /// <summary>True where a sentence says when something began or was done, and means by "it" what the last sentence named.</summary>
    internal static bool Dates(EssayText text, int sentence)
    {
        var span = text.Sentences[sentence];
        var first = text.Tokens[span.FirstToken].Norm;
        if (sentence == 0 || text.Sentences[sentence - 1].Paragraph != span.Paragraph)
        {
            return false;
        }

        if (Participles.Contains(first) && span.Count > 2 && !text.Tokens[span.FirstToken + 1].Norm.EndsWith("ly", StringComparison.Ordinal))
        {
            return true;
        }

        return Openers.Contains(first) && Enumerable.Range(span.FirstToken + 1, Math.Min(4, span.Count - 1)).Any(i => Begins(text, i, span.EndToken));
    }

    private static bool Begins(EssayText text, int i, int end)
    {
        var next = i + 1 < end ? text.Tokens[i + 1].Norm : "";
        return Beginnings.Contains(text.Tokens[i].Norm)
            || (text.Tokens[i].Norm == "came" && next == "into")
            || (text.Tokens[i].Norm == "took" && next is "place" or "effect")
            || (text.Tokens[i].Norm is "began" or "started" && next == "in");
    }
}
