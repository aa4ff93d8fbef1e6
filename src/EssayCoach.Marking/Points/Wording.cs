using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>One thing that a wording needs: any of some terms, one of some years, or a denial.</summary>
/// <param name="Terms">Terms of the vocabulary, any of which will do.</param>
/// <param name="Years">Years, any of which will do; empty where the slot is a word.</param>
/// <param name="Weight">2 for names, 1 for words, 0.35 for words that fit almost any point.</param>
/// <param name="IsName">True for proper names.</param>
/// <param name="Denies">True where a denial is wanted.</param>
internal sealed record Slot(int[] Terms, int[] Years, double Weight, bool IsName, bool Denies)
{
    /// <summary>Weight of a name that the question itself has: it goes without saying.</summary>
    public const double SubjectWeight = 0.15;

    /// <summary>Weight of a name that many points speak of: it must be there, but tells no point from another.</summary>
    public const double TopicWeight = 0.25;

    /// <summary>Weight of a name that belongs to more than one point: it needs the words beside it.</summary>
    public const double SharedWeight = 1.5;

    /// <summary>Weight of a word that fits almost any point.</summary>
    public const double GenericWeight = 0.35;

    /// <summary>True where the slot tells its wording from others.</summary>
    public bool IsTelling => Terms.Length > 0 && !Denies && (!IsName || Weight > TopicWeight);

    /// <summary>True for a name that many points speak of, such as a party to most treaties.</summary>
    public bool IsTopic => IsName && Weight is > SubjectWeight and <= TopicWeight;

    /// <summary>True for a name that the question itself has.</summary>
    public bool IsSubject => IsName && Weight <= SubjectWeight;

    /// <summary>True for a word or name that does not fit almost any point.</summary>
    public bool IsSpecific => IsTelling && Weight > GenericWeight;
}

/// <summary>A wording of the rubric made ready for matching: what must be met within one sentence, in any order.</summary>
/// <param name="Text">The wording as written.</param>
/// <param name="Slots">What it needs.</param>
/// <param name="Needed">Share of the slots' weight that must be met, from 0 to 1.</param>
internal sealed record Wording(string Text, Slot[] Slots, double Needed)
{
    private static readonly FrozenSet<string> Generic = Lexicon.Stems(
        """
        general main chief relation relationship government power country state effect cause first new great link policy important role use part one result aim
        time year government people world conference party event thing way change problem political economic social increase give make take get
        signed sign agree agreement treaty pact leader foreign lesser control minister king war european europe system level number
        """);

    /// <summary>Small words that turn what a verb says: "talking again" is not "talk".</summary>
    private static readonly FrozenSet<string> Turns = Lexicon.Words("again back");

    private static readonly FrozenSet<string> Articles = Lexicon.Words("the a an of");

    /// <summary>Weight of all slots.</summary>
    public double Total { get; } = Slots.Sum(s => s.Weight);

    /// <summary>Weight of all slots but denials.</summary>
    public double Said { get; } = Slots.Where(s => !s.Denies).Sum(s => s.Weight);

    /// <summary>True where the wording says something beyond names and words that fit anything.</summary>
    public bool Claims { get; } = Slots.Any(s => !s.IsName && s.Weight >= 1 && s.Years.Length == 0);

    /// <summary>Number of slots that tell this wording from others: no denials, no years, no names that the whole scheme is about.</summary>
    public int Telling { get; } = Slots.Count(s => s.IsTelling);

    /// <summary>Number of telling slots that do not fit almost any point.</summary>
    public int Specific { get; } = Slots.Count(s => s.IsSpecific);

    /// <summary>Number of slots that are words or names.</summary>
    public int Words { get; } = Slots.Count(s => s is { Denies: false, Years.Length: 0 });

    /// <summary>The slots that must stand in the sentence itself: names and common words may be lent, years stand beside.</summary>
    public Slot[] Own { get; } = [.. Slots.Where(s => !s.Denies && !IsLendable(s))];

    /// <summary>The weight with which a wording may be said or hinted at.</summary>
    public double Least { get; } = Math.Min(Needed * Slots.Where(s => !s.Denies).Sum(s => s.Weight), Sufficiency.HintShare * Slots.Sum(s => s.Weight)) - 1e-9;

    /// <summary>True where a denial belongs to the wording.</summary>
    public bool Denies { get; } = Slots.Any(s => s.Denies);

    /// <summary>The wording with names weighed by what they tell.</summary>
    /// <param name="isSubject">True for a term that the question has.</param>
    /// <param name="isTopic">True for a term that many points speak of.</param>
    /// <param name="isShared">True for a term that the title or core of more than one point has.</param>
    /// <param name="isAsked">True for the term of a common word that the question has: it fits almost any point.</param>
    public Wording Weighed(Func<int, bool> isSubject, Func<int, bool> isTopic, Func<int, bool> isShared, Func<int, bool> isAsked)
    {
        double Weigh(Slot s) => s.Terms.Any(isSubject) ? Slot.SubjectWeight : s.Terms.Any(isTopic) ? Slot.TopicWeight : s.Terms.Any(isShared) ? Slot.SharedWeight : s.Weight;
        return new(Text, [.. Slots.Select(s => s.IsName && s.Terms.Length > 0 ? s with { Weight = Weigh(s) } : s.Weight >= 1 && s.Terms.Length > 0 && isAsked(s.Terms[0]) ? s with { Weight = Slot.GenericWeight } : s)], Needed);
    }

    /// <summary>True for the stem of a word that fits almost any point.</summary>
    public static bool IsGeneric(string stem) => Generic.Contains(stem);

    /// <summary>True where dropping small words has left one common word of several: "over-tax" would be met by any "tax".</summary>
    public bool IsStump { get; private init; }

    /// <summary>Makes a wording ready.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="vocabulary">Where its terms are kept.</param>
    /// <param name="needed">Share of the weight that must be met, or null: all of a short wording, three quarters of a long one.</param>
    /// <param name="keepYears">False to leave years out.</param>
    /// <param name="isSentence">True where the first capital is only that of a sentence.</param>
    /// <returns>The wording; its slots are empty where the text has no content.</returns>
    public static Wording Compile(string text, Vocabulary vocabulary, double? needed = null, bool keepYears = true, bool isSentence = false)
    {
        var tokens = EssayText.Read(text).Tokens;
        var slots = new List<Slot>();
        for (var at = 0; at < tokens.Count;)
        {
            if (vocabulary.TryPhrase(tokens, at, tokens.Count, out var term, out var next))
            {
                var named = tokens[at].Capital && (at > 0 || !isSentence);
                slots.Add(new([term], [], named ? 2 : 1, named, false));
                at = next;
                continue;
            }

            if (Single(text, tokens, at, vocabulary, keepYears, isSentence) is { } slot)
            {
                slots.Add(slot);
            }

            at++;
        }

        var stump = slots is [{ IsName: false }] && tokens.Any(t => t.IsStop && !Articles.Contains(t.Norm));
        return new(text, [.. slots], slots.Count <= 2 && !slots.Exists(s => s.IsName) ? 1 : needed ?? (slots.Count <= 3 ? 1 : 0.75)) { IsStump = stump };
    }

    /// <summary>"Treaty of Berlin", "Congress of Vienna": here the city is itself and not the government that sits there.</summary>
    internal static bool IsOfPlace(Parts<Token> tokens, int at) =>
        at > 1 && tokens[at - 1].Norm is "of" or "at" && tokens[at - 2].Norm is "treaty" or "treaties" or "pact" or "conference" or "congress" or "peace" or "battle" or "siege" or "blockade" or "convention" or "agreement";

    private static bool IsLendable(Slot slot) => slot.IsName || slot.Years.Length > 0 || slot.Weight <= Slot.GenericWeight;

    private static Slot? Single(string text, Parts<Token> tokens, int at, Vocabulary vocabulary, bool keepYears, bool isSentence)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Decade || (token.Kind == TokenKind.Year && !keepYears))
        {
            return null;
        }

        if (token.Kind == TokenKind.Year)
        {
            return new([], [token.Value], 1, false, false);
        }

        if (Lexicon.IsNegator(token.Norm))
        {
            return new([], [], 1, false, true);
        }

        if (token.IsStop && !Turns.Contains(token.Norm))
        {
            return null;
        }

        var shouted = tokens.Count > 1 && token.Norm.Length > 4 && text.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        var name = token.Capital && !shouted && (at > 0 || !isSentence || !Lexicon.IsKnown(token.Norm)) && !Generic.Contains(token.Stem);
        var terms = vocabulary.TermsOf(token);
        return new(name && IsOfPlace(tokens, at) ? terms[..1] : terms, [], name ? 2 : Generic.Contains(token.Stem) || Turns.Contains(token.Norm) ? Slot.GenericWeight : 1, name, false);
    }
}
