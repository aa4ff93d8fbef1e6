using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Claims that the writer takes back in their own voice.</summary>
internal sealed partial class Denials
{
    // Far enough for any sentence, and near enough to stay linear on a text without a full stop.
    private const int Longest = 60;

    /// <summary>"I do not accept the idea that", "I don't agree with those who say that": what follows is rejected.</summary>
    private void NotAccepted(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 3 < sentence.EndToken; i++)
        {
            if (Norm(i) is "accept" or "buy" or "agree" or "believe" or "share" && (Lexicon.IsNegator(Norm(i - 1)) || Lexicon.IsNegator(Norm(i - 2))) && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "i", "we")
                && HasLater(i + 1, Math.Min(sentence.EndToken, i + 9), "that"))
            {
                Mark(i + 1, EndOfClaim(i + 1, sentence.EndToken));
            }
        }
    }

    /// <summary>"If they were streamed they would learn less; however, I reject this", "..., but this does not apply to Britain", "... which I cannot accept": what the sentence said before is taken back.</summary>
    private void TakenBack(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 3; i < sentence.EndToken; i++)
        {
            if (!IsRefused(sentence, i) && !Fails(sentence, i) && !NeverDoes(sentence, i))
            {
                continue;
            }

            var turn = i;
            while (turn > Math.Max(sentence.FirstToken, i - Longest) && !Turns.Contains(Norm(turn)))
            {
                turn--;
            }

            Mark(Math.Max(sentence.FirstToken, i - Longest), Turns.Contains(Norm(turn)) ? turn : i);
        }
    }

    /// <summary>"I reject this", "I do not agree with it at all", "which I cannot accept".</summary>
    private bool IsRefused(Sentence sentence, int i)
    {
        var refuses = Norm(i) is "reject" or "dispute" || (Norm(i) is "agree" or "accept" or "believe" && Denied(i));
        if (!refuses || !HasLater(Math.Max(sentence.FirstToken, i - 5), i, "i", "we"))
        {
            return false;
        }

        var target = Norm(i + 1) == "with" ? i + 2 : i + 1;
        var back = Norm(target) is "this" or "that" or "it" or "them" && !(Norm(target) == "that" && target + 1 < sentence.EndToken && text.Tokens[target + 1].Clause == text.Tokens[target].Clause && Norm(target + 1) is not "at");
        return back || HasLater(Math.Max(sentence.FirstToken, i - 6), i, "which");
    }

    private bool Fails(Sentence sentence, int i) =>
        Norm(i) is "apply" or "hold" or "happen" && Denied(i) && HasLater(Math.Max(sentence.FirstToken + 2, i - 4), i, "this", "that", "it") && HasLater(Math.Max(sentence.FirstToken + 2, i - Longest), i, "but", "however", "although", "though");

    /// <summary>"If it spent the revenue on sport it would help, but it never does".</summary>
    private bool NeverDoes(Sentence sentence, int i)
    {
        var undone = Norm(i) is "doesnt" or "didnt" or "dont" or "isnt" or "wasnt" or "arent" || (Norm(i) is "does" or "did" or "do" or "is" or "was" or "has" && Norm(i - 1) == "never");
        return undone && (i + 1 >= sentence.EndToken || text.Tokens[i + 1].Clause != text.Tokens[i].Clause || Norm(i + 1) is "as" or "because") && HasLater(Math.Max(sentence.FirstToken, i - 4), i, "but", "however", "though")
            && (Norm(sentence.FirstToken) is "if" or "were" || HasLater(Math.Max(sentence.FirstToken, i - Longest), i, "could", "might", "would"));
    }

    /// <summary>"Nobody switches to sweets", "Not one of the governments was worried", "There was nothing in the letter that changed anything": as far as the next turn.</summary>
    private void NoOne(Sentence sentence)
    {
        var at = sentence.FirstToken;
        var from = Norm(at) is "nobody" || (Norm(at) is "no" or "not" && Norm(at + 1) == "one") ? at
            : Norm(at) == "there" && Norm(at + 1) is "was" or "is" && Norm(at + 2) == "nothing" && HasLater(at + 3, sentence.EndToken, "that", "which") ? at + 2
            : -1;
        if (from >= 0 && !HasLater(at, Math.Min(sentence.EndToken, at + 8), "doubt", "doubts", "doubted", "deny", "denies", "denied", "ignore", "more", "less", "better", "but", "except", "until", "can", "could", "forget", "dispute", "disputes"))
        {
            Mark(from, EndOfClaim(from + 1, sentence.EndToken));
        }
    }

    /// <summary>"I reject completely the view that the middle classes were held back", "I deny that he ever recognised it".</summary>
    private void RejectedAhead(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i + 3 < sentence.EndToken; i++)
        {
            if (Norm(i) is not ("reject" or "dispute" or "deny" or "doubt") || Denied(i) || !HasLater(Math.Max(sentence.FirstToken, i - 4), i, "i", "we"))
            {
                continue;
            }

            if (Norm(i + 1) == "that")
            {
                Mark(i + 2, EndOfClaim(i + 2, sentence.EndToken));
                continue;
            }

            var view = Enumerable.Range(i + 1, Math.Min(4, sentence.EndToken - i - 1)).FirstOrDefault(j => Views.Contains(Norm(j)) && Norm(j + 1) is "that" or "of", -1);
            if (view > 0)
            {
                Mark(view + 1, EndOfClaim(view + 1, sentence.EndToken));
            }
        }
    }

    /// <summary>"People love to say that he ignored the warnings".</summary>
    private void LoveToSay(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i + 3 < Math.Min(sentence.EndToken, sentence.FirstToken + 6); i++)
        {
            if (Norm(i) is "love" or "like" && Norm(i + 1) == "to" && Norm(i + 2) is "say" or "think" or "claim" or "pretend" or "believe" && !HasLater(sentence.FirstToken, i, "i", "we", "would"))
            {
                Mark(i + 3, EndOfClaim(i + 3, sentence.EndToken));
            }
        }
    }
}
