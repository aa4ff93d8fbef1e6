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

    /// <summary>Words that begin a sentence about what the last one spoke of.</summary>
    private static readonly HashSet<string> Pronouns = new("it they this these both such".Split(' '), StringComparer.Ordinal);

    // Used anew for every wording tried, which are thousands an essay.
    private readonly List<Met> met = [];

    /// <summary>Words that begin a sentence about a person whom the last one named.</summary>
    private static readonly HashSet<string> People = new("he she his her their".Split(' '), StringComparer.Ordinal);

    private readonly int[] tried = new int[scheme.Wordings.Count];
    private readonly EssayText text = terms.Text;

    /// <summary>All wordings met, sentence by sentence.</summary>
    /// <param name="counts">False for sentences that earn nothing, by sentence.</param>
    /// <returns>The hits in the order of the text.</returns>
    public List<Hit> Find(IReadOnlyList<bool> counts)
    {
        var hits = new List<Hit>();
        var places = new List<(int From, int To)>?[scheme.ByTerm.Length];
        var carried = new List<HashSet<int>>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            Carry(carried, s);
            if (!counts[s])
            {
                continue;
            }

            Place(places, s);
            foreach (var (term, _, _) in terms.In(s))
            {
                foreach (var w in scheme.ByTerm[term] ?? [])
                {
                    if (tried[w] != s + 1)
                    {
                        tried[w] = s + 1;
                        if (Try(w, s, places, carried) is { } hit)
                        {
                            hits.Add(hit);
                        }
                    }
                }
            }
        }

        return hits;
    }

    /// <summary>Terms of the sentences before this one in the same paragraph, which pronouns may carry on.</summary>
    private void Carry(List<HashSet<int>> carried, int s)
    {
        if (s > 0 && text.Sentences[s - 1].Paragraph != text.Sentences[s].Paragraph)
        {
            carried.Clear();
        }
        else if (s > 0)
        {
            carried.Insert(0, [.. terms.In(s - 1).Select(t => t.Term)]);
            if (carried.Count > CarriedSentences)
            {
                carried.RemoveAt(CarriedSentences);
            }
        }
    }

    private void Place(List<(int From, int To)>?[] places, int s)
    {
        Array.Clear(places);
        foreach (var (term, from, to) in terms.In(s))
        {
            (places[term] ??= []).Add((from, to));
        }
    }

    /// <summary>False where not even all that is here and all that may be lent would be enough: most wordings share one common word with a sentence.</summary>
    private static bool CanBeMet(Wording wording, List<(int From, int To)>?[] places)
    {
        var weight = 0.0;
        foreach (var slot in wording.Slots)
        {
            weight += !slot.Denies && (slot.IsName || slot.Years.Length > 0 || slot.Weight <= Slot.GenericWeight || IsHere(slot, places)) ? slot.Weight : 0;
        }

        return weight >= Math.Min(wording.Needed * wording.Said, Sufficiency.HintShare * wording.Total) - 1e-9;
    }

    private static bool IsHere(Slot slot, List<(int From, int To)>?[] places)
    {
        foreach (var term in slot.Terms)
        {
            if (places[term] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Hit? Try(int w, int s, List<(int From, int To)>?[] places, List<HashSet<int>> carried)
    {
        var (wording, target) = scheme.Wordings[w];
        if (!CanBeMet(wording, places))
        {
            return null;
        }

        met.Clear();
        var weight = 0.0;
        var (lent, absent, stood) = (0, 0, 0);
        var pronoun = Pronouns.Contains(text.Tokens[text.Sentences[s].FirstToken].Norm);
        var opens = pronoun || People.Contains(text.Tokens[text.Sentences[s].FirstToken].Norm);
        var strict = target.Use is WordingUse.Confusion or WordingUse.Wrong or WordingUse.Event;
        var sentence = text.Sentences[s];
        var anchor = Anchor(wording, places);
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
            else if (Nearest(slot, places, anchor, met, strict && target.Use != WordingUse.Event) is { } place)
            {
                met.Add(new(slot, place.From, place.To, place.Own || (opens && target.Use == WordingUse.Event)));
                weight += slot.Weight;
            }
            else if (slot.IsSubject && !strict)
            {
                weight += slot.Weight;
            }
            else if (slot.IsName && (!strict || (target.Use == WordingUse.Event && opens)) && Lends(slot, places, carried))
            {
                weight += slot.Weight;
                lent += slot.IsTelling ? 1 : 0;
            }
            else if (!strict && slot is { IsName: false, Weight: Slot.GenericWeight } && pronoun && IsCarried(slot, carried))
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

        var told = met.Exists(m => m.Slot.IsTelling) ? met.FindAll(m => m.Slot.IsTelling) : met;
        var (from, to) = (told.Min(m => m.From), told.Max(m => m.To));
        if (to - from > (strict ? StrictBase + (StrictPerSlot * told.Count) : SpanBase + (SpanPerSlot * told.Count)) || (wording.Denies && !assertions.HasDenial(sentence, from, to)))
        {
            return null;
        }

        // A mistake is a claim of one clause: "left out at Versailles, because they had signed ..." signs no Versailles.
        if (target.Use == WordingUse.Confusion && text.Tokens[met.Min(m => m.From)].Clause != text.Tokens[met.Max(m => m.To) - 1].Clause)
        {
            return null;
        }

        var corrected = met.Exists(m => Enumerable.Range(m.From, m.To - m.From).Any(terms.IsCorrected));
        return new(target, wording, s, from, to, StanceOf(wording, met, from), corrected, [.. told.Select(m => m.From).Order()]);
    }

    /// <summary>A name said shortly before carries on, but not the name of one party where this sentence names another.</summary>
    private bool Lends(Slot slot, List<(int From, int To)>?[] places, List<HashSet<int>> carried) =>
        IsCarried(slot, carried) && !(slot.IsTopic && scheme.Topics.Any(t => places[t] is not null));

    /// <summary>Where the wording's rarest word stands first: the other words are looked for near it.</summary>
    private static int Anchor(Wording wording, List<(int From, int To)>?[] places)
    {
        var best = -1;
        var least = int.MaxValue;
        foreach (var slot in wording.Slots)
        {
            foreach (var term in slot.Terms)
            {
                if (places[term] is { } list && (slot.IsSpecific ? list.Count : list.Count + 100) < least)
                {
                    (best, least) = (list[0].From, slot.IsSpecific ? list.Count : list.Count + 100);
                }
            }
        }

        return best;
    }

    /// <summary>The place of a slot nearest to the anchor that no other slot has taken: one word says one thing.</summary>
    private (int From, int To, bool Own)? Nearest(Slot slot, List<(int From, int To)>?[] places, int anchor, List<Met> taken, bool strict)
    {
        (int From, int To, bool Own)? best = null;
        foreach (var term in slot.Terms)
        {
            if ((strict && scheme.Vocabulary.IsGeneral(term)) || places[term] is not { } list)
            {
                continue;
            }

            foreach (var place in list)
            {
                if ((best is null || Math.Abs(place.From - anchor) < Math.Abs(best.Value.From - anchor)) && !IsTaken(taken, place))
                {
                    best = (place.From, place.To, slot.Terms.Length == 1 || !scheme.Vocabulary.IsGeneral(term));
                }
            }
        }

        return best;
    }

    // Outside the loops: a lambda there would make a closure for every place.
    private static bool IsTaken(List<Met> taken, (int From, int To) place) => taken.Exists(t => t.From < place.To && t.To > place.From);

    private static bool IsCarried(Slot slot, List<HashSet<int>> carried) => carried.Exists(c => slot.Terms.Any(c.Contains));

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

    private Stance StanceOf(Wording wording, List<Met> met, int start)
    {
        var telling = met.Where(m => !m.Slot.IsName && m.Slot.Weight >= 1).ToList();
        var all = telling.Count > 0 ? telling : met;
        if (all.Exists(m => assertions.IsRejected(m.From)))
        {
            return Stance.Rejected;
        }

        if (met.TrueForAll(m => assertions.IsListed(m.From)))
        {
            return Stance.Listed;
        }

        if (all.Count(m => assertions.IsSupposed(m.From)) * 2 >= all.Count)
        {
            return Stance.Supposed;
        }

        return !wording.Denies && (all.TrueForAll(m => assertions.IsDismissed(m.From)) || telling.Exists(m => assertions.IsDenied(m.From, start)) || (telling.Count == 0 && assertions.IsUndone(start))) ? Stance.Denied : Stance.Asserted;
    }
}
