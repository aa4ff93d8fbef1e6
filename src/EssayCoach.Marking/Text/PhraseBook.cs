namespace EssayCoach.Marking.Text;

/// <summary>A phrase of a book met in a text.</summary>
/// <param name="Name">The list that the phrase belongs to.</param>
/// <param name="From">First token.</param>
/// <param name="To">One past the last token.</param>
internal readonly record struct PhraseHit(string Name, int From, int To);

/// <summary>Named lists of set phrases, found word by word: <c>as a result</c>, <c>on the other hand</c>.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<(string[] Norms, string Name)>> byFirst = new(StringComparer.Ordinal);

    private PhraseBook(IEnumerable<(string Name, string Phrase)> phrases)
    {
        foreach (var (name, phrase) in phrases)
        {
            string[] norms = [.. EssayText.Read(phrase).Tokens.Select(t => t.Norm)];
            if (norms.Length == 0)
            {
                continue;
            }

            if (!byFirst.TryGetValue(norms[0], out var list))
            {
                byFirst[norms[0]] = list = [];
            }

            list.Add((norms, name));
        }

        foreach (var list in byFirst.Values)
        {
            list.Sort((a, b) => b.Norms.Length.CompareTo(a.Norms.Length));
        }
    }

    /// <summary>Reads a book from a file of the assembly: a line a list, <c>name: phrase | phrase</c>; a name may have several lines.</summary>
    internal static PhraseBook Open(string resource)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream("EssayCoach.Marking." + resource)
            ?? throw new InvalidOperationException("The assembly lacks its file " + resource + ".");
        using var reader = new StreamReader(stream);
        var phrases = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                phrases.AddRange(line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => (line[..colon], p)));
            }
        }

        return new(phrases);
    }

    /// <summary>The phrases in a run of tokens; of one list the longest at a place, and no two of one list overlap.</summary>
    internal List<PhraseHit> Find(Parts<Token> tokens, int from, int to)
    {
        var hits = new List<PhraseHit>();
        for (var i = from; i < to; i++)
        {
            if (!byFirst.TryGetValue(tokens[i].Norm, out var candidates))
            {
                continue;
            }

            foreach (var (norms, name) in candidates)
            {
                if (i + norms.Length <= to && Follows(tokens, i, norms) && !Overlaps(hits, name, i))
                {
                    hits.Add(new(name, i, i + norms.Length));
                }
            }
        }

        return hits;
    }

    // Outside the loop: a lambda there would make a closure for every candidate.
    private static bool Overlaps(List<PhraseHit> hits, string name, int at) => hits.Exists(h => h.Name == name && h.To > at);

    private static bool Follows(Parts<Token> tokens, int at, string[] norms)
    {
        for (var i = 1; i < norms.Length; i++)
        {
            if (tokens[at + i].Norm != norms[i])
            {
                return false;
            }
        }

        return true;
    }
}
