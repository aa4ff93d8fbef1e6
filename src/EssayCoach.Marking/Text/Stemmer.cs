namespace EssayCoach.Marking.Text;

/// <summary>Porter's suffix-stripping algorithm (M. F. Porter, "An algorithm for suffix stripping", Program 14, 1980).</summary>
internal static class Stemmer
{
    private static readonly (string Suffix, string Put)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Put)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>Stems a lower-case word; anything but letters a to z comes back as it is.</summary>
    internal static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var w = Plural(word);
        w = Past(w);
        if (w.Length > 2 && w[^1] == 'y' && HasVowel(w[..^1]))
        {
            w = w[..^1] + "i";
        }

        w = Replace(w, Step2);
        w = Replace(w, Step3);
        return Tidy(Strip(w));
    }

    private static string Plural(string w) =>
        w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith("ss", StringComparison.Ordinal) || w[^1] != 's' ? w
        : w[..^1];

    private static string Past(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(w[..^3]) > 0 ? w[..^1] : w;
        }

        var cut = w.EndsWith("ed", StringComparison.Ordinal) ? 2 : w.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(w[..^cut]))
        {
            return w;
        }

        w = w[..^cut];
        if (w.EndsWith("at", StringComparison.Ordinal) || w.EndsWith("bl", StringComparison.Ordinal) || w.EndsWith("iz", StringComparison.Ordinal))
        {
            return w + "e";
        }

        if (w.Length > 1 && w[^1] == w[^2] && !IsVowel(w, w.Length - 1) && w[^1] is not ('l' or 's' or 'z'))
        {
            return w[..^1];
        }

        return Measure(w) == 1 && EndsShort(w) ? w + "e" : w;
    }

    private static string Replace(string w, (string Suffix, string Put)[] rules)
    {
        foreach (var (suffix, put) in rules)
        {
            if (w.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(w[..^suffix.Length]) > 0 ? w[..^suffix.Length] + put : w;
            }
        }

        return w;
    }

    private static string Strip(string w)
    {
        var best = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > best.Length && w.EndsWith(suffix, StringComparison.Ordinal))
            {
                best = suffix;
            }
        }

        if (best.Length == 0 || Measure(w[..^best.Length]) <= 1 || (best == "ion" && w[^4] is not ('s' or 't')))
        {
            return w;
        }

        return w[..^best.Length];
    }

    private static string Tidy(string w)
    {
        if (w.Length > 1 && w[^1] == 'e')
        {
            var m = Measure(w[..^1]);
            if (m > 1 || (m == 1 && !EndsShort(w[..^1])))
            {
                w = w[..^1];
            }
        }

        return w.Length > 2 && w[^1] == 'l' && w[^2] == 'l' && Measure(w) > 1 ? w[..^1] : w;
    }

    private static bool IsVowel(string w, int i) => w[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (w[i] == 'y' && i > 0 && w[i - 1] is not ('a' or 'e' or 'i' or 'o' or 'u'));

    private static bool HasVowel(string w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (IsVowel(w, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int Measure(string w)
    {
        var m = 0;
        for (var i = 1; i < w.Length; i++)
        {
            m += IsVowel(w, i - 1) && !IsVowel(w, i) ? 1 : 0;
        }

        return m;
    }

    private static bool EndsShort(string w) =>
        w.Length > 2 && !IsVowel(w, w.Length - 1) && IsVowel(w, w.Length - 2) && !IsVowel(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');
}
