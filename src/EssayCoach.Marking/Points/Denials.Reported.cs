using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Views that an essay reports only to reject them.</summary>
internal sealed partial class Denials
{
    private const int FewestRejected = 3;
    private const int RejectionReach = 9;

    private static readonly FrozenSet<string> Reports = Lexicon.Words("dream say said write written claim claimed argue argued maintain maintained believe believed think thought insist suggested suggest suggests hold assert asserted allege alleged supposed");
    private static readonly FrozenSet<string> Reporters = Lexicon.Words("some somebody someone many others critics historians writers people textbooks books those authors commentators most few teachers politicians economists sociologists experts they");

    /// <summary>"Others maintain that it was renewed, but this I reject", "It is often said that he approved. I do not believe it."</summary>
    private void RejectedView(int s)
    {
        var sentence = text.Sentences[s];
        if (Reported(sentence) is not { } from)
        {
            return;
        }

        var end = EndOfClaim(from, sentence.EndToken);
        var next = s + 1 < text.Sentences.Count && text.Sentences[s + 1].Paragraph == sentence.Paragraph ? text.Sentences[s + 1] : default;
        if ((end < sentence.EndToken && Rejects(end, Math.Min(sentence.EndToken, end + RejectionReach))) || (next.Count > 0 && (IsPlainNo(next) || Rejects(next.FirstToken, Math.Min(next.EndToken, next.FirstToken + RejectionReach)))))
        {
            Mark(from, end);
        }
    }

    /// <summary>The first token of what somebody is reported to say.</summary>
    private int? Reported(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
        {
            if (Norm(i) is "meant" or "supposed" && Norm(i - 1) is "is" or "are" or "was" or "were" && Norm(i + 1) == "to")
            {
                return sentence.FirstToken;
            }

            if ((Norm(i) == "told" && Norm(i - 1) is "are" && HasLater(Math.Max(sentence.FirstToken, i - 3), i, "we", "you")) || (Views.Contains(Norm(i)) && Norm(i + 1) == "that" && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "there", "take", "as")))
            {
                return i + 1;
            }

            if (Reports.Contains(Norm(i)) && (Reporters.Contains(Norm(i - 1)) || Reporters.Contains(Norm(i - 2)) || (Norm(i - 1) is "would" or "will" && Reporters.Contains(Norm(i - 3))) || (Norm(i - 1) is "is" or "been" or "often" or "also" or "sometimes" or "commonly" or "usually" && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "it"))))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>"It did not.", "No it isn't.", "I see no sign of this."</summary>
    private bool IsPlainNo(Sentence sentence) =>
        (sentence.Count <= 4 && Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => Lexicon.IsNegator(Norm(i))) && Norm(sentence.FirstToken) is "it" or "they" or "he" or "she" or "this" or "that" or "no" or "not")
        || (Norm(sentence.FirstToken) == "i" && Norm(sentence.FirstToken + 1) is "see" or "find" && Norm(sentence.FirstToken + 2) is "no" or "little");

    private bool Rejects(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var next = Norm(i + 1);
            if (Norm(i) is "reject" or "disagree" or "dispute" or "myth" || (Norm(i) == "no" && Norm(i + 1) == "such" && Norm(i + 2) == "thing") || (Norm(i) == "nothing" && Norm(i + 1) == "of" && Norm(i + 3) is "kind" or "sort") || (Untrue.Contains(Norm(i)) && HasLater(from, i, "this", "that", "it", "they", "which", "is", "are"))
                || (Lexicon.IsNegator(Norm(i)) && (next is "true" or "so" or "believe" or "accept" or "agree" or "convincing" or "convinced" or "evidence" or "truth" or "proof" or "stand" or "reason" or "sign")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where the writer has rejected what others say three times and more, another view that is only reported ("we are told that", "some historians think") is not the writer's own either,
    /// unless the writer says that it is.
    /// </summary>
    private void Disbelieve()
    {
        var sentences = text.Sentences;
        if (sentences.Count(IsRejection) < FewestRejected)
        {
            return;
        }

        for (var s = 0; s < sentences.Count; s++)
        {
            var next = s + 1 < sentences.Count && sentences[s + 1].Paragraph == sentences[s].Paragraph ? sentences[s + 1] : default;
            if (Reported(sentences[s]) is { } from && !Grants(sentences[s]) && !Grants(next))
            {
                Mark(from, EndOfClaim(Math.Min(from + 2, sentences[s].EndToken), sentences[s].EndToken));
            }
        }
    }

    private bool IsRejection(Sentence sentence) =>
        IsPlainNo(sentence) || Rejects(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + Longest)) || HasLater(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + 6), "deny");

    /// <summary>"I do agree with this", "What I would accept is", "It is true that", "and they are right".</summary>
    private bool Grants(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Longest); i++)
        {
            var mine = Norm(i) is "agree" or "accept" or "concede" or "grant" or "allow" or "admit" && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "i", "we");
            var right = Norm(i) is "true" or "right" or "correct" or "convincing" or "persuasive" && Norm(i - 1) is "is" or "are" or "was" or "were" or "its" or "quite" or "certainly" or "partly";
            if ((mine || right) && !Denied(i))
            {
                return true;
            }
        }

        return false;
    }
}
