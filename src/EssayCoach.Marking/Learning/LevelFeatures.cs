using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Learning;

/// <summary>Numbers that tell how a text is written, whatever it is about: length, words, sentences, punctuation, care.</summary>
/// <remarks>After the features of open essay scorers (Attali and Burstein, JTLA 4(3), 2006, and later work).</remarks>
internal static class LevelFeatures
{
    private const string Marks = ",;:!?\"'()-.@";

    private static readonly string[] Classes =
    [
        "because so since therefore thus hence reason cause result", "but however although though yet whereas despite while instead",
        "first second third next then finally last later", "also and another addition furthermore moreover besides plus", "example instance such like shows",
        "conclusion overall sum summary conclude", "think believe opinion feel agree disagree know", "can could may might must should would will", "i me my mine myself",
        "we us our ours", "you your yours", "they them their he him his she her", "is are was were be been being am", "thing things stuff lot lots really very good bad nice get got",
        "who which that whose whom", "in on at by for with from of to into about", "if unless when whether", "says said states stated text author article story passage according",
        "this these those it", "the a an", "not no never nothing none cannot dont didnt doesnt cant",
    ];

    private static readonly Dictionary<string, int> ClassOf = Classes.SelectMany((words, i) => words.Split(' ').Select(w => (w, i))).ToDictionary(x => x.w, x => x.i, StringComparer.Ordinal);

    /// <summary>The features of a text.</summary>
    /// <param name="essay">The text.</param>
    /// <param name="vocabulary">What other texts on the task say.</param>
    /// <param name="own">1 where the text itself is among those counted, else 0.</param>
    public static float[] Of(EssayText essay, LevelVocabulary vocabulary, int own) =>
        [.. Size(essay), .. Words(essay), .. Sentences(essay), .. Punctuation(essay), .. Care(essay, vocabulary, own), .. Kinds(essay)];

    private static float Log(double value) => (float)Math.Log(1 + value);

    private static float Ratio(double part, double whole) => whole <= 0 ? 0 : (float)(part / whole);

    private static float[] Size(EssayText essay)
    {
        var distinct = essay.Tokens.Select(t => t.Norm).Distinct(StringComparer.Ordinal).Count();
        var stems = essay.Tokens.Where(t => !t.IsStop).Select(t => t.Stem).Distinct(StringComparer.Ordinal).Count();
        return
        [
            Log(essay.Original.Length), Log(essay.Words), (float)Math.Pow(essay.Words, 0.25), Log(essay.Sentences.Count), Log(essay.Paragraphs.Count), Log(distinct), Log(stems),
            Ratio(distinct, essay.Words), Ratio(distinct, Math.Sqrt(essay.Words)), (float)Math.Pow(stems, 0.25),
        ];
    }

    private static float[] Words(EssayText essay)
    {
        int[] lengths = [5, 6, 7, 8, 9, 11];
        var once = essay.Tokens.GroupBy(t => t.Stem, StringComparer.Ordinal).Count(g => g.Count() == 1);
        var longOnes = essay.Tokens.Where(t => t.Norm.Length >= 7).Select(t => t.Stem).Distinct(StringComparer.Ordinal).Count();
        return
        [
            Ratio(essay.Tokens.Sum(t => t.Norm.Length), essay.Words), Ratio(once, essay.Words), Log(longOnes), Ratio(essay.Tokens.Count(t => t.IsStop), essay.Words),
            Ratio(essay.Tokens.Count(t => t.Kind != TokenKind.Word), essay.Words),
            .. lengths.Select(l => Ratio(essay.Tokens.Count(t => t.Norm.Length >= l), essay.Words)),
        ];
    }

    private static float[] Sentences(EssayText essay)
    {
        var lengths = essay.Sentences.Select(s => (double)s.Count).DefaultIfEmpty(0).ToList();
        var mean = lengths.Average();
        var openers = essay.Sentences.Where(s => s.Count > 0).Select(s => essay.Tokens[s.FirstToken].Norm).Distinct(StringComparer.Ordinal).Count();
        return
        [
            Log(mean), Log(Math.Sqrt(lengths.Average(l => (l - mean) * (l - mean)))), Log(lengths.Max()), Ratio(lengths.Count(l => l < 6), lengths.Count),
            Ratio(lengths.Count(l => l > 30), lengths.Count), Ratio(essay.Sentences.Count(s => s.IsQuestion), lengths.Count), Log(openers),
        ];
    }

    private static float[] Punctuation(EssayText essay)
    {
        var counts = new int[Marks.Length];
        var (digits, capitals) = (0, 0);
        foreach (var c in essay.Original)
        {
            var mark = Marks.IndexOf(c, StringComparison.Ordinal);
            counts[Math.Max(mark, 0)] += mark >= 0 ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return [.. counts.Select(c => Log(c)), .. counts.Take(4).Select(c => Ratio(c, essay.Words)), Log(digits), Ratio(capitals, essay.Words)];
    }

    private static float[] Care(EssayText essay, LevelVocabulary vocabulary, int own)
    {
        var words = LevelVocabulary.Words(essay).ToList();
        var pairs = LevelVocabulary.Pairs(essay).ToList();
        var unknown = essay.Tokens.Count(t => t.Kind == TokenKind.Word && !Lexicon.IsKnown(t.Norm));
        var alone = words.Count(w => vocabulary.Others(w, own) == 0);
        var lowStarts = essay.Sentences.Count(s => s.Count > 0 && !essay.Tokens[s.FirstToken].Capital);
        return
        [
            Log(unknown), Ratio(unknown, words.Count), Log(alone), Ratio(alone, words.Count), Ratio(lowStarts, essay.Sentences.Count),
            Log(essay.Tokens.Count(t => t.Norm == "i" && !t.Capital)), Log(essay.Tokens.Count(t => t.Norm is "dont" or "cant" or "didnt" or "doesnt" or "wont" or "im" && essay.Original.AsSpan(t.Start, t.End - t.Start).IndexOfAny('\'', '’') < 0)),
            Ratio(words.Sum(w => Log(vocabulary.Others(w, own))), words.Count), Ratio(pairs.Sum(p => Log(vocabulary.Others(p, own))), pairs.Count), Ratio(pairs.Count(p => vocabulary.Others(p, own) > 1), pairs.Count),
        ];
    }

    private static float[] Kinds(EssayText essay)
    {
        var counts = new int[Classes.Length];
        foreach (var token in essay.Tokens)
        {
            if (ClassOf.TryGetValue(token.Norm, out var kind))
            {
                counts[kind]++;
            }
        }

        return [.. counts.Select(c => Log(c)), .. counts.Select(c => Ratio(c, essay.Words))];
    }
}
