namespace EssayCoach.Marking.Text;

/// <summary>Finds words that a sentence merely lists: "such as Genoa, Rapallo, the Comintern and Locarno".</summary>
internal static class Enumerations
{
    private sealed record Listed(bool[] Tokens);

    private const int LongestItem = 5;
    private const int FewestItems = 4;
    private const int LongestTail = 4;

    /// <summary>By token: true where it stands in a list of four or more bare items.</summary>
    internal static bool[] Find(EssayText text) => text.WorkedOut(static t => new Listed(Read(t))).Tokens;

    private static bool[] Read(EssayText text)
    {
        var listed = new bool[text.Tokens.Count];
        foreach (var sentence in text.Sentences)
        {
            Mark(text, Items(text, sentence), listed);
        }

        return listed;
    }

    private static List<(int From, int To)> Items(EssayText text, Sentence sentence)
    {
        var items = new List<(int From, int To)>();
        var from = sentence.FirstToken;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var joins = text.Tokens[i].Norm is "and" or "or";
            if (i > from && (joins || Separated(text, i)))
            {
                items.Add((from, i));
                from = i;
            }

            if (joins)
            {
                from = i + 1;
            }
        }

        if (from < sentence.EndToken)
        {
            items.Add((from, sentence.EndToken));
        }

        return items;
    }

    private static bool Separated(EssayText text, int token)
    {
        var (from, to) = (text.Tokens[token - 1].End, text.Tokens[token].Start);
        return to > from && text.Original.AsSpan(from, to - from).ContainsAny(',', ';');
    }

    private static void Mark(EssayText text, List<(int From, int To)> items, bool[] listed)
    {
        for (var first = 0; first < items.Count;)
        {
            var end = first;
            while (end < items.Count && IsBare(text, items[end]))
            {
                end++;
            }

            if (end - first >= 2)
            {
                var start = first > 0 ? Tail(text, items[first - 1]) : items[first].From;
                var stop = end < items.Count ? Head(text, items[end]) : items[end - 1].To;
                var count = end - first + (first > 0 && start < items[first - 1].To ? 1 : 0) + (end < items.Count && stop > items[end].From ? 1 : 0);
                if (count >= FewestItems)
                {
                    Array.Fill(listed, true, start, stop - start);
                }
            }

            first = end + 1;
        }
    }

    /// <summary>A few words, none of them a verb's helper, a pronoun or the like.</summary>
    private static bool IsBare(EssayText text, (int From, int To) item)
    {
        if (item.To - item.From > LongestItem)
        {
            return false;
        }

        for (var i = item.From; i < item.To; i++)
        {
            if (text.Tokens[i].IsStop && !IsArticle(text.Tokens[i].Norm))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsArticle(string norm) => norm is "the" or "a" or "an" or "of" or "its" or "in" or "for" or "between";

    /// <summary>Where the names begin with which the item before a list ends.</summary>
    private static int Tail(EssayText text, (int From, int To) item)
    {
        var at = item.To;
        while (at > item.From && item.To - at < LongestTail && (text.Tokens[at - 1].Capital || text.Tokens[at - 1].Kind == TokenKind.Year || IsArticle(text.Tokens[at - 1].Norm)))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the names end with which the item after a list begins.</summary>
    private static int Head(EssayText text, (int From, int To) item)
    {
        var at = item.From;
        while (at < item.To && at - item.From < LongestTail && (text.Tokens[at].Capital || IsArticle(text.Tokens[at].Norm)))
        {
            at++;
        }

        return at;
    }
}
