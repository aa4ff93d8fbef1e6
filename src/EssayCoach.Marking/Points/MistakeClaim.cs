using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>A claim that the rubric calls a mistake, made ready to be known again in other words: what makes it false, and what of the point it is said of.</summary>
/// <param name="Text">The claim as the rubric words it.</param>
/// <param name="Wrong">Words that the point itself does not have: all must be met.</param>
/// <param name="Own">Words of the point.</param>
/// <param name="Years">Years that make it false; empty for most.</param>
/// <param name="Subject">The name that acts, where another name follows; null for most.</param>
/// <param name="Instead">What the point says where this says the opposite; null for a mistake that the rubric lists.</param>
/// <param name="Denies">True where the mistake is a denial.</param>
internal sealed record MistakeClaim(string Text, Slot[] Wrong, Slot[] Own, int[] Years, Slot? Subject, Slot? Instead, bool Denies)
{
    /// <summary>Words that a claim can do without: "the Notables were an elected body" says no more than "the elected Notables".</summary>
    private static readonly FrozenSet<string> Light = Lexicon.Stems(
        """
        kind sort type form figure reason whole mainly mostly nearly largely really certainly wholly simply actually become mean stand show count serve act fact event
        person place say call receive own particular find bring use all any every always himself itself herself themselves time during
        """);

    private const double Enough = 2;

    private static readonly FrozenSet<string> Pronouns = Lexicon.Words("it they she he this these her his their its");
    private static readonly FrozenSet<string> Objects = Lexicon.Words("it them her him there");

    /// <summary>True where the claim says only "it" of what it is about, so that the point must be spoken of.</summary>
    public bool IsBare { get; } = IsOfPronoun(Text);

    /// <summary>True for "X is Y": the two must be said to be the same.</summary>
    public bool Identifies { get; } = Wrong.Length + Own.Length == 2 && Equates(Text);

    /// <summary>The slot that is looked for first.</summary>
    public Slot Key { get; } = (Wrong.Length > 0 ? Wrong : Own).OrderByDescending(s => s.Weight).ThenBy(s => s.Terms.Length).First();

    /// <summary>True for a claim of "it" or "they", or one that tells what somebody did with "it".</summary>
    public static bool IsOfPronoun(string text)
    {
        var words = text.Split(' ');
        return Pronouns.Contains(words[0].ToLowerInvariant()) || words.Skip(1).Any(Objects.Contains);
    }

    /// <summary>True where the mistake gives something to the wrong person.</summary>
    public static bool Attributes(string text) => text.Split(' ')[0] is "gives" or "credits" or "attributes" or "ascribes" or "assigns" && text.Contains(" to ", StringComparison.Ordinal);

    /// <summary>"invasion by Greece": an act and who is wrongly said to have done it, in either order.</summary>
    public static bool IsByActor(string text) => text.Split(' ') is [_, "by", { Length: > 0 } actor] && char.IsUpper(actor[0]);

    /// <summary>True for a text that says what something is.</summary>
    public static bool Equates(string text) => text.Split(' ').Any(w => w is "is" or "was" or "are" or "were" or "means");

    /// <summary>True where two things are only exchanged ("swaps the codes"): then the order of the words makes the mistake.</summary>
    public static bool Swaps(string text) => text.StartsWith("swaps ", StringComparison.Ordinal);

    /// <summary>True for more than one word of content.</summary>
    public static bool SaysMuch(string text) => EssayText.Read(text).Tokens.Count(t => !t.IsStop) > 1;

    /// <summary>Makes a mistaken claim ready, in its words one by one and in its phrases.</summary>
    /// <param name="text">The claim as the rubric words it.</param>
    /// <param name="vocabulary">Where its terms are kept.</param>
    /// <param name="own">The terms of the point's own texts.</param>
    /// <param name="isPair">True where two words that the point has are false together: what is given to the wrong person.</param>
    /// <param name="nameFirst">True where the last name comes first in an essay.</param>
    /// <returns>The claim, once or twice; none where it says too little.</returns>
    public static IEnumerable<MistakeClaim> Compile(string text, Vocabulary vocabulary, IReadOnlySet<int> own, bool isPair = false, bool nameFirst = false)
    {
        var words = EssayText.Read(text).Tokens.Where(t => !Light.Contains(t.Stem)).Select(t => text[t.Start..t.End]).ToList();
        var phrased = Wording.Compile(string.Join(' ', words), vocabulary).Slots;
        var single = words.SelectMany(w => Wording.Compile(w, vocabulary).Slots).ToArray();
        return new[] { phrased, single }.DistinctBy(s => s.Length).Select(s => Of(text, nameFirst && s.Length > 1 ? [s[^1], .. s[..^1]] : s, own, isPair)).OfType<MistakeClaim>();
    }

    /// <summary>The opposites of a fact: "nobles refused the land tax" with "accepted".</summary>
    /// <param name="fact">The fact in one of the rubric's wordings.</param>
    /// <param name="vocabulary">Where its terms are kept.</param>
    /// <param name="own">The terms of the point's own texts.</param>
    /// <returns>Claims that contradict it.</returns>
    public static IEnumerable<MistakeClaim> Opposing(string fact, Vocabulary vocabulary, IReadOnlySet<int> own)
    {
        var tokens = EssayText.Read(fact).Tokens;
        if (tokens.Any(t => Lexicon.IsNegator(t.Norm)))
        {
            yield break;
        }

        foreach (var token in tokens)
        {
            foreach (var opposite in Lexicon.Opposites[token.Stem])
            {
                var rest = tokens.Where(t => t != token && !Light.Contains(t.Stem)).SelectMany(t => Wording.Compile(fact[t.Start..t.End], vocabulary).Slots).Append(Wording.Compile(opposite, vocabulary).Slots.FirstOrDefault());
                var (said, not) = (Of(fact, [.. rest.OfType<Slot>()], own), Wording.Compile(token.Norm, vocabulary).Slots.FirstOrDefault());
                if (said is { Wrong.Length: 1, Years.Length: 0 } && not is not null && said.Own.Sum(o => o.Weight) >= Enough)
                {
                    yield return said with { Instead = not };
                }
            }
        }
    }

    private static MistakeClaim? Of(string text, Slot[] slots, IReadOnlySet<int> own, bool isPair = false)
    {
        var said = slots.Where(s => s.Terms.Length > 0 && s.Weight > Slot.GenericWeight).ToList();
        var wrong = said.Where(s => !s.Terms.Any(own.Contains)).ToArray();
        int[] years = [.. slots.SelectMany(s => s.Years)];
        var tells = wrong.Length > 0 ? said.Count > 1 || IsOfPronoun(text) || SaysMuch(text) : said.Count > (years.Length > 0 ? 0 : isPair ? 1 : 2);
        return said.Count == 0 || !tells || (slots[0].IsName && said[0] != slots[0]) ? null
            : new(text, wrong, [.. said.Except(wrong)], years, said[0].IsName && said.Skip(1).Any(x => x.IsName) ? said[0] : null, null, slots.Any(s => s.Denies));
    }
}
