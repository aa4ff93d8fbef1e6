namespace EssayCoach.Web.Practice;

/// <summary>What a highlighted span stands for; the later a kind stands here, the more it shows where spans overlap.</summary>
public enum SpanKind
{
    Comment,
    Other,
    Judgement,
    Partial,
    Full,
    Wrong,
    Slip,
}

/// <summary>A span to highlight: UTF-16 offsets into the essay, and the badge and key of what it belongs to.</summary>
public sealed record TextSpan(int Start, int End, string Key, string Badge, SpanKind Kind, string Label);

/// <summary>A stretch of text that the same spans cover from end to end.</summary>
/// <param name="Covering">Spans that cover it, in the order given.</param>
/// <param name="Ending">Those of them that end with it: their badges are drawn here.</param>
public sealed record Segment(int Start, int End, IReadOnlyList<TextSpan> Covering, IReadOnlyList<TextSpan> Ending);

/// <summary>Cuts a text where highlighted spans begin and end, so that overlapping spans can be drawn.</summary>
public static class Segments
{
    /// <summary>Cuts the text from <paramref name="from"/> to <paramref name="to"/>. Joined up, the segments are that text again; spans outside it are left out, those across its edge are clipped.</summary>
    public static IReadOnlyList<Segment> Split(int from, int to, IReadOnlyList<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        if (from >= to)
        {
            return [];
        }

        var inside = spans.Where(s => s.Start < to && s.End > from && s.Start < s.End).ToList();
        var cuts = new SortedSet<int> { from, to };
        foreach (var span in inside)
        {
            cuts.Add(Math.Max(from, span.Start));
            cuts.Add(Math.Min(to, span.End));
        }

        var segments = new List<Segment>(cuts.Count);
        var start = from;
        foreach (var end in cuts.Skip(1))
        {
            var covering = inside.Where(s => s.Start <= start && s.End >= end).ToList();
            segments.Add(new(start, end, covering, covering.FindAll(s => s.End == end || (end == to && s.End > to))));
            start = end;
        }

        return segments;
    }
}
