using EssayCoach.Web.Practice;
using FsCheck;
using FsCheck.Fluent;

namespace EssayCoach.Web.Tests.Practice;

public sealed class Cutting_text_where_highlights_overlap
{
    [Fact]
    public void Joined_up_the_segments_are_the_text_and_each_knows_what_covers_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Start, byte Length)[]>(), pairs =>
        {
            const int Length = 120;
            var spans = pairs.Select((p, i) => Span(p.Start % Length, (p.Start % Length) + (p.Length % 40), $"{i}")).ToList();
            var segments = Segments.Split(0, Length, spans);
            var at = 0;
            foreach (var segment in segments)
            {
                Assert.Equal(at, segment.Start);
                Assert.True(segment.End > segment.Start);
                for (var place = segment.Start; place < segment.End; place++)
                {
                    Assert.Equal(spans.Where(s => s.Start <= place && place < s.End), segment.Covering);
                }

                at = segment.End;
            }

            Assert.Equal(Length, at);
            Assert.Equal(spans.Count(s => s.Start < s.End && s.Start < Length), segments.Sum(s => s.Ending.Count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_span_inside_another_cuts_it_in_three()
    {
        var (outer, inner) = (Span(0, 10, "outer"), Span(3, 6, "inner"));
        var segments = Segments.Split(0, 12, [outer, inner]);
        Assert.Equal([(0, 3), (3, 6), (6, 10), (10, 12)], segments.Select(s => (s.Start, s.End)));
        Assert.Equal([outer, inner], segments[1].Covering);
        Assert.Equal([inner], segments[1].Ending);
        Assert.Equal([outer], segments[2].Ending);
        Assert.Empty(segments[3].Covering);
    }

    [Fact]
    public void A_span_across_a_paragraphs_end_is_drawn_in_both_paragraphs_and_its_badge_in_each()
    {
        var span = Span(5, 15, "long");
        Assert.Equal([span], Segments.Split(0, 10, [span])[^1].Ending);
        Assert.Equal([span], Segments.Split(10, 20, [span])[0].Ending);
    }

    [Fact]
    public void Spans_outside_the_stretch_are_left_out() =>
        Assert.Empty(Assert.Single(Segments.Split(10, 20, [Span(0, 10, "before"), Span(20, 25, "after"), Span(12, 12, "empty")])).Covering);

    private static TextSpan Span(int start, int end, string key) => new(start, end, key, key, SpanKind.Full, key);
}
