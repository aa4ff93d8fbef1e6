using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>"All members had a veto" is a mistake where "five members had a veto" is none: the small word makes the claim.</summary>
internal static class Quantity
{
    private const int Around = 3;

    private static readonly FrozenSet<string>[] Measures =
    [
        Lexicon.Words("all every each any always everybody everyone everything entire entirely whole only never"),
        Lexicon.Words("more most greater greatest higher highest larger largest bigger biggest mainly mostly majority many much"),
        Lexicon.Words("less least fewer fewest lower lowest smaller smallest few little hardly"),
    ];

    private static readonly FrozenSet<string> Numbers = Lexicon.Words("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million");

    /// <summary>False where a mistaken claim speaks of all, of more or of less, and the essay does not.</summary>
    internal static bool Agrees(string claim, EssayText text, Sentence sentence, int from, int to)
    {
        var said = claim.Split(' ').Select(w => w.ToLowerInvariant()).ToList();
        var (start, end) = (Math.Max(sentence.FirstToken, from - Around), Math.Min(sentence.EndToken, to + Around));
        bool Stands(Func<string, bool> isMeant) => Enumerable.Range(start, end - start).Any(i => isMeant(text.Tokens[i].Norm));
        var exact = said.Where((w, i) => (w == "one" && !(i + 1 < said.Count && said[i + 1] is "million" or "billion" or "thousand" or "hundred")) || w is "two" or "first" or "second" or "third" or "last" || (w is "over" or "under" && i + 1 < said.Count && char.IsAsciiDigit(said[i + 1][0])));
        return exact.All(w => Stands(n => n == w)) && Counts(said, text, start, end) && Measures.Where(m => said.Exists(m.Contains)).All(m => Stands(m.Contains));
    }

    /// <summary>"interviewed sixty teachers" is no "interviewed sixty pupils": the number must be of what the claim counts.</summary>
    private static bool Counts(List<string> said, EssayText text, int start, int end)
    {
        for (var w = 0; w + 1 < said.Count; w++)
        {
            var (number, counted) = (said[w], said[w + 1]);
            if (!Numbers.Contains(number) || Numbers.Contains(counted) || Lexicon.IsStopWord(counted))
            {
                continue;
            }

            var stem = Lexicon.Stem(counted);
            var at = Enumerable.Range(start, end - start).Where(i => text.Tokens[i].Norm == number).ToList();
            if (at.Count > 0 && !at.Exists(i => IsOf(text, i, stem)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where a number belongs to a noun: "sixty Chicago teachers".</summary>
    private static bool IsOf(EssayText text, int number, string stem)
    {
        for (var i = number + 1; i < Math.Min(text.Tokens.Count, number + 1 + Around) && !text.Tokens[i].IsStop && text.Tokens[i].Clause == text.Tokens[number].Clause; i++)
        {
            if (text.Tokens[i].Stem == stem)
            {
                return true;
            }
        }

        return false;
    }
}
