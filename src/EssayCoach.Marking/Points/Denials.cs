using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Which words stand in something that the essay says is not so: denied outright, called untrue, or reported only to be rejected.</summary>
internal sealed partial class Denials
{
    private const int BackReach = 16;

    private static readonly FrozenSet<string> Untrue = Lexicon.Words("untrue false wrong incorrect inaccurate mistaken myth nonsense fiction mistake legend fable baseless unfounded");
    private static readonly FrozenSet<string> Sayings = Lexicon.Words("say says said claim claims claimed argue argues argued believe believes believed think thinks thought allege alleged suggest suggests suggested evidence proof true case idea view");
    private static readonly FrozenSet<string> Turns = Lexicon.Words("but however instead rather yet although though because actually nevertheless");

    private static readonly FrozenSet<string> Views = Lexicon.Words("idea claim view notion belief suggestion argument story theory assertion opinion interpretation statement");
    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Words("did do does was were is are had has have could would can will should may might");

    private readonly EssayText text;
    private readonly bool[] denied;

    private Denials(EssayText text)
    {
        this.text = text;
        denied = new bool[text.Tokens.Count];
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            ReadDenial(s);
        }

        Disbelieve();
    }

    /// <summary>By token: true where it stands in something that the essay says is not so.</summary>
    internal static bool[] Find(EssayText text) => new Denials(text).denied;

    private string Norm(int i) => i >= 0 && i < text.Tokens.Count ? text.Tokens[i].Norm : "";

    private void ReadDenial(int s)
    {
        var sentence = text.Sentences[s];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var says = Untrue.Contains(Norm(i)) || (Norm(i) is "true" or "case" or "correct" or "so" && Denied(i));
            if (!says || !Judges(sentence, i) || IsConscience(sentence, i))
            {
                continue;
            }

            if (ThatFollows(sentence, i) is { } that)
            {
                Mark(that, EndOfClaim(that, sentence.EndToken));
            }
            else if (PointsBack(sentence, i))
            {
                // "this was not so" far behind the start speaks of its own clause alone.
                Mark(i - sentence.FirstToken <= BackReach ? sentence.FirstToken : ClauseStart(sentence, i), i);
                if (i - sentence.FirstToken < 9 && s > 0 && text.Sentences[s - 1].Paragraph == sentence.Paragraph)
                {
                    Mark(text.Sentences[s - 1].FirstToken, sentence.FirstToken);
                }
            }
        }

        NoEvidence(sentence);
        Mistakes(sentence);
        Inverted(sentence);
        SaidToBeUntrue(sentence);
        NotAccepted(sentence);
        TakenBack(sentence);
        NoOne(sentence);
        LoveToSay(sentence);
        RejectedAhead(sentence);
        RejectedView(s);
    }

    /// <summary>"Nor did the government recognise it", "At no time was it asked".</summary>
    private void Inverted(Sentence sentence)
    {
        var at = sentence.FirstToken;
        var length = Norm(at) is "nor" or "never" or "neither" ? 1 : Norm(at) is "at" or "under" or "in" && Norm(at + 1) == "no" ? 3 : 0;
        if (length > 0 && at + length < sentence.EndToken && Auxiliaries.Contains(Norm(at + length)))
        {
            Mark(at, EndOfClaim(at + length, sentence.EndToken));
        }
    }

    /// <summary>"The idea that it ended the alliance is a myth": what stands between is rejected.</summary>
    private void SaidToBeUntrue(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            var view = Norm(i + 1) == "that" && Views.Contains(Norm(i));
            var talk = Norm(i) is "speak" or "talk" or "spoke" or "talks" or "speaks" && Norm(i + 1) is "of" or "about";
            if (!view && !talk)
            {
                continue;
            }

            for (var j = i + 2; j < sentence.EndToken; j++)
            {
                if (((Untrue.Contains(Norm(j)) || (Norm(j) is "true" or "correct" or "convincing" && Denied(j))) && Judges(sentence, j))
                    || (Norm(j) is "foundation" or "basis" or "truth" or "substance" && Norm(j - 1) == "no"))
                {
                    Mark(Norm(sentence.FirstToken) == "as" && Norm(sentence.FirstToken + 1) == "for" ? sentence.FirstToken : i + 2, j);
                    break;
                }
            }
        }
    }

    private int ClauseStart(Sentence sentence, int i)
    {
        while (i > sentence.FirstToken && text.Tokens[i - 1].Clause == text.Tokens[i].Clause)
        {
            i--;
        }

        return i;
    }

    private bool Denied(int i) => Lexicon.IsNegator(Norm(i - 1)) || Lexicon.IsNegator(Norm(i - 2)) || Lexicon.IsNegator(Norm(i - 3));

    /// <summary>"is wrong", "was a myth": a verb of being, or an adverb and a verb of being, comes before.</summary>
    private bool Judges(Sentence sentence, int i)
    {
        for (var j = i - 1; j >= Math.Max(sentence.FirstToken, i - 5); j--)
        {
            if (Norm(j) is "is" or "was" or "are" or "were" or "its" or "thats" or "be" or "isnt" or "wasnt")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"He knows that it is wrong": a feeling that is told of, and no rejection.</summary>
    private bool IsConscience(Sentence sentence, int i) =>
        Norm(i) == "wrong" && HasLater(Math.Max(sentence.FirstToken, i - 6), i, "know", "knows", "knew", "known", "knowing", "feel", "feels", "felt", "realises", "realised", "realizes", "realized", "understands", "understood", "morally");

    private int? ThatFollows(Sentence sentence, int i)
    {
        for (var j = i + 1; j < Math.Min(sentence.EndToken, i + 6); j++)
        {
            if (Norm(j) is "that" or "say" or "claim" or "think" or "argue" or "suggest" or "believe")
            {
                return j + 1;
            }
        }

        return null;
    }

    private bool PointsBack(Sentence sentence, int i)
    {
        for (var j = i - 1; j >= Math.Max(sentence.FirstToken, i - 7); j--)
        {
            if (Norm(j) is "this" or "that" or "it" or "which" or "they" or "such" or "these" or "view" or "claim" or "thats" or "its")
            {
                return true;
            }
        }

        return false;
    }

    private int EndOfClaim(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Turns.Contains(Norm(i)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"There is no evidence that", "I do not believe that".</summary>
    private void NoEvidence(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            if ((Norm(i + 2) == "that" || Norm(i + 3) == "that") && Lexicon.IsNegator(Norm(i)) && Norm(i) is not "without" && (Sayings.Contains(Norm(i + 1)) || Sayings.Contains(Norm(i + 2))))
            {
                Mark(i + 3, EndOfClaim(i + 3, sentence.EndToken));
            }
        }
    }

    /// <summary>"To say that the letter cooled relations is to mistake a sensation for a policy".</summary>
    private void Mistakes(Sentence sentence)
    {
        var at = sentence.FirstToken;
        if (Norm(at) != "to" || !Sayings.Contains(Norm(at + 1)))
        {
            return;
        }

        for (var i = at + 2; i + 2 < sentence.EndToken; i++)
        {
            if (Norm(i) is "is" or "would" && HasLater(i, Math.Min(sentence.EndToken, i + 5), "mistake", "misread", "misunderstand", "confuse", "exaggerate", "overstate", "forget", "ignore", "overlook"))
            {
                Mark(at + 2, i);
                return;
            }
        }
    }

    private void Mark(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            denied[i] = true;
        }
    }

    private bool HasLater(int from, int to, params ReadOnlySpan<string> norms)
    {
        for (var i = from; i < to; i++)
        {
            if (norms.Contains(Norm(i)))
            {
                return true;
            }
        }

        return false;
    }
}
