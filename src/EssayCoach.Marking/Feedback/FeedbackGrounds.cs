using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Levels;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Slips;
using EssayCoach.Marking.Structure;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Feedback;

/// <summary>All that the sections are written from.</summary>
internal sealed record FeedbackGrounds(EssayText Text, MarkScheme Scheme, StructureReading Reading, IReadOnlyList<Slip> Slips, LevelEstimate Level, IntegrityReport Integrity, MarkedEssay? Previous)
{
    private EssaySentences? sentences;
    private List<(string What, int Sentence)>? strong;
    private List<string>? advice;

    public IReadOnlyList<PointResult> Points => Reading.Points;

    public IReadOnlyList<ParagraphRole> Paragraphs => Reading.Structure.Paragraphs;

    /// <summary>The sentences that count, and what each of them does.</summary>
    public EssaySentences Sentences => sentences ??= new EssaySentences(Text, Scheme, Reading, Integrity, Slips);

    /// <summary>The strongest sentences and what each of them does.</summary>
    public IReadOnlyList<(string What, int Sentence)> Strong => strong ??= WentWellSection.Strong(this);

    /// <summary>All advice that fits, best first.</summary>
    public IReadOnlyList<string> Steps => advice ??= Advice.For(this);

    /// <summary>True where there is nothing to say of handling: no text, another language, or off the question.</summary>
    public bool NothingToMark => Text.Tokens.Count == 0 || Flagged(NotEnglish.Flag) || Flagged("off-topic");

    /// <summary>True where hardly anything is written, so that a list of what is not there would help nobody.</summary>
    public bool IsShort => Text.Tokens.Count < 120;

    /// <summary>True where the question is about a span of years, so that a fact has a date.</summary>
    public bool HasPeriod => Scheme.Period is not null;

    /// <summary>How a sentence on what a fact led to may start: history is told in the past.</summary>
    public string Mattered => HasPeriod ? "‘This mattered because …’" : "‘This matters because …’";

    /// <summary>Where the answer stands on a ladder of five, from 1 to 5; 3 where it is not placed.</summary>
    public int Rung => Level is { Level: { } level, Of: { } of and > 0 } ? Math.Clamp((int)Math.Ceiling(5.0 * level / of), 1, 5) : 3;

    /// <summary>The sentence that answers the question best, or null.</summary>
    public Evidence? Answer => Reading.Judgement.Verdict == Verdict.Missing ? null : Reading.Judgement.Evidence.FirstOrDefault(e => e.Reason != JudgementWords.AlsoHere);

    /// <summary>True where the answer leaves both sides where they were: "I think both are important".</summary>
    public bool IsFence => AnswerAt is { } s && Sentences.Says(s, "fence");

    /// <summary>True where a sentence beside the answer says something for it, if in words that are no reason for certain.</summary>
    public bool IsBacked => AnswerAt is { } at && new[] { at - 1, at + 1 }.Any(s => s >= 0 && s < Text.Sentences.Count && Text.Sentences[s].Paragraph == Text.Sentences[at].Paragraph
        && (Sentences.Has(s, "explanation", "analysis", "reason", "comparison", "criteria", "contrast") || Sentences.Says(s, "effect")));

    private int? AnswerAt => Answer is { } answer ? Sentences.At(answer.Start) : null;

    /// <summary>Paragraphs between introduction and conclusion; all of them where there is nothing between.</summary>
    public IEnumerable<ParagraphRole> Body => Paragraphs.Any(IsBody) ? Paragraphs.Where(IsBody) : Paragraphs;

    public bool Flagged(string flag) => Integrity.Flags.Contains(flag, StringComparer.Ordinal) || Reading.Flags.Contains(flag, StringComparer.Ordinal);

    /// <summary>A side's name as a label.</summary>
    public string Side(string code) => code == "both" ? "Either side" : Scheme.Sides.FirstOrDefault(s => s.Code == code)?.Name ?? code;

    /// <summary>A paragraph as the student would find it: by its number, or by its first words where headings or list items stand between.</summary>
    public string Place(ParagraphRole paragraph) =>
        Text.Paragraphs.All(p => p.Kind == ParagraphKind.Prose)
            ? $"paragraph {Paragraphs.ToList().IndexOf(paragraph) + 1}"
            : $"the part that starts {Quotation.Opening(Sentences.In(paragraph).Select(Sentences.Words).FirstOrDefault() ?? Text.Original[paragraph.Start..paragraph.End])}";

    /// <summary>The paragraph that opens the essay, where there is enough after it that a step can be about something else.</summary>
    public bool IsOpening(ParagraphRole paragraph) => Paragraphs.Count > 2 && paragraph == Paragraphs[0];

    /// <summary>True for a point that is credited for what is said, by its first fact or its name, and not for how it sounds to a trained model.</summary>
    public static bool IsSure(PointResult point) =>
        point.Credited && point.DecidedBy != PointResult.ByClassifier
        && (point.Verdict == Verdict.Full || point.Facts.FirstOrDefault(f => f.Core) is null or { Found: true } || point.Evidence.Any(e => Named(e, Telling(point.Title)) > 0));

    /// <summary>The evidence that holds most of a point's core and of its name, the first of equals.</summary>
    public static Evidence Best(PointResult point)
    {
        if (point.Evidence is [var only])
        {
            return only;
        }

        var core = point.Facts.Where(f => f.Core).Select(f => FactWords.Of(f.Text)).OfType<string>().ToList();
        var name = Telling(point.Title);
        bool Holds(Evidence e, string fact) => e.Reason.Contains(fact, StringComparison.Ordinal);
        return point.Evidence.OrderByDescending(e => core.Count(c => Holds(e, c)) + (Named(e, name) > 1 ? 2 : 0)).ThenByDescending(e => Named(e, name))
            .ThenByDescending(e => core.Count > 0 && Holds(e, core[0])).ThenBy(e => e.Start).First();
    }

    /// <summary>How many words of a point's name stand in a quotation.</summary>
    private static int Named(Evidence evidence, HashSet<string> name) => Telling(evidence.Quote).Count(name.Contains);

    private static HashSet<string> Telling(string words) => EssayText.Read(words).Tokens.Where(t => !t.IsStop).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static bool IsBody(ParagraphRole paragraph) => paragraph.Role is not ("intro" or "conclusion");
}
