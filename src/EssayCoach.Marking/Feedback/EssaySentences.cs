using System.Collections.Frozen;
using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>The sentences of an essay that count, and what each of them does: enough to say something true of it.</summary>
internal sealed class EssaySentences
{
    private static readonly FrozenSet<string> Acting = Lexicon.Words("allowed forced encouraged prevented convinced persuaded");

    private static readonly FrozenSet<string> Being = Lexicon.Words("was were is are be been being");

    private static readonly FrozenSet<string> Readers = Lexicon.Words("marker examiner moderator moderated grader");

    private const string Closing = "\"'”’»";

    /// <summary>Words between "more" and "than" where one thing is compared with another.</summary>
    private const int Apart = 6;

    private static readonly PhraseBook Phrases = PhraseBook.Open("Feedback.phrases.txt");

    private readonly EssayText text;
    private readonly Signals signals;
    private readonly ulong?[] said;
    private readonly SentenceWords?[] words;
    private readonly HashSet<string> question;
    private readonly HashSet<int> earned;
    private readonly HashSet<int> verdicts;
    private readonly HashSet<int> slipped;
    private readonly IReadOnlyList<bool> unused;

    public EssaySentences(EssayText text, MarkScheme scheme, StructureReading reading, IntegrityReport integrity, IReadOnlyList<Slip> slips)
    {
        this.text = text;
        signals = reading.Signals;
        said = new ulong?[text.Sentences.Count];
        words = new SentenceWords?[text.Sentences.Count];
        question = [.. ReadOnce.Of(scheme, scheme.Question).Tokens.Where(t => !t.IsStop).Select(t => t.Stem)];
        earned = [.. reading.Points.Where(FeedbackGrounds.IsSure).SelectMany(p => p.Evidence).Select(e => e.Start)];
        verdicts = [.. reading.Judgement.Evidence.Select(e => e.Start)];
        slipped = [.. slips.Select(slip => Numbered(text.Sentences.Count, s => text.Sentences[s].End > slip.Start))];
        unused = reading.Unused;
        var addressed = integrity.Flags.Contains("instructions-to-marker", StringComparer.Ordinal);
        Counted = [.. Enumerable.Range(0, text.Sentences.Count).Where(s => integrity.Counts[s] && !(addressed && Tokens(s).Any(i => Readers.Contains(text.Tokens[i].Norm))))];
        SetAside = [.. Enumerable.Range(0, text.Sentences.Count).Where(s => !integrity.Counts[s])];
    }

    /// <summary>All sentences that count.</summary>
    public IReadOnlyList<int> Counted { get; }

    /// <summary>Sentences that were read and do not count.</summary>
    public IReadOnlyList<int> SetAside { get; }

    /// <summary>Sentences of a paragraph that count.</summary>
    public IEnumerable<int> In(ParagraphRole paragraph)
    {
        for (var i = Numbered(Counted.Count, n => text.Sentences[Counted[n]].Start >= paragraph.Start); i < Counted.Count && text.Sentences[Counted[i]].End <= paragraph.End; i++)
        {
            yield return Counted[i];
        }
    }

    /// <summary>The sentence after this one where it stands in the same paragraph, or null.</summary>
    public int? Next(int s) => s + 1 < text.Sentences.Count && text.Sentences[s + 1].Paragraph == text.Sentences[s].Paragraph ? s + 1 : null;

    /// <summary>The sentence as written, with its beginning where a quotation inside it ended with a question mark.</summary>
    public string Words(int s)
    {
        var (span, from) = (text.Sentences[s], s);
        while (from > 0 && text.Sentences[from - 1].Paragraph == span.Paragraph && char.IsLower(text.Original[text.Sentences[from].Start]) && Closing.Contains(text.Original[text.Sentences[from - 1].End - 1]))
        {
            from--;
        }

        return text.Original[text.Sentences[from].Start..span.End];
    }

    public bool Has(int s, params ReadOnlySpan<string> lists) => signals.HasAny(s, lists);

    /// <summary>True where the sentence earned a point or part of one.</summary>
    public bool Earns(int s) => earned.Contains(text.Sentences[s].Start);

    /// <summary>True where the sentence answers the question.</summary>
    public bool IsVerdict(int s) => verdicts.Contains(text.Sentences[s].Start);

    /// <summary>Years, numbers and names that the question does not give.</summary>
    public int Precise(int s) => Of(s).Precise;

    /// <summary>Different words of the question in the sentence, names left out.</summary>
    public int Echoes(int s) => Of(s).Echoes;

    /// <summary>True where the sentence speaks in the terms of a judgement.</summary>
    public bool Judges(int s) => Of(s).Judges;

    /// <summary>True where the sentence says why, or what came of it. "They were allowed to" says neither.</summary>
    public bool Explains(int s) => Has(s, "explanation") && (Has(s, "reason", "analysis") || !Tokens(s).Skip(1).Any(i => Acting.Contains(text.Tokens[i].Norm) && Being.Contains(text.Tokens[i - 1].Norm)));

    /// <summary>The sentence that begins there where it counts, or null.</summary>
    public int? At(int start) => Counted.Where(s => text.Sentences[s].Start == start).Cast<int?>().FirstOrDefault();

    /// <summary>True for "In this essay I will ..." and for the question said again.</summary>
    public bool Announces(int s) => Of(s).Announces;

    /// <summary>True where the record says otherwise.</summary>
    public bool IsMistaken(int s) => slipped.Contains(s);

    /// <summary>True where there is something to build on or to praise: nothing that the record contradicts, that lies outside the question, or that the writer tells only to reject.</summary>
    public bool IsSound(int s) => !IsMistaken(s) && !Says(s, "reported") && !(s < unused.Count && unused[s]);

    /// <summary>True where the writer says why it matters, what came of it, or how it answers the question.</summary>
    public bool Thinks(int s) => Has(s, "explanation", "analysis", "focus", "comparison", "reason") || Says(s, "effect") || Judges(s);

    /// <summary>True where one thing is set above or below another: "a more important obstacle than the debts".</summary>
    public bool Compares(int s) => Has(s, "comparison") || Says(s, "weighing") || Says(s, "ranking") || Tokens(s).Any(i => text.Tokens[i].Norm is "more" or "less" && Tokens(s).Any(n => n > i + 1 && n <= i + Apart && text.Tokens[n].Norm == "than"));

    /// <summary>True for "Had he won ..." and "If he had won ...": no fact to build on.</summary>
    public bool Supposes(int s) => Tokens(s).Take(2).Any(i => text.Tokens[i].Norm is "had" or "if" or "suppose");

    /// <summary>True where a phrase of a list of that name stands in the sentence.</summary>
    public bool Says(int s, string list)
    {
        said[s] ??= Phrases.Find(text.Tokens, text.Sentences[s].FirstToken, text.Sentences[s].EndToken);
        return (said[s] & Phrases.Bit(list)) != 0;
    }

    /// <summary>The first year of the sentence that lies outside some years, or null.</summary>
    public int? YearOutside(int s, int from, int to) =>
        Tokens(s).Where(i => text.Tokens[i].Kind == TokenKind.Year && (text.Tokens[i].Value < from || text.Tokens[i].Value > to)).Select(i => (int?)text.Tokens[i].Value).FirstOrDefault();

    public int Length(int s) => text.Sentences[s].Count;

    /// <summary>What the words of a sentence tell, gone through once.</summary>
    private SentenceWords Of(int s) => words[s] ??= SentenceWords.Read(text, text.Sentences[s], question);

    /// <summary>The first number that passes a test which, once passed, is passed by all that follow.</summary>
    private static int Numbered(int count, Func<int, bool> test)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = test(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private IEnumerable<int> Tokens(int s) => Enumerable.Range(text.Sentences[s].FirstToken, text.Sentences[s].Count);
}
