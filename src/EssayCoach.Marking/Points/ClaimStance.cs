using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Whether the writer states a mistaken claim, or only tells what others believe, ask, want or compare.</summary>
internal static class ClaimStance
{
    private const int Reach = 8;
    private const int Near = 4;

    private static readonly FrozenSet<string> Beliefs = Lexicon.Words(
        "believed believe believes believing thought thinks thinking feared fears fear fearing hoped hopes hoping suspected suspects imagined imagines pretended pretends expected expects worried convinced persuaded dreamed dreamt wished wishes supposed");

    private static readonly FrozenSet<string> Sayings = Lexicon.Words("claimed claim claims argued argue argues said say says insisted insist alleged allege maintained maintain suggested suggest told complained promised warned");
    private static readonly FrozenSet<string> Others = Lexicon.Words("critics people some many others most they everyone everybody opponents supporters students participants volunteers contemporaries newspapers public rumours enemies half few somebody someone planters politicians teachers parents");
    private static readonly FrozenSet<string> Asking = Lexicon.Words("ask asked asks asking wonder wondered wonders question questioned decide decided debate debated discuss discussed tell test tested investigate investigated find know");
    private static readonly FrozenSet<string> Particles = Lexicon.Words("over up off out down away back");
    private static readonly FrozenSet<string> Questions = Lexicon.Words("who what why how if which where");

    /// <summary>False where the words between two tokens are no statement of the writer's own.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="sentence">Their sentence.</param>
    /// <param name="from">First token of the claim.</param>
    /// <param name="to">One past its last token.</param>
    /// <param name="claim">The claim as the rubric words it.</param>
    internal static bool IsStated(EssayText text, Sentence sentence, int from, int to, string claim)
    {
        var words = claim.Split(' ');
        return !IsReported(text, sentence, from, to, words) && !IsAsked(text, sentence, from, to) && !IsPurpose(text, from, to, words) && !IsCompared(text, sentence, from, to, words) && !HasOwnSubject(text, from, to)
            && HasSubject(text, sentence, to, words[0]) && HasParticle(text, sentence, from, to, words) && !IsMonth(text, from, to, words);
    }

    /// <summary>True where a denial says no to what was met of a claim: in "peasants were not happy as they had to pay" nobody paid nothing.</summary>
    /// <param name="text">The essay.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">The tokens met of the claim, its subject first.</param>
    internal static bool IsDenialOf(EssayText text, Sentence sentence, IReadOnlyList<int> told)
    {
        var said = told.Count > 1 ? told.Order().Skip(1).ToHashSet() : [.. told];
        return Enumerable.Range(sentence.FirstToken, sentence.Count).Any(i => Lexicon.IsNegator(text.Tokens[i].Norm) && (said.Contains(Content(text, sentence, i, 1)) || said.Contains(Content(text, sentence, i, -1))));
    }

    /// <summary>The nearest word of content on one side of a token.</summary>
    private static int Content(EssayText text, Sentence sentence, int at, int step)
    {
        var i = at + step;
        while (i >= sentence.FirstToken && i < sentence.EndToken && (text.Tokens[i].IsStop || text.Tokens[i].Norm.EndsWith("ly", StringComparison.Ordinal)))
        {
            i += step;
        }

        return i;
    }

    /// <summary>A claim of somebody's deed is made only where somebody is named: "the sit-ins began" is no "King started the sit-ins".</summary>
    private static bool HasSubject(EssayText text, Sentence sentence, int to, string subject) =>
        !char.IsUpper(subject[0]) || Enumerable.Range(sentence.FirstToken, to - sentence.FirstToken).Any(i => text.Tokens[i].Norm is "he" or "she" or "they" or "it" or "who" or "this" || (text.Tokens[i].Capital && !text.Tokens[i].IsStop))
        || Enumerable.Range(to, sentence.EndToken - to).Any(i => text.Tokens[i].Norm == "by");

    /// <summary>"still in Soviet hands" is no "handed over": a verb that is said again must keep its particle.</summary>
    private static bool HasParticle(EssayText text, Sentence sentence, int from, int to, string[] words)
    {
        for (var w = 0; w + 1 < words.Length; w++)
        {
            var stem = words[w].Length > Near && words[w].EndsWith("ed", StringComparison.Ordinal) && Particles.Contains(words[w + 1]) ? Lexicon.Stem(words[w]) : null;
            if (stem is not null && Enumerable.Range(from, to - from).Any(i => text.Tokens[i].Stem == stem) && !Enumerable.Range(from, Math.Min(sentence.EndToken, to + Near) - from).Any(i => text.Tokens[i].Norm == words[w + 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"in March 1965" is no march.</summary>
    private static bool IsMonth(EssayText text, int from, int to, string[] words)
    {
        foreach (var month in words.Select(w => w.ToLowerInvariant()).Where(w => w is "march" or "may"))
        {
            var said = Enumerable.Range(from, to - from).Where(i => text.Tokens[i].Norm == month).ToList();
            if (said.Count > 0 && said.TrueForAll(i => (i + 1 < text.Tokens.Count && text.Tokens[i + 1].Kind == TokenKind.Year) || (i > 0 && text.Tokens[i - 1].Kind == TokenKind.Number)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the one place is set against the other: "a tax shifts supply, whereas advice would shift demand".</summary>
    internal static bool IsContrasted(EssayText text, int a, int b) =>
        Enumerable.Range(Math.Min(a, b), Math.Abs(a - b)).Any(i => text.Tokens[i].Norm is "whereas" or "while" or "unlike");

    /// <summary>"only half believed that the shocks were real": the belief of somebody whom the claim does not name.</summary>
    private static bool IsReported(EssayText text, Sentence sentence, int from, int to, string[] words)
    {
        for (var i = from - 1; i >= Math.Max(sentence.FirstToken, from - Reach); i--)
        {
            var norm = text.Tokens[i].Norm;
            if (norm is "but" or "however" or "although")
            {
                return false;
            }

            var believes = Beliefs.Contains(norm) && i > sentence.FirstToken && text.Tokens[i - 1].Norm is not ("i" or "we" or "is" or "was" or "it");
            var says = Sayings.Contains(norm) && Enumerable.Range(Math.Max(sentence.FirstToken, i - 2), Math.Min(2, i - sentence.FirstToken)).Any(j => Others.Contains(text.Tokens[j].Norm));
            if ((believes || says) && !words.Contains(norm) && (text.Tokens[i + 1].Norm == "that" || text.Tokens[i + 1].Norm is "the" or "it" or "they" or "he" or "she" || text.Tokens[i + 1].Capital))
            {
                return !Enumerable.Range(Math.Max(sentence.FirstToken, i - Near), Math.Min(Near, i - sentence.FirstToken)).Any(j => text.Tokens[j].Norm is "i" or "we");
            }
        }

        return false;
    }

    /// <summary>"asked them who was to blame", "whether the peace would last".</summary>
    private static bool IsAsked(EssayText text, Sentence sentence, int from, int to)
    {
        for (var i = Math.Max(sentence.FirstToken, from - Near); i < to; i++)
        {
            if (text.Tokens[i].Norm == "whether" && i <= from)
            {
                return true;
            }

            if (Questions.Contains(text.Tokens[i].Norm) && Enumerable.Range(Math.Max(sentence.FirstToken, i - 3), Math.Min(3, i - sentence.FirstToken)).Any(j => Asking.Contains(text.Tokens[j].Norm)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"for the bill to be passed": what somebody wants, and no event.</summary>
    private static bool IsPurpose(EssayText text, int from, int to, string[] words) =>
        !words.Contains("to") && Enumerable.Range(Math.Max(0, from - 2), to - Math.Max(0, from - 2)).Any(i => text.Tokens[i].Norm == "to" && i > 0 && i + 1 < to && text.Tokens[i - 1].Norm is not ("claimed" or "claims" or "claiming" or "said" or "pretended" or "pretending" or "known") && text.Tokens[i + 1].Norm is "be" or "have");

    /// <summary>"worth more than any railway", "isn't the same as not caring".</summary>
    private static bool IsCompared(EssayText text, Sentence sentence, int from, int to, string[] words)
    {
        for (var i = Math.Max(sentence.FirstToken, from - 2); i < to; i++)
        {
            var norm = text.Tokens[i].Norm;
            if (norm == "than" && i > from && !words.Contains("than") && !(i > 0 && text.Tokens[i - 1].Norm == "rather"))
            {
                return true;
            }

            if (norm == "same" && i + 1 < sentence.EndToken && text.Tokens[i + 1].Norm == "as" && Enumerable.Range(Math.Max(sentence.FirstToken, i - 3), Math.Min(3, i - sentence.FirstToken)).Any(j => Lexicon.IsNegator(text.Tokens[j].Norm)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Trotsky complained that Stalin wanted it": what follows is said of somebody else.</summary>
    private static bool HasOwnSubject(EssayText text, int from, int to) =>
        text.Tokens[from].Capital && Enumerable.Range(from + 1, Math.Max(0, to - from - 2)).Any(i => text.Tokens[i].Norm == "that" && text.Tokens[i - 1] is { IsStop: false, Capital: false } && text.Tokens[i + 1] is { Capital: true, IsStop: false });
}
