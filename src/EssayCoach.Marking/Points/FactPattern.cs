using System.Collections.Frozen;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>A fact of a point made ready: the wordings that state it and the years that it needs.</summary>
/// <param name="Text">The fact as the rubric words it.</param>
/// <param name="Core">True where full credit needs it.</param>
/// <param name="Wordings">Wordings, any of which states the fact; empty for a bare year.</param>
/// <param name="Years">Years, any of which must stand near the wording; empty where no year is needed.</param>
/// <param name="IsEffect">True where it only says what followed, so that it counts beside other facts alone.</param>
/// <param name="IsActor">True where it only names who acted.</param>
internal sealed record FactPattern(string Text, bool Core, IReadOnlyList<Wording> Wordings, IReadOnlyList<int> Years, bool IsEffect, bool IsActor)
{
    private const double OwnText = 0.58;

    private static readonly HashSet<string> Months = new(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> EffectWords = Lexicon.Stems("relation distrust mistrust suspicion cool cooler worse better damage harm effect adverse result outcome smooth significance fear trust hostile");

    private string? words;

    /// <summary>True where the rubric lists no wordings of the fact, as a drafted one does not.</summary>
    public bool IsBare { get; private init; }

    /// <summary>The fact as a student reads it.</summary>
    public string Words => words ??= FactWords.Of(Text) ?? FactWords.Year;

    /// <summary>True where the fact is a year and nothing else.</summary>
    public bool IsYear => Wordings.Count == 0 && Years.Count > 0;

    /// <summary>Makes a fact ready.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="vocabulary">Where its terms are kept.</param>
    /// <returns>The pattern.</returns>
    public static FactPattern Compile(Fact fact, Vocabulary vocabulary)
    {
        var (text, isEffect) = StripEffect(fact.Text);
        var (plain, bracketed) = SplitBrackets(text);
        var years = YearsOf(plain);
        var wordings = new List<Wording>();
        foreach (var alternative in Alternatives(plain))
        {
            var wording = Wording.Compile(alternative, vocabulary, OwnText, keepYears: false);
            Add(wordings, wording.Slots.Length == 1 && !wording.Slots[0].IsName ? Wording.Compile(alternative, vocabulary) : wording);
        }

        foreach (var alternative in bracketed.Where(b => char.IsUpper(b[0]) && !Months.Contains(b.Split([' ', '-', '–'])[0].ToLowerInvariant())))
        {
            Add(wordings, Wording.Compile(alternative, vocabulary, keepYears: false));
        }

        // "one source (crown lands, customs, feudal dues)": the bracket lists what will do.
        foreach (var alternative in bracketed.Where(b => b.Contains(',', StringComparison.Ordinal)).SelectMany(b => b.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            Add(wordings, Wording.Compile(alternative, vocabulary, keepYears: false));
        }

        foreach (var wording in fact.Wordings)
        {
            Add(wordings, Wording.Compile(wording, vocabulary));
        }

        var own = wordings.Count > 0 ? wordings[0].Slots : [];
        isEffect |= own.Length > 0 && EssayText.Read(plain).Tokens.Where(t => !t.IsStop && t.Kind == TokenKind.Word).All(t => EffectWords.Contains(t.Stem));
        var isActor = own.Length > 0 && !wordings[0].Claims;
        return new(fact.Text, fact.Core, wordings, years, isEffect, isActor) { IsBare = fact.Wordings.Count == 0 };
    }

    /// <summary>Alternatives of a fact: <c>or</c>, <c>one of</c> and <c> / </c> separate them, the last also within a phrase.</summary>
    internal static IReadOnlyList<string> Alternatives(string text)
    {
        var all = new List<string>();
        var listed = text.StartsWith("one of ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("at least one of ", StringComparison.OrdinalIgnoreCase);
        if (listed)
        {
            text = text[(text.IndexOf(" of ", StringComparison.OrdinalIgnoreCase) + 4)..];
        }

        listed |= text.Contains(',', StringComparison.Ordinal) && text.Split(',').All(p => p.Trim().Split(' ').All(w => w.Length > 0 && char.IsUpper(w[0])));
        foreach (var part in Cut(text, listed ? [" or ", " OR ", ",", " and/or "] : [" or ", " OR ", " and/or "]))
        {
            var slashed = Cut(part, [" / "]);
            if (slashed.Count == 1)
            {
                all.Add(part);
                continue;
            }

            all.AddRange(slashed.Where(StandsAlone));
            all.AddRange(WithinPhrase(part, slashed));
        }

        return all.Count > 0 ? all : [text];
    }

    /// <summary>"debts / loans from the Tsar refused": the words either side of the slash share the rest.</summary>
    private static IEnumerable<string> WithinPhrase(string whole, List<string> parts)
    {
        if (parts.Count != 2)
        {
            yield break;
        }

        var left = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var right = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (left.Length > 0 && right.Length > 0 && whole.Contains(" / ", StringComparison.Ordinal))
        {
            yield return string.Join(' ', [.. left, .. right[1..]]);
            yield return string.Join(' ', [.. left[..^1], .. right]);
        }
    }

    private static bool StandsAlone(string part)
    {
        var content = EssayText.Read(part).Tokens.Where(t => !t.IsStop && t.Kind == TokenKind.Word).ToList();
        return content.Count > 1 || content.Exists(w => w.Capital);
    }

    private static List<string> Cut(string text, string[] separators) =>
        [.. text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static void Add(List<Wording> wordings, Wording wording)
    {
        if (wording.Slots.Any(s => s.Terms.Length > 0) && !wording.IsStump)
        {
            wordings.Add(wording);
        }
    }

    private static (string Text, bool IsEffect) StripEffect(string text) =>
        text.StartsWith("effect:", StringComparison.OrdinalIgnoreCase) ? (text[7..].Trim(), true)
        : text.StartsWith("effect on", StringComparison.OrdinalIgnoreCase) ? (text, true)
        : (text, false);

    private static (string Plain, List<string> Bracketed) SplitBrackets(string text)
    {
        var bracketed = new List<string>();
        while (text.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 && text.IndexOf(')', open) is var close and >= 0)
        {
            if (close > open + 1)
            {
                bracketed.Add(text[(open + 1)..close].Trim());
            }

            text = (text[..open] + text[(close + 1)..]).Trim();
        }

        bracketed.RemoveAll(b => b.Length == 0);
        return (text, bracketed);
    }

    /// <summary>Years of the fact's own text; a span such as 1923-24 stands for each of its years.</summary>
    private static List<int> YearsOf(string text)
    {
        var years = new List<int>();
        var tokens = EssayText.Read(text).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Year)
            {
                continue;
            }

            var span = i > 0 && tokens[i - 1].Kind == TokenKind.Year && tokens[i - 1].Start == tokens[i].Start;
            for (var year = span ? tokens[i - 1].Value + 1 : tokens[i].Value; year <= tokens[i].Value; year++)
            {
                years.Add(year);
            }
        }

        return years;
    }
}
