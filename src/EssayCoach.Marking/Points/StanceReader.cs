namespace EssayCoach.Marking.Points;

/// <summary>How the essay uses a wording, by where the words stand that say it.</summary>
internal static class StanceReader
{
    /// <summary>Reads the stance; what is claimed counts, and names only where nothing is.</summary>
    /// <param name="assertions">What the essay asserts.</param>
    /// <param name="met">What was met of the wording.</param>
    /// <param name="denies">True where a denial belongs to the wording.</param>
    /// <param name="start">First token of the wording.</param>
    /// <param name="end">The token after its last.</param>
    internal static Stance Read(Assertions assertions, List<Met> met, bool denies, int start, int end)
    {
        var (claims, rejected, supposed, dismissed, undone, listed) = (0, 0, 0, 0, 0, 0);
        foreach (var m in met)
        {
            listed += assertions.IsListed(m.From) ? 1 : 0;
            claims += IsClaim(m) ? 1 : 0;
        }

        foreach (var m in met)
        {
            if (claims == 0 || IsClaim(m))
            {
                rejected += assertions.IsRejected(m.From) ? 1 : 0;
                supposed += assertions.IsSupposed(m.From) ? 1 : 0;
                dismissed += assertions.IsDismissed(m.From) ? 1 : 0;
                undone += claims > 0 && !denies && (assertions.IsDenied(m.From, start) || assertions.IsUndone(m.From, m.To)) ? 1 : 0;
            }
        }

        var all = claims == 0 ? met.Count : claims;
        return rejected > 0 ? Stance.Rejected
            : listed == met.Count ? Stance.Listed
            : supposed * 2 >= all ? Stance.Supposed
            : !denies && (dismissed == all || undone > 0 || (claims == 0 && assertions.IsUndone(start, end))) ? Stance.Denied
            : Stance.Asserted;
    }

    private static bool IsClaim(Met m) => !m.Slot.IsName && m.Slot.Weight >= 1;
}
