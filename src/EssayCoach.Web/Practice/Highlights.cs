using EssayCoach.Marking;
using EssayCoach.Marking.Points;

namespace EssayCoach.Web.Practice;

/// <summary>A block of the essay as it is drawn: a paragraph with its number and role, or a heading and the like without.</summary>
public sealed record TextBlock(int Start, int End, int? Number, string? Role);

/// <summary>Turns a report into what is highlighted in the text.</summary>
public static class Highlights
{
    public const string JudgementKey = "judgement";

    public static string PointKey(PointResult point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return "point-" + point.Id;
    }

    public static string SlipKey(int index) => $"slip-{index + 1}";

    public static string OtherKey(int index) => $"other-{index + 1}";

    /// <summary>All spans of a report: points by their number in the scheme, the judgement, slips and other valid points.</summary>
    public static IReadOnlyList<TextSpan> Spans(MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var spans = new List<TextSpan>();
        for (var i = 0; i < report.Points.Count; i++)
        {
            var point = report.Points[i];
            if (Kind(point.Verdict) is { } kind)
            {
                spans.AddRange(point.Evidence.Select(e => new TextSpan(e.Start, e.End, PointKey(point), $"{i + 1}", kind, $"Point {i + 1}, {VerdictWords.Of(point.Verdict).ToLowerInvariant()}: {point.Title}")));
            }
        }

        spans.AddRange(report.Judgement.Evidence.Select(e => new TextSpan(e.Start, e.End, JudgementKey, "J", SpanKind.Judgement, "Your judgement")));
        spans.AddRange(report.Slips.Select((s, i) => new TextSpan(s.Start, s.End, SlipKey(i), $"!{i + 1}", SpanKind.Slip, $"Fact to check {i + 1}")));
        spans.AddRange(report.OtherPoints.Select((o, i) => new TextSpan(o.Start, o.End, OtherKey(i), $"?{i + 1}", SpanKind.Other, $"Not in the scheme {i + 1}")));
        return spans;
    }

    /// <summary>The essay cut into the report's paragraphs and what stands between them.</summary>
    public static IReadOnlyList<TextBlock> Blocks(string text, MarkedEssay report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(report);
        var blocks = new List<TextBlock>();
        var at = 0;
        void Between(int end)
        {
            if (end > at && !string.IsNullOrWhiteSpace(text[at..end]))
            {
                blocks.Add(new(at, end, null, null));
            }
        }

        foreach (var (paragraph, number) in report.Structure.Paragraphs.Select((p, i) => (p, i + 1)).OrderBy(p => p.p.Start))
        {
            var (start, end) = (Math.Clamp(paragraph.Start, at, text.Length), Math.Clamp(paragraph.End, at, text.Length));
            Between(start);
            blocks.Add(new(start, end, number, paragraph.Role));
            at = end;
        }

        Between(text.Length);
        return blocks;
    }

    private static SpanKind? Kind(Verdict verdict) => verdict switch
    {
        Verdict.Full => SpanKind.Full,
        Verdict.Partial => SpanKind.Partial,
        Verdict.Wrong => SpanKind.Wrong,
        _ => null,
    };
}
