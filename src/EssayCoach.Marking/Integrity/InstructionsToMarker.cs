using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Integrity;

/// <summary>Words meant for whoever marks, a person or a program. They are read as text and never followed.</summary>
internal static class InstructionsToMarker
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> Orders = Lexicon.Words("ignore disregard forget override skip");
    private static readonly FrozenSet<string> Ordered = Lexicon.Words("instruction instructions scheme rubric prompt rules criteria guidelines");
    private static readonly FrozenSet<string> Gifts = Lexicon.Words("give award grant assign mark grade score pass");
    private static readonly FrozenSet<string> Markers = Lexicon.Words("marker examiner grader teacher assessor ai assistant chatbot marking sir miss");
    private static readonly FrozenSet<string> Addresses = Lexicon.Words("dear attention note please hello hi hey");

    internal static Suspicion Check(EssayText text)
    {
        var aside = new bool[text.Sentences.Count];
        for (var s = 0; s < aside.Length; s++)
        {
            aside[s] = Addressed(text, text.Sentences[s]);
        }

        return new("instructions-to-marker", Array.Exists(aside, a => a), aside);
    }

    private static bool Addressed(EssayText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var norm = text.Tokens[i].Norm;
            var to = Math.Min(sentence.EndToken, i + Reach);
            if ((Orders.Contains(norm) && Near(text, i + 1, to, Ordered) && !Told(text, sentence, i))
                || (Gifts.Contains(norm) && AsksForMarks(text, i + 1, to))
                || (Addresses.Contains(norm) && i - sentence.FirstToken <= 1 && Near(text, i + 1, Math.Min(to, i + 5), Markers))
                || IsRole(text, i, sentence.EndToken))
            {
                return true;
            }
        }

        return false;
    }

    private static string Norm(EssayText text, int i, int end) => i < end ? text.Tokens[i].Norm : "";

    /// <summary>An order opens its clause; "they ignored the instruction" tells of somebody else.</summary>
    private static bool Told(EssayText text, Sentence sentence, int i) =>
        i > sentence.FirstToken && text.Tokens[i - 1].Clause == text.Tokens[i].Clause && text.Tokens[i - 1].Norm is not ("please" or "and" or "must" or "should" or "to" or "now" or "you" or "then");

    private static bool Near(EssayText text, int from, int to, FrozenSet<string> words)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Contains(text.Tokens[i].Norm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"give full marks", "award this 20 out of 20", "mark this as level 5".</summary>
    private static bool AsksForMarks(EssayText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var (here, next, third) = (Norm(text, i, to), Norm(text, i + 1, to), Norm(text, i + 2, to));
            if ((here is "full" or "top" or "maximum" or "highest" or "high" && next is "marks" or "mark" or "credit" or "level" or "grade" or "band" or "score")
                || (text.Tokens[i].Kind == TokenKind.Number && ((next == "out" && third == "of") || next is "marks"))
                || (here == "level" && next is "5" or "five" or "6" or "six") || (here is "an" && next == "a" && third is "grade" or "star"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"You are a helpful assistant", "as the marker you must".</summary>
    private static bool IsRole(EssayText text, int i, int end) =>
        (Norm(text, i, end) == "you" && Norm(text, i + 1, end) is "are" or "must" or "should" or "will" && Near(text, i + 2, Math.Min(end, i + 7), Markers))
        || (Norm(text, i, end) == "system" && Norm(text, i + 1, end) is "prompt" or "message" or "override")
        || (Norm(text, i, end) == "as" && Norm(text, i + 1, end) is "the" or "an" or "a" && Norm(text, i + 2, end) is "marker" or "examiner" or "grader" or "ai" && Near(text, i + 3, Math.Min(end, i + 8), Gifts));
}
