namespace EssayCoach.Marking.Points;

/// <summary>Where each term of the scheme stands in one sentence after the other, and in which it stood last. Used anew for every sentence, without allocating.</summary>
/// <param name="terms">Number of terms of the vocabulary.</param>
internal sealed class TermPlaces(int terms)
{
    private const int None = -1;

    private readonly int[] first = Filled(terms);
    private readonly int[] count = new int[terms];
    private readonly int[] last = Filled(terms);
    private int[] next = new int[64];
    private List<(int Term, int From, int To)> here = [];
    private int current = None;

    /// <summary>Moves on to a sentence; sentences are gone through in order.</summary>
    public void MoveTo(int sentence, List<(int Term, int From, int To)> met)
    {
        foreach (var (term, _, _) in here)
        {
            (first[term], count[term], last[term]) = (None, 0, current);
        }

        (here, current) = (met, sentence);
        if (next.Length < met.Count)
        {
            next = new int[met.Count * 2];
        }

        for (var i = met.Count - 1; i >= 0; i--)
        {
            var term = met[i].Term;
            (next[i], first[term]) = (first[term], i);
            count[term]++;
        }
    }

    /// <summary>How often a term stands in the sentence.</summary>
    public int Count(int term) => count[term];

    /// <summary>True where one of some terms stands in the sentence.</summary>
    public bool HasAny(int[] any)
    {
        foreach (var term in any)
        {
            if (count[term] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where one of some terms stood before the sentence, in one from an index on.</summary>
    public bool Stood(int[] any, int from)
    {
        foreach (var term in any)
        {
            if (last[term] >= from)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of a term's first place, or -1.</summary>
    public int First(int term) => first[term];

    /// <summary>Number of the place of the same term after one, or -1.</summary>
    public int Next(int place) => next[place];

    /// <summary>The tokens of a place.</summary>
    public (int From, int To) At(int place) => (here[place].From, here[place].To);

    private static int[] Filled(int length)
    {
        var filled = new int[length];
        Array.Fill(filled, None);
        return filled;
    }
}
