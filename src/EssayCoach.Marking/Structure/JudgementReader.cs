using System.Collections.Frozen;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>Finds where the essay answers the question, and whether it gives a reason and weighs both sides.</summary>
internal sealed class JudgementReader
{
    private static readonly FrozenSet<string> Evaluative = Lexicon.Stems(
        """
        success successful unsuccessful succeed fail failure effective ineffective important significant agree disagree extent convincing true valid justified mistaken mistake
        achieve achievement limited partial mixed responsible blame worse better weak strong strength weakness popular main decisive serious genuine real
        """);

    private static readonly FrozenSet<string> Conclusions = Lexicon.Words("so thus hence therefore then");

    /// <summary>What a writer does who takes a stand: "I should call it a draw".</summary>
    private static readonly FrozenSet<string> Commits = Lexicon.Words("say call answer choose put accept reject conclude argue judge rank sign agree disagree describe place give settle vote take");

    /// <summary>Verbs that take a stand with no word of will before them.</summary>
    private static readonly FrozenSet<string> Stands = Lexicon.Words("conclude agree disagree accept reject");

    private static readonly FrozenSet<string> Wills = Lexicon.Words("would should must can cant cannot could do dont therefore will");
    private static readonly FrozenSet<string> Degrees = Lexicon.Words("only partly mostly largely mainly fully strongly completely totally broadly generally also therefore half");
    private static readonly FrozenSet<string> Thinks = Lexicon.Words("think believe");
    private static readonly FrozenSet<string> Views = Lexicon.Words("view statement claim quotation interpretation argument judgement");
    private static readonly FrozenSet<string> Opinions = Lexicon.Words("answer view verdict judgement judgment conclusion opinion");

    /// <summary>First words of a sentence that leans on the one before it.</summary>
    private static readonly FrozenSet<string> Pointers = Lexicon.Words("it this that these those they he she");

    private const int Opening = 6;
    private const int Beside = 2;

    private readonly EssayView view;
    private readonly HashSet<string> asked;
    private readonly HashSet<string> terms;
    private readonly HashSet<int> accepted;

    public JudgementReader(EssayView view)
    {
        this.view = view;
        asked = [.. ReadOnce.Of(view.Scheme, view.Scheme.Question).Tokens.Where(t => t is { IsStop: false, Capital: false, Kind: TokenKind.Word }).Select(t => t.Stem)];
        terms = [.. asked, .. Evaluative];
        accepted = [.. view.Findings.Hits.Where(h => h.Target.Use == WordingUse.Judgement && h.Stance == Stance.Asserted).Select(h => h.Sentence)];
        Verdicts = [.. Enumerable.Range(0, view.Text.Sentences.Count).Where(IsVerdict)];
    }

    /// <summary>Sentences that say how successful, how far, how true.</summary>
    public IReadOnlyList<int> Verdicts { get; }

    /// <summary>The judgement as a whole; both sides must be argued somewhere for it to be full.</summary>
    public JudgementResult Read(bool bothSides)
    {
        var reasoned = Verdicts.Where(HasReason).ToList();
        var weighed = reasoned.Where(Weighs).ToList();
        if (weighed.Count > 0 && bothSides)
        {
            return new(Verdict.Full, weighed.Count > 1 ? 0.85 : 0.75, Quote(weighed[^1], JudgementWords.Weighed));
        }

        if (Verdicts.Count > 0)
        {
            var why = reasoned.Count == 0 ? JudgementWords.Unreasoned : bothSides ? JudgementWords.Unweighed : JudgementWords.OneSided;
            return new(Verdict.Partial, 0.7, Quote(reasoned.Count > 0 ? reasoned[^1] : Verdicts[^1], why));
        }

        return Summary() is { } summary
            ? new(Verdict.Partial, 0.55, Quote(summary, JudgementWords.Summary))
            : new(Verdict.Missing, 0.75, []);
    }

    private List<Evidence> Quote(int found, string reason)
    {
        var sentence = Plainest(found);
        var quotes = new List<Evidence> { view.Text.Quote(sentence, sentence, reason) };
        var other = Verdicts.FirstOrDefault(v => view.Text.Sentences[v].Paragraph != view.Text.Sentences[sentence].Paragraph, -1);
        if (other >= 0)
        {
            quotes.Add(view.Text.Quote(other, other, JudgementWords.AlsoHere));
        }

        return [.. quotes.OrderBy(q => q.Start)];
    }

    /// <summary>Of the verdicts of one paragraph the one that can stand alone: a reader who sees only it knows the answer.</summary>
    private int Plainest(int found) => Verdicts.Where(v => view.Text.Sentences[v].Paragraph == view.Text.Sentences[found].Paragraph).Append(found)
        .OrderByDescending(v => (Pointers.Contains(view.Text.Tokens[view.Text.Sentences[v].FirstToken].Norm) ? 0 : 2) + (view.SpeaksOf(terms, v) ? 2 : 0) + (view.Signals.Has(v, "judgement") ? 1 : 0)
            + (Matter.IsWeighed(view, v) ? 1 : 0) + (view.Signals.HasAny(v, "reason", "criteria", "analysis") ? 1 : 0))
        .ThenByDescending(v => v).First();

    private bool IsVerdict(int s)
    {
        if (!view.Integrity.Counts[s] || view.Text.Sentences[s].IsQuestion || (view.Findings.Assertions.IsRejected(view.Text.Sentences[s].FirstToken) && !TakesStand(s) && !JudgesView(s)))
        {
            return false;
        }

        if (Asks(s) || IsList(s))
        {
            return false;
        }

        if ((view.Signals.Has(s, "evasion") || (view.Findings.IsTalk(s) && !view.SpeaksOf(Evaluative, s))) && !view.Signals.HasAny(s, "degree", "comparison"))
        {
            return false;
        }

        if (view.Signals.Has(s, "summary") && !view.Signals.HasAny(s, "degree", "comparison"))
        {
            return false;
        }

        return TakesStand(s) || (view.SpeaksOf(terms, s) && IsAnswer(s));
    }

    private bool IsAnswer(int s) =>
        view.Signals.Has(s, "judgement") || Concluded(s) || (accepted.Contains(s) && (IsLast(s) || IsFirst(s))) || (IsLast(s) && Concludes && view.Signals.HasAny(s, "degree", "comparison", "criteria") && view.SpeaksOf(Evaluative, s));

    /// <summary>At either end of the essay the writer may answer in words that neither the question nor the lists have: "So I would sign him down as principal author".</summary>
    private bool TakesStand(int s)
    {
        if (!IsFirst(s) && !IsLast(s))
        {
            return false;
        }

        var span = view.Text.Sentences[s];
        return Enumerable.Range(span.FirstToken, span.Count).Any(i => TakesStand(i, span.EndToken))
            || (IsLast(s) && s > 0 && view.Text.Sentences[s - 1].IsQuestion && view.Text.Sentences[s - 1].Paragraph == span.Paragraph && span.Count > Beside)
            || (IsLast(s) && view.Signals.HasAny(s, "criteria", "sustained") && view.Signals.HasAny(s, "degree", "comparison", "judgement", "counter"));
    }

    private bool TakesStand(int i, int end)
    {
        string Norm(int at) => at < end ? view.Text.Tokens[at].Norm : "";
        return Norm(i) switch
        {
            "my" => Opinions.Contains(Norm(i + 1)),
            "i" => IsCommitted(Norm, i) || IsOpinion(Norm, i, end),
            "id" => Enumerable.Range(i + 1, 5).Any(n => Commits.Contains(Norm(n))),
            _ => false,
        };
    }

    /// <summary>"I should call it a draw", "I only agree in part".</summary>
    private static bool IsCommitted(Func<int, string> norm, int i) =>
        Enumerable.Range(i + 1, 5).Any(n => Commits.Contains(norm(n))) && (Stands.Contains(norm(Degrees.Contains(norm(i + 1)) ? i + 2 : i + 1)) || Enumerable.Range(i + 1, 3).Any(n => Wills.Contains(norm(n))));

    /// <summary>"I believe it mattered more than ..." at the end, and anywhere "I don't think it was valid".</summary>
    private bool IsOpinion(Func<int, string> norm, int i, int end)
    {
        var sentence = view.Text.Tokens[i].Sentence;
        return Thinks.Contains(norm(i + 1)) ? IsLast(sentence) && view.Signals.HasAny(sentence, "comparison", "degree")
            : norm(i + 1) is "dont" or "do" && Enumerable.Range(i + 2, 2).Any(n => Thinks.Contains(norm(n))) && Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).Any(n => Evaluative.Contains(view.Text.Tokens[n].Stem));
    }

    /// <summary>"The view is right about motive and wrong about mechanism": the sentence rejects the view of the question, not itself.</summary>
    private bool JudgesView(int s)
    {
        var span = view.Text.Sentences[s];
        return Enumerable.Range(span.FirstToken, Math.Max(0, span.Count - 1)).Any(i => Views.Contains(view.Text.Tokens[i].Norm) && view.Text.Tokens[i + 1].Norm is "is" or "was" or "seems" or "holds" or "isnt");
    }

    /// <summary>"So vaccination alone is not enough", "He is, then, not entirely responsible": the last paragraph draws its conclusion in the question's own words.</summary>
    private bool Concluded(int s)
    {
        var span = view.Text.Sentences[s];
        return IsLast(s) && Enumerable.Range(span.FirstToken, Math.Min(Opening, span.Count)).Any(i => Conclusions.Contains(view.Text.Tokens[i].Norm))
            && Enumerable.Range(span.FirstToken, span.Count).Select(i => view.Text.Tokens[i].Stem).Where(asked.Contains).Distinct(StringComparer.Ordinal).Count() >= 2;
    }

    /// <summary>"To understand how successful it was, we must ...": the question is taken up and not answered.</summary>
    private bool Asks(int s)
    {
        var span = view.Text.Sentences[s];
        var how = false;
        for (var i = span.FirstToken; i + 1 < span.EndToken; i++)
        {
            how |= view.Text.Tokens[i].Norm is "how" or "whether";
        }

        return how && !view.Signals.HasAny(s, "degree", "comparison", "reason") && view.Text.Tokens[span.FirstToken].Norm is "to" or "in" or "when" or "before" or "this" or "i" or "it" or "therefore" or "having";
    }

    private bool IsList(int s)
    {
        var span = view.Text.Sentences[s];
        return Enumerable.Range(span.FirstToken, span.Count).Count(view.Findings.Assertions.IsListed) * 2 > span.Count;
    }

    /// <summary>True where the last paragraph sets out to conclude.</summary>
    private bool Concludes => view.Prose.Count >= 2 && view.Sentences(view.Last).Any(n => view.Signals.HasAny(n, "judgement", "summary"));

    private bool IsFirst(int s) => view.Prose.Count > 0 && view.Text.Sentences[s].Paragraph == view.Prose[0];

    private bool IsLast(int s) => view.Prose.Count >= 2 && view.Text.Sentences[s].Paragraph == view.Last;

    private bool HasReason(int s) => Near(s).Any(n => view.Signals.HasAny(n, "reason", "criteria", "analysis"));

    private bool Weighs(int s) => Near(s).Any(n => Matter.IsWeighed(view, n));

    private IEnumerable<int> Near(int s) =>
        Enumerable.Range(s - Beside, (2 * Beside) + 1).Where(n => n >= 0 && n < view.Text.Sentences.Count && view.Text.Sentences[n].Paragraph == view.Text.Sentences[s].Paragraph);

    /// <summary>A last paragraph that goes over both sides in more than a phrase.</summary>
    private int? Summary()
    {
        if (view.Prose.Count < 2 || !view.Points.Any(p => p.Verdict is Verdict.Full or Verdict.Partial))
        {
            return null;
        }

        var last = view.Sentences(view.Last).Where(s => view.Integrity.Counts[s]).ToList();
        var sums = last.Where(s => view.Signals.HasAny(s, "summary", "judgement")).ToList();
        return sums.Count > 0 && last.Sum(s => view.Text.Sentences[s].Count) >= 25 && last.Exists(s => view.OnTopic[s] || SideCues.SpeaksOfBoth(view.Text, view.Text.Sentences[s])) && last.Count > 1 ? sums[0] : null;
    }
}
