using System.Collections.Frozen;

namespace EssayCoach.Marking.Text;

/// <summary>Named lists of set phrases, 64 at most, found word by word: <c>as a result</c>, <c>on the other hand</c>.</summary>
internal sealed class PhraseBook
{
    private const int Most = 64;

    private readonly FrozenDictionary<string, List<(string[] Norms, int List)>> byFirst;
    private readonly FrozenDictionary<string, int> lists;

    private PhraseBook(List<(string Name, string Phrase)> phrases)
    {
        lists = phrases.Select(p => p.Name).Distinct(StringComparer.Ordinal).Select((n, i) => (n, i)).ToFrozenDictionary(x => x.n, x => x.i, StringComparer.Ordinal);
        if (lists.Count > Most)
        {
            throw new InvalidOperationException($"A phrase book has {lists.Count} lists; a sentence keeps a bit each, {Most} at most.");
        }

        var starts = new Dictionary<string, List<(string[] Norms, int List)>>(StringComparer.Ordinal);
        foreach (var (name, phrase) in phrases)
        {
            string[] norms = [.. EssayText.Read(phrase).Tokens.Select(t => t.Norm)];
            if (norms.Length == 0)
            {
                continue;
            }

            if (!starts.TryGetValue(norms[0], out var list))
            {
                starts[norms[0]] = list = [];
            }

            list.Add((norms, lists[name]));
        }

        byFirst = starts.ToFrozenDictionary(StringComparer.Ordinal);
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

    /// <summary>The bit of a list; none for a name that the book does not have.</summary>
    internal ulong Bit(string name) => lists.TryGetValue(name, out var list) ? 1UL << list : 0;

    /// <summary>The lists of which a phrase stands in a run of tokens, a bit each.</summary>
    internal ulong Find(Parts<Token> tokens, int from, int to)
    {
        var found = 0UL;
        for (var i = from; i < to; i++)
        {
            if (!byFirst.TryGetValue(tokens[i].Norm, out var candidates))
            {
                continue;
            }

            foreach (var (norms, list) in candidates)
            {
                found |= i + norms.Length <= to && Follows(tokens, i, norms) ? 1UL << list : 0;
            }
        }

        return found;
    }

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
