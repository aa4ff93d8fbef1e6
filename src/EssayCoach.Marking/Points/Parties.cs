using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>Leaves out what is said of another party: "Germany restored relations" says nothing for a point about Britain.</summary>
internal static class Parties
{
    private static readonly FrozenSet<string> CarriesOn = Lexicon.Words("it they this these both");

    /// <summary>Drops hits without a name of their own in sentences that name only parties whom their point does not know.</summary>
    internal static List<Hit> Settle(SchemePattern scheme, EssayTerms terms, List<Hit> hits)
    {
        if (scheme.Parties.Count < 2)
        {
            return hits;
        }

        var named = Named(scheme, terms);
        var called = hits.Where(h => h.Wording.Slots.Any(s => s.IsName && s.IsSpecific)).Select(h => (h.Sentence, h.Target.Point)).ToHashSet();
        return hits.FindAll(h => h.Target.Point < 0 || h.Target.Use is not (WordingUse.Fact or WordingUse.Accept) || called.Contains((h.Sentence, h.Target.Point)) || !IsOfOthers(scheme, named[h.Sentence], h.Target.Point));
    }

    private static bool IsOfOthers(SchemePattern scheme, List<int> here, int point)
    {
        var own = scheme.PartiesOf(point);
        return own.Count > 0 && here.Count > 0 && !here.Exists(own.Contains);
    }

    /// <summary>The parties that each sentence speaks of; one that only carries on speaks of those of the sentence before.</summary>
    private static List<int>[] Named(SchemePattern scheme, EssayTerms terms)
    {
        var named = new List<int>[terms.Text.Sentences.Count];
        for (var s = 0; s < named.Length; s++)
        {
            named[s] = [.. terms.In(s).Select(t => t.Term).Where(scheme.Parties.Contains).Distinct()];
            var sentence = terms.Text.Sentences[s];
            if (named[s].Count == 0 && s > 0 && terms.Text.Sentences[s - 1].Paragraph == sentence.Paragraph && CarriesOn.Contains(terms.Text.Tokens[sentence.FirstToken].Norm))
            {
                named[s] = named[s - 1];
            }
        }

        return named;
    }
}
