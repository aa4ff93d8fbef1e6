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

    /// <summary>False where a mistaken claim speaks of all, of more or of less, and the essay does not.</summary>
    internal static bool Agrees(string claim, EssayText text, Sentence sentence, int from, int to)
    {
        var said = claim.Split(' ').Select(w => w.ToLowerInvariant()).ToList();
        var (start, end) = (Math.Max(sentence.FirstToken, from - Around), Math.Min(sentence.EndToken, to + Around));
        bool Stands(Func<string, bool> isMeant) => Enumerable.Range(start, end - start).Any(i => isMeant(text.Tokens[i].Norm));
        var exact = said.Where((w, i) => (w == "one" && !(i + 1 < said.Count && said[i + 1] is "million" or "billion" or "thousand" or "hundred")) || w is "two" or "first" or "second" or "third" or "last" || (w is "over" or "under" && i + 1 < said.Count && char.IsAsciiDigit(said[i + 1][0])));
        return exact.All(w => Stands(n => n == w)) && Measures.Where(m => said.Exists(m.Contains)).All(m => Stands(m.Contains));
    }
}
