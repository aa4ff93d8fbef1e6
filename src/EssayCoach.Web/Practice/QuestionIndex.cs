namespace EssayCoach.Web.Practice;

/// <summary>The questions in the order of the list, ready to be searched, filtered and counted. It never changes.</summary>
public sealed class QuestionIndex
{
    public const int PageLength = 25;

    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly QuestionSearch search;
    private readonly List<string>[] values;
    private readonly int[][] valueOf;

    public QuestionIndex(IEnumerable<QuestionCard> cards)
    {
        Cards = [.. cards.OrderBy(c => c[Facet.Subject], StringComparer.OrdinalIgnoreCase).ThenBy(c => c[Facet.Topic], StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Question, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Id, StringComparer.Ordinal)];
        search = new(Cards);
        values = [.. QuestionFilter.Facets.Select(Values)];
        valueOf = [.. QuestionFilter.Facets.Select(Places)];
        for (var i = 0; i < Cards.Count; i++)
        {
            byId.Add(Cards[i].Id, i);
        }
    }

    public IReadOnlyList<QuestionCard> Cards { get; }

    public QuestionCard? Find(string id) => byId.TryGetValue(id, out var at) ? Cards[at] : null;

    /// <summary>All questions that meet a search, the best first; every one where it has no words.</summary>
    public IReadOnlyList<QuestionCard> Meeting(string? asked)
    {
        var scores = search.Find(asked);
        return scores is null ? Cards : [.. Enumerable.Range(0, Cards.Count).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]).Select(i => Cards[i])];
    }

    public QuestionSelection Select(QuestionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var scores = search.Find(filter.Search);
        var chosen = Array.ConvertAll(valueOf, _ => -1);
        foreach (var facet in QuestionFilter.Facets)
        {
            chosen[(int)facet] = filter.Chosen[(int)facet] is { } value ? IndexOf(facet, value) : -1;
        }

        var counts = Array.ConvertAll(valueOf, _ => Array.Empty<int>());
        for (var f = 0; f < counts.Length; f++)
        {
            counts[f] = new int[values[f].Count];
        }

        var found = Count(scores, chosen, counts);
        if (scores is not null)
        {
            // A stable order: equals stay by subject and topic.
            found = [.. found.OrderByDescending(i => scores[i])];
        }

        var pages = Math.Max(1, (found.Count + PageLength - 1) / PageLength);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new(found.Count, page, pages, [.. found.Skip((page - 1) * PageLength).Take(PageLength).Select(i => Cards[i])], Shown(chosen, counts));
    }

    /// <summary>Counts each facet's values among the questions that meet all other choices, and gives the questions that meet every one.</summary>
    private List<int> Count(int[]? scores, int[] chosen, int[][] counts)
    {
        var found = new List<int>();
        for (var i = 0; i < Cards.Count; i++)
        {
            if (scores is not null && scores[i] == 0)
            {
                continue;
            }

            var (missed, at) = (0, -1);
            for (var f = 0; f < chosen.Length && missed < 2; f++)
            {
                if (chosen[f] != -1 && valueOf[f][i] != chosen[f])
                {
                    (missed, at) = (missed + 1, f);
                }
            }

            if (missed == 0)
            {
                found.Add(i);
                for (var f = 0; f < counts.Length; f++)
                {
                    counts[f][valueOf[f][i]]++;
                }
            }
            else if (missed == 1)
            {
                counts[at][valueOf[at][i]]++;
            }
        }

        return found;
    }

    private IReadOnlyList<IReadOnlyList<FacetCount>> Shown(int[] chosen, int[][] counts) =>
        [.. counts.Select((count, f) => (IReadOnlyList<FacetCount>)[.. values[f].Select((v, i) => (Count: new FacetCount(v, count[i]), At: i)).Where(x => x.Count.Questions > 0 || x.At == chosen[f]).Select(x => x.Count)])];

    // -2 is no question's value: a choice that is not there finds nothing.
    private int IndexOf(Facet facet, string value) =>
        values[(int)facet].FindIndex(v => v.Equals(value, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? at : -2;

    private List<string> Values(Facet facet)
    {
        var all = Cards.Select(c => c[facet]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (facet == Facet.Year)
        {
            // The latest papers first; what is no year after them.
            all = [.. all.OrderByDescending(y => int.TryParse(y, out var year) ? year : 0)];
        }

        return all;
    }

    private int[] Places(Facet facet)
    {
        var at = values[(int)facet].Select((v, i) => (v, i)).ToDictionary(x => x.v, x => x.i, StringComparer.OrdinalIgnoreCase);
        return [.. Cards.Select(c => at[c[facet]])];
    }
}
