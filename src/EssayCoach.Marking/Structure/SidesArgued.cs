using EssayCoach.Marking.Points;

namespace EssayCoach.Marking.Structure;

/// <summary>Settles the side that each point was used for: the scheme's own, or for a point that fits either side the student's.</summary>
internal static class SidesArgued
{
    internal static IReadOnlyList<PointResult> Settle(EssayView view, IReadOnlyList<ParagraphReading> paragraphs)
    {
        var cues = SideCues.Of(view.Scheme);
        return [.. view.Points.Select((p, i) => p.Side != "both" || !p.Credited ? p : p with { Argued = Side(view, cues, paragraphs, i) })];
    }

    private static string? Side(EssayView view, SideCues cues, IReadOnlyList<ParagraphReading> paragraphs, int point)
    {
        var weights = new double[view.Scheme.Sides.Count];
        for (var s = 0; s < view.Text.Sentences.Count; s++)
        {
            if (!view.Credits[s].Contains(point))
            {
                continue;
            }

            cues.Weigh(view.Text, view.Text.Sentences[s], weights, 1);
            var role = paragraphs.FirstOrDefault(p => p.Index == view.Text.Sentences[s].Paragraph)?.Role ?? "other";
            var side = ParagraphReader.IndexOf(view.Scheme.Sides, role);
            if (side >= 0)
            {
                weights[side] += 1.5;
            }
        }

        var most = weights.Length == 0 ? 0 : weights.Max();
        return most > 0 ? view.Scheme.Sides[Array.IndexOf(weights, most)].Code : null;
    }
}
