using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>Which side of the argument a sentence speaks for, by its words alone.</summary>
internal sealed class SideCues
{
    private static readonly ConditionalWeakTable<MarkScheme, SideCues> Made = [];

    private static readonly FrozenSet<string> Against = Lexicon.Stems(
        """
        failure fail failed unsuccessful limit limited limitation obstacle distrust mistrust suspicion isolation isolated collapse collapsed weakness weak worse worsened
        setback defeat defeated rejected refused broke rupture problem harm damage damaged undermined disagree against cost drawback disadvantage disaster hostile hostility
        prevented blocked ineffective negative decline loss lost difficulty
        """);

    private static readonly FrozenSet<string> For = Lexicon.Stems(
        """
        success succeed succeeded successful improve improved improvement gain gained achievement achieve achieved strength strong progress breakthrough benefit benefited won victory
        recognition recognised agree support advantage effective positive advance triumph helped growth
        """);

    private readonly Dictionary<string, int> sideOfStem = new(StringComparer.Ordinal);
    private readonly int negative = -1;
    private readonly int positive = -1;

    /// <summary>The cues of a scheme's sides, read once a scheme.</summary>
    public static SideCues Of(MarkScheme scheme) => Made.GetValue(scheme, static s => new(s.Sides));

    private SideCues(IReadOnlyList<Side> sides)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            var stems = EssayText.Read(sides[i].Name).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToList();
            if (negative < 0 && stems.Exists(Against.Contains))
            {
                negative = i;
            }
            else if (positive < 0 && stems.Exists(For.Contains))
            {
                positive = i;
            }
            else
            {
                foreach (var stem in stems)
                {
                    sideOfStem.TryAdd(stem, i);
                }
            }
        }
    }

    /// <summary>Adds what a sentence's words say to the weight of each side.</summary>
    public void Weigh(EssayText text, Sentence sentence, double[] weights, double weight)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var stem = text.Tokens[i].Stem;
            var (good, bad) = (For.Contains(stem), Against.Contains(stem));
            var denied = (good || bad) && i > sentence.FirstToken && Lexicon.IsNegator(text.Tokens[i - 1].Norm);
            var side = good ? (denied ? negative : positive) : bad ? (denied ? positive : negative) : sideOfStem.GetValueOrDefault(stem, -1);
            if (side >= 0)
            {
                weights[side] += weight;
            }
        }
    }

    /// <summary>True where the words of a sentence speak for and against.</summary>
    public static bool SpeaksOfBoth(EssayText text, Sentence sentence)
    {
        var (good, bad) = (false, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            good |= For.Contains(text.Tokens[i].Stem);
            bad |= Against.Contains(text.Tokens[i].Stem) || Lexicon.IsNegator(text.Tokens[i].Norm);
        }

        return good && bad;
    }
}
