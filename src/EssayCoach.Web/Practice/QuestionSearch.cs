namespace EssayCoach.Web.Practice;

/// <summary>Finds questions by the beginnings of words: in the wording first, then in the topic, then among other details and names.</summary>
public sealed class QuestionSearch
{
    private const byte InQuestion = 4;
    private const byte InTopic = 3;
    private const byte InDetails = 2;
    private const byte InNames = 1;

    private readonly string[] words;
    private readonly (int Card, byte Weight)[][] found;
    private readonly IReadOnlyList<QuestionCard> cards;

    public QuestionSearch(IReadOnlyList<QuestionCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        this.cards = cards;
        var index = new Dictionary<string, List<(int Card, byte Weight)>>(StringComparer.Ordinal);
        for (var i = 0; i < cards.Count; i++)
        {
            var card = cards[i];
            Add(index, i, SearchWords.Of(card.Question), InQuestion);
            Add(index, i, SearchWords.Of(card[Facet.Topic]), InTopic);
            Add(index, i, card.Facets.Append(card.Rest).SelectMany(SearchWords.Of), InDetails);
            Add(index, i, card.Names, InNames);
        }

        words = [.. index.Keys.Order(StringComparer.Ordinal)];
        found = [.. words.Select(w => index[w].ToArray())];
    }

    /// <summary>For each card how well it meets the search, 0 where it does not; null where the search has no words.</summary>
    public int[]? Find(string? search)
    {
        var asked = SearchWords.Asked(search);
        if (asked.Count == 0)
        {
            return null;
        }

        var all = Best(asked[0]);
        foreach (var best in asked.Skip(1).Select(Best))
        {
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = all[i] > 0 && best[i] > 0 ? all[i] + best[i] : 0;
            }
        }

        return all;
    }

    /// <summary>For each card the best place of the words that begin so. A year is found in the periods that cover it, too.</summary>
    private int[] Best(string beginning)
    {
        var best = new int[cards.Count];
        var at = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < words.Length && words[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            foreach (var (card, weight) in found[at])
            {
                best[card] = Math.Max(best[card], weight);
            }
        }

        if (beginning.Length is 3 or 4 && int.TryParse(beginning, out var year))
        {
            for (var i = 0; i < best.Length; i++)
            {
                if (cards[i].Period is { } period && period.From <= year && year <= period.To)
                {
                    best[i] = Math.Max(best[i], InTopic);
                }
            }
        }

        return best;
    }

    private static void Add(Dictionary<string, List<(int Card, byte Weight)>> index, int card, IEnumerable<string> words, byte weight)
    {
        foreach (var word in words)
        {
            if (!index.TryGetValue(word, out var places))
            {
                index.Add(word, places = []);
            }

            // A card's own places come one after the other and the weightiest first.
            if (places.Count == 0 || places[^1].Card != card)
            {
                places.Add((card, weight));
            }
        }
    }
}
