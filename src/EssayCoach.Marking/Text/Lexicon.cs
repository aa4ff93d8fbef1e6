using System.Collections.Frozen;

namespace EssayCoach.Marking.Text;

/// <summary>What the engine knows of English: stop words, irregular forms, real words and synonyms, read once from the files beside this one.</summary>
public static class Lexicon
{
    private static readonly FrozenSet<string> Stops = Words("""
        a an the of to in on at by for from with into onto upon over under about as than then and or but if so that this these those there here
        it its he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what when where why how
        is am are was were be been being has have had having do does did doing will would shall should can could may might must
        also too very just only even still yet again such both each every any some all most more much many few other another same own
        up down out off through during before after between among within while because although though however therefore thus since until
        one two not no nor never neither either cannot cant dont didnt wasnt werent isnt arent hadnt hasnt havent wouldnt couldnt shouldnt doesnt wont
        because s t d ll re ve m now once ever per via etc eg ie
        """);

    private static readonly FrozenSet<string> Articles = Words("the a an of");

    private static readonly FrozenSet<string> Negators = Words("""
        not no nor never neither without cannot cant dont didnt wasnt werent isnt arent hadnt hasnt havent wouldnt couldnt shouldnt doesnt wont none nobody nothing nowhere
        """);

    private static readonly FrozenSet<string> Joiners = Words("""
        but because although though while whereas since if unless when which who whose after before until despite however
        """);

    private static readonly FrozenSet<string> Abbreviations = Words("""
        dr mr mrs ms prof st sr jr vs etc eg ie cf ca vol pp gen col capt lt sgt rev hon jan feb mar apr jun jul aug sept sep oct nov dec approx ed eds est govt dept
        """);

    private static readonly (string British, string American)[] Endings =
        [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("iser", "izer"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"), ("ysed", "yzed")];

    private static readonly FrozenDictionary<string, string> Bases = ReadBases();

    /// <summary>The forms of the words of the list and of the small words, by their normal form.</summary>
    internal static readonly FrozenDictionary<string, WordForm> Forms = Lines("words.txt").Concat(Stops).Distinct(StringComparer.Ordinal).ToFrozenDictionary(w => w, WordForm.Of, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Lines("words.txt").SelectMany(w => new[] { w, Forms[w].Stem }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Groups of words and phrases that can stand for each other, each as it is written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> SynonymGroups { get; } = ReadGroups();

    /// <summary>Fields of meaning: words that belong together without meaning the same, each as it is written.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Fields { get; } = [.. Lines("fields.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Words that say the opposite of a word, by its stem.</summary>
    public static ILookup<string, string> Opposites { get; } = ReadOpposites("opposites.txt").ToLookup(x => Stem(x.Word), x => x.Opposite, StringComparer.Ordinal);

    /// <summary>Stems of words that seldom say the same of one matter as a word, by its stem: looser than the opposites.</summary>
    internal static ILookup<string, string> Contraries { get; } = ReadOpposites("contraries.txt").ToLookup(x => Stem(x.Word), x => Stem(x.Opposite), StringComparer.Ordinal);

    /// <summary>True for small words without content.</summary>
    /// <param name="norm">A word's normal form.</param>
    /// <returns>Whether it is a stop word.</returns>
    public static bool IsStopWord(string norm) => Stops.Contains(norm);

    /// <summary>True for words that deny, such as <c>not</c> and <c>never</c>.</summary>
    /// <param name="norm">A word's normal form.</param>
    /// <returns>Whether it denies.</returns>
    public static bool IsNegator(string norm) => Negators.Contains(norm);

    /// <summary>True for a word that English, or the list of well-known names, has: such a word is never taken for a misspelling.</summary>
    /// <param name="norm">A word's normal form.</param>
    /// <returns>Whether it is a real word.</returns>
    public static bool IsKnown(string norm) => Known.Contains(norm) || Stops.Contains(norm) || Bases.ContainsKey(norm) || Known.Contains(Stem(norm));

    /// <summary>True for a word that stands in the list itself, not only by its stem.</summary>
    internal static bool IsRealWord(string norm) => Known.Contains(norm) || Bases.ContainsKey(norm);

    /// <summary>The form that inflections, British and American spellings and common derivations of a word share.</summary>
    /// <param name="norm">A word's normal form.</param>
    /// <returns>Its stem.</returns>
    public static string Stem(string norm) => Stemmer.Stem(Spelling(Bases.GetValueOrDefault(norm, norm)));

    /// <summary>
    /// The words of a phrase that its meaning hangs on: the content words, and the small words too where without them one word or a denial would be lost
    /// ("turn down", "not invited").
    /// </summary>
    /// <param name="phrase">A word or phrase.</param>
    /// <returns>Its words; none where the phrase has no content.</returns>
    internal static IReadOnlyList<Token> Kept(string phrase)
    {
        var all = EssayText.Read(phrase).Tokens.Where(t => !Articles.Contains(t.Norm)).ToList();
        var content = all.Where(t => !t.IsStop || t.Norm is "one" or "two").ToList();
        return content.Count == 0 ? [] : content.Count < 2 || all.Exists(t => IsNegator(t.Norm)) ? all : content;
    }

    internal static bool JoinsClauses(string norm) => Joiners.Contains(norm);

    internal static bool IsAbbreviation(string norm) => Abbreviations.Contains(norm);

    internal static string Contraction(string word) => word.Replace("'", "", StringComparison.Ordinal);

    /// <summary>American endings, applied to both sides of every comparison.</summary>
    private static string Spelling(string word)
    {
        if (word.Length < 6)
        {
            return word is "labor" ? "labour" : word;
        }

        foreach (var (british, american) in Endings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
            }
        }

        return word;
    }

    /// <summary>A fixed list of words, written with blanks between them.</summary>
    internal static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stems of a fixed list of words.</summary>
    internal static FrozenSet<string> Stems(string words) => Words(words).Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string Word, string Opposite)> ReadOpposites(string file) =>
        Lines(file).Select(line => line.Split('|')).SelectMany(pair => Each(pair[0], pair[1]).Concat(Each(pair[1], pair[0])));

    private static IEnumerable<(string Word, string Opposite)> Each(string words, string opposites) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => opposites.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => (w, o)));

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("EssayCoach.Marking.Text." + file)
            ?? throw new InvalidOperationException("The assembly lacks its word file " + file + ".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static FrozenDictionary<string, string> ReadBases()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines("irregular.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var form in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bases[form] = line[..colon].Trim();
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<IReadOnlyList<string>> ReadGroups() =>
        [.. Lines("thesaurus.txt").Select(line => (IReadOnlyList<string>)[.. line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])];
}
