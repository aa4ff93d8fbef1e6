using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The terms that a scheme can meet in an essay: stems, and groups of words and phrases that stand for each other.</summary>
internal sealed class Vocabulary
{
    private const int SmallWordsBetween = 3;

    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> groupsOfStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal);
    private List<string>[] byLength = [];
    private readonly int firstGeneral;
    private readonly int endGeneral;
    private int count;

    public Vocabulary(MarkScheme scheme)
    {
        foreach (var group in scheme.Words)
        {
            AddGroup([group.Word, .. group.Same], group.NotSame);
        }

        firstGeneral = count;
        foreach (var group in Lexicon.SynonymGroups)
        {
            AddGroup(group, []);
        }

        endGeneral = count;
    }

    /// <summary>A phrase of two or more stems; a negative term blocks the group of that number.</summary>
    internal readonly record struct Phrase(string[] Stems, int Term);

    public int Count => count;

    /// <summary>True for a group of the general thesaurus, which is too wide to prove a mistake by.</summary>
    public bool IsGeneral(int term) => term >= firstGeneral && term < endGeneral;

    /// <summary>The terms that a single word of a wording may be met by: its stem and every group it belongs to.</summary>
    public int[] TermsOf(Token token)
    {
        Learn(token.Norm, token.Stem);
        if (token.Capital)
        {
            names.Add(token.Stem);
        }

        var own = TermOf(token.Stem);
        return groupsOfStem.TryGetValue(token.Stem, out var groups) ? [own, .. groups] : [own];
    }

    /// <summary>The longest phrase of a group that starts at a token of a wording.</summary>
    public bool TryPhrase(IReadOnlyList<Token> tokens, int at, int end, out int term, out int next)
    {
        (term, next) = (-1, at);
        foreach (var (phrase, after) in PhrasesAt(tokens, null, at, end))
        {
            if (phrase.Term >= 0 && after > next)
            {
                (term, next) = (phrase.Term, after);
            }
        }

        return term >= 0;
    }

    /// <summary>All phrases that start at a token; small words may stand between their words.</summary>
    public IEnumerable<(Phrase Phrase, int Next)> PhrasesAt(IReadOnlyList<Token> tokens, string[]? stems, int at, int end)
    {
        if (!phrases.TryGetValue(stems?[at] ?? tokens[at].Stem, out var candidates))
        {
            yield break;
        }

        foreach (var phrase in candidates)
        {
            if (Follows(tokens, stems, at, end, phrase.Stems) is { } next)
            {
                yield return (phrase, next);
            }
        }
    }

    /// <summary>Ends the building: from here on misspelt words are compared with what has been learnt.</summary>
    public void Close()
    {
        byLength = [.. Enumerable.Range(0, 33).Select(_ => new List<string>())];
        foreach (var norm in spellings.Keys.Order(StringComparer.Ordinal))
        {
            if (norm.Length is >= 5 and <= 32)
            {
                byLength[norm.Length].Add(norm);
            }
        }
    }

    /// <summary>The stem of the learnt word that an unknown word most likely misspells, or null.</summary>
    public string? Correct(string norm)
    {
        if (norm.Length is < 4 or > 32 || spellings.ContainsKey(norm) || Lexicon.IsKnown(norm) || !norm.All(char.IsAsciiLetter))
        {
            return null;
        }

        string? best = null;
        var least = int.MaxValue;
        for (var length = Math.Max(5, norm.Length - 2); length <= Math.Min(32, norm.Length + 2); length++)
        {
            foreach (var word in byLength[length])
            {
                var allowed = Spelling.Tolerance(Math.Min(word.Length, norm.Length + 1));
                var distance = Spelling.DiffersInDoublingAlone(norm, word) ? 1 : Spelling.Distance(norm, word, allowed);
                if (distance <= allowed && distance < least)
                {
                    (best, least) = (word, distance);
                }
            }
        }

        return best is null ? null : spellings[best];
    }

    /// <summary>True for a made-up verb on a name, such as "Rapalloing": it is not the name.</summary>
    public bool IsNameInflected(Token token) =>
        (token.Norm.EndsWith("ing", StringComparison.Ordinal) || token.Norm.EndsWith("ed", StringComparison.Ordinal))
        && names.Contains(token.Stem) && token.Norm != token.Stem && !spellings.ContainsKey(token.Norm) && !Lexicon.IsRealWord(token.Norm);

    public int? Known(string stem) => terms.TryGetValue(stem, out var term) ? term : null;

    public IReadOnlyList<int> Groups(string stem) => groupsOfStem.TryGetValue(stem, out var groups) ? groups : [];

    private static int? Follows(IReadOnlyList<Token> tokens, string[]? stems, int at, int end, string[] wanted)
    {
        var next = at + 1;
        for (var i = 1; i < wanted.Length; i++)
        {
            var small = 0;
            while (next < end && (stems?[next] ?? tokens[next].Stem) != wanted[i] && tokens[next].IsStop && small < SmallWordsBetween)
            {
                next++;
                small++;
            }

            if (next >= end || (stems?[next] ?? tokens[next].Stem) != wanted[i])
            {
                return null;
            }

            next++;
        }

        return next;
    }

    private int TermOf(string stem)
    {
        if (!terms.TryGetValue(stem, out var term))
        {
            terms[stem] = term = count++;
        }

        return term;
    }

    private void AddGroup(IEnumerable<string> same, IReadOnlyList<string> notSame)
    {
        var group = count++;
        foreach (var text in same)
        {
            Add(text, group);
        }

        foreach (var text in notSame)
        {
            Add(text, -group - 1);
        }
    }

    private void Add(string text, int term)
    {
        var words = Lexicon.Kept(text);
        if (words.Count == 0)
        {
            return;
        }

        if (term >= 0)
        {
            foreach (var word in words)
            {
                Learn(word.Norm, word.Stem);
            }
        }

        if (words.Count == 1 && term >= 0)
        {
            Lists(groupsOfStem, words[0].Stem).Add(term);
        }
        else
        {
            Lists(phrases, words[0].Stem).Add(new([.. words.Select(w => w.Stem)], term));
        }
    }

    private void Learn(string norm, string stem) => spellings.TryAdd(norm, stem);

    private static List<T> Lists<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
