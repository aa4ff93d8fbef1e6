using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>What an essay asserts: which words stand in something denied, rejected or merely supposed.</summary>
internal sealed class Assertions
{
    private const int DenialReach = 3;
    private const int UndoneReach = 7;

    private static readonly FrozenSet<string> Doings = Lexicon.Words("sign signed make made agree agreed conclude concluded join joined exist existed happen happened");

    private static readonly FrozenSet<string> Onlys = Lexicon.Words("only just merely simply surprisingly least always entirely fully wholly until doubt");
    private static readonly FrozenSet<string> Untils = Lexicon.Words("until till before");
    private static readonly FrozenSet<string> Limits = Lexicon.Words("by without out to");
    private static readonly FrozenSet<string> Joins = Lexicon.Words("and but or yet");
    private static readonly FrozenSet<string> Refusers = Lexicon.Words("fail failed fails failing refuse refused refuses refusing decline declined unable unwilling");

    private readonly EssayText text;
    private readonly bool[] denied;
    private readonly bool[] dismissed;
    private readonly bool[] supposed;
    private readonly bool[] listed;

    public Assertions(EssayText text)
    {
        this.text = text;
        denied = Denials.Find(text);
        dismissed = Dismissals.Find(text);
        supposed = new bool[text.Tokens.Count];
        listed = Enumerations.Find(text);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            if (text.Sentences[s].IsQuestion)
            {
                Array.Fill(supposed, true, text.Sentences[s].FirstToken, text.Sentences[s].Count);
            }
            else
            {
                ReadSupposition(text.Sentences[s]);
            }
        }
    }

    /// <summary>True where a token stands in something that the essay says is not so.</summary>
    public bool IsRejected(int token) => denied[token];

    /// <summary>True where a token stands in something that did not happen ("had the talks succeeded") or in a question, which asserts nothing.</summary>
    public bool IsSupposed(int token) => supposed[token];

    /// <summary>True where a token stands in something that the essay says to have come to nothing.</summary>
    public bool IsDismissed(int token) => dismissed[token];

    /// <summary>True where a token is merely an item of a list.</summary>
    public bool IsListed(int token) => listed[token];

    /// <summary>True where a denial stands close before a token in the same clause.</summary>
    public bool IsDenied(int token, int wordingStart)
    {
        var clause = text.Tokens[token].Clause;
        var reach = DenialReach;
        for (var i = token - 1; i >= 0 && reach > 0 && text.Tokens[i].Clause == clause; i--)
        {
            var norm = text.Tokens[i].Norm;
            if (norm == "hardly" && (Norm(i + 1) is "a" or "any" or "an"))
            {
                return true;
            }

            if (Lexicon.IsNegator(norm) && norm is not ("none" or "nothing" or "nobody"))
            {
                return !(i + 1 < text.Tokens.Count && Onlys.Contains(text.Tokens[i + 1].Norm));
            }

            if (i < wordingStart && Refusers.Contains(norm) && i + 1 < text.Tokens.Count && text.Tokens[i + 1].Norm == "to")
            {
                return true;
            }

            // Articles and auxiliaries do not use up the reach of a denial.
            reach -= text.Tokens[i].IsStop ? 0 : 1;
        }

        return false;
    }

    /// <summary>"never signed the Treaty of X", "the Treaty of X was never signed": words whose signing or happening is denied in the same clause.</summary>
    public bool IsUndone(int from, int to)
    {
        var clause = text.Tokens[from].Clause;
        for (var i = from - 1; i >= Math.Max(0, from - UndoneReach) && text.Tokens[i].Clause == clause; i--)
        {
            if (Doings.Contains(Norm(i)) && NegatorBefore(i, clause) is { } negator)
            {
                return !Onlys.Contains(Norm(negator + 1)) && !IsLimited(to, clause);
            }
        }

        for (var i = to; i < Math.Min(text.Tokens.Count, to + UndoneReach) && text.Tokens[i].Clause == clause; i++)
        {
            if (Doings.Contains(Norm(i)))
            {
                return NegatorBefore(i, clause) is { } negator && negator >= to && !Onlys.Contains(Norm(negator + 1)) && IsLast(i, clause) && !IsLimited(i + 1, clause);
            }
        }

        return false;
    }

    /// <summary>"never made", "never made in 1921", but not "never made the two friends".</summary>
    private bool IsLast(int verb, int clause) => verb + 1 >= text.Tokens.Count || text.Tokens[verb + 1].Clause != clause || Norm(verb + 1) is "in" or "at";

    private int? NegatorBefore(int verb, int clause)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - DenialReach) && text.Tokens[i].Clause == clause && !Joins.Contains(Norm(i)); i--)
        {
            if (Lexicon.IsNegator(Norm(i)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"never signed until 1921", "never signed by France" and "not signed in good faith" do not deny the signing.</summary>
    private bool IsLimited(int from, int clause)
    {
        for (var i = from; i < Math.Min(text.Tokens.Count, from + UndoneReach) && text.Tokens[i].Sentence == text.Tokens[from - 1].Sentence; i++)
        {
            if (Untils.Contains(Norm(i)))
            {
                return true;
            }
        }

        return from < text.Tokens.Count && text.Tokens[from].Clause == clause
            && (Limits.Contains(Norm(from)) || (Norm(from) == "in" && !Norm(from + 1).Any(char.IsAsciiDigit) && !Norm(from + 2).Any(char.IsAsciiDigit)));
    }

    /// <summary>True where a sentence holds a denial near a place.</summary>
    public bool HasDenial(Sentence sentence, int from, int to)
    {
        for (var i = Math.Max(sentence.FirstToken, from - 8); i < Math.Min(sentence.EndToken, to + 8); i++)
        {
            var norm = text.Tokens[i].Norm;
            if (Lexicon.IsNegator(norm) || Refusers.Contains(norm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a sentence holds a word that denies, whatever it denies.</summary>
    public bool HasNegator(Sentence sentence) => Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => Lexicon.IsNegator(Norm(i)));

    private string Norm(int i) => i >= 0 && i < text.Tokens.Count ? text.Tokens[i].Norm : "";

    private void ReadSupposition(Sentence sentence)
    {
        for (var from = sentence.FirstToken; from < sentence.EndToken;)
        {
            var to = from;
            while (to < sentence.EndToken && text.Tokens[to].Clause == text.Tokens[from].Clause)
            {
                to++;
            }

            if (SupposedFrom(sentence, from, to) is { } start)
            {
                Array.Fill(supposed, true, start, to - start);
            }

            from = to;
        }
    }

    /// <summary>Where what did not happen begins in a clause, or null: "had the talks succeeded", "one that might have blocked him".</summary>
    private int? SupposedFrom(Sentence sentence, int from, int to)
    {
        var inverted = Norm(from) is "had" or "were" && from == sentence.FirstToken && !HasLater(from + 1, to, "not") && to - from > 2 && !sentence.IsQuestion;
        var conditional = Norm(from) == "if" && HasLater(from, Math.Min(to, from + 7), "had") && !HasLater(from, to, "not", "never", "hadnt");
        if (inverted || conditional || Norm(from) is "suppose" or "supposing" or "imagine" or "assuming")
        {
            return from;
        }

        var start = from;
        for (var i = from; i + 1 < to; i++)
        {
            start = Norm(i) == "that" ? i : start;
            if (Norm(i) is "would" or "could" or "might" or "should" or "wouldnt" or "couldnt" && (Norm(i + 1) == "have" || Norm(i + 2) == "have"))
            {
                return start;
            }
        }

        return null;
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
