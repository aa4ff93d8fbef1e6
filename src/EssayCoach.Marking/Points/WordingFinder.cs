using System.Collections.Frozen;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Points;

/// <summary>How the essay uses a wording that it meets.</summary>
internal enum Stance
{
    Asserted,
    Denied,
    Supposed,
    Rejected,
    Listed,
}

/// <summary>A wording of the scheme met in one sentence.</summary>
/// <param name="Target">What it stands for.</param>
/// <param name="Wording">The wording.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="From">First token met.</param>
/// <param name="To">One past the last token met.</param>
/// <param name="Stance">Whether the essay asserts it.</param>
/// <param name="Corrected">True where a misspelling was read as the word.</param>
/// <param name="Told">The tokens that tell the wording from others, in order.</param>
internal sealed record Hit(Target Target, Wording Wording, int Sentence, int From, int To, Stance Stance, bool Corrected, IReadOnlyList<int> Told);

/// <summary>Finds the wordings of a scheme in an essay.</summary>
internal sealed class WordingFinder(SchemePattern scheme, EssayTerms terms, Assertions assertions)
{
    private const int SpanBase = 9;
    private const int SpanPerSlot = 7;
    private const int StrictBase = 4;
    private const int StrictPerSlot = 3;
    private const int CarriedSentences = 2;

    private static readonly List<int> Untried = [];

    /// <summary>Words that begin a sentence about what the last one spoke of.</summary>
    private static readonly FrozenSet<string> Pronouns = Lexicon.Words("it they this these both such");

    /// <summary>Words that begin a sentence about a person whom the last one named.</summary>
    private static readonly FrozenSet<string> People = Lexicon.Words("he she his her their");

    // Used anew for every wording tried, which are thousands an essay.
    private readonly List<Met> met = [];
    private readonly TermPlaces places = new(scheme.ByTerm.Length);
    private readonly int[] tried = new int[scheme.Wordings.Count];
    private readonly EssayText text = terms.Text;
    private bool pronoun;
    private bool opens;
    private int carriedFrom;

    /// <summary>All wordings met, sentence by sentence.</summary>
    /// <param name="counts">False for sentences that earn nothing, by sentence.</param>
    /// <returns>The hits in the order of the text.</returns>
    public List<Hit> Find(IReadOnlyList<bool> counts)
    {
        var hits = new List<Hit>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var here = terms.In(s);
            places.MoveTo(s, here);
            if (!counts[s])
            {
                continue;
            }

            Open(s);
            foreach (var (term, _, _) in here)
            {
                foreach (var w in scheme.ByTerm[term] ?? Untried)
                {
                    if (tried[w] != s + 1)
                    {
                        tried[w] = s + 1;
                        if (CanBeMet(scheme.Wordings[w].Wording) && Try(w, s) is { } hit)
                        {
                            hits.Add(hit);
                        }
                    }
                }
            }
        }

        return hits;
    }

    /// <summary>What a sentence's first word says of the sentences before it, and how far back in its paragraph pronouns may carry on from.</summary>
    private void Open(int s)
    {
        var sentence = text.Sentences[s];
        var norm = text.Tokens[sentence.FirstToken].Norm;
        pronoun = Pronouns.Contains(norm);
        opens = pronoun || People.Contains(norm);
        carriedFrom = Math.Max(s - CarriedSentences, text.Paragraphs[sentence.Paragraph].FirstSentence);
    }

    /// <summary>False where not even all that is here and all that may be lent would be enough: most wordings share one common word with a sentence.</summary>
    private bool CanBeMet(Wording wording)
    {
        var weight = wording.Said;
        foreach (var slot in wording.Own)
        {
            weight -= places.HasAny(slot.Terms) ? 0 : slot.Weight;
            if (weight < wording.Least)
            {
                return false;
            }
        }

        return true;
    }

    private Hit? Try(int w, int s)
    {
        var (wording, target) = scheme.Wordings[w];
        met.Clear();
        var weight = 0.0;
        var (lent, absent, stood) = (0, 0, 0);
        var strict = target.Use is WordingUse.Confusion or WordingUse.Wrong or WordingUse.Event;
        var sentence = text.Sentences[s];
        foreach (var slot in wording.Slots)
        {
            if (slot.Denies)
            {
                continue;
            }

            if (slot.Years.Length > 0)
            {
                var there = HasYear(sentence, slot.Years);
                weight += there ? slot.Weight : 0;
                absent += strict && !there ? 1 : 0;
            }
            else if (Nearest(wording, slot, strict && target.Use != WordingUse.Event) is { } place)
            {
                met.Add(new(slot, place.From, place.To, place.Own || (opens && target.Use == WordingUse.Event)));
                weight += slot.Weight;
            }
            else if (slot.IsSubject && !strict)
            {
                weight += slot.Weight;
            }
            else if (slot.IsName && (!strict || (target.Use == WordingUse.Event && opens)) && Lends(slot))
            {
                weight += slot.Weight;
                lent += slot.IsTelling ? 1 : 0;
            }
            else if (!strict && slot is { IsName: false, Weight: Slot.GenericWeight } && pronoun && places.Stood(slot.Terms, carriedFrom))
            {
                weight += slot.Weight;
                stood++;
            }
            else
            {
                absent += slot.IsTopic || (strict && (target.Use != WordingUse.Event || slot.Weight > Slot.GenericWeight || slot.IsName)) ? 1 : 0;
            }
        }

        if ((strict && absent > 0) || !Sufficiency.Enough(wording, met, weight, lent, absent, stood))
        {
            if (target.Use != WordingUse.Fact || !Sufficiency.Hints(wording, met, weight))
            {
                return null;
            }

            target = target with { Use = WordingUse.Hint };
        }

        var told = MetWords.Told(met);
        var (from, to) = MetWords.Span(met, tellingOnly: told.Length < met.Count);
        if (to - from > (strict ? StrictBase + (StrictPerSlot * told.Length) : SpanBase + (SpanPerSlot * told.Length)) || (wording.Denies && !assertions.HasDenial(sentence, from, to)))
        {
            return null;
        }

        // A mistake is a claim of one clause: "left out at Versailles, because they had signed ..." signs no Versailles.
        var (first, end) = MetWords.Span(met, tellingOnly: false);
        if (target.Use == WordingUse.Confusion && text.Tokens[first].Clause != text.Tokens[end - 1].Clause)
        {
            return null;
        }

        return new(target, wording, s, from, to, StanceReader.Read(assertions, met, wording.Denies, from, to), IsCorrected(), told);
    }

    private bool IsCorrected()
    {
        foreach (var m in met)
        {
            for (var i = m.From; i < m.To; i++)
            {
                if (terms.IsCorrected(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A name said shortly before carries on, but not the name of one party where this sentence names another.</summary>
    private bool Lends(Slot slot) => places.Stood(slot.Terms, carriedFrom) && !(slot.IsTopic && scheme.Topics.Any(t => places.Count(t) > 0));

    /// <summary>Where the wording's rarest word stands first: the other words are looked for near it.</summary>
    private int Anchor(Wording wording)
    {
        var best = -1;
        var least = int.MaxValue;
        foreach (var slot in wording.Slots)
        {
            foreach (var term in slot.Terms)
            {
                var often = places.Count(term) + (slot.IsSpecific ? 0 : 100);
                if (places.Count(term) > 0 && often < least)
                {
                    (best, least) = (places.At(places.First(term)).From, often);
                }
            }
        }

        return best;
    }

    /// <summary>The place of a slot nearest to the anchor that no other slot has taken: one word says one thing.</summary>
    private (int From, int To, bool Own)? Nearest(Wording wording, Slot slot, bool strict)
    {
        (int From, int To, bool Own)? best = null;
        var anchor = -1;
        foreach (var term in slot.Terms)
        {
            if (places.Count(term) == 0 || (strict && slot.Terms.Length > 1 && scheme.Vocabulary.IsGeneral(term)))
            {
                continue;
            }

            for (var place = places.First(term); place >= 0; place = places.Next(place))
            {
                var (from, to) = places.At(place);
                anchor = best is null || anchor >= 0 ? anchor : Anchor(wording);
                if ((best is null || Math.Abs(from - anchor) < Math.Abs(best.Value.From - anchor)) && !MetWords.IsTaken(met, from, to))
                {
                    best = (from, to, slot.Terms.Length == 1 || !scheme.Vocabulary.IsGeneral(term));
                }
            }
        }

        return best;
    }

    private bool HasYear(Sentence sentence, int[] years)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Year && years.Contains(text.Tokens[i].Value))
            {
                return true;
            }
        }

        return false;
    }
}
