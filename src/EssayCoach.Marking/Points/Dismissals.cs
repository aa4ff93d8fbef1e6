using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>What an essay says to have come to nothing: "his ideas had no influence on what happened", "uniforms make no difference to anybody's grades".</summary>
internal static class Dismissals
{
    // Far enough for any sentence, and near enough to stay linear on a text without a full stop.
    private const int Longest = 60;

    private static readonly FrozenSet<string> Nothings = Lexicon.Words("influence effect effects bearing impact part role power importance relevance connection difference significance");
    private static readonly FrozenSet<string> Causes = Lexicon.Words("cause causes reason reasons factor factors symbol explanation");
    private static readonly FrozenSet<string> Turns = Lexicon.Words("but however instead although though because while whereas");

    /// <summary>By token: true where it stands in a clause that says so.</summary>
    internal static bool[] Find(EssayText text)
    {
        var dismissed = new bool[text.Tokens.Count];
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (Dismisses(text, sentence, i) && !IsDoubted(text, sentence, i))
                {
                    var from = Start(text, sentence, i);
                    Array.Fill(dismissed, true, from, i + 1 - from);
                }
            }
        }

        return dismissed;
    }

    private static bool Dismisses(EssayText text, Sentence sentence, int i)
    {
        string Norm(int at) => at >= sentence.FirstToken && at < sentence.EndToken ? text.Tokens[at].Norm : "";
        return text.Tokens[i].Norm switch
        {
            "no" => Nothings.Contains(Norm(i + 1)) && Norm(i - 1) is "has" or "have" or "had" or "having" or "made" or "make" or "makes" or "making" or "played" or "plays",
            "nothing" => (Norm(i - 1) is "has" or "have" or "had" or "having" && Norm(i + 1) == "to" && Norm(i + 2) == "do") || (Norm(i - 1) is "done" or "did" or "does" && Norm(i + 1) == "about"),
            var norm => Causes.Contains(norm) && IsDenied(text, sentence, i) && Norm(i + 1) is not "why",
        };
    }

    /// <summary>"is not the reason", "isn't a symbol", "cannot be a cause", but not "not the only cause".</summary>
    private static bool IsDenied(EssayText text, Sentence sentence, int i)
    {
        string Norm(int at) => at >= sentence.FirstToken && at < sentence.EndToken ? text.Tokens[at].Norm : "";
        var at = Norm(i - 1) is "a" or "the" or "any" ? i - 2 : i - 1;
        return Norm(at) is "isnt" or "wasnt" or "arent" or "werent" || (Norm(at) == "not" && Norm(at - 1) is "is" or "was" or "are" or "were") || (Norm(at) == "be" && (Norm(at - 1) is "cant" or "cannot" || (Norm(at - 1) == "not" && Norm(at - 2) is "can" or "could")));
    }

    /// <summary>"It is hard to believe that it had no influence".</summary>
    private static bool IsDoubted(EssayText text, Sentence sentence, int i) =>
        Enumerable.Range(Math.Max(sentence.FirstToken, i - Longest), Math.Min(Longest, i - sentence.FirstToken)).Any(j => text.Tokens[j].Norm is "hard" or "difficult" or "impossible" && text.Tokens[j + 1].Norm == "to");

    private static int Start(EssayText text, Sentence sentence, int i)
    {
        var from = i;
        while (from > Math.Max(sentence.FirstToken, i - Longest) && !Turns.Contains(text.Tokens[from - 1].Norm))
        {
            from--;
        }

        return from;
    }
}
