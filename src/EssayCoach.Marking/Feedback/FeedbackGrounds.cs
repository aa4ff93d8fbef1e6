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

    /// <summary>The evidence that holds most of a point's core, the first of equals.</summary>
    public static Evidence Best(PointResult point)
    {
        if (point.Evidence is [var only])
        {
            return only;
        }

        var core = point.Facts.Where(f => f.Core).Select(f => FactWords.Of(f.Text)).OfType<string>().ToList();
        bool Holds(Evidence e, string fact) => e.Reason.Contains(fact, StringComparison.Ordinal);
        return point.Evidence.OrderByDescending(e => core.Count(c => Holds(e, c))).ThenByDescending(e => core.Count > 0 && Holds(e, core[0])).ThenBy(e => e.Start).First();
    }

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static bool IsBody(ParagraphRole paragraph) => paragraph.Role is not ("intro" or "conclusion");
}
