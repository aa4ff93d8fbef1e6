using System.Runtime.CompilerServices;
using EssayCoach.Marking.Integrity;
using EssayCoach.Marking.Points;
using EssayCoach.Marking.Rubrics;
using EssayCoach.Marking.Text;

namespace EssayCoach.Marking.Structure;

/// <summary>What the readers of this room look at: the essay, what was found in it, and which paragraphs are prose.</summary>
internal sealed class EssayView
{
    private static readonly ConditionalWeakTable<MarkScheme, HashSet<string>> Topics = [];

    public EssayView(PointFindings findings, IReadOnlyList<PointResult> points, IntegrityReport integrity, Signals? signals = null)
    {
        (Findings, Points, Integrity, Text, Scheme) = (findings, points, integrity, findings.Text, findings.Pattern.Scheme);
        Signals = signals ?? new Signals(Text, integrity.Counts);
        Credits = Credited(points);
        Prose = [.. Enumerable.Range(0, Text.Paragraphs.Count).Where(IsProse)];
        Last = Prose.LastOrDefault(p => Sentences(p).Any(s => integrity.Counts[s]), Prose.Count > 0 ? Prose[^1] : -1);
        OnTopic = new bool[Text.Sentences.Count];
        var topic = Topics.GetValue(Scheme, TopicStems);
        for (var s = 0; s < OnTopic.Length; s++)
        {
            OnTopic[s] = Credits[s].Count > 0 || SpeaksOf(topic, s);
        }
    }

    public PointFindings Findings { get; }

    public IReadOnlyList<PointResult> Points { get; }

    public IntegrityReport Integrity { get; }

    public EssayText Text { get; }

    public MarkScheme Scheme { get; }

    public Signals Signals { get; }

    /// <summary>Indexes of the points that each sentence earned.</summary>
    public IReadOnlyList<List<int>> Credits { get; }

    /// <summary>Indexes of the paragraphs that are prose.</summary>
    public IReadOnlyList<int> Prose { get; }

    /// <summary>Index of the last paragraph of the student's own answer; what is copied, repeated or said to the marker does not end it. -1 without prose.</summary>
    public int Last { get; }

    /// <summary>By sentence: true where it speaks of the scheme's matter.</summary>
    public bool[] OnTopic { get; }

    /// <summary>Sentences of a paragraph.</summary>
    public IEnumerable<int> Sentences(int paragraph) =>
        Enumerable.Range(Text.Paragraphs[paragraph].FirstSentence, Text.Paragraphs[paragraph].EndSentence - Text.Paragraphs[paragraph].FirstSentence);

    /// <summary>Number of words of a paragraph.</summary>
    public int Words(int paragraph) => Sentences(paragraph).Sum(s => Text.Sentences[s].Count);

    /// <summary>True where the sentence has one of some stems.</summary>
    public bool SpeaksOf(IReadOnlySet<string> stems, int sentence)
    {
        for (var i = Text.Sentences[sentence].FirstToken; i < Text.Sentences[sentence].EndToken; i++)
        {
            if (stems.Contains(Findings.Terms.StemOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names and telling words of the question and the points.</summary>
    private static HashSet<string> TopicStems(MarkScheme scheme)
    {
        var texts = scheme.Points.SelectMany(p => p.Facts.Select(f => f.Text).Prepend(p.Title)).Append(scheme.Question).Concat(scheme.Words.SelectMany(w => w.Same.Prepend(w.Word)));
        return new(texts.SelectMany(t => ReadOnce.Of(scheme, t).Tokens).Where(t => t.Kind == TokenKind.Word && !t.IsStop && t.Capital && t.Norm.Length > 2).Select(t => t.Stem), StringComparer.Ordinal);
    }

    private bool IsProse(int paragraph)
    {
        var (kind, first, end) = (Text.Paragraphs[paragraph].Kind, Text.Paragraphs[paragraph].FirstSentence, Text.Paragraphs[paragraph].EndSentence);
        return end > first && (kind is ParagraphKind.Prose or ParagraphKind.ListItem || (kind == ParagraphKind.Heading && Integrity.Counts[first]));
    }

    private List<int>[] Credited(IReadOnlyList<PointResult> points)
    {
        var credits = new List<int>[Text.Sentences.Count];
        for (var s = 0; s < credits.Length; s++)
        {
            credits[s] = [];
        }

        for (var p = 0; p < points.Count; p++)
        {
            foreach (var evidence in points[p].Credited ? points[p].Evidence : [])
            {
                var first = SentenceAt(evidence.Start);
                for (var s = first; s < credits.Length && Text.Sentences[s].Start < evidence.End; s++)
                {
                    credits[s].Add(p);
                }
            }
        }

        return credits;
    }

    private int SentenceAt(int offset)
    {
        var (low, high) = (0, Text.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Text.Sentences[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
