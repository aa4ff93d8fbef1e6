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
    private const int LongestQuote = 180;

    private Signals? signals;

    public IReadOnlyList<PointResult> Points => Reading.Points;

    public IReadOnlyList<ParagraphRole> Paragraphs => Reading.Structure.Paragraphs;

    /// <summary>Signals of the sentences that count.</summary>
    public Signals Signals => signals ??= new Signals(Text, Integrity.Counts);

    /// <summary>True where there is nothing to say of handling: no text, another language, or off the question.</summary>
    public bool NothingToMark => Text.Tokens.Count == 0 || Flagged(NotEnglish.Flag) || Flagged("off-topic");

    public bool Flagged(string flag) => Integrity.Flags.Contains(flag, StringComparer.Ordinal) || Reading.Flags.Contains(flag, StringComparer.Ordinal);

    /// <summary>The student's words in curly quotation marks, a long passage cut at a word.</summary>
    public static string Quoted(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestQuote)
        {
            var cut = line.LastIndexOf(' ', LongestQuote);
            line = line[..(cut > 0 ? cut : LongestQuote)].TrimEnd(',', ';', ':') + " …";
        }

        return "“" + line + "”";
    }

    public string QuotedSentence(int sentence) => Quoted(Text.Original[Text.Sentences[sentence].Start..Text.Sentences[sentence].End]);

    /// <summary>Sentences of a paragraph of the report that count.</summary>
    public IEnumerable<int> Sentences(ParagraphRole paragraph) =>
        Enumerable.Range(0, Text.Sentences.Count).Where(s => Integrity.Counts[s] && Text.Sentences[s].Start >= paragraph.Start && Text.Sentences[s].End <= paragraph.End);

    /// <summary>All sentences that count.</summary>
    public IEnumerable<int> Counted => Enumerable.Range(0, Text.Sentences.Count).Where(s => Integrity.Counts[s]);

    /// <summary>A side's name in the middle of a sentence.</summary>
    public string SideName(string code) => Scheme.Sides.FirstOrDefault(s => s.Code == code)?.Name.ToLowerInvariant() ?? code;

    /// <summary>"paragraph 3" as the student would count.</summary>
    public string Numbered(ParagraphRole paragraph) => $"paragraph {Paragraphs.ToList().IndexOf(paragraph) + 1}";

    public IEnumerable<ParagraphRole> Body => Paragraphs.Where(p => p.Role is not ("intro" or "conclusion"));

    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
