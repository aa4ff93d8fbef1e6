namespace EssayCoach.Marking.Points;

/// <summary>The words of a sentence that meet a wording. Plain loops: this runs for every wording tried, which are thousands an essay.</summary>
internal static class MetWords
{
    /// <summary>The first tokens of what tells the wording from others, in order; of all that was met where nothing does.</summary>
    internal static int[] Told(List<Met> met)
    {
        var telling = 0;
        foreach (var m in met)
        {
            telling += m.Slot.IsTelling ? 1 : 0;
        }

        var (told, at) = (new int[telling == 0 ? met.Count : telling], 0);
        foreach (var m in met)
        {
            if (telling == 0 || m.Slot.IsTelling)
            {
                told[at++] = m.From;
            }
        }

        Array.Sort(told);
        return told;
    }

    /// <summary>From the first token met to one past the last.</summary>
    internal static (int From, int To) Span(List<Met> met, bool tellingOnly)
    {
        var (from, to) = (int.MaxValue, 0);
        foreach (var m in met)
        {
            if (!tellingOnly || m.Slot.IsTelling)
            {
                (from, to) = (Math.Min(from, m.From), Math.Max(to, m.To));
            }
        }

        return (from, to);
    }

    /// <summary>True where a slot has been met by one of these tokens already: one word says one thing.</summary>
    internal static bool IsTaken(List<Met> met, int from, int to)
    {
        foreach (var m in met)
        {
            if (m.From < to && m.To > from)
            {
                return true;
            }
        }

        return false;
    }
}
