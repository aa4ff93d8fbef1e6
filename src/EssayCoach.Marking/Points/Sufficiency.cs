namespace EssayCoach.Marking.Points;

/// <summary>A slot of a wording met in a sentence.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="From">First token.</param>
/// <param name="To">One past the last token.</param>
/// <param name="Own">True where it was met by the word itself or a word of the rubric, false where by the general thesaurus.</param>
internal readonly record struct Met(Slot Slot, int From, int To, bool Own);

/// <summary>Says whether enough of a wording is met to take it as said.</summary>
internal static class Sufficiency
{
    /// <summary>Share of a wording's weight that hints at it.</summary>
    internal const double HintShare = 0.58;

    /// <summary>
    /// Enough of the weight, and enough that tells this wording from others: all of a short one, two words of a longer one.
    /// A name may be lent by the sentences before, but then something telling must be said here.
    /// </summary>
    internal static bool Enough(Wording wording, List<Met> met, double weight, int lent, int absent, int stood)
    {
        if (met.Count == 0 || weight < (wording.Needed * wording.Said) - 1e-9)
        {
            return false;
        }

        var (specific, words, own, one) = (0, 0, 0, default(Met));
        foreach (var m in met)
        {
            own += m.Slot.IsTelling && m.Own ? 1 : 0;
            if (m.Slot.IsSpecific)
            {
                (one, specific, words) = (m, specific + 1, words + (m.Slot.IsName ? 0 : 1));
            }
        }

        if (absent > 0 && specific < 2)
        {
            return false;
        }

        if (wording.Specific == 0)
        {
            return own == wording.Telling;
        }

        // One specific word alone must be a name of this point's own, or the wording's very word with all that it says besides.
        var whole = specific + Math.Min(lent, 1) >= Math.Min(2, wording.Specific);
        var alone = specific == 1 && wording.Slots.Length > 1 && one.Slot.Weight < 2;
        return specific > 0 && whole
            && (!alone || (one.Own && met.Count + lent + stood >= wording.Words))
            && (!wording.Claims || words > 0);
    }

    /// <summary>A wording whose party or common word is not said: "recognised it in 1924" without the state that did, "Rapallo" without the word treaty.</summary>
    internal static bool Hints(Wording wording, List<Met> met, double weight) =>
        wording.Specific == 1 && met.Exists(m => m.Slot.IsSpecific && m.Own) && weight >= HintShare * wording.Total && wording.Slots.All(s => !s.Denies && s.Years.Length == 0);
}
