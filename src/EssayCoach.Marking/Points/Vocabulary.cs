using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>The terms that a scheme can meet in an essay: stems, and groups of words and phrases that stand for each other.</summary>
internal sealed class Vocabulary
{
    private const int SmallWordsBetween = 3;

    private static readonly List<(string Word, uint Letters)> NoWords = [];
    private static readonly Entry Nothing = new();

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Length, char First), List<(string Word, uint Letters)>> byStart = [];
    private readonly int firstGeneral;
    private readonly int endGeneral;
    private int count;

    public Vocabulary(MarkScheme scheme)
    {
        foreach (var group in scheme.Words)
        {
            AddGroup([group.Word, .. group.Same], group.NotSame);
        }

        foreach (var (name, words) in Initials.Find(scheme))
        {
            AddGroup([name, words], []);
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

    /// <summary>All that a stem may be met as.</summary>
    internal sealed class Entry
    {
        /// <summary>Its own term, or -1.</summary>
        public int Term { get; set; } = -1;

        /// <summary>The groups that it belongs to.</summary>
        public List<int> Groups { get; } = [];

        /// <summary>The phrases that start with it.</summary>
        public List<Phrase> Phrases { get; } = [];
    }

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

        var entry = Entered(token.Stem);
        entry.Term = entry.Term < 0 ? count++ : entry.Term;
        return [entry.Term, .. entry.Groups];
    }

    /// <summary>The longest phrase of a group that starts at a token of a wording.</summary>
    public bool TryPhrase(Parts<Token> tokens, int at, int end, out int term, out int next)
    {
        (term, next) = (-1, at);
        foreach (var phrase in Of(tokens[at].Stem).Phrases)
        {
            if (phrase.Term >= 0 && Follows(tokens, null, at, end, phrase) is { } after && after > next)
            {
                (term, next) = (phrase.Term, after);
            }
        }

        return term >= 0;
    }

    /// <summary>What a stem may be met as.</summary>
    public Entry Of(string stem) => entries.GetValueOrDefault(stem, Nothing);

    /// <summary>Ends the building: from here on misspelt words are compared with what has been learnt.</summary>
    public void Close()
    {
        foreach (var norm in spellings.Keys.Order(StringComparer.Ordinal))
        {
            if (norm.Length is >= 5 and <= 32)
            {
                if (!byStart.TryGetValue((norm.Length, norm[0]), out var words))
                {
                    byStart[(norm.Length, norm[0])] = words = [];
                }

                words.Add((norm, Spelling.Letters(norm)));
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
        var letters = Spelling.Letters(norm);
        ReadOnlySpan<char> starts = [(char)Math.Min(norm[0], norm[1]), (char)Math.Max(norm[0], norm[1])];
        for (var length = Math.Max(5, norm.Length - 2); length <= Math.Min(32, norm.Length + 2); length++)
        {
            var allowed = Spelling.Tolerance(Math.Min(length, norm.Length + 1));
            foreach (var start in starts)
            {
                foreach (var (word, has) in byStart.GetValueOrDefault((length, start), NoWords))
                {
                    if (Spelling.IsFar(letters, has, Math.Min(allowed, least - 1)))
                    {
                        continue;
                    }

                    var distance = Spelling.DiffersInDoublingAlone(norm, word) ? 1 : Spelling.Distance(norm, word, allowed);
                    if (distance <= allowed && distance < least)
                    {
                        (best, least) = (word, distance);
                    }
                }
            }
        }

        return best is null ? null : spellings[best];
    }

    /// <summary>True for a made-up verb on a name, such as "Rapalloing": it is not the name.</summary>
    public bool IsNameInflected(Token token) =>
        (token.Norm.EndsWith("ing", StringComparison.Ordinal) || token.Norm.EndsWith("ed", StringComparison.Ordinal))
        && names.Contains(token.Stem) && token.Norm != token.Stem && !spellings.ContainsKey(token.Norm) && !Lexicon.IsRealWord(token.Norm);

    public int? Known(string stem) => Of(stem).Term is >= 0 and var term ? term : null;

    public List<int> Groups(string stem) => Of(stem).Groups;

    /// <summary>True where two stems are the same or stand in one group.</summary>
    public bool MeanTheSame(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        foreach (var group in Groups(a))
        {
            if (Groups(b).Contains(group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a phrase ends that starts at a token, small words between its words allowed, or null where it does not stand there.</summary>
    public static int? Follows(Parts<Token> tokens, string[]? stems, int at, int end, Phrase phrase)
    {
        var (wanted, next) = (phrase.Stems, at + 1);
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

    private Entry Entered(string stem)
    {
        if (!entries.TryGetValue(stem, out var entry))
        {
            entries[stem] = entry = new();
        }

        return entry;
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
            Entered(words[0].Stem).Groups.Add(term);
        }
        else
        {
            Entered(words[0].Stem).Phrases.Add(new([.. words.Select(w => w.Stem)], term));
        }
    }

    private void Learn(string norm, string stem) => spellings.TryAdd(norm, stem);
}
