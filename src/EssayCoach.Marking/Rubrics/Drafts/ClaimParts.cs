namespace EssayCoach.Marking.Rubrics.Drafts;

/// <summary>The single claims of a mistake that names several: "was exiled to Grenoble or Versailles" is two.</summary>
internal static class ClaimParts
{
    private const int ShortSubject = 2;
    private const int LongestTail = 3;

    private static readonly HashSet<string> Links = new("is are was were in into to of at on over by with from for as becomes became means mean have has had be the a an".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Prepositions = new("in into to at on over by with from during under after before".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Verbs = new("went won lost led fell met came rose gave took ran held learn decide".Split(' '), StringComparer.Ordinal);

    /// <summary>Each claim in full.</summary>
    /// <param name="parts">The parts that "or" and commas separate, without articles.</param>
    internal static List<string> Of(List<string> parts)
    {
        var words = parts.ConvertAll(p => p.Split(' '));
        if (parts.Count < 2)
        {
            return parts;
        }

        // "was a British or Spanish colony": what follows the last name belongs to each.
        if (words[0].Length > ShortSubject && char.IsUpper(words[0][^1][0]) && words[0][^2] is "a" or "an" && words[^1] is [var last, _] && char.IsUpper(last[0]) && char.IsLower(words[^1][1][0]))
        {
            return [.. parts.Select((p, i) => i == 0 ? p + " " + words[^1][1] : string.Join(' ', words[0][..^1]) + " " + words[i][0] + " " + words[^1][1])];
        }

        if (words[0].Length <= ShortSubject && words[^1].Length > ShortSubject)
        {
            var subject = words[^1].TakeWhile((w, i) => i == 0 || char.IsUpper(w[0])).Count();
            return [.. parts.Take(parts.Count - 1).Select(p => p + " " + string.Join(' ', words[^1].Skip(subject))), parts[^1]];
        }

        return [parts[0], .. words.Skip(1).Where(w => w.Length <= LongestTail || !w.Any(Links.Contains)).Select(w => Shared(words[0], w)).OfType<string>(), .. parts.Skip(1).Where((_, i) => words[i + 1].Length > LongestTail && words[i + 1].Any(Links.Contains))];
    }

    /// <summary>"Fisher bishop of London, Winchester or Archbishop of Canterbury": the name with each of its roles.</summary>
    internal static List<string> OfRoles(string text)
    {
        var parts = DraftText.Alternatives(text);
        var name = parts.Count == 0 ? [] : parts[0].Split(' ').TakeWhile(w => char.IsUpper(w[0])).ToArray();
        return parts.Count < 2 || name.Length == 0 || name.Length == parts[0].Split(' ').Length ? [DraftText.Wording(text)] : [parts[0], .. parts.Skip(1).Select(p => string.Join(' ', name) + " " + p)];
    }

    /// <summary>The first claim with another end: the words after its last small word, or from its last preposition, are exchanged.</summary>
    private static string? Shared(string[] first, string[] tail)
    {
        if (Verbs.Contains(tail[0]) || tail[0].EndsWith("ed", StringComparison.Ordinal))
        {
            return string.Join(' ', [first[0], .. tail]);
        }

        var (set, ends) = Prepositions.Contains(tail[0]) ? (Prepositions, 0) : (Links, 1);
        var last = Array.FindLastIndex(first, set.Contains);
        return last <= 0 ? null : string.Join(' ', [.. first[..(last + ends)], .. tail]);
    }
}
